import fc from "fast-check";
import { randomBytes } from "node:crypto";
import { constants, deflateRawSync, inflateRawSync } from "node:zlib";
import { inflateRaw } from "../../../src/host/file";
import { Inflation } from "../../../src/host/file/read/inflateRaw";

/** Far more than anything here inflates to. */
const ENOUGH = 1 << 20;

/** Bytes with the long and short repetitions that text has, and without any. */
const contents = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc
    .array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40, max: 90 }), fc.integer({ min: 1, max: 400 })), { maxLength: 30 })
    .map((pieces) => new Uint8Array(Buffer.concat(pieces.flatMap(([piece, times]) => Array.from({ length: times }, () => piece))))),
  fc.array(fc.constantFrom("<c r=\"A", "1", "2\" s=\"3\"", "><v>", "8.5", "</v></c>", "<f>IF(SUM(", "ếệ"), { maxLength: 3000 }).map((words) => new TextEncoder().encode(words.join(""))),
);

/** Every kind of block an encoder makes: stored, with the fixed codes, with codes of its own, without repetitions. */
const ways = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_FILTERED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE, constants.Z_FIXED),
  memLevel: fc.integer({ min: 1, max: 9 }),
});

function outcome(inflate: () => Uint8Array): string {
  try {
    return Buffer.from(inflate()).toString("latin1");
  } catch {
    return "refused";
  }
}

const own = (deflated: Uint8Array, most = ENOUGH): string => outcome(() => inflateRaw(deflated, most));
const zlibs = (deflated: Uint8Array): string => outcome(() => inflateRawSync(deflated, { maxOutputLength: ENOUGH }));

/** A number, and how many bits it takes. */
type Field = readonly [value: number, count: number];

/** Deflate data from numbers, the lowest bit first. */
function bits(...fields: readonly Field[]): Uint8Array {
  const all = fields.flatMap(([value, count]) => Array.from({ length: count }, (_, bit) => (value >> bit) & 1));
  return Uint8Array.from({ length: Math.ceil(all.length / 8) }, (_, byte) => all.slice(8 * byte, 8 * byte + 8).reduce((sum, bit, place) => sum | (bit << place), 0));
}

describe("raw deflate data", () => {
  it("comes to what was deflated, in whatever way", () => {
    fc.assert(
      fc.property(contents, ways, (content, way) => {
        expect(own(deflateRawSync(content, way))).toBe(Buffer.from(content).toString("latin1"));
      }),
      { numRuns: 600 },
    );
  });

  it("comes to its beginning where that is all that is wanted", () => {
    fc.assert(
      fc.property(contents, ways, fc.nat(4000), (content, way, most) => {
        expect(own(deflateRawSync(content, way), most)).toBe(Buffer.from(content.subarray(0, most)).toString("latin1"));
      }),
      { numRuns: 300 },
    );
  });

  it("is refused exactly where zlib refuses it, flipped, cut or lengthened", () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { maxLength: 3 });
    let refused = 0;
    fc.assert(
      fc.property(contents, ways, changes, fc.option(fc.nat()), fc.boolean(), (content, way, flips, cut, early) => {
        const deflated = new Uint8Array(deflateRawSync(content.subarray(0, 600), way));
        for (const [place, flip] of flips) {
          // Where the codes stand, nearly every flip breaks something.
          const at = place % (early ? Math.min(deflated.length, 40) : deflated.length);
          deflated[at] = (deflated[at] ?? 0) ^ flip;
        }
        const data = cut === null ? deflated : new Uint8Array([...deflated, 1, 2, 3]).subarray(0, cut % (deflated.length + 3));
        const expected = zlibs(data);
        refused += expected === "refused" ? 1 : 0;
        expect(own(data)).toBe(expected);
      }),
      { numRuns: 6000 },
    );
    expect(refused).toBeGreaterThan(1000);
  });

  it.each([
    ["no block at all", new Uint8Array()],
    ["the kind of block there is not", bits([1, 1], [3, 2])],
    ["a stored block whose two lengths disagree", bits([1, 1], [0, 2], [0, 5], [2, 16], [2, 16], [0x4141, 16])],
    ["a stored block that is cut", bits([1, 1], [0, 2], [0, 5], [3, 16], [0xfffc, 16], [0x4141, 16])],
    // Symbol 286 of the fixed code has the word 11000110, its first bit first.
    ["a length that means nothing", bits([1, 1], [1, 2], [0b01100011, 8], [0, 5], [0, 16])],
    // "a" is 10010001; length 3 is 0000001; distance 30 is 11110.
    ["a distance that means nothing", bits([1, 1], [1, 2], [0b10001001, 8], [0b1000000, 7], [0b01111, 5], [0, 16])],
    ["a distance from before the beginning", bits([1, 1], [1, 2], [0b10001001, 8], [0b1000000, 7], [0b10000, 5], [0, 16])],
    ["more words for literals than there are", bits([1, 1], [2, 2], [30, 5], [0, 5], [15, 4], [0, 57], [0, 64])],
  ])("is refused with %s", (_, data) => {
    expect(zlibs(data)).toBe("refused");
    expect(() => inflateRaw(data, ENOUGH)).toThrow(RangeError);
  });

  it("repeats what it has just written", () => {
    expect(own(bits([1, 1], [1, 2], [0b10001001, 8], [0b1000000, 7], [0, 5], [0, 7]))).toBe("aaaa");
  });
});

