import { Fault } from "../../finding/fault";
import type { Place } from "../../finding/place";

/** Inflates no more than `limit` bytes of what begins at `from`; how many there were, and false where there were more. */
export type Measure = (bytes: Uint8Array, from: number, limit: number) => { readonly size: number; readonly within: boolean };

/** A plan with pictures of all its pages stays below. */
export const MOST_BYTES = 40 * 1024 * 1024;

/** One stream, unpacked; fonts and the text of a page are far smaller. */
const LARGEST_STREAM = 64 * 1024 * 1024;
const LARGEST_SUM = 512 * 1024 * 1024;

/** Letters of a PDF name may be written as their codes. */
const spelled = (name: string): string => [...name].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`).join("");
const ENCRYPTED = new RegExp(`/${spelled("Encrypt")}[\\s<\\d]`, "i");
const LZW = new RegExp(`/(?:${spelled("LZWDecode")}|LZW)[\\s/\\]>]`);
const PACKED_TWICE = new RegExp(`\\[\\s*/(?:${spelled("FlateDecode")}|Fl)\\s*/(?:${spelled("FlateDecode")}|Fl)`);

/** Whether bytes begin as a PDF does; some programs write a few bytes before. */
export function isPdf(bytes: Uint8Array): boolean {
  return ascii(bytes, 0, 1024).includes("%PDF-");
}

/**
 * What is refused before the bytes are given to a PDF library: too many of them, encryption, and streams that unpack to
 * more than any plan. Throws Fault `plan.pdf-too-large`, `plan.pdf-encrypted` or `plan.pdf-unsafe`.
 */
export function inspectPdf(bytes: Uint8Array, measure: Measure, place: Place = {}): void {
  if (bytes.length > MOST_BYTES) {
    throw new Fault("plan.pdf-too-large", place, { limit: String(MOST_BYTES / 1024 / 1024) });
  }
  const text = ascii(bytes, 0, bytes.length);
  if (ENCRYPTED.test(text)) {
    throw new Fault("plan.pdf-encrypted", place);
  }
  if (LZW.test(text) || PACKED_TWICE.test(text)) {
    throw new Fault("plan.pdf-unsafe", place);
  }
  let whole = 0;
  for (const { index } of text.matchAll(/stream\r?\n?(?=x)/g)) {
    const from = text.indexOf("x", index + 6);
    const { size, within } = measure(bytes, from, LARGEST_STREAM);
    whole += size;
    if (!within || whole > LARGEST_SUM) {
      throw new Fault("plan.pdf-unsafe", place);
    }
  }
}

/** Bytes as letters of Latin-1, piece by piece. */
function ascii(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder("latin1").decode(bytes.subarray(from, to));
}
