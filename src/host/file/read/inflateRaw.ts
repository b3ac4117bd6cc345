import { type CodeTable, codeTable, kinds, symbolEntry } from "./codeTable";

/** Constants of this very file: one that is looked up in another, for every symbol, takes three times as long. */
const { mask: KIND, literal: LITERAL, copy: COPY, end: END, link: LINK } = kinds;

/** Lengths and distances come as a base and bits to add (§3.2.5): `each` symbols for every number of bits. */
function copies(count: number, first: number, each: number): number[] {
  let base = first;
  return Array.from({ length: count }, (_, index) => {
    const extra = Math.max(0, Math.floor(index / each) - 1);
    const entry = symbolEntry(COPY, base, extra);
    base += 1 << extra;
    return entry;
  });
}

const symbols = {
  literals: Int32Array.from([...Array.from({ length: 256 }, (_, byte) => symbolEntry(LITERAL, byte, 0)), symbolEntry(END, 0, 0), ...copies(28, 3, 4), symbolEntry(COPY, 258, 0)]),
  distances: Int32Array.from(copies(30, 1, 2)),
  lengths: Int32Array.from({ length: 19 }, (_, length) => symbolEntry(LITERAL, length, 0)),
};
/** The order in which the lengths of the words for lengths come (§3.2.7). */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;

/** The codes every encoder knows (§3.2.6). */
const fixed = {
  literals: whole(codeTable(Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)), symbols.literals)),
  distances: whole(codeTable(new Uint8Array(32).fill(5), symbols.distances)),
};

function broken(): never {
  throw new RangeError("broken deflate data");
}

function whole(table: CodeTable | undefined): CodeTable {
  return table ?? broken();
}

/**
 * Behind input and output there is room to read and write a few bytes more at once than are needed. Further than that
 * a DataView lets nobody look: it throws RangeError itself.
 */
const MARGIN = 8;

/** Inflation under way. The next bits are the lowest `bits` ones of `hold`, then those of the input from `at`. */
class Inflation {
  private readonly input: Uint8Array;
  /** Where the input ends. */
  private readonly end: number;
  private readonly output: Uint8Array;
  private hold = 0;
  private bits = 0;
  private at = 0;
  private length = 0;

  constructor(
    deflated: Uint8Array,
    private readonly most: number,
  ) {
    this.end = deflated.length;
    this.input = new Uint8Array(this.end + MARGIN);
    this.input.set(deflated);
    this.output = new Uint8Array(most + MARGIN);
  }

  run(): Uint8Array {
    for (let last = 0; last === 0 && this.length < this.most; ) {
      last = this.take(1);
      const kind = this.take(2);
      if (kind === 0) {
        this.stored();
      } else if (kind === 1) {
        this.coded(fixed.literals, fixed.distances);
      } else if (kind === 2) {
        this.dynamic();
      } else {
        broken();
      }
    }
    return this.output.subarray(0, this.length);
  }

  /** Makes the next bits, at most 16, those of `hold`; beyond the end of the input they are 0. */
  private see(count: number): void {
    while (this.bits < count) {
      this.hold |= (this.at < this.end ? this.input[this.at]! : 0) << this.bits;
      this.at += 1;
      this.bits += 8;
    }
  }

  /** Passes bits that were seen. Throws where the input has no such bits. */
  private pass(count: number): void {
    this.hold >>>= count;
    this.bits -= count;
    if (8 * this.at - this.bits > 8 * this.end) {
      broken();
    }
  }

  /** The number that the next bits make, at most 16 of them. */
  private take(count: number): number {
    this.see(count);
    const taken = this.hold & ((1 << count) - 1);
    this.pass(count);
    return taken;
  }

  private stored(): void {
    this.pass(this.bits & 7);
    const length = this.take(16);
    const start = this.at - (this.bits >> 3) + 2;
    if (this.take(16) !== (length ^ 0xffff) || start + length > this.end) {
      broken();
    }
    const kept = Math.min(length, this.most - this.length);
    this.output.set(this.input.subarray(start, start + kept), this.length);
    this.length += kept;
    this.at = start + length;
    this.bits = 0;
    this.hold = 0;
  }

