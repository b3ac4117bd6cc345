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
const widths = [4, 5, 5, 5, 7, 30, 28, 16, 11, 20, 20];
export const HEADER_ROW = 4;
/** The row of whoever comes first. */
export const FIRST = HEADER_ROW + 1;
/** The cell that tells, on a page of values, whether they are still those of the marks. */
export const RANKING_CHECK = { row: 3, column: at("rank") } as const;

/** The widths of the columns, the reckoning ones hidden. */
export function rankingWidths(): Column[] {
  return widths.map((width, index) => ({ width, ...(index <= at("place") ? { hidden: true as const } : {}) }));
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
