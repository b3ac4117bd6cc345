import { NOT_APPLICABLE_WORD } from "../../../score/entry";
import { vietnamese } from "../../../text/decimal";
import type { Grid } from "../../grid";
import { text } from "../../sheet";
import { styles } from "../../styles";
import { heightFor } from "../../textHeight";
import type { Phieu } from "./phieu";

/** Columns of the sheet, and the keys readers find them by. */
export const columns = ["id", "no", "text", "maximum", "self", "evidence", "verified", "note", "flag", "ratio", "weight", "missing", "zeros"] as const;
export type ColumnKey = (typeof columns)[number];
export const at = (key: ColumnKey): number => columns.indexOf(key);
export const widths: readonly number[] = [4, 6, 58, 10, 10, 30, 11, 20, 5, 5, 5, 5, 5];
export const HEADER_ROW = 6;

/** Whose sheet it is, how to fill it in, and what its columns mean. */
export function layCollectiveHeader(grid: Grid, phieu: Phieu): void {
  columns.forEach((key, column) => grid.set(0, column, text(key), styles.key));
  grid.hide(0);
  const lines = [
    { line: phieu.plan.issuer.toLocaleUpperCase("vi"), style: styles.subtitle },
    { line: "PHIẾU TỰ CHẤM ĐIỂM TẬP THỂ", style: styles.title },
    { line: phieu.plan.title, style: styles.subtitle },
    { line: `Đợt xét: ${phieu.round}. Đơn vị: ${phieu.unit.name} (${phieu.unit.code})`, style: { ...styles.subtitle, font: { bold: true } } },
    { line: `Chỉ nhập vào ô nền vàng. Điểm có thể để lẻ theo bước ${vietnamese(phieu.scheme.step)}; tiêu chí không áp dụng (nơi cho phép) ghi ${NOT_APPLICABLE_WORD}; để trống là chưa chấm.`, style: styles.note },
  ] as const;
  lines.forEach(({ line, style }, index) => {
    grid.set(index + 1, 1, text(line), style);
    grid.height(index + 1, heightFor([{ text: line, width: 140 }], index === 1 ? 24 : 18));
  });
  const titles: readonly (readonly [ColumnKey, string])[] = [
    ["no", "TT"],
    ["text", "Nội dung tiêu chí"],
    ["maximum", "Điểm tối đa"],
    ["self", "Điểm tự chấm"],
    ["evidence", "Minh chứng"],
    ["verified", "Điểm thẩm định"],
    ["note", "Ghi chú"],
  ];
  for (const [key, title] of titles) {
    grid.set(HEADER_ROW, at(key), text(title), styles.header);
  }
  grid.height(HEADER_ROW, 34);
}
