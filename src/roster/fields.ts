import { type Finding, finding } from "../finding/finding";
import type { Place } from "../finding/place";
import { excerpt, tidy } from "../text/vietnamese";
import type { Header } from "./columns";
import type { TableCell, TableRow } from "./table";

/** No name, post or address is longer, and it has to fit a cell of the book together with words around it. */
const LONGEST = 1000;
const SHOWN = 60;

/** A row below the header, by the keys of its columns. */
export interface Fields<K extends string> {
  /** Tidied; "" where the table has no such column. */
  text(key: K): string;
  /** As stored, to tell spellings apart that look the same. */
  raw(key: K): string;
  place(key: K): Place;
  readonly doubts: readonly Finding[];
}

/** The rows that say something in a column of the table; a row with nothing but a number in "STT" does not. */
export function fieldsOf<K extends string>(header: Header<K>): readonly Fields<K>[] {
  return header.rows.map((row) => new RowFields(row, header.columns)).filter((fields) => !fields.blank);
}

class RowFields<K extends string> implements Fields<K> {
  private readonly row: TableRow;
  private readonly columns: ReadonlyMap<K, number>;

  constructor(row: TableRow, columns: ReadonlyMap<K, number>) {
    this.row = row;
    this.columns = columns;
  }

  get blank(): boolean {
    return [...this.columns.keys()].every((key) => this.text(key) === "");
  }

  get doubts(): readonly Finding[] {
    return [...this.columns.keys()].flatMap((key) => {
      const doubt = this.cell(key)?.doubt;
      if (this.raw(key).length > LONGEST) {
        return [finding("roster.text-too-long", "error", this.place(key), { value: excerpt(this.raw(key), SHOWN), limit: String(LONGEST) })];
      }
      return doubt === undefined ? [] : [finding(doubtCodes[doubt], doubt === "error" ? "error" : "warning", this.place(key), { value: this.text(key) })];
    });
  }

  text(key: K): string {
    const raw = this.raw(key);
    return tidy(raw.length > LONGEST ? raw.slice(0, LONGEST) : raw);
  }

  raw(key: K): string {
    return this.cell(key)?.text ?? "";
  }

  place(key: K): Place {
    return this.row.place(this.columns.get(key) ?? 0);
  }

  private cell(key: K): TableCell | undefined {
    const column = this.columns.get(key);
    return column === undefined ? undefined : this.row.cells.get(column);
  }
}

const doubtCodes = { formula: "roster.cell-formula", error: "roster.cell-error", date: "roster.cell-date" } as const;
