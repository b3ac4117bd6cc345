import { sha256Hex } from "../../../text/digest";
import { columnLetters } from "../../address";
import { type CanonicalCell, canonicalText, type CanonicalSheet, cellLine } from "./canonical";

/** Hexadecimal digits of a row's or a column's mark; enough for a change not to go unseen by chance. */
const MARK_DIGITS = 12;

/** Short marks of a sheet's rows and columns, by which a change is found again. */
export interface SheetMarks {
  readonly sheet: string;
  /** From the first row to the last filled one; "" for an empty row. A row's mark does not depend on where it stands. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** The seal of some sheets: SHA-256 over every cell, in lower-case hexadecimal. */
export function sealOf(sheets: readonly CanonicalSheet[]): string {
  return sha256Hex(canonicalText(sheets));
}

/** A seal as people read it out: groups of four. */
export function grouped(seal: string): string {
  return seal.match(/.{1,4}/g)?.join(" ") ?? "";
}

export function marksOf(sheet: CanonicalSheet): SheetMarks {
  const columns = new Map<number, string[]>();
  const rows = new Map<number, string>();
  for (const [row, cells] of sheet.rows) {
    rows.set(row, mark(cells.map((cell) => cellLine([columnLetters(cell.column)], cell))));
    for (const cell of cells) {
      const lines = columns.get(cell.column) ?? [];
      lines.push(cellLine([row + 1], cell));
      columns.set(cell.column, lines);
    }
  }
  return { sheet: sheet.name, rows: dense(rows), columns: dense(new Map([...columns].map(([column, lines]) => [column, mark(lines)]))) };
}

function mark(lines: readonly string[]): string {
  return sha256Hex(lines.join("")).slice(0, MARK_DIGITS);
}

function dense(marks: ReadonlyMap<number, string>): string[] {
  const last = Math.max(-1, ...marks.keys());
  return Array.from({ length: last + 1 }, (_, index) => marks.get(index) ?? "");
}

/** A sheet without some of its cells. */
export function without(sheet: CanonicalSheet, left: (row: number, cell: CanonicalCell) => boolean): CanonicalSheet {
  const rows = [...sheet.rows].map(([row, cells]) => [row, cells.filter((cell) => !left(row, cell))] as const);
  return { ...sheet, rows: new Map(rows.filter(([, cells]) => cells.length > 0)) };
}
