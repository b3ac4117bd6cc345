import type { Cell, Content, Row, Style } from "./sheet";

/** A sheet's cells while they are being laid: set in any order, read out as rows. */
export class Grid {
  private readonly cells: (Cell | undefined)[][] = [];
  private readonly heights = new Map<number, number>();
  private readonly hidden = new Set<number>();

  set(row: number, column: number, content: Content | undefined, style?: Style): void {
    this.row(row)[column] = content === undefined ? (style === undefined ? {} : { style }) : style === undefined ? { content } : { content, style };
  }

  /** Gives every cell of a stretch of a row a style, keeping what stands there. */
  paint(row: number, left: number, right: number, style: Style): void {
    const cells = this.row(row);
    for (let column = left; column <= right; column += 1) {
      cells[column] = { ...cells[column], style };
    }
  }

  /** Points. */
  height(row: number, points: number): void {
    this.heights.set(row, points);
  }

  hide(row: number): void {
    this.hidden.add(row);
  }

  get rowCount(): number {
    return this.cells.length;
  }

  rows(): Row[] {
    return Array.from(this.cells, (cells, index): Row => {
      const height = this.heights.get(index);
      return {
        cells: Array.from(cells ?? []),
        ...(height === undefined ? {} : { height }),
        ...(this.hidden.has(index) ? { hidden: true as const } : {}),
      };
    });
  }

  private row(row: number): (Cell | undefined)[] {
    while (this.cells.length <= row) {
      this.cells.push([]);
    }
    return this.cells[row]!;
  }
}
