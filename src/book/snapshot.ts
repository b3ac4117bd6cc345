import type { Audience } from "../plan/model";
import { stages } from "../score/stages";
import { type Decimal, plain, round, sum, zero } from "../text/decimal";
import { areaReference, quoteSheet } from "./address";
import { FIRST_ROW, type MarkColumns } from "./pages/matrix";
import { stageSheet } from "./pages/names";
import { type Cell, formula, type Sheet, text } from "./sheet";
import { type BookState, subjectsOf } from "./state";

/**
 * Above this many subjects of one audience the pages over the marks hold values instead of live formulas: counting
 * ranks row by row takes time by the square of the rows, and a book must open at once on an old machine.
 */
export const LIVE_ROWS = 2000;

export function isLive(state: BookState, audience: Audience): boolean {
  return subjectsOf(state, audience).length <= LIVE_ROWS;
}

const FRESH = "Giá trị tại lần xếp hạng gần nhất, khớp với điểm hiện có.";
const STALE = "ĐIỂM ĐÃ THAY ĐỔI sau lần xếp hạng gần nhất: hãy kiểm tra và xếp hạng lại.";

/** The sheet with every formula replaced by its result, and one cell that tells whether the marks have changed since. */
export function snapshot(sheet: Sheet, state: BookState, audience: Audience, columns: MarkColumns, at: { readonly row: number; readonly column: number }): Sheet {
  const frozen = (cell: Cell | undefined): Cell | undefined => (cell?.content?.kind === "formula" ? { ...cell, content: cell.content.result } : cell);
  const check = formula(`IF(ROUND(${checkSum(state, audience, columns)},4)=${plain(expectedSum(state, audience))},"${FRESH}","${STALE}")`, text(FRESH));
  return {
    ...sheet,
    rows: sheet.rows.map((row, index) => ({ ...row, cells: row.cells.map((cell, column) => (index === at.row && column === at.column ? { ...cell, content: check } : frozen(cell))) })),
  };
}

/** The stages count differently, so that moving a mark from one to another shows as well. */
const stageFactor = { self: "1", verified: "3", council: "7" } as const;

function checkSum(state: BookState, audience: Audience, columns: MarkColumns): string {
  const area = areaReference({ top: FIRST_ROW, bottom: FIRST_ROW + subjectsOf(state, audience).length - 1, left: columns.criteria.from, right: columns.end - 1 }, "both");
  return stages.map((stage) => `${stageFactor[stage]}*SUM(${quoteSheet(stageSheet(audience, stage))}!${area})`).join("+");
}

function expectedSum(state: BookState, audience: Audience): Decimal {
  let total = zero;
  for (const entries of state.marks[audience].values()) {
    for (const stage of stages) {
      const numbers = [...entries[stage].values()].flatMap((entry) => (entry.kind === "number" ? [entry.value] : []));
      total = total.plus(sum(numbers).times(stageFactor[stage]));
    }
  }
  return round(total, 4);
}