describe("blocks that come to nothing", () => {
  /** Codes for the end of the block and a distance alone: 90 bits. */
  const ownCodes: readonly Field[] = [[0, 1], [2, 2], [0, 5], [0, 5], [14, 4], [0, 6], [1, 3], [0, 42], [1, 3], [1, 1], [127, 7], [1, 1], [107, 7], [0, 1], [0, 1], [0, 1]];
  const fixedCodes: readonly Field[] = [[0, 1], [1, 2], [0, 7]];
  const last: readonly Field[] = [[1, 1], [1, 2], [0, 7]];
  const times = (count: number, fields: readonly Field[]): Field[] => Array.from({ length: count }, () => fields).flat();

  it.each([
    ["with codes of their own", ownCodes, 300],
    ["with the fixed codes", fixedCodes, 5000],
  ])("are refused %s once they are too many", (_, block, many) => {
    expect(own(bits(...times(20, block), ...last))).toBe("");
    expect(zlibs(bits(...times(many, block), ...last))).toBe("");
    expect(own(bits(...times(many, block), ...last))).toBe("refused");
  });

  it("are read as often as a program may have flushed", () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `<row r="${row + 1}"/>`);
    const flushed = Buffer.concat([
      ...rows.map((row) => deflateRawSync(row, { finishFlush: constants.Z_SYNC_FLUSH })),
      deflateRawSync(""),
    ]);
    expect(own(flushed)).toBe(rows.join(""));
  });

  it("are short where an encoder has little memory, and that is paid for", () => {
    const text = randomBytes(900_000).toString("hex");
    expect(own(deflateRawSync(text, { memLevel: 1 }), 2 * ENOUGH)).toBe(text);
    expect(own(deflateRawSync(randomBytes(900_000).map((byte) => byte & 0x3f), { memLevel: 1, strategy: constants.Z_HUFFMAN_ONLY }))).toHaveLength(900_000);
  });
});

describe("inflating in pieces", () => {
  it("comes to the same bytes, each piece in memory of its own", () => {
    fc.assert(
      fc.property(contents, ways, fc.integer({ min: 1, max: 5000 }), (content, way, size) => {
        const inflation = new Inflation(deflateRawSync(Buffer.concat([content, content]), way));
        const pieces: Uint8Array[] = [];
        for (let piece = inflation.next(size); piece.length > 0; piece = inflation.next(size)) {
          expect(piece.length).toBeLessThanOrEqual(size + 257);
          pieces.push(piece);
        }
        expect(Buffer.concat(pieces).toString("latin1")).toBe(Buffer.concat([content, content]).toString("latin1"));
      }),
      { numRuns: 300 },
    );
  });

  it("reaches back as far as the format allows", () => {
    const far = randomBytes(32_768);
    const content = Buffer.concat([far, far, far]);
    const inflation = new Inflation(deflateRawSync(content, { level: 9 }));
    const pieces = Array.from({ length: 40 }, () => inflation.next(5000));
    expect(Buffer.concat(pieces).equals(content)).toBe(true);
  });

  it("looks at nothing beyond its data", () => {
    const deflated = deflateRawSync("đơn vị ".repeat(50));
    const among = new Uint8Array(deflated.length + 40).fill(0xa5);
    among.set(deflated, 16);
    const inside = among.subarray(16, 16 + deflated.length);
    expect(own(inside)).toBe(Buffer.from("đơn vị ".repeat(50)).toString("latin1"));
    expect(own(inside.subarray(0, -1))).toBe("refused");
  });
});
