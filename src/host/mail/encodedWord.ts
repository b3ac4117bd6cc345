import { base64 } from "./base64";

/**
 * Octets of text in one encoded-word. With the frame "=?UTF-8?B?…?=" it takes 64 characters, so that a line with a
 * field name in front stays under the 76 of RFC 2047, §2.
 */
const OCTETS = 39;

/**
 * A text as encoded-words of RFC 2047, §2 and §4.1, one for each line of the header. None ends within a character
 * (§5, last rule); white space between adjacent ones is not part of the text (§6.2).
 */
export function encodedWords(text: string): string[] {
  const encoder = new TextEncoder();
  const words: string[] = [];
  let octets: number[] = [];
  const close = (): void => {
    words.push(`=?UTF-8?B?${base64(Uint8Array.from(octets))}?=`);
    octets = [];
  };
  for (const character of text) {
    const bytes = encoder.encode(character);
    if (octets.length + bytes.length > OCTETS) {
      close();
    }
    octets.push(...bytes);
  }
  if (octets.length > 0) {
    close();
  }
  return words;
}
