import { tidy } from "../text/vietnamese";
import { type ReadSheet } from "./cells";
import { Grid } from "./grid";
import { cellText } from "./pages/entryCells";
import { RECORD_SHEET } from "./pages/names";
import { type Sheet, text } from "./sheet";

/** The version of the workbooks' layout. */
export const FORMAT = "1";

/** Excel cells hold at most 32,767 characters; longer values go on in the next columns. */
const CHUNK = 30000;

/**
 * The hidden record of a workbook: what it is and which issue it belongs to, as rows of key and value. It travels
 * with the file through any program that keeps cells, and it is never trusted: the register of the book decides.
 */
export type Record = ReadonlyMap<string, string>;

export function layRecord(record: Record): Sheet {
  const grid = new Grid();
  [...record].forEach(([key, value], row) => {
    grid.set(row, 0, text(key));
    for (let chunk = 0; chunk * CHUNK < Math.max(1, value.length); chunk += 1) {
      grid.set(row, chunk + 1, text(value.slice(chunk * CHUNK, (chunk + 1) * CHUNK)));
    }
  });
  return { name: RECORD_SHEET, hidden: true, columns: [{ width: 20 }, { width: 60 }], rows: grid.rows(), protected: true };
}

export function readRecord(sheet: ReadSheet): Record {
  const record = new Map<string, string>();
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const key = tidy(cellText(sheet.cell(row, 0)));
    if (key !== "" && !record.has(key)) {
      record.set(key, sheet.columnsOf(row).filter((column) => column > 0).map((column) => cellText(sheet.cell(row, column))).join(""));
    }
  }
  return record;
}
