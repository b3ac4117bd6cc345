import type { ReadBook, ReadCell } from "../../src/book/cells";

/** Numbers to 13 digits: ratios are sums of doubles, and engines add in their own order. */
const shown = (cell: ReadCell | undefined): unknown => (typeof cell?.value === "number" ? Number(cell.value.toPrecision(13)) : (cell?.value ?? ""));

/** How many formulas a book has, and which of them another engine calculates differently. */
export function differences(ours: ReadBook, theirs: ReadBook): { formulas: number; differences: string[] } {
  let formulas = 0;
  const found: string[] = [];
  for (const sheet of ours.sheets) {
    const other = theirs.sheets.find((candidate) => candidate.name === sheet.name);
    for (let row = 0; row < sheet.rowCount; row += 1) {
      for (const column of sheet.columnsOf(row)) {
        const cell = sheet.cell(row, column);
        if (cell?.formula !== undefined) {
          formulas += 1;
          const recalculated = other?.cell(row, column);
          if (shown(cell) !== shown(recalculated)) {
            found.push(`${sheet.name} r${row + 1} c${column + 1}: ${String(shown(cell))} ≠ ${String(shown(recalculated))}  =${cell.formula}`);
          }
        }
      }
    }
  }
  return { formulas, differences: found };
}
