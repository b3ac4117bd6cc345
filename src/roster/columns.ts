import { Fault } from "../finding/fault";
import { type Finding, finding } from "../finding/finding";
import { sameText, tidy } from "../text/vietnamese";
import type { Table, TableRow } from "./table";

/** A column a roster table has: its title, other titles people give it, and whether the table is useless without it. */
export interface ColumnKind<K extends string> {
  readonly key: K;
  readonly title: string;
  readonly others: readonly string[];
  readonly required: boolean;
}

export type UnitColumn = "code" | "name" | "cluster" | "email";
export type PersonColumn = "code" | "name" | "gender" | "post" | "unit" | "standing";

export const unitColumns: readonly ColumnKind<UnitColumn>[] = [
  { key: "code", title: "Mã đơn vị", others: ["Mã", "Mã ĐV"], required: true },
  { key: "name", title: "Tên đơn vị", others: ["Đơn vị"], required: true },
  { key: "cluster", title: "Cụm/khối", others: ["Cụm", "Khối", "Cụm thi đua", "Khối thi đua"], required: false },
  { key: "email", title: "Email", others: ["Thư điện tử", "Địa chỉ email"], required: false },
];

export const personColumns: readonly ColumnKind<PersonColumn>[] = [
  { key: "code", title: "Mã", others: ["Mã cá nhân", "Mã số"], required: true },
  { key: "name", title: "Họ và tên", others: ["Họ tên", "Họ, tên"], required: true },
  { key: "gender", title: "Giới tính", others: ["Giới", "Nam/Nữ"], required: false },
  { key: "post", title: "Chức vụ", others: ["Chức vụ, chức danh", "Chức danh"], required: false },
  { key: "unit", title: "Mã đơn vị", others: ["Mã ĐV"], required: true },
  { key: "standing", title: "Đối tượng", others: [], required: false },
];

/** How many rows, blank ones aside, a header may be looked for in. */
const headerRows = 20;

/** A title without what people vary: case, spacing, punctuation, composed or decomposed marks. */
function folded(title: string): string {
  return sameText(title).replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

function kindOf<K extends string>(text: string, kinds: readonly ColumnKind<K>[]): ColumnKind<K> | undefined {
  const wanted = folded(text);
  return wanted === "" ? undefined : kinds.find(({ title, others }) => [title, ...others].some((known) => folded(known) === wanted));
}

/** Whether these cells look like the header of such a table: every required column is among them. */
export function isHeader<K extends string>(cells: readonly string[], kinds: readonly ColumnKind<K>[]): boolean {
  const found = new Set(cells.map((cell) => kindOf(cell, kinds)?.key));
  return kinds.every(({ key, required }) => !required || found.has(key));
}

export interface Header<K extends string> {
  readonly columns: ReadonlyMap<K, number>;
  /** The rows below the header. */
  readonly rows: readonly TableRow[];
  readonly findings: readonly Finding[];
}

/**
 * The header of a table: of its first 20 rows the one that names the most columns, in any order; other columns are
 * ignored and reported. Throws Fault `roster.header-missing`, `roster.column-required` or `roster.column-twice`.
 */
export function findHeader<K extends string>(table: Table, kinds: readonly ColumnKind<K>[]): Header<K> {
  const counts = table.rows.slice(0, headerRows).map((row) => new Set([...row.cells.values()].map(({ text }) => kindOf(text, kinds)?.key).filter((key) => key !== undefined)).size);
  const most = Math.max(0, ...counts);
  const index = counts.indexOf(most);
  const row = table.rows[index];
  if (row === undefined || most < 2) {
    throw new Fault("roster.header-missing", table.place, { titles: kinds.map(({ title }) => title).join(", ") });
  }
  const columns = new Map<K, number>();
  const findings: Finding[] = [];
  for (const [column, { text }] of row.cells) {
    const kind = kindOf(text, kinds);
    if (kind === undefined) {
      if (tidy(text) !== "") {
        findings.push(finding("roster.column-ignored", "info", row.place(column), { title: tidy(text) }));
      }
    } else if (columns.has(kind.key)) {
      throw new Fault("roster.column-twice", row.place(column), { title: kind.title });
    } else {
      columns.set(kind.key, column);
    }
  }
  const absent = kinds.filter(({ key }) => !columns.has(key));
  const needed = absent.filter(({ required }) => required);
  if (needed.length > 0) {
    throw new Fault("roster.column-required", table.place, { titles: needed.map(({ title }) => `“${title}”`).join(", ") });
  }
  findings.push(...absent.map(({ title }) => finding("roster.column-absent", "warning", table.place, { title })));
  return { columns, rows: table.rows.slice(index + 1), findings };
}
