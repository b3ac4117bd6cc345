import { decoded } from "./decode";

const named: ReadonlyMap<string, number> = new Map([["lt", 0x3c], ["gt", 0x3e], ["amp", 0x26], ["quot", 0x22], ["apos", 0x27]]);
/** "&#x0010FFFF;" */
const longest = 12;
const ampersand = 0x26;
const semicolon = 0x3b;

/** XML 1.0 §2.2 */
function isCharacter(code: number): boolean {
  return (
    code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
  );
}

/** Where the name of the reference that starts with the "&" at `at` ends, -1 where it does not end in time. */
function nameLimit(bytes: Uint8Array, at: number): number {
  const last = Math.min(bytes.length, at + longest);
  for (let end = at + 1; end < last; end += 1) {
    if (bytes[end] === semicolon) {
      return end;
    }
  }
  return -1;
}

/** The character a reference of this name stands for; undefined where it is none of the five nor the number of one. */
function referred(name: string): number | undefined {
  const known = named.get(name);
  if (known !== undefined) {
    return known;
  }
  const digits = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
  const code = digits?.[1] === undefined ? Number(digits?.[2]) : Number.parseInt(digits[1], 16);
  return digits !== null && isCharacter(code) ? code : undefined;
}

/** Whether "lt;" or "gt;" stands here: nearly all references of formulas, a dozen in each. */
function isComparison(bytes: Uint8Array, at: number): boolean {
  return at + 3 <= bytes.length && (bytes[at] === 0x6c || bytes[at] === 0x67) && bytes[at + 1] === 0x74 && bytes[at + 2] === semicolon;
}

/** Where the reference that starts with the "&" at `at` ends; -1 where none starts there. */
export function referenceEnd(bytes: Uint8Array, at: number): number {
  if (isComparison(bytes, at + 1)) {
    return at + 4;
  }
  const end = nameLimit(bytes, at);
  return end < 0 || referred(decoded(bytes, at + 1, end)) === undefined ? -1 : end + 1;
}

/** How many references stand among these bytes; undefined where there is an "&" that starts none. */
export function countReferences(bytes: Uint8Array, start: number, end: number): number | undefined {
  let count = 0;
  for (let at = bytes.indexOf(ampersand, start); at >= 0 && at < end; at = bytes.indexOf(ampersand, at)) {
    at = referenceEnd(bytes, at);
    if (at < 0 || at > end) {
      return undefined;
    }
    count += 1;
  }
  return count;
}

/** Writes a character in UTF-8, which is never longer than a reference to it; returns where it ends. */
function encode(code: number, bytes: Uint8Array, at: number): number {
  if (code < 0x80) {
    bytes[at] = code;
    return at + 1;
  }
  const character = new TextEncoder().encode(String.fromCodePoint(code));
  bytes.set(character, at);
  return at + character.length;
}

/** The text of bytes whose references {@link countReferences} has counted. */
export function resolvedText(bytes: Uint8Array, start: number, end: number): string {
  const resolved = new Uint8Array(end - start);
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte === ampersand) {
      const nameEnd = nameLimit(bytes, at);
      length = encode(referred(decoded(bytes, at + 1, nameEnd)) ?? 0, resolved, length);
      at = nameEnd;
    } else {
      resolved[length] = byte;
      length += 1;
    }
  }
  return decoded(resolved, 0, length);
}
