import type { Finding } from "../../finding/finding";
import type { Place } from "../../finding/place";
import { tidy } from "../../text/vietnamese";
import { headerRows } from "../columns";
import type { Table, TableCell, TableRow } from "../table";

/** A table parted into its headings, in one row, and the rows below them. */
export interface List<K extends string> {
  readonly place: Place;
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
  readonly findings: readonly Finding[];
  /** What a heading means. */
  known(text: string): K | undefined;
}

/** The text of a cell as it reads; "" where there is none. */
export function textAt(row: TableRow, column: number | undefined): string {
  return column === undefined ? "" : tidy(row.cells.get(column)?.text ?? "");
}

/** The columns of a row that hold anything, in their order. */
export function filled(row: TableRow): readonly number[] {
  return [...row.cells.keys()].filter((column) => textAt(row, column) !== "").sort((a, b) => a - b);
}

/** The columns of a list by what their headings mean; of two that mean the same the first. */
export function columnsOf<K extends string>({ header, known }: List<K>): ReadonlyMap<K, number> {
  const columns = new Map<K, number>();
  for (const column of filled(header)) {
    const key = known(textAt(header, column));
    if (key !== undefined && !columns.has(key)) {
      columns.set(key, column);
    }
  }
  return columns;
}

/**
 * The list a table holds: its headings are the row of the first 20 that means the most, joined with headings in the
 * row above or below it, as where “Giới tính” stands over “Nam” and “Nữ”. A row that only numbers the columns is none
 * of its rows. Undefined where no row has two headings that mean anything.
 */
export function listOf<K extends string>(table: Table, known: (text: string) => K | undefined): List<K> | undefined {
  const meanings = table.rows.slice(0, headerRows).map((row) => new Set(filled(row).flatMap((column) => known(textAt(row, column)) ?? [])).size);
  const most = Math.max(0, ...meanings);
  const index = meanings.indexOf(most);
  const head = table.rows[index];
  if (head === undefined || most < 2) {
    return undefined;
  }
  const [above, below] = [table.rows[index - 1], table.rows[index + 1]];
  const second = below !== undefined && isSecondHeading(head, below, known) ? below : undefined;
  const rows = table.rows.slice(index + (second === undefined ? 1 : 2));
  const header = withCells(head, [...headingsAbove(head, above, known), ...(second === undefined ? [] : second.cells)]);
  return { place: table.place, header, rows: rows[0] !== undefined && numbersColumns(rows[0]) ? rows.slice(1) : rows, findings: [], known };
}

function withCells(row: TableRow, cells: Iterable<readonly [number, TableCell]>): TableRow {
  return { cells: new Map([...row.cells, ...[...cells].filter(([, { text }]) => tidy(text) !== "")]), place: (column) => row.place(column) };
}

/** Headings merged over both rows whose text is kept in the upper one. */
function headingsAbove<K extends string>(head: TableRow, above: TableRow | undefined, known: (text: string) => K | undefined): readonly (readonly [number, TableCell])[] {
  return above === undefined ? [] : [...above.cells].filter(([column, { text }]) => textAt(head, column) === "" && known(text) !== undefined);
}

/** Parts of a heading that spans several columns. */
const parts: ReadonlySet<string> = new Set(["family", "given", "male", "female"]);

/** Whether a row continues the headings: it says something known, and nothing under a heading but parts of it. */
function isSecondHeading<K extends string>(head: TableRow, below: TableRow, known: (text: string) => K | undefined): boolean {
  const columns = filled(below);
  const keys = columns.map((column) => known(textAt(below, column)));
  return keys.some((key) => key !== undefined) && columns.every((column, at) => textAt(head, column) === "" || parts.has(keys[at] ?? ""));
}

/** Whether a row numbers the columns: A, B, 1, 2, 3 or (1), (2), (3). */
function numbersColumns(row: TableRow): boolean {
  const texts = filled(row).map((column) => textAt(row, column).replace(/^\((.*)\)$/, "$1"));
  const numbers = texts.filter((text) => /^\d{1,2}$/.test(text));
  return numbers.length >= 3 && texts.every((text) => /^(?:\d{1,2}|\p{L})$/u.test(text)) && numbers.every((text, index) => Number(text) === index + 1);
}

/** The list with one more column, made of others whose headings it takes the place of. */
export function withColumn<K extends string>(list: List<K>, title: string, from: readonly number[], value: (row: TableRow) => TableCell | undefined): List<K> {
  const column = 1 + [list.header, ...list.rows].reduce((last, row) => Math.max(last, ...row.cells.keys()), -1);
  const added = (row: TableRow, cell: TableCell | undefined): TableRow => ({
    cells: cell === undefined ? row.cells : new Map([...row.cells, [column, cell]]),
    place: (at) => row.place(at === column ? (from[0] ?? 0) : at),
  });
  const header: TableRow = { cells: new Map([...list.header.cells].filter(([at]) => !from.includes(at))), place: (at) => list.header.place(at) };
  return { ...list, header: added(header, { text: title }), rows: list.rows.map((row) => added(row, value(row))) };
}

/** The table a list stands for, its headings in the first row. */
export function tableOf<K extends string>({ place, header, rows }: List<K>): Table {
  return { place, rows: [header, ...rows] };
}
