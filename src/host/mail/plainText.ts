import { tidy } from "../../text/vietnamese";

/** Characters that no header, list of files or file system should be handed: controls, directions, byte order marks. */
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** One line of ordinary characters in NFC, with a replacement for every half of a surrogate pair. */
export function oneLine(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(tidy(text.replace(invisible, " "))));
}

/** Windows refuses these in a file's name, and most programs that save an attachment turn them into "_". */
const refused = /[<>:"/\\|?*]/g;
const LONGEST_STEM = 100;

/** Without what a file's name cannot hold; "?" among it, so that nothing in it can be taken for an encoded-word. */
export function withoutSeparators(name: string): string {
  return oneLine(oneLine(name).replace(refused, " "));
}

/** A file's name that every system can keep: one line, no separators, not overlong, no dot at its end. */
export function fileName(stem: string, extension: string): string {
  const clean = withoutSeparators(stem);
  const cut = Array.from(clean).slice(0, LONGEST_STEM).join("").trim().replace(/[. ]+$/, "").replace(/^[. ]+/, "");
  return `${cut === "" ? "phieu" : cut}.${extension}`;
}

/** The name without Vietnamese marks, of letters, digits, ".", "_" and "-" only; for programs that know nothing else. */
export function asciiName(stem: string, extension: string): string {
  const bare = stem.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
  const safe = bare.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[-.]+|[-.]+$/g, "").slice(0, 60);
  return `${safe === "" ? "phieu" : safe}.${extension}`;
}
