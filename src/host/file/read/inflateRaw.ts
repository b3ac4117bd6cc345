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
const fixed: Codes = {
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
const LONGEST_COPY = 258;
/** How far back a copy may reach. */
const WINDOW = 32 * 1024;

/**
 * Blocks may be as short as two bytes and come to nothing, yet each takes time: some microseconds where it brings its
 * own codes. Hence the bytes that have come out pay for them. No encoder begins a block with codes of its own before a
 * hundred symbols, or any before some letters.
 */
const OWN_CODES_COST = 128;
const BLOCK_COST = 8;
const FREE = 256 * OWN_CODES_COST;

interface Codes {
  readonly literals: CodeTable;
  readonly distances: CodeTable;
}

/** The bytes with room behind them: their neighbours, which are looked at and never used, or zeros. */
function withMargin(bytes: Uint8Array): Uint8Array {
  const { buffer, byteOffset, length } = bytes;
  if (byteOffset + length + MARGIN <= buffer.byteLength) {
    return new Uint8Array(buffer, byteOffset, length + MARGIN);
  }
  const copy = new Uint8Array(length + MARGIN);
  copy.set(bytes);
  return copy;
}

/**
 * Raw deflate data (RFC 1951) under way. Written out here because inflating is a quarter of what taking in a file costs
 * without zlib: fflate takes twice as long, and neither of them minds blocks by the million that come to nothing. The
 * rules by which data are broken are zlib's; what follows their end is not looked at.
 */
export class Inflation {
  private readonly input: Uint8Array;
  private readonly inputView: DataView;
  /** Where the input ends. */
  private readonly end: number;
  /** The next bits of the input are the lowest `bits` ones of `hold`, then those from `at`. */
  private hold = 0;
  private bits = 0;
  private at = 0;
  private output: Uint8Array = new Uint8Array(MARGIN);
  private outputView = new DataView(this.output.buffer);
  private length = 0;
  /** How many bytes came out before those of `output`. */
  private before = 0;
  private cost = 0;
  /** The block that is open: its codes, or how many of its stored bytes are left. */
  private codes: Codes | undefined;
  private stored = 0;
  private last = false;

  constructor(deflated: Uint8Array) {
    this.end = deflated.length;
    this.input = withMargin(deflated);
    this.inputView = new DataView(this.input.buffer, this.input.byteOffset, this.input.length);
  }

  /**
   * The next bytes, in memory of their own: at least `size` of them and at most 257 more, or all the rest. Throws
   * RangeError where the data are broken.
   */
  next(size: number): Uint8Array {
    const window = this.output.subarray(Math.max(0, this.length - WINDOW), this.length);
    this.before += this.length - window.length;
    this.output = new Uint8Array(window.length + size + LONGEST_COPY + MARGIN);
    this.outputView = new DataView(this.output.buffer);
    this.output.set(window);
    this.length = window.length;
    const most = window.length + size;
    while (this.length < most) {
      if (this.codes !== undefined) {
        this.coded(this.codes, most);
      } else if (this.stored > 0) {
        this.copy(Math.min(this.stored, most - this.length));
      } else if (this.last) {
        break;
      } else {
        this.begin();
      }
    }
    return this.output.subarray(window.length, this.length);
  }

  /** Reads the head of a block. */
  private begin(): void {
    this.last = this.take(1) === 1;
    const kind = this.take(2);
    this.cost += kind === 2 ? OWN_CODES_COST : BLOCK_COST;
    if (this.cost > FREE + this.before + this.length) {
      broken();
    }
    if (kind === 0) {
      this.pass(this.bits & 7);
      this.stored = this.take(16);
      if (this.take(16) !== (this.stored ^ 0xffff)) {
        broken();
      }
      this.at -= this.bits >> 3;
      this.bits = 0;
      this.hold = 0;
    } else if (kind === 1) {
      this.codes = fixed;
    } else if (kind === 2) {
      this.codes = this.ownCodes();
    } else {
      broken();
    }
  }

  private copy(count: number): void {
    if (this.at + count > this.end) {
      broken();
    }
    this.output.set(this.input.subarray(this.at, this.at + count), this.length);
    this.at += count;
    this.length += count;
    this.stored -= count;
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

  /** The codes of a block that brings its own (§3.2.7). */
  private ownCodes(): Codes {
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
    return { literals: whole(codeTable(lengths.subarray(0, literals), symbols.literals)), distances: whole(codeTable(lengths.subarray(literals), symbols.distances)) };
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
   * The symbols of the open block, to its end or until there are at least `most` bytes. Whenever bits may run out, the
   * next four bytes are laid over them, which makes at least 24; bits that were there already stay the same.
   */
  private coded(codes: Codes, most: number): void {
    const { entries: literals, bits: literalBits } = codes.literals;
    const { entries: distances, bits: distanceBits } = codes.distances;
    const { inputView: input, output, outputView: written } = this;
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
        this.codes = undefined;
        break;
      }
      let extra = (entry >> 4) & 15;
      const stop = length + (entry >> 10) + (hold & ((1 << extra) - 1));
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

/** The bytes that raw deflate data come to, and no more than `most` of them. Throws as {@link Inflation}. */
export function inflateRaw(deflated: Uint8Array, most: number): Uint8Array {
  return new Inflation(deflated).next(most).subarray(0, most);
}
