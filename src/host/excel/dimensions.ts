import type { Sheet } from "../../book/sheet";
import { within } from "../file/write/limits";
import { columnPoints } from "./lengths";
import { columnsReference, rowsReference } from "./range";
import { runsOf } from "./rectangles";
import { cost, type SheetStep } from "./step";

function onRange(reference: string, set: (range: Excel.Range) => void): SheetStep {
  return {
    bytes: cost(2, 1),
    apply: (sheet) => {
      set(sheet.getRange(reference));
    },
  };
}

/** Column widths and row heights in points, then what is hidden. Rows without a height are left to Excel's autofit. */
export function dimensionSteps(sheet: Sheet): SheetStep[] {
  const widths = runsOf(sheet.columns.map((column) => columnPoints(within(column.width, 0, 254, "a column width"))));
  const heights = runsOf(sheet.rows.map((row) => row.height));
  const hiddenColumns = runsOf(sheet.columns.map((column) => column.hidden));
  const hiddenRows = runsOf(sheet.rows.map((row) => row.hidden));
  return [
    ...widths.map(({ first, last, value }) =>
      onRange(columnsReference(first, last), (range) => {
        range.format.columnWidth = value;
      }),
    ),
    ...heights.map(({ first, last, value }) =>
      onRange(rowsReference(first, last), (range) => {
        range.format.rowHeight = within(value, 0, 409.5, "a row height");
      }),
    ),
    ...hiddenColumns.map(({ first, last }) =>
      onRange(columnsReference(first, last), (range) => {
        range.columnHidden = true;
      }),
    ),
    ...hiddenRows.map(({ first, last }) =>
      onRange(rowsReference(first, last), (range) => {
        range.rowHidden = true;
      }),
    ),
  ];
}
