import { areaReference } from "../address";

/** The columns of a unit's collective page in a copy. */
export const keys = ["margin", "no", "text", "maximum", "flag", "self", "verified", "council", "official", "evidence", "note"] as const;
export type Key = (typeof keys)[number];

export const widths: Readonly<Record<Key, number>> = { margin: 2, no: 9, text: 52, maximum: 9, flag: 8, self: 9, verified: 9, council: 9, official: 10, evidence: 30, note: 20 };
export const titles: Readonly<Record<Key, string>> = { margin: "", no: "Mã", text: "Nội dung tiêu chí", maximum: "Điểm tối đa", flag: "Được ghi KAD (1)", self: "Tự chấm", verified: "Thẩm định", council: "Hội đồng", official: "Chính thức", evidence: "Minh chứng", note: "Ghi chú" };
export const HEADER_ROW = 3;
export const FIRST = HEADER_ROW + 1;

export function at(key: Key): number {
  return keys.indexOf(key);
}

/** Rows, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A column over some rows. */
export function down(key: Key, { first, last }: Span): string {
  return areaReference({ top: first, bottom: last, left: at(key), right: at(key) });
}
