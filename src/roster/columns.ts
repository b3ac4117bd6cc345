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
  { key: "name", title: "Tên đơn vị", others: ["Đơn vị", "Tên cơ quan, đơn vị", "Cơ quan, đơn vị", "Tên phòng, ban", "Phòng, ban, đơn vị", "Tên tập thể", "Tập thể"], required: true },
  { key: "cluster", title: "Cụm/khối", others: ["Cụm", "Khối", "Cụm thi đua", "Khối thi đua", "Cụm, khối thi đua"], required: false },
  { key: "email", title: "Email", others: ["Thư điện tử", "Địa chỉ email", "Địa chỉ thư", "Hộp thư", "Hộp thư công vụ"], required: false },
];

export const personColumns: readonly ColumnKind<PersonColumn>[] = [
  { key: "code", title: "Mã", others: ["Mã cá nhân", "Mã số", "Mã CBCC", "Mã CBCCVC", "Mã cán bộ", "Mã công chức", "Mã nhân viên", "Mã NV", "Số hiệu", "Số hiệu công chức"], required: true },
  { key: "name", title: "Họ và tên", others: ["Họ tên", "Họ, tên", "Họ và tên cán bộ", "Tên cá nhân"], required: true },
  { key: "gender", title: "Giới tính", others: ["Giới", "Nam/Nữ"], required: false },
  { key: "post", title: "Chức vụ", others: ["Chức vụ, chức danh", "Chức danh, chức vụ", "Chức danh", "Vị trí việc làm"], required: false },
  { key: "unit", title: "Mã đơn vị", others: ["Mã ĐV"], required: true },
  { key: "standing", title: "Đối tượng", others: [], required: false },
];

/** How many rows, blank ones aside, a header may be looked for in. */
export const headerRows = 20;

/** A title without what people vary: case, spacing, punctuation, composed or decomposed marks. */
function folded(title: string): string {
  return sameText(title).replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** The column a heading is for, whatever case, spacing and punctuation it is written in. */
export function kindOf<K extends string>(text: string, kinds: readonly ColumnKind<K>[]): ColumnKind<K> | undefined {
  const wanted = folded(text);
  return wanted === "" ? undefined : kinds.find(({ title, others }) => [title, ...others].some((known) => folded(known) === wanted));
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
    const other = kind === undefined ? undefined : columns.get(kind.key);
    if (kind === undefined) {
      if (tidy(text) !== "") {
        findings.push(ignored(row, column));
      }
    } else if (other === undefined) {
      columns.set(kind.key, column);
    } else {
      const spare = lessFit(row, [other, column], kind);
      columns.set(kind.key, spare === column ? other : column);
      findings.push(ignored(row, spare));
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

function ignored(row: TableRow, column: number): Finding {
  return finding("roster.column-ignored", "info", row.place(column), { title: tidy(row.cells.get(column)?.text ?? "") });
}

/** Of two columns of one kind the one that only resembles it; throws Fault `roster.column-twice` where both do, or neither. */
function lessFit<K extends string>(row: TableRow, [first, second]: readonly [number, number], { title }: ColumnKind<K>): number {
  const exact = (column: number): boolean => folded(row.cells.get(column)?.text ?? "") === folded(title);
  if (exact(first) === exact(second)) {
    throw new Fault("roster.column-twice", row.place(second), { title });
  }
  return exact(first) ? second : first;
}