  /** A block that brings its own codes (§3.2.7). */
  private dynamic(): void {
    const literals = this.take(5) + 257;
    const distances = this.take(5) + 1;
    const own = new Uint8Array(symbols.lengths.length);
    const given = this.take(4) + 4;
    for (let index = 0; index < given; index += 1) {
      own[lengthOrder[index]!] = this.take(3);
    }
    if (literals > symbols.literals.length || distances > symbols.distances.length) {
      broken();
    }
    const lengths = this.lengths(whole(codeTable(own, symbols.lengths)), literals + distances);
    if (lengths[256] === 0) {
      broken();
    }
    this.coded(whole(codeTable(lengths.subarray(0, literals), symbols.literals)), whole(codeTable(lengths.subarray(literals), symbols.distances)));
  }

  private lengths({ entries, bits }: CodeTable, count: number): Uint8Array {
    const lengths = new Uint8Array(count);
    for (let index = 0; index < count; ) {
      this.see(bits);
      const entry = entries[this.hold & ((1 << bits) - 1)]!;
      const symbol = entry >> 10;
      this.pass(entry & 15);
      if (symbol < 16) {
        lengths[index] = symbol;
        index += 1;
        continue;
      }
      const value = symbol === 16 ? (lengths[index - 1] ?? broken()) : 0;
      const end = index + (symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7));
      if (end > count) {
        broken();
      }
      lengths.fill(value, index, end);
      index = end;
    }
    return lengths;
  }

  /**
   * The symbols of a block, up to its end or that of the output. Whenever bits may run out, the next four bytes are
   * laid over them, which makes at least 24; bits that were there already stay the same.
   */
  private coded({ entries: literals, bits: literalBits }: CodeTable, { entries: distances, bits: distanceBits }: CodeTable): void {
    const { output, most } = this;
    const input = new DataView(this.input.buffer);
    const written = new DataView(output.buffer);
    const literalMask = (1 << literalBits) - 1;
    const distanceMask = (1 << distanceBits) - 1;
    let { hold, bits, at, length } = this;
    while (length < most) {
      hold |= input.getInt32(at, true) << bits;
      at += (31 - bits) >> 3;
      bits |= 24;
      let entry = literals[hold & literalMask]!;
      if ((entry & KIND) === LINK) {
        hold = (hold >>> (entry & 15)) | 0;
        bits -= entry & 15;
        entry = literals[(entry >> 10) + (hold & ((1 << ((entry >> 4) & 15)) - 1))]!;
      }
      hold = (hold >>> (entry & 15)) | 0;
      bits -= entry & 15;
      const kind = entry & KIND;
      if (kind === LITERAL) {
        if (entry === 0) {
          broken();
        }
        output[length] = entry >> 10;
        length += 1;
        continue;
      }
      if (kind === END) {
        break;
      }
      let extra = (entry >> 4) & 15;
      const stop = Math.min(most, length + (entry >> 10) + (hold & ((1 << extra) - 1)));
      hold = (hold >>> extra) | 0;
      bits -= extra;
      hold |= input.getInt32(at, true) << bits;
      at += (31 - bits) >> 3;
      bits |= 24;
      entry = distances[hold & distanceMask]!;
      if ((entry & KIND) === LINK) {
        hold = (hold >>> (entry & 15)) | 0;
        bits -= entry & 15;
        entry = distances[(entry >> 10) + (hold & ((1 << ((entry >> 4) & 15)) - 1))]!;
      }
      hold = (hold >>> (entry & 15)) | 0;
      bits -= entry & 15;
      extra = (entry >> 4) & 15;
      if (bits < extra) {
        hold |= input.getInt32(at, true) << bits;
        at += (31 - bits) >> 3;
        bits |= 24;
      }
      const distance = (entry >> 10) + (hold & ((1 << extra) - 1));
      hold = (hold >>> extra) | 0;
      bits -= extra;
      if (entry === 0 || distance > length) {
        broken();
      }
      if (distance < 4) {
        for (; length < stop; length += 1) {
          output[length] = output[length - distance]!;
        }
      } else {
        for (; length < stop; length += 4) {
          written.setInt32(length, written.getInt32(length - distance, true), true);
        }
        length = stop;
      }
    }
    this.hold = hold;
    this.bits = bits;
    this.at = at;
    this.pass(0);
    this.length = length;
  }
}

/**
 * The bytes that raw deflate data (RFC 1951) come to, and no more than `most` of them. Throws RangeError where the data
 * are broken, by the same rules as zlib; what follows their end is not looked at. Written out here because inflating is
 * a quarter of what taking in a file costs without zlib, and fflate takes twice as long.
 */
export function inflateRaw(deflated: Uint8Array, most: number): Uint8Array {
  return new Inflation(deflated, most).run();
}
