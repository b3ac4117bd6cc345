import { finding, type Finding, type Params, type Severity } from "../../../finding/finding";
import type { MessageCode } from "../../../finding/messages.vi";
import type { Decimal } from "../../../text/decimal";
import { fromCellNumber, vietnamese } from "../../../text/decimal";
import { excerpt, sameText } from "../../../text/vietnamese";
import { address } from "../../address";
import type { ReadCell } from "../../cells";
import type { KeyedSheet } from "../../keyed";
import { cellText } from "../entryCells";
import { parseArea } from "./area";

/** How many findings of one kind a sheet may bring; the rest are counted. */
const MOST_ALIKE = 100;

/** How much of a foreign text a message shows. */
const SHOWN = 80;

/**
 * Holds a returned sheet against the one that was issued and collects what differs. Differences in locked cells and
 * lost rows are errors: the file is then not taken without a person's decision, though everything that can be found
 * by key is read.
 */
export class Audit {
  private readonly found: Finding[] = [];
  private readonly counts = new Map<MessageCode, number>();

  constructor(private readonly keyed: KeyedSheet) {
    if (keyed.endRow < keyed.sheet.rowCount) {
      this.report("sheet.rows-beyond", "warning", undefined, undefined, { row: String(keyed.endRow) });
    }
  }

  /** Everything reported, at most {@link MOST_ALIKE} of a kind; how many more there are is said at the end. */
  get findings(): readonly Finding[] {
    const more = [...this.counts].filter(([, count]) => count > MOST_ALIKE).map(([code, count]): Finding => {
      const last = this.found.filter((one) => one.code === code).at(-1);
      return finding("sheet.more", last?.severity ?? "error", last?.place ?? {}, { count: String(count - MOST_ALIKE) });
    });
    return [...this.found, ...more];
  }

