import fc from "fast-check";
import type { ReadCell } from "../../../src/book/cells";
import { formula, num, text, type Content, type Sheet } from "../../../src/book/sheet";
import { readXlsx, writeXlsx } from "../../../src/host/file";
import { sampleBook } from "../../support/sampleBook";

const awkward = ["=1+1", "+84", "-5", "@x", "'a", "_x0041_", "_x005F_x0041_", "_x000D_", "a_x00", " đầu và cuối ", "\t", "dòng\r\nmới\n", "]]>", "<a>&amp;", "\u0000\u0001\u001f", "\ufffe\uffff", "\ud800", "🏅", "__proto__", "8,5", "1e5", "Tie\u0302\u0301n"];
const anyText = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.array(fc.constantFrom(...awkward, "_", "x", "0041", "_"), { maxLength: 6 }).map((parts) => parts.join("")),
);
const anyNumber = fc.oneof(
  fc.integer().map(String),
  fc.tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 1, max: 9999 })).map(([whole, part]) => `${whole === 0 ? "0" : whole}.${part}`.replace(/0+$/, "")),
  fc.constantFrom("0", "0.1", "-0.25", "123456789012345", "0.000001"),
);
const anyResult = fc.oneof(anyText.map(text), anyNumber.map(num));
const anyContent: fc.Arbitrary<Content> = fc.oneof(anyResult, fc.tuple(anyText.filter((source) => source !== ""), anyResult).map(([source, result]) => formula(source, result)));
const anyRows = fc.array(fc.array(fc.option(anyContent, { nil: undefined }), { maxLength: 6 }), { maxLength: 6 });

function sheetOf(rows: readonly (readonly (Content | undefined)[])[]): Sheet {
  return { name: "Phiếu", columns: [], rows: rows.map((cells) => ({ cells: cells.map((content) => (content === undefined ? undefined : { content })) })) };
}

/** What a reader must say of this content; an empty text is an empty cell. */
function expected(content: Content | undefined): ReadCell | undefined {
  if (content === undefined || (content.kind === "text" && content.text === "")) {
    return undefined;
  }
  if (content.kind === "formula") {
    const result = expected(content.result) ?? { value: "" };
    return { ...result, formula: content.formula.normalize("NFC") };
  }
  return { value: content.kind === "number" ? Number(content.number) : content.text.normalize("NFC") };
}

test("whatever is written is read back equal", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const [sheet] = readXlsx(writeXlsx({ title: "x", sheets: [sheetOf(rows)] })).sheets;
      rows.forEach((cells, row) => {
        expect(cells.map((_, column) => sheet?.cell(row, column))).toEqual(cells.map(expected));
        expect(sheet?.columnsOf(row)).toEqual(cells.flatMap((content, column) => (expected(content) === undefined ? [] : [column])));
      });
    }),
    { numRuns: 300 },
  );
});

test("any sheet name Excel allows is read back", () => {
  const anyName = fc.string({ unit: "grapheme", minLength: 1, maxLength: 10 }).filter((name) => !/[[\]:*?/\\'\u0000-\u001f]/.test(name) && name.trim() !== "" && name.length <= 31);
  fc.assert(
    fc.property(anyName, (name) => {
      expect(readXlsx(writeXlsx({ title: name, sheets: [{ ...sheetOf([[text(name)]]), name }] })).sheets[0]?.name).toBe(name.normalize("NFC"));
    }),
  );
});

test("the sample book is read back cell by cell", () => {
  const book = readXlsx(writeXlsx(sampleBook));
  expect(book.baggage).toEqual([]);
  expect(book.sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual(sampleBook.sheets.map((sheet) => [sheet.name, sheet.hidden ?? false]));
  sampleBook.sheets.forEach((sheet, index) => {
    sheet.rows.forEach((row, rowIndex) => {
      row.cells.forEach((cell, column) => {
        const { format, ...read } = book.sheets[index]?.cell(rowIndex, column) ?? {};
        expect(read).toEqual(expected(cell?.content) ?? {});
        expect(format).toBe(cell?.style?.numberFormat === "0%" ? "percent" : undefined);
      });
    });
  });
  expect(book.sheets[2]?.merges).toEqual(["B2:G2"]);
});

test("only the wanted sheets are opened, all are listed", () => {
  const book = readXlsx(writeXlsx(sampleBook), { sheets: (name) => name === "_phieu" });
  expect(book.sheets.map((sheet) => sheet.rowCount)).toEqual([1, 0, 0]);
});

test("the same book gives the same bytes, an equal one too", () => {
  const again = structuredClone(sampleBook);
  expect(writeXlsx(sampleBook)).toEqual(writeXlsx(sampleBook));
  expect(writeXlsx(again)).toEqual(writeXlsx(sampleBook));
});
