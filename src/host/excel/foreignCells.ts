import type { Area } from "../../book/sheet";
import type { ExistingSheet } from "./look";
import { rangeOf } from "./range";
import { areaOf, askUsedArea, type Slab, type SlabCells, slabsOf } from "./slabs";

/** Cells near the corner that are read at once; what a person keeps beside our book is seldom more. */
const NEAR: Area = { top: 0, left: 0, bottom: 199, right: 51 };

export interface AskedForeign {
  readonly sheet: ExistingSheet;
  readonly used: Excel.Range;
  readonly near: Excel.Range;
}

/** What is known of the user's own sheets without asking again, and what is left to be read. */
export interface ForeignCells {
  readonly cells: readonly SlabCells[];
  readonly further: readonly Slab[];
}

/** Queues the question what the user's own sheets hold, for {@link foreignCellsOf} after the sync. */
export function askForeign(worksheets: Excel.WorksheetCollection, foreign: readonly ExistingSheet[]): AskedForeign[] {
  return foreign.map((sheet) => ({
    sheet,
    used: askUsedArea(worksheets, sheet.id),
    near: rangeOf(worksheets.getItem(sheet.id), NEAR).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount,values,formulas"),
  }));
}

/** A sheet that reaches beyond the near cells is left to be read whole. */
export function foreignCellsOf(asked: readonly AskedForeign[]): ForeignCells {
  const cells: SlabCells[] = [];
  const further: Slab[] = [];
  for (const { sheet, used, near } of asked) {
    const [area, read] = [areaOf(used), areaOf(near)];
    if (area !== undefined && (area.bottom > NEAR.bottom || area.right > NEAR.right)) {
      further.push(...slabsOf(sheet.id, area));
    } else if (read !== undefined) {
      cells.push({ slab: { sheet: sheet.id, area: read, bytes: 0 }, values: near.values, formulas: near.formulas, numberFormats: [] });
    }
  }
  return { cells, further };
}
