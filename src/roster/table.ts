import type { Place } from "../finding/place";

/** A cell as the roster's reader needs it, wherever the table came from. */
export interface TableCell {
  readonly text: string;
  /** What makes the text doubtful: computed by a formula, an Excel error, or a number shown as a date. */
  readonly doubt?: "formula" | "error" | "date";
}

export interface TableRow {
  /** Occupied cells by column. */
  readonly cells: ReadonlyMap<number, TableCell>;
  /** Where a column of this row is, occupied or not. */
  place(column: number): Place;
}

/** A header row, perhaps below title rows, and rows of text below it; rows with nothing in them may be left out. */
export interface Table {
  readonly place: Place;
  readonly rows: readonly TableRow[];
}
