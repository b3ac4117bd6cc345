import { sheetNamed } from "../../src/book/cells";
import type { Book } from "../../src/book/sheet";
import { readOpenBook } from "../../src/host/excel";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { dumpWorkbook } from "./dump";
import { expectedSheet } from "./expected";
import { entered } from "./references";
import type { SimulatedExcel } from "./simulatedExcel";

/** Holds the workbook against a book's data, sheet for sheet: cells, looks, rules, set-up, the sheet in front. */
export function expectBook(excel: SimulatedExcel, book: Book): void {
  const names = book.sheets.map((sheet) => sheet.name);
  const dump = dumpWorkbook(excel.workbook);
  const own = new Set(names);
  const written = dump.sheets.filter((sheet) => own.has(sheet.name));
  expect(written.map((sheet) => sheet.name)).toEqual(names);
  written.forEach((sheet, index) => {
    const expected = expectedSheet(book.sheets[index]!, names);
    // Jest's own comparison is slow over ten thousands of cells; it is only asked to show a difference.
    if (JSON.stringify(sheet) !== JSON.stringify(expected)) {
      expect(sheet).toEqual(expected);
    }
  });
  if (book.active !== undefined) {
    expect(dump.active).toBe(book.active);
  }
}

/** Holds the workbook's cells against those of the .xlsx that the file host writes for the same book. */
export async function expectSameCellsAsFile(book: Book): Promise<number> {
  const open = await readOpenBook();
  const file = readXlsx(writeXlsx(book));
  const names = book.sheets.map((sheet) => sheet.name);
  let cells = 0;
  for (const sheet of file.sheets) {
    const here = sheetNamed(open, sheet.name);
    expect([sheet.name, here?.hidden, here?.rowCount, here?.columnCount]).toEqual([sheet.name, sheet.hidden, sheet.rowCount, sheet.columnCount]);
    for (let row = 0; row < sheet.rowCount; row += 1) {
      for (const column of sheet.columnsOf(row)) {
        const cell = sheet.cell(row, column);
        const wanted = cell?.formula === undefined ? cell : { ...cell, formula: entered(cell.formula, names) };
        const found = here?.cell(row, column);
        cells += 1;
        if (JSON.stringify(found) !== JSON.stringify(wanted)) {
          expect([sheet.name, row, column, found]).toEqual([sheet.name, row, column, wanted]);
        }
      }
    }
  }
  return cells;
}
