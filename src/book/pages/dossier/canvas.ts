import { DIGIT_PIXELS, PADDING_PIXELS } from "../../columnPixels";
import { POINTS_PER_MILLIMETRE } from "../../../dossier/page";
import { wrap } from "../../../dossier/textWidth";
import { Grid } from "../../grid";
import { type Area, type Column, type Content, type Style } from "../../sheet";
import { styles } from "../../styles";
import { text } from "../../sheet";
import type { Stretch } from "./edges";

/** Times New Roman in Excel: the height of a line over its font size. */
const LINE_HEIGHT = 1.34;
/** What a cell keeps free beside its text, in points, and how much earlier than computed other programs may wrap. */
const CELL_PADDING = 6;
const SAFETY = 0.97;
/** Excel allows rows of at most 409 points. */
export const TALLEST_ROW = 400;
const PIXELS_PER_POINT = 96 / 72;
/** A column of w characters is 8w + 5 pixels wide in the book's font. */

/**
 * A sheet drawn as a page: columns at the document's edges between a hidden column of keys and a hidden column of
 * drafted texts, rows with the heights their texts need.
 */
export class Canvas {
  readonly grid = new Grid();
  readonly merges: Area[] = [];
  readonly heights: number[] = [];
  /** Rows that must not be the last of a page. */
  readonly kept = new Set<number>();
  row = 1;

  constructor(
    private readonly edges: readonly number[],
    private readonly millimetres: number,
  ) {
    this.grid.hide(0);
    this.grid.set(0, 0, text("id"), styles.key);
    this.grid.set(0, this.draftedColumn, text("drafted"), styles.key);
  }

  /** The sheet's columns of a stretch, both ends included. */
  columns({ from, to }: Stretch): { left: number; right: number } {
    return { left: this.edges.indexOf(from) + 1, right: this.edges.indexOf(to) };
  }

  get lastColumn(): number {
    return this.edges.length - 1;
  }

  get draftedColumn(): number {
    return this.edges.length;
  }

  /** Puts content into a stretch of the current row, or of several, as one cell. */
  put(stretch: Stretch, content: Content | undefined, style: Style, bottom = this.row): void {
    const { left, right } = this.columns(stretch);
    for (let row = this.row; row <= bottom; row += 1) {
      this.grid.paint(row, left, right, style);
    }
    this.grid.set(this.row, left, content, style);
    if (right > left || bottom > this.row) {
      this.merges.push({ top: this.row, bottom, left, right });
    }
  }

  /** A rule along the top of a stretch of the current row. */
  rule(stretch: Stretch): void {
    const { left, right } = this.columns(stretch);
    this.grid.paint(this.row, left, right, { border: { top: "thin" } });
  }

  /** The room for text within a stretch, in points. */
  room({ from, to }: Stretch): number {
    return (((to - from) / 100) * this.millimetres * POINTS_PER_MILLIMETRE - CELL_PADDING) * SAFETY;
  }

  /** The height of a text in points, wrapped within a stretch less its indent. */
  heightOf(value: string, look: { size: number; bold?: true }, stretch: Stretch, indent = 0): number {
    return wrap(value, look, this.room(stretch) - indent).length * look.size * LINE_HEIGHT;
  }

  /** Ends the current row with its height. */
  next(points: number, keepWithNext = false): void {
    const height = Math.min(409, Math.ceil(points * 4) / 4);
    this.grid.height(this.row, height);
    this.heights[this.row] = height;
    if (keepWithNext) {
      this.kept.add(this.row);
    }
    this.row += 1;
  }

  sheetColumns(): readonly Column[] {
    const whole = Math.floor(this.millimetres * POINTS_PER_MILLIMETRE * PIXELS_PER_POINT) - 1;
    const pixel = (edge: number): number => Math.round((whole * edge) / 100);
    const widths = this.edges.slice(1).map((edge, index) => ({ width: Math.max(0, pixel(edge) - pixel(this.edges[index] ?? 0) - PADDING_PIXELS) / DIGIT_PIXELS }));
    return [{ width: 4, hidden: true }, ...widths, { width: 4, hidden: true }];
  }
}
