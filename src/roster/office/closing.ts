import { finding } from "../../finding/finding";
import { excerpt } from "../../text/vietnamese";
import type { TableRow } from "../table";
import { columnsOf, filled, type List, textAt } from "./list";

const sum = /^(?:tổng|cộng)(?: |:|$)/iu;
const signed = /^(?:người lập|lập biểu|thủ trưởng|trưởng phòng|giám đốc|hiệu trưởng|chủ tịch|tm\.|kt\.|tl\.|ký tên|ghi chú|.{0,40}ngày .{1,9} tháng .{1,9} năm )/iu;
const SHOWN = 60;

/**
 * A list without the rows that close it or a part of it: sums (“Tổng cộng: 45 người”) wherever they stand, and from
 * the first sum, place and date or signature on everything in which nobody is listed. Each is told with its place.
 */
export function withoutClosing<K extends string>(list: List<K>): List<K> {
  const columns: ReadonlyMap<string, number> = columnsOf(list);
  const [ordinal, code, name] = [columns.get("ordinal"), columns.get("code"), columns.get("name") ?? columns.get("family")];
  const text = (row: TableRow): string => textAt(row, filled(row).find((column) => /\p{L}/u.test(textAt(row, column))));
  const lists = (row: TableRow): boolean =>
    /^\d+\.?$/.test(textAt(row, ordinal)) || (textAt(row, code) !== "" && textAt(row, name) !== "") || (ordinal === undefined && code === undefined && filled(row).length > 2);
  const isSum = (row: TableRow): boolean => !lists(row) && sum.test(text(row));
  const closes = (row: TableRow): boolean => isSum(row) || (!lists(row) && signed.test(text(row)));
  const last = list.rows.reduce((found, row, index) => (lists(row) ? index : found), -1);
  const end = list.rows.findIndex((row, index) => index > last && closes(row));
  const skipped = list.rows.filter((row, index) => (end !== -1 && index === end) || (isSum(row) && (end === -1 || index < end)));
  return {
    ...list,
    rows: list.rows.filter((row, index) => (end === -1 || index < end) && !isSum(row)),
    findings: [...list.findings, ...skipped.map((row) => finding("roster.row-skipped", "info", row.place(filled(row)[0] ?? 0), { text: excerpt(text(row), SHOWN) }))],
  };
}
