import { decoded } from "./decode";

const startFlag = 1;
const restFlag = 2;
const foreignFlag = 4;

/** What each byte may do in a name. The colon belongs to names; namespaces are looked at elsewhere. */
const flags = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code >= 128) {
    return startFlag | restFlag | foreignFlag;
  }
  const character = String.fromCharCode(code);
  return /[A-Za-z_:]/.test(character) ? startFlag | restFlag : /[-.0-9]/.test(character) ? restFlag : 0;
});

type Ranges = readonly (readonly [first: number, last: number])[];

const starts: Ranges = [
  [0x3a, 0x3a], [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x2ff], [0x370, 0x37d],
  [0x37f, 0x1fff], [0x200c, 0x200d], [0x2070, 0x218f], [0x2c00, 0x2fef], [0x3001, 0xd7ff], [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd], [0x10000, 0xeffff],
];
const rests: Ranges = [...starts, [0x2d, 0x2e], [0x30, 0x39], [0xb7, 0xb7], [0x300, 0x36f], [0x203f, 0x2040]];

/** Names with letters beyond ASCII, character by character. */
function isName(name: string): boolean {
  return [...name].every((character, index) => {
    const code = character.codePointAt(0) ?? 0;
    return (index === 0 ? starts : rests).some(([first, last]) => code >= first && code <= last);
  });
}

/** In bytes. */
const longest = 1000;

/**
 * Where the name that starts at `at` ends (XML 1.0 §2.3); `at` itself where none starts there. Longer names than any
 * program writes count as none.
 */
export function nameEnd(bytes: Uint8Array, at: number): number {
  if (at >= bytes.length || (flags[bytes[at]!]! & startFlag) === 0) {
    return at;
  }
  let end = at;
  let seen = 0;
  while (end < bytes.length) {
    const flag = flags[bytes[end]!]!;
    if ((flag & restFlag) === 0) {
      break;
    }
    seen |= flag;
    end += 1;
  }
  const foreign = (seen & foreignFlag) !== 0;
  return end - at > longest || (foreign && !isName(decoded(bytes, at, end))) ? at : end;
}