  report(code: MessageCode, severity: Severity, row: number | undefined, column: number | undefined, params: Params = {}): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count <= MOST_ALIKE) {
      const cell = row === undefined || column === undefined ? {} : { cell: address(row, column) };
      this.found.push(finding(code, severity, { sheet: this.keyed.sheet.name, ...cell }, params));
    }
  }

  /**
   * Every expected column key is there, none twice, none strange; columns without a key that carry something beside
   * the rows of the sheet were inserted.
   */
  columns(expected: readonly string[], others: readonly string[]): void {
    const { columns, rows, sheet, keyRow } = this.keyed;
    for (const key of expected) {
      if (!columns.has(key)) {
        this.report("sheet.column-missing", "error", undefined, undefined, { key });
      }
    }
    for (const { key, column } of this.keyed.duplicateColumns) {
      this.report("sheet.column-twice", "error", keyRow, column, { key: excerpt(key, SHOWN) });
    }
    const known = new Set([...expected, ...others]);
    for (const [key, column] of columns) {
      if (!known.has(key)) {
        this.report("sheet.column-strange", "error", keyRow, column, { key: excerpt(key, SHOWN) });
      }
    }
    const keyed = new Set([...columns.values(), ...this.keyed.duplicateColumns.map(({ column }) => column)]);
    const inserted = new Map<number, number>();
    for (const row of rows.values()) {
      for (const column of sheet.columnsOf(row)) {
        if (!keyed.has(column) && !inserted.has(column) && cellText(sheet.cell(row, column)).trim() !== "") {
          inserted.set(column, row);
        }
      }
      if (inserted.size > MOST_ALIKE) {
        break;
      }
    }
    for (const [column, row] of inserted) {
      this.report("sheet.column-inserted", "warning", row, column, { value: excerpt(cellText(sheet.cell(row, column)), SHOWN) });
    }
  }

  /** Every expected row id is there, none twice, none strange; a changed order is only noted. */
  rows(expected: readonly string[], label: (id: string) => string): void {
    for (const id of expected) {
      if (!this.keyed.rows.has(id)) {
        this.report("sheet.row-missing", "error", undefined, undefined, { id, label: label(id) });
      }
    }
    for (const { id, row } of this.keyed.duplicateRows) {
      this.report("sheet.row-twice", "error", row, this.keyed.columns.get("id"), { id: excerpt(id, SHOWN) });
    }
    const known = new Set(expected);
    for (const [id, row] of this.keyed.rows) {
      if (!known.has(id)) {
        this.report("sheet.row-strange", "error", row, this.keyed.columns.get("id"), { id: excerpt(id, SHOWN) });
      }
    }
    const present = expected.filter((id) => this.keyed.rows.has(id));
    const inSheet = [...this.keyed.rows.keys()].filter((id) => known.has(id));
    if (present.some((id, index) => inSheet[index] !== id)) {
      this.report("sheet.rows-moved", "warning", undefined, undefined);
    }
  }

  /**
   * Rows that carry input but no id: inserted or pasted ones. `keys` are the columns people fill in, in the order
   * in which a stray row is quoted; `ours` tells rows of the sheet's own head.
   */
  strays(keys: readonly string[], firstRow: number, ours: (row: number) => boolean = () => false): void {
    const { sheet, columns, endRow } = this.keyed;
    const inputs = new Set(keys.flatMap((key) => columns.get(key) ?? []));
    const keyed = new Set([...this.keyed.rows.values(), ...this.keyed.duplicateRows.map(({ row }) => row)]);
    for (let row = firstRow; row < endRow; row += 1) {
      const filled = keyed.has(row) ? [] : sheet.columnsOf(row).filter((column) => inputs.has(column) && cellText(sheet.cell(row, column)).trim() !== "");
      if (filled.length > 0 && !ours(row)) {
        const value = filled.slice(0, SHOWN).map((column) => excerpt(cellText(sheet.cell(row, column)), SHOWN)).join("; ");
        this.report("sheet.row-inserted", "error", row, filled[0], { value: excerpt(value, 300) });
      }
    }
  }

  /** Input cells merged into one another, so that one value stands for several. */
  merges(keys: readonly string[]): void {
    const inputs = keys.flatMap((key) => this.keyed.columns.get(key) ?? []);
    // Rows come in sheet order, so the first not above an area tells whether it holds any.
    const rows = [...this.keyed.rows.values()];
    for (const merge of this.keyed.sheet.merges) {
      const area = parseArea(merge);
      if (area !== undefined && (rows[firstFrom(rows, area.top)] ?? Number.POSITIVE_INFINITY) <= area.bottom && inputs.some((column) => column >= area.left && column <= area.right)) {
        this.report("sheet.cells-merged", "warning", area.top, area.left, { area: merge });
      }
    }
  }

  /** A locked text still reads the same, spacing and case aside. */
  text(id: string, key: string, expected: string): void {
    const row = this.keyed.rows.get(id);
    const column = this.keyed.columns.get(key);
    if (row === undefined || column === undefined) {
      return;
    }
    const found = cellText(this.keyed.sheet.cell(row, column));
    if (found !== expected && sameText(found) !== sameText(expected)) {
      this.report("sheet.text-changed", "error", row, column, { found: excerpt(found, SHOWN), expected: excerpt(expected, SHOWN) });
    }
  }

  /** A cell that is not the unit's to fill in is still empty. */
  blank(id: string, key: string): void {
    const cell = this.keyed.cell(id, key);
    if (cell !== undefined && cellText(cell).trim() !== "") {
      this.report("sheet.not-read", "warning", this.keyed.rows.get(id), this.keyed.columns.get(key), { value: excerpt(cellText(cell), SHOWN) });
    }
  }

  /** A locked number is still the same. */
  number(row: number | undefined, column: number | undefined, expected: Decimal): void {
    if (row === undefined || column === undefined) {
      return;
    }
    const cell = this.keyed.sheet.cell(row, column);
    if (!holds(cell, expected)) {
      this.report("sheet.number-changed", "error", row, column, { found: excerpt(cellText(cell), SHOWN), expected: vietnamese(expected) });
    }
  }

  /** A result is still a formula, or at least says what the formula would; only then is that worked out. */
  result(id: string, key: string, expected: () => Decimal | string | null): void {
    const row = this.keyed.rows.get(id);
    const column = this.keyed.columns.get(key);
    if (row === undefined || column === undefined || this.keyed.sheet.hasFormula(row, column)) {
      return;
    }
    const cell = this.keyed.sheet.cell(row, column);
    const value = expected() ?? "";
    const same = typeof value === "string" ? cellText(cell) === value : holds(cell, value);
    this.report(same ? "sheet.formula-lost" : "sheet.formula-overwritten", same ? "info" : "error", row, column, {
      found: excerpt(cellText(cell), SHOWN),
      expected: typeof value === "string" ? value : vietnamese(value),
    });
  }
}

function holds(cell: ReadCell | undefined, expected: Decimal): boolean {
  return typeof cell?.value === "number" && fromCellNumber(cell.value).eq(expected);
}

/** Where in an ascending list the first value stands that is not below a bound. */
function firstFrom(ascending: readonly number[], bound: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = (ascending[middle] ?? 0) < bound ? [middle + 1, high] : [low, middle];
  }
  return low;
}
