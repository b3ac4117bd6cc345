import { zipSync } from "fflate";

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files as one zip archive. Names outside ASCII are marked as UTF-8 (APPNOTE 4.4.4, bit 11). */
export function zipOf(files: readonly NamedFile[], at: string): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 6, mtime: new Date(at) });
}
