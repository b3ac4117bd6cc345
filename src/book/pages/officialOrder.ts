import { FEWER_PENALTIES, WOMEN_FIRST } from "../../scheme/model";
import { RATIO_DECIMALS } from "../../score/rank";
import type { Standing } from "../../score/standing";
import { plain } from "../../text/decimal";
import { reference } from "../address";
import type { Grid } from "../grid";
import { formula, num, type Num, text, type Text } from "../sheet";
import { styles } from "../styles";
import { FIRST_ROW } from "./matrix";
import type { OfficialColumns } from "./officialColumns";

/**
 * A row's place among its cluster's ranked subjects, and its line on the ranking page: counted over the rounded total
 * and the tie chain, never over unrounded sums or row order.
 */
export function layOrder(
  grid: Grid,
  row: number,
  last: number,
  columns: OfficialColumns,
  chain: readonly string[],
  standing: Standing,
  about: { cluster: number; position: number; womenFirst: boolean },
): void {
  const { results } = columns;
  const cell = (column: number): string => reference(row, column, "column");
  const all = (column: number): string => `${reference(FIRST_ROW, column, "both")}:${reference(last, column, "both")}`;
  const soFar = (column: number): string => `${reference(FIRST_ROW, column, "both")}:${reference(row, column, "column")}`;
  const put = (column: number, source: string, result: Text | Num): void => grid.set(row, column, formula(source, result), styles.key);
  grid.set(row, columns.assessed, num(standing.assessed ? "1" : "0"), styles.key);
  grid.set(row, columns.cluster, num(String(about.cluster)), styles.key);
  put(columns.ranked, `IF(AND(${cell(columns.assessed)}=1,${cell(results.missing)}=0,${cell(results.knockOuts)}=0,${cell(columns.excluded)}=0,${cell(results.total)}<>""),1,0)`, num(standing.eligible ? "1" : "0"));
  chain.forEach((id, index) => {
    const column = columns.keys[index];
    const value = standing.key[index + 1];
    if (column === undefined || value === undefined) {
      throw new RangeError("tie chain and keys differ");
    }
    const source = chainFormula(id, row, columns);
    if (source === undefined) {
      grid.set(row, column, num(about.womenFirst ? "1" : "0"), styles.key);
    } else {
      put(column, `IF(${cell(columns.ranked)}=1,${source},"")`, standing.eligible ? num(plain(value)) : text(""));
    }
  });
  const same = [`${all(columns.cluster)},${cell(columns.cluster)}`, `${all(columns.ranked)},1`];
  const ahead = [results.total, ...columns.keys].map((column) => {
    const count = `COUNTIFS(${[...same, `${all(column)},">"&${cell(column)}`].join(",")})`;
    same.push(`${all(column)},${cell(column)}`);
    return count;
  });
  put(columns.place, `IF(${cell(columns.ranked)}=1,1+${ahead.join("+")},"")`, standing.place === undefined ? text("") : num(String(standing.place)));
  const clusterHere = `${soFar(columns.cluster)},${cell(columns.cluster)}`;
  const rankedLine = `${cell(columns.place)}-1+COUNTIFS(${clusterHere},${soFar(columns.place)},${cell(columns.place)})`;
  const restLine = `COUNTIFS(${all(columns.cluster)},${cell(columns.cluster)},${all(columns.ranked)},1)+COUNTIFS(${clusterHere},${soFar(columns.ranked)},0)`;
  put(columns.position, `COUNTIFS(${all(columns.cluster)},"<"&${cell(columns.cluster)})+IF(${cell(columns.ranked)}=1,${rankedLine},${restLine})`, num(String(about.position)));
}

/** What a link of the tie chain compares; undefined for the preference for women, which is a fact and no formula. */
function chainFormula(id: string, row: number, columns: OfficialColumns): string | undefined {
  if (id === WOMEN_FIRST) {
    return undefined;
  }
  if (id === FEWER_PENALTIES) {
    return `0-${reference(row, columns.results.penalty, "column")}`;
  }
  const group = columns.marks.groups.findIndex((candidate) => candidate.group.id === id);
  const column = group >= 0 ? columns.results.ratios.from + group : columns.marks.criteria.from + columns.marks.ids.indexOf(id);
  const cell = reference(row, column, "column");
  return group >= 0 ? `IF(ISNUMBER(${cell}),ROUND(ROUND(${cell},10),${RATIO_DECIMALS}),-1)` : `IF(ISNUMBER(${cell}),${cell},-1)`;
}
