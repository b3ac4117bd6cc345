import { finding, type Finding, type Params, type Severity } from "../../../finding/finding";
import type { MessageCode } from "../../../finding/messages.vi";
import type { Decimal } from "../../../text/decimal";
import { fromCellNumber } from "../../../text/decimal";
import { sameText } from "../../../text/vietnamese";
import { address } from "../../address";
import type { ReadCell } from "../../cells";
import type { KeyedSheet } from "../../keyed";
import { cellText } from "../entryCells";

/**
 * Holds a returned sheet against the one that was issued and collects what differs. Differences in locked cells and
 * lost rows are errors: the file is then not taken without a person's decision, though everything that can be found
 * by key is read.
 */
export class Audit {
  readonly findings: Finding[] = [];

  constructor(private readonly keyed: KeyedSheet) {}

  report(code: MessageCode, severity: Severity, row: number | undefined, column: number | undefined, params: Params = {}): void {
    const cell = row === undefined || column === undefined ? {} : { cell: address(row, column) };
    this.findings.push(finding(code, severity, { sheet: this.keyed.sheet.name, ...cell }, params));
  }

  /** Every expected column key is there, none twice. Returns whether all are. */
  columns(expected: readonly string[]): boolean {
    const missing = expected.filter((key) => !this.keyed.columns.has(key));
    for (const key of missing) {
      this.report("sheet.column-missing", "error", undefined, undefined, { key });
    }
    for (const { key, column } of this.keyed.duplicateColumns) {
      this.report("sheet.column-twice", "error", this.keyed.keyRow, column, { key });
    }
    return missing.length === 0;
  }

  /** Every expected row id is there, none twice, none strange; a changed order is only noted. */
  rows(expected: readonly string[], label: (id: string) => string): void {
    for (const id of expected) {
      if (!this.keyed.rows.has(id)) {
        this.report("sheet.row-missing", "error", undefined, undefined, { id, label: label(id) });
      }
    }
    for (const { id, row } of this.keyed.duplicateRows) {
      this.report("sheet.row-twice", "error", row, this.keyed.columns.get("id"), { id });
    }
    const known = new Set(expected);
    for (const [id, row] of this.keyed.rows) {
      if (!known.has(id)) {
        this.report("sheet.row-strange", "error", row, this.keyed.columns.get("id"), { id });
      }
    }
    const present = expected.filter((id) => this.keyed.rows.has(id));
    const inSheet = [...this.keyed.rows.keys()].filter((id) => known.has(id));
    if (present.some((id, index) => inSheet[index] !== id)) {
      this.report("sheet.rows-moved", "warning", undefined, undefined);
    }
  }

  /** Rows that carry input but no id: inserted or pasted ones. */
  strays(inputColumns: readonly number[], firstRow: number): void {
    const keyed = new Set([...this.keyed.rows.values(), ...this.keyed.duplicateRows.map(({ row }) => row)]);
    for (let row = firstRow; row < this.keyed.sheet.rowCount; row += 1) {
      if (!keyed.has(row)) {
        const column = inputColumns.find((candidate) => cellText(this.keyed.sheet.cell(row, candidate)) !== "");
        if (column !== undefined) {
          this.report("sheet.row-inserted", "error", row, column, { value: cellText(this.keyed.sheet.cell(row, column)).slice(0, 60) });
        }
      }
    }
  }

  /** A locked text still reads the same, spacing and case aside. */
  text(id: string, key: string, expected: string): void {
    const cell = this.keyed.cell(id, key);
    if (this.keyed.rows.has(id) && sameText(cellText(cell)) !== sameText(expected)) {
      this.report("sheet.text-changed", "error", this.keyed.rows.get(id), this.keyed.columns.get(key), { found: cellText(cell).slice(0, 80), expected: expected.slice(0, 80) });
    }
  }

  /** A locked number is still the same. */
  number(row: number | undefined, column: number | undefined, expected: Decimal): void {
    if (row === undefined || column === undefined) {
      return;
    }
    const cell = this.keyed.sheet.cell(row, column);
    if (!holds(cell, expected)) {
      this.report("sheet.number-changed", "error", row, column, { found: cellText(cell), expected: expected.toFixed().replace(".", ",") });
    }
  }

  /** A result is still a formula, or at least says what the formula would. */
  result(id: string, key: string, expected: Decimal | string | null): void {
    const cell = this.keyed.cell(id, key);
    if (!this.keyed.rows.has(id) || cell?.formula !== undefined) {
      return;
    }
    const same = expected === null || expected === "" ? cellText(cell) === "" : typeof expected === "string" ? cellText(cell) === expected : holds(cell, expected);
    this.report(same ? "sheet.formula-lost" : "sheet.formula-overwritten", same ? "info" : "error", this.keyed.rows.get(id), this.keyed.columns.get(key), {
      found: cellText(cell),
      expected: expected === null ? "" : typeof expected === "string" ? expected : expected.toFixed().replace(".", ","),
    });
  }
}

function holds(cell: ReadCell | undefined, expected: Decimal): boolean {
  return typeof cell?.value === "number" && fromCellNumber(cell.value).eq(expected);
}
