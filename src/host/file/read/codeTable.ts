/**
 * A prefix code of deflate data (RFC 1951, §3.2.2), to be looked up by the next bits. An entry holds, from its lowest
 * bit, the length of the code word (4 bits), how many bits follow it (4), its kind (2) and its value; 0 is no word at
 * all. Words longer than `bits` begin with a link: its value is where the words with this beginning start, and the
 * bits that follow say which of them it is.
 */
export interface CodeTable {
  readonly entries: Int32Array;
  readonly bits: number;
}

/** The kinds of entries, where they stand in one; `mask` cuts them out. */
export const kinds = { mask: 0x300, literal: 0x000, copy: 0x100, end: 0x200, link: 0x300 } as const;

const LONGEST = 15;
const MOST_BITS = 9;

export function symbolEntry(kind: number, value: number, extra: number): number {
  return (value << 10) | kind | (extra << 4);
}

/** The 15 bits of a number the other way round. */
const mirror = Uint16Array.from({ length: 1 << LONGEST }, (_, number) => {
  let mirrored = 0;
  for (let bit = 0; bit < LONGEST; bit += 1) {
    mirrored |= ((number >> bit) & 1) << (LONGEST - 1 - bit);
  }
  return mirrored;
});

function mirrored(word: number, length: number): number {
  return mirror[word]! >> (LONGEST - length);
}

/**
 * The canonical code whose n-th symbol has a word of the n-th length, 0 for none. Undefined where there are too many
 * words, or too few to use all bits; only a single word of one bit may stand alone. Symbols without an entry of their
 * own mean nothing.
 */
export function codeTable(lengths: Uint8Array, symbols: Int32Array): CodeTable | undefined {
  const counts = new Uint16Array(LONGEST + 1);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    counts[lengths[symbol]!]! += 1;
  }
  counts[0] = 0;
  const next = new Uint16Array(LONGEST + 1);
  let longest = 0;
  let room = 1;
  for (let length = 1; length <= LONGEST; length += 1) {
    next[length] = (next[length - 1]! + counts[length - 1]!) << 1;
    room = 2 * room - counts[length]!;
    if (room < 0) {
      return undefined;
    }
    longest = counts[length]! > 0 ? length : longest;
  }
  if (room > 0 && longest > 1) {
    return undefined;
  }
  const bits = Math.min(longest, MOST_BITS);
  const size = 1 << bits;
  const more = longest - bits;
  // Words come in the order of their lengths, so that the long ones have the last beginnings.
  const firstLong = more === 0 ? size : next[bits + 1]! >> 1;
  const entries = new Int32Array(size + ((size - firstLong) << more));
  for (let beginning = firstLong; beginning < size; beginning += 1) {
    entries[mirrored(beginning, bits)] = symbolEntry(kinds.link, size + ((beginning - firstLong) << more), more) | bits;
  }
  for (let symbol = 0; symbol < Math.min(lengths.length, symbols.length); symbol += 1) {
    const length = lengths[symbol]!;
    if (length > 0) {
      const word = next[length]!;
      next[length] = word + 1;
      const entry = symbols[symbol]!;
      if (length <= bits) {
        fill(entries, entry | length, mirrored(word, length), size, length);
      } else {
        const rest = length - bits;
        const start = size + (((word >> rest) - firstLong) << more);
        fill(entries, entry | rest, start + mirrored(word & ((1 << rest) - 1), rest), start + (1 << more), rest);
      }
    }
  }
  return { entries, bits };
}

/** Whatever bits come after a word, it is this word. */
function fill(entries: Int32Array, entry: number, start: number, end: number, length: number): void {
  for (let at = start; at < end; at += 1 << length) {
    entries[at] = entry;
  }
}
