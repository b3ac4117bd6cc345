import type { Area, Cell, Sheet } from "../../book/sheet";

/** One cell of the preview: where it is, how far it spans, and what it holds. */
export interface ShownCell {
  readonly column: number;
  readonly cell: Cell | undefined;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface ShownRow {
  readonly row: number;
  readonly height: number | undefined;
  readonly cells: readonly ShownCell[];
}

export interface Layout {
  /** Columns that are shown, by their index in the sheet. */
  readonly columns: readonly number[];
  readonly rows: readonly ShownRow[];
}

/** What of a sheet is seen: hidden rows and columns (the keys) left out, merged cells as one. */
export function layoutOf(sheet: Sheet): Layout {
  const width = Math.max(sheet.columns.length, ...sheet.rows.map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (_, index) => index).filter((index) => sheet.columns[index]?.hidden !== true);
  const visibleRows = sheet.rows.map((_, index) => index).filter((index) => sheet.rows[index]?.hidden !== true);
  const merges = new Map<string, Area>();
  const covered = new Set<string>();
  for (const area of sheet.merges ?? []) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        covered.add(`${row},${column}`);
      }
    }
    merges.set(`${area.top},${firstOf(columns, area.left, area.right) ?? area.left}`, area);
  }
  const rows = visibleRows.map((row): ShownRow => {
    const cells = columns.flatMap((column): ShownCell[] => {
      const area = merges.get(`${row},${column}`);
      if (area === undefined) {
        return covered.has(`${row},${column}`) ? [] : [{ column, cell: sheet.rows[row]?.cells[column], colSpan: 1, rowSpan: 1 }];
      }
      return [{ column, cell: sheet.rows[area.top]?.cells[area.left], colSpan: countWithin(columns, area.left, area.right), rowSpan: countWithin(visibleRows, area.top, area.bottom) }];
    });
    return { row, height: sheet.rows[row]?.height, cells };
  });
  return { columns, rows };
}

function firstOf(visible: readonly number[], from: number, to: number): number | undefined {
  return visible.find((index) => index >= from && index <= to);
}

function countWithin(visible: readonly number[], from: number, to: number): number {
  return visible.filter((index) => index >= from && index <= to).length;
}
