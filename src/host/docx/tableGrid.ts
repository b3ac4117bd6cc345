import type { SourceCell, SourceRow, SourceTable } from "../../plan/reader/documentText";

interface OpenCell {
  readonly column: number;
  span: number;
  continues: boolean;
  readonly from: number;
}

/** No table of a plan is wider; what stands further right is left where it is. */
const WIDEST = 64;

/** Puts a table together while it is read: rows of cells, by the lines each of them takes. */
export class TableGrid {
  private readonly rows: SourceRow[] = [];
  private cells: SourceCell[] = [];
  private column = 0;
  private rowFrom = 0;
  private cell: OpenCell | undefined;
  private dropped = false;

  constructor(private readonly lines: readonly string[]) {}

  openRow(): void {
    [this.cells, this.column, this.rowFrom, this.dropped] = [[], 0, this.lines.length, false];
  }

  /** Columns left out before the row's first cell. */
  skip(count: number): void {
    this.column += within(count);
  }

  openCell(): void {
    this.cell = { column: this.column, span: 1, continues: false, from: this.lines.length };
  }

  span(count: number): void {
    if (this.cell !== undefined) {
      this.cell.span = Math.max(1, within(count));
    }
  }

  goesOn(): void {
    if (this.cell !== undefined) {
      this.cell.continues = true;
    }
  }

  closeCell(): void {
    const { cell } = this;
    if (cell === undefined) {
      return;
    }
    const own = this.lines.slice(cell.from);
    this.column = Math.min(WIDEST, this.column + cell.span);
    this.cells.push({ column: cell.column, span: cell.span, continues: cell.continues, text: own.map((line) => line.trim()).filter((line) => line !== "").join(" "), lines: [cell.from + 1, Math.max(cell.from + 1, this.lines.length)] });
    this.cell = undefined;
  }

  /** The row was deleted with changes tracked. */
  drop(): void {
    this.dropped = true;
  }

  closeRow(): void {
    if (!this.dropped && this.lines.length > this.rowFrom) {
      this.rows.push({ lines: [this.rowFrom + 1, this.lines.length], cells: this.cells });
    }
  }

  table(): SourceTable {
    return { rows: this.rows };
  }
}

function within(count: number): number {
  return Number.isInteger(count) && count >= 0 ? Math.min(count, WIDEST) : 0;
}
