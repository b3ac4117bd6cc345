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
    chunks(value).forEach((chunk, index) => grid.set(row, index + 1, text(chunk)));
  });
  return { name: RECORD_SHEET, hidden: true, columns: [{ width: 20 }, { width: 60 }], rows: grid.rows(), protected: true };
}

/** Pieces that fit a cell, none of which ends within a character. */
function chunks(value: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  do {
    const end = start + CHUNK;
    const next = /[\ud800-\udbff]/.test(value.charAt(end - 1)) ? end - 1 : end;
    pieces.push(value.slice(start, next));
    start = next;
  } while (start < value.length);
  return pieces;
}

/** Records have a dozen keys; whatever stands far below them is not ours. */
const RECORD_ROWS = 200;

export function readRecord(sheet: ReadSheet): Record {
  const record = new Map<string, string>();
  for (let row = 0; row < Math.min(sheet.rowCount, RECORD_ROWS); row += 1) {
    const key = tidy(cellText(sheet.cell(row, 0)));
    if (key !== "" && !record.has(key)) {
      record.set(key, sheet.columnsOf(row).filter((column) => column > 0).map((column) => cellText(sheet.cell(row, column))).join(""));
    }
  }
  return record;
}
