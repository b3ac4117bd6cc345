import type { Column } from "../sheet";

/** Characters of 12 pt that a landscape A4 page takes across while staying legible when shrunk to about 9 pt. */
const LEGIBLE_WIDTH = 190;

/** Over how many pages a matrix's columns are spread in print. */
export function pagesAcross(columns: readonly Column[]): number {
  const width = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
  return Math.max(1, Math.round(width / LEGIBLE_WIDTH));
}

/** The columns that say whose row it is, repeated where the others run over several pages. */
export function namesAcross(columns: readonly Column[]): { readonly titleColumns?: { readonly first: number; readonly last: number } } {
  return pagesAcross(columns) === 1 ? {} : { titleColumns: NAMES };
}

/** Number and name, beside the hidden ids. */
const NAMES = { first: 1, last: 2 } as const;
