import { columnMillimetres } from "../columnPixels";
import type { Column, Print, Row } from "../sheet";
import { pageBreaks } from "./dossier/breaks";

const A4 = { portrait: { width: 210, height: 297 }, landscape: { width: 297, height: 210 } } as const;
const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** Points, of a row that has no height of its own. */
const USUAL_HEIGHT = 15.75;

/** A sheet printed one page wide. */
export interface Printed {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly print: Print & Required<Pick<Print, "area">>;
}

/**
 * The rows of a sheet above which pages begin, so that no heading is the last row of a page. All pages' beginnings are
 * given, so that they fall alike in every program.
 */
export function headedBreaks({ columns, rows, print }: Printed, headings: ReadonlySet<number>): readonly number[] {
  const { area, margins, orientation, titleRows } = print;
  const paper = A4[orientation];
  const width = columns.slice(area.left, area.right + 1).reduce((sum, column) => sum + (column.hidden === true ? 0 : columnMillimetres(column.width)), 0);
  const scale = Math.min(1, (paper.width - margins.left - margins.right) / width);
  const heightOf = (row: Row | undefined): number => (row?.hidden === true ? 0 : (row?.height ?? USUAL_HEIGHT));
  const printed = rows.slice(area.top, area.bottom + 1).map(heightOf);
  const titles = titleRows === undefined ? 0 : rows.slice(titleRows.first, titleRows.last + 1).reduce((sum, row) => sum + heightOf(row), 0);
  // A row above the first holds what is repeated.
  const heights = [titles, ...printed];
  const kept = new Set([...headings].map((row) => row - area.top + 1));
  const page = ((paper.height - margins.top - margins.bottom) * POINTS_PER_MILLIMETRE) / scale;
  return pageBreaks(heights, kept, page, () => 0).map((row) => row - 1 + area.top);
}
