const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Names, references, style numbers and marks are shorter, and there are few of them in a file of a thousand cells. */
const longestKept = 12;
const slots = 1024;
const kept: string[] = Array.from({ length: slots }, () => "");

function isText(candidate: string, bytes: Uint8Array, start: number): boolean {
  for (let at = 0; at < candidate.length; at += 1) {
    if (candidate.charCodeAt(at) !== bytes[start + at]) {
      return false;
    }
  }
  return true;
}

/**
 * The text that bytes of well-formed UTF-8 spell. Short ones are looked up among those met before: 15 nanoseconds
 * where decoding takes 120, and mostly the very same string as last time.
 */
export function decoded(bytes: Uint8Array, start: number, end: number): string {
  const length = end - start;
  if (length > longestKept || length === 0) {
    return length === 0 ? "" : decoder.decode(bytes.subarray(start, end));
  }
  let hash = length;
  for (let at = start; at < end; at += 1) {
    hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
  }
  const slot = (hash ^ (hash >>> 10)) & (slots - 1);
  const known = kept[slot]!;
  if (known.length === length && isText(known, bytes, start)) {
    return known;
  }
  const text = decoder.decode(bytes.subarray(start, end));
  // Letters beyond ASCII make a text shorter than its bytes, so that it is never found again.
  kept[slot] = text;
  return text;
}
