import { tidy } from "../text/vietnamese";
import type { ReadCell, ReadSheet } from "./cells";
import { cellText } from "./pages/entryCells";

/** How far from the top left corner the keys may have wandered when rows or columns were inserted. */
const SEARCH_ROWS = 30;
const SEARCH_COLUMNS = 30;

/**
 * A sheet found again by its keys: a hidden row of column keys and a hidden column of row ids, wherever people have
 * moved them. Cells are reached by id and key, never by position.
 */
export interface KeyedSheet {
  readonly sheet: ReadSheet;
  /** Column by key. */
  readonly columns: ReadonlyMap<string, number>;
  /** Row by id, in sheet order. */
  readonly rows: ReadonlyMap<string, number>;
  readonly duplicateColumns: readonly { readonly key: string; readonly column: number }[];
  readonly duplicateRows: readonly { readonly id: string; readonly row: number }[];
  /** The row of the column keys. */
  readonly keyRow: number;
  /** One past the last row that was looked at; less than the sheet's row count where that exceeds the bound. */
  readonly endRow: number;
  cell(id: string, key: string): ReadCell | undefined;
}

/** The keys of a sheet, of at most so many rows below them, or undefined where it has none. */
export function keyedSheet(sheet: ReadSheet, mostRows = Number.POSITIVE_INFINITY): KeyedSheet | undefined {
  const corner = findCorner(sheet);
  if (corner === undefined) {
    return undefined;
  }
  const columns = new Map<string, number>();
  const duplicateColumns: { key: string; column: number }[] = [];
  for (const column of sheet.columnsOf(corner.row)) {
    const key = tidy(cellText(sheet.cell(corner.row, column)));
    if (key !== "" && columns.has(key)) {
      duplicateColumns.push({ key, column });
    } else if (key !== "") {
      columns.set(key, column);
    }
  }
  const rows = new Map<string, number>();
  const duplicateRows: { id: string; row: number }[] = [];
  const endRow = Math.min(sheet.rowCount, corner.row + 1 + mostRows);
  for (let row = corner.row + 1; row < endRow; row += 1) {
    const cell = sheet.cell(row, corner.column);
    const id = cell === undefined ? "" : tidy(cellText(cell));
    if (id !== "" && rows.has(id)) {
      duplicateRows.push({ id, row });
    } else if (id !== "") {
      rows.set(id, row);
    }
  }
  return {
    sheet,
    columns,
    rows,
    duplicateColumns,
    duplicateRows,
    keyRow: corner.row,
    endRow,
    cell: (id, key) => {
      const row = rows.get(id);
      const column = columns.get(key);
      return row === undefined || column === undefined ? undefined : sheet.cell(row, column);
    },
  };
}

function findCorner(sheet: ReadSheet): { row: number; column: number } | undefined {
  for (let row = 0; row < Math.min(SEARCH_ROWS, sheet.rowCount); row += 1) {
    for (const column of sheet.columnsOf(row)) {
      if (column < SEARCH_COLUMNS && sheet.cell(row, column)?.value === "id") {
        return { row, column };
      }
    }
  }
  return undefined;
}
