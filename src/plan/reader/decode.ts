import { Fault } from "../../finding/fault";
import type { Place } from "../../finding/place";
import { oldEncodingOf } from "./oldFonts";

/**
 * The lines of a text file in UTF-8, or in UTF-16 with a byte order mark, in NFC. Throws Fault `plan.old-encoding` where it was
 * typed with a font from before Unicode, `plan.not-text` where it is no text.
 */
export function decodePlanText(bytes: Uint8Array, place: Place = {}): readonly string[] {
  const text = decoded(bytes);
  if (text === undefined || text.includes("\u0000")) {
    const encoding = oldEncodingOf(new TextDecoder("windows-1252").decode(bytes));
    throw encoding === undefined ? new Fault("plan.not-text", place) : new Fault("plan.old-encoding", place, { encoding });
  }
  return planLines(text, place);
}

/** A text's lines in NFC. Throws Fault `plan.old-encoding`. */
export function planLines(text: string, place: Place = {}): readonly string[] {
  const encoding = oldEncodingOf(text);
  if (encoding !== undefined) {
    throw new Fault("plan.old-encoding", place, { encoding });
  }
  return text.replace(/^\ufeff/, "").normalize("NFC").split(/\r\n|[\r\n\u2028\u2029\f\v]/);
}

function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
