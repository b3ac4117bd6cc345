import type { Audience } from "../../plan/model";
import type { Grid } from "../grid";
import { type Column, text } from "../sheet";
import type { BookState } from "../state";
import { styles } from "../styles";
import { heightFor } from "../textHeight";
import { audienceWord } from "./names";

/** The columns of a ranking page; those up to `place` are hidden and only reckon. */
export const columns = ["id", "position", "index", "place", "rank", "name", "unit", "cluster", "total", "class", "note"] as const;
export type RankingColumn = (typeof columns)[number];
/** The column of a key. */
export const at = (key: RankingColumn): number => columns.indexOf(key);
/** A unit's name may be a long one and stands beside a short code; a person's is short and stands beside post and unit. */
const widths: Readonly<Record<Audience, readonly number[]>> = {
  collectives: [4, 5, 5, 5, 7, 44, 14, 18, 11, 20, 18],
  individuals: [4, 5, 5, 5, 7, 30, 30, 16, 11, 20, 18],
};
/** How much of a column's characters fit in bold, or beside an indent. */
const [BOLD_SHARE, SHARE] = [0.85, 0.93];
export const HEADER_ROW = 4;
/** The row of whoever comes first. */
export const FIRST = HEADER_ROW + 1;
/** The cell that tells, on a page of values, whether they are still those of the marks. */
export const RANKING_CHECK = { row: 3, column: at("rank") } as const;

/** How many characters a subject's words find room for on a line. */
export function roomFor(audience: Audience): { readonly name: number; readonly unit: number; readonly cluster: number } {
  const wide = (key: RankingColumn): number => widths[audience][at(key)] ?? 0;
  return { name: wide("name") * BOLD_SHARE, unit: wide("unit") * SHARE, cluster: wide("cluster") * SHARE };
}

/** The widths of the columns, the reckoning ones hidden. */
export function rankingWidths(audience: Audience): Column[] {
  return widths[audience].map((width, index) => ({ width, ...(index <= at("place") ? { hidden: true as const } : {}) }));
}

/** What the page is, and what its columns hold. */
export function layRankingHeader(grid: Grid, state: BookState, audience: Audience): void {
  columns.forEach((key, column) => grid.set(0, column, text(key), styles.key));
  grid.hide(0);
  const lines = [
    { line: `BẢNG XẾP HẠNG ${audienceWord(audience).toLocaleUpperCase("vi")}`, style: styles.title },
    { line: state.plan.title, style: styles.subtitle },
    { line: `Đợt xét: ${state.round}. Xếp hạng trong từng cụm/khối theo tổng điểm đã làm tròn ${state.scheme.decimals} chữ số; bằng điểm là đồng hạng (${state.scheme.ranking}).`, style: styles.subtitle },
  ] as const;
  lines.forEach(({ line, style }, index) => {
    grid.set(index + 1, at("rank"), text(line), style);
    grid.height(index + 1, heightFor([{ text: line, width: 120 }], index === 0 ? 26 : 18));
  });
  const titles: readonly (readonly [RankingColumn, string])[] = [
    ["rank", "Hạng"],
    ["name", audience === "collectives" ? "Tập thể" : "Họ và tên"],
    ["unit", audience === "collectives" ? "Mã đơn vị" : "Chức vụ, đơn vị"],
    ["cluster", "Cụm/khối"],
    ["total", "Tổng điểm"],
    ["class", "Xếp loại"],
    ["note", "Ghi chú"],
  ];
  for (const [key, title] of titles) {
    grid.set(HEADER_ROW, at(key), text(title), styles.header);
  }
  grid.height(HEADER_ROW, 34);
}
