import fc from "fast-check";
import type { ReadBook } from "../../src/book/cells";
import { nativeDigest, readReturned } from "../../src/cli/native";
import { Fault } from "../../src/finding/fault";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { sha256Hex } from "../../src/text/digest";
import { sampleBook } from "../support/sampleBook";

const written = writeXlsx(sampleBook);

/** Every cell, or the fault's sentence. */
function outcome(read: (bytes: Uint8Array) => ReadBook, bytes: Uint8Array): unknown {
  try {
    return read(bytes).sheets.map((sheet) => Array.from({ length: sheet.rowCount }, (_, row) => sheet.columnsOf(row).map((column) => sheet.cell(row, column))));
  } catch (error) {
    if (error instanceof Fault) {
      return error.message;
    }
    throw error;
  }
}

test("a whole file reads the same by Node's zlib", () => {
  expect(outcome(readReturned, written)).toEqual(outcome(readXlsx, written));
});

test("a broken file is refused for the same reason", () => {
  const change = fc.record({ at: fc.nat(written.length - 1), by: fc.integer({ min: 1, max: 255 }) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const bytes = written.slice();
      for (const { at, by } of changes) {
        bytes[at] = (bytes[at] ?? 0) ^ by;
      }
      expect(outcome(readReturned, bytes)).toEqual(outcome(readXlsx, bytes));
    }),
    { numRuns: 500 },
  );
});

test("the digest is the program's own", () => {
  fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 500 }), fc.string({ unit: "binary" })), (content) => nativeDigest(content) === sha256Hex(content)));
});
