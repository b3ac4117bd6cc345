import { DIGIT_PIXELS, PADDING_PIXELS } from "../../book/columnPixels";

const POINTS_PER_PIXEL = 0.75;
/** Excel keeps at most 255 characters of the workbook's own font, which is 7 pixels a digit in a new workbook. */
const WIDEST_PIXELS = 255 * 7 + PADDING_PIXELS;

/**
 * A column width in characters as points, the unit of `RangeFormat.columnWidth`. Points do not depend on the
 * workbook's own font, so the column is as wide as in the file whatever book it is written into.
 */
export function columnPoints(characters: number): number {
  return Math.min(WIDEST_PIXELS, Math.round(characters * DIGIT_PIXELS + PADDING_PIXELS)) * POINTS_PER_PIXEL;
}

/** Millimetres as centimetres, the unit of the page set-up. */
export function centimetres(millimetres: number): number {
  return millimetres / 10;
}

export function htmlColor(color: string): string {
  return `#${color.toUpperCase()}`;
}
