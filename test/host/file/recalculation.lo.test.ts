import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ReadBook, ReadCell } from "../../../src/book/cells";
import { text, type Book } from "../../../src/book/sheet";
import { readXlsx, writeXlsx } from "../../../src/host/file";
import { recalculate, toPng } from "../../support/libreoffice";
import { sampleBook } from "../../support/sampleBook";

type Cells = Readonly<Record<string, Omit<ReadCell, "format">>>;

/** LibreOffice keeps one kind of line end and stores its own spelling of formulas. */
function cellsOf(book: ReadBook): Cells {
  const found: Record<string, Omit<ReadCell, "format">> = {};
  for (const sheet of book.sheets) {
    for (let row = 0; row < sheet.rowCount; row += 1) {
      for (const column of sheet.columnsOf(row)) {
        const { value = "" } = sheet.cell(row, column) ?? {};
        found[`${sheet.name}!${row},${column}`] = { value: typeof value === "string" ? value.replace(/\r\n/g, "\n") : value };
      }
    }
  }
  return found;
}

/** The same file with every stored result of a formula replaced by another. */
function falsified(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const changed = Object.entries(parts).map(([name, data]) => {
    const lie = strFromU8(data).replace(/(<\/f><v>)([^<]*)/g, (_, before: string, value: string) => `${before}${Number.isNaN(Number(value)) ? "sai" : "424242"}`);
    return [name, name.includes("worksheets/sheet") ? strToU8(lie) : data] as const;
  });
  return zipSync(Object.fromEntries(changed));
}

const risky = ["=1+1", "+84 905", "-5", "@an", "=HYPERLINK(\"x\")", "'=1", "8,5", "1/2", "TRUE", "007", "1e5", "_x0041_", "\ttab"];
const riskyBook: Book = { title: "x", sheets: [{ name: "Chữ", columns: [], rows: risky.map((one) => ({ cells: [{ content: text(one) }, { content: text(one), style: { unlocked: true, numberFormat: "@" } }] })) }] };

describe("LibreOffice", () => {
  const original = writeXlsx(sampleBook);
  let saved: ReadonlyMap<string, Uint8Array> = new Map();
  beforeAll(async () => {
    saved = await recalculate(new Map([["original", original], ["falsified", falsified(original)], ["risky", writeXlsx(riskyBook)]]));
  }, 120_000);

  const read = (name: string): ReadBook => readXlsx(saved.get(name) ?? new Uint8Array());

  test("opens our book and saves the same values", () => {
    expect(cellsOf(read("original"))).toEqual(cellsOf(readXlsx(original)));
  });

  test("computes anew: false stored results come back right", () => {
    expect(cellsOf(readXlsx(falsified(original)))).not.toEqual(cellsOf(readXlsx(original)));
    expect(cellsOf(read("falsified"))).toEqual(cellsOf(readXlsx(original)));
  });

  test("leaves text that looks like a formula or a number alone", () => {
    const [sheet] = read("risky").sheets;
    risky.forEach((one, row) => {
      expect([sheet?.cell(row, 0), sheet?.cell(row, 1)]).toEqual([{ value: one }, { value: one }]);
    });
  });

  test("prints our book: page breaks, titles and the print area are understood", async () => {
    expect((await toPng(original)).length).toBe(4);
  }, 120_000);
});
