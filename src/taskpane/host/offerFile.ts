import type { OfferedFile } from "./bookHost";

/** How long a browser may take to fetch what it was offered. */
const FETCH_TIME = 60_000;

/** Offers a file as a download. Nothing tells whether it arrives, so nobody may say "saved". */
export function offerFile(page: Document, { name, bytes, type }: OfferedFile): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = page.createElement("a");
  link.href = url;
  link.download = name;
  link.hidden = true;
  page.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), FETCH_TIME);
}
