import type { Audience } from "../../plan/model";
import type { Standing } from "../../score/standing";
import { plain, sum } from "../../text/decimal";
import { areaReference, quoteSheet } from "../address";
import { FIRST_ROW } from "../pages/matrix";
import { officialSheet } from "../pages/names";
import { officialColumns } from "../pages/officialColumns";
import { type Content, formula, num } from "../sheet";
import type { BookState } from "../state";

/** The sum of the totals shown, exact. */
export function sumOfTotals(standings: readonly Standing[]): string {
  return plain(sum(standings.flatMap(({ assessed, score }) => (assessed && score.total !== null ? [score.total] : []))));
}

/** How many subjects an official page lists and what their totals add up to; formulas over it where it is live. */
export function officialTotals(state: BookState, audience: Audience, standings: readonly Standing[], live: boolean): readonly [subjects: Content, total: Content] {
  const [count, total] = [num(String(standings.length)), num(sumOfTotals(standings))];
  if (!live || standings.length === 0) {
    return [count, total];
  }
  const column = officialColumns(state, audience).results.total;
  const down = (at: number): string => `${quoteSheet(officialSheet(audience))}!${areaReference({ top: FIRST_ROW, bottom: FIRST_ROW + standings.length - 1, left: at, right: at }, "both")}`;
  return [formula(`COUNTA(${down(2)})`, count), formula(`ROUND(SUM(${down(column)}),${state.scheme.decimals})`, total)];
}
