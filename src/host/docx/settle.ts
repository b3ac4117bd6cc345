import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The earliest day a zip file can name. */
const NO_TIME = new Date(1980, 0, 1);

/** The file without the time of writing and without an author, so that the same document gives the same bytes. */
export function settled(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => [name, name === "docProps/core.xml" ? withoutTraces(content) : content]);
  return zipSync(Object.fromEntries(parts), { mtime: NO_TIME });
}

function withoutTraces(core: Uint8Array): Uint8Array {
  return strToU8(strFromU8(core).replace(/<(dcterms:(?:created|modified)|dc:creator|cp:lastModifiedBy|cp:revision)\b[^>]*>[^<]*<\/\1>/gu, ""));
}
