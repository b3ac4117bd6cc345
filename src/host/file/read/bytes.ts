/** The bytes of a text of ASCII letters only. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function startsWith(bytes: Uint8Array, at: number, start: Uint8Array): boolean {
  return start.every((byte, index) => bytes[at + index] === byte);
}

/** Where this sequence stands whole, at `from` or after it and before `limit`; -1 where it does not. */
export function indexOf(bytes: Uint8Array, sequence: Uint8Array, from: number, limit = bytes.length): number {
  const first = sequence[0]!;
  for (let found = bytes.indexOf(first, from); found >= 0 && found + sequence.length <= limit; found = bytes.indexOf(first, found + 1)) {
    if (startsWith(bytes, found, sequence)) {
      return found;
    }
  }
  return -1;
}

/** One after the other; the very bytes given where the other are none. */
export function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0 || b.length === 0) {
    return a.length === 0 ? b : a;
  }
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
