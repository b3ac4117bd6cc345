import { canonicalJson } from "../../../text/canonicalJson";
import { fromCellNumber, plain, parseDecimal } from "../../../text/decimal";
import { columnLetters } from "../../address";
import type { ReadCell, ReadSheet } from "../../cells";
import type { Content, Sheet } from "../../sheet";

/**
 * What a sheet says, whatever program saved it: its filled cells, row by row, each as [column, type, value].
 *
 * - Type: "s" text, "n" number, "b" true or false, "e" error; a cell with a formula has "f" before it.
 * - Text is NFC, lines end in a line feed.
 * - A number is written as a plain decimal of its 15 significant digits, the precision Excel shows and compares
 *   with; a formula's result with 9, since programs add binary fractions in orders of their own.
 * - A formula counts by its result, not by its text: programs rewrite and share formulas when they save. What a
 *   formula depends on stands in sealed cells; one that is overwritten by a value is no formula any more.
 * - An empty text is an empty cell. Formats, widths and charts do not count: the charts draw sealed cells.
 */
export interface CanonicalSheet {
  readonly name: string;
  /** By row from 0; rows without a filled cell are absent. Cells from left to right. */
  readonly rows: ReadonlyMap<number, readonly CanonicalCell[]>;
}

export interface CanonicalCell {
  readonly column: number;
  readonly type: string;
  readonly value: string;
}

const RESULT_DIGITS = 9;

export function canonicalOfLaid(sheet: Sheet): CanonicalSheet {
  const rows = sheet.rows.map(({ cells }, row) => [row, cells.flatMap((cell, column) => (cell?.content === undefined ? [] : canonicalCell(column, laidCell(cell.content))))] as const);
  return { name: sheet.name.normalize("NFC"), rows: filled(rows) };
}

export function canonicalOfRead(sheet: ReadSheet): CanonicalSheet {
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => [row, sheet.columnsOf(row).flatMap((column) => canonicalCell(column, sheet.cell(row, column)))] as const);
  return { name: sheet.name.normalize("NFC"), rows: filled(rows) };
}

/** One line of JSON for a cell, `before` what tells its place. */
export function cellLine(before: readonly (string | number)[], { type, value }: CanonicalCell): string {
  return `${canonicalJson([...before, type, value])}\n`;
}

/** Some sheets in the order of their tabs: ["sheet"] on a line, then each cell as ["sheet","A1","type","value"]. */
export function canonicalText(sheets: readonly CanonicalSheet[]): string {
  return sheets.flatMap(({ name, rows }) => [`${canonicalJson([name])}\n`, ...[...rows].flatMap(([row, cells]) => cells.map((cell) => cellLine([name, columnLetters(cell.column) + String(row + 1)], cell)))]).join("");
}

function filled(rows: readonly (readonly [number, readonly CanonicalCell[]])[]): ReadonlyMap<number, readonly CanonicalCell[]> {
  return new Map(rows.filter(([, cells]) => cells.length > 0));
}

/** The cell as it will be read back from a file. */
function laidCell(content: Content): ReadCell {
  const held = content.kind === "formula" ? content.result : content;
  const value = held.kind === "number" ? Number(held.number) : held.text;
  return content.kind === "formula" ? { value, formula: content.formula } : { value };
}

function canonicalCell(column: number, cell: ReadCell | undefined): CanonicalCell[] {
  if (cell === undefined) {
    return [];
  }
  const { type, value } = canonicalValue(cell);
  return type === "s" && value === "" && cell.formula === undefined ? [] : [{ column, type: cell.formula === undefined ? type : `f${type}`, value }];
}

function canonicalValue({ value, formula }: ReadCell): { type: string; value: string } {
  switch (typeof value) {
    case "string":
      return { type: "s", value: value.replace(/\r\n?/g, "\n").normalize("NFC") };
    case "boolean":
      return { type: "b", value: value ? "1" : "0" };
    case "number":
      return { type: "n", value: formula === undefined ? plain(fromCellNumber(value)) : plain(parseDecimal(value.toPrecision(RESULT_DIGITS)) ?? fromCellNumber(value)) };
    default:
      return { type: "e", value: value.error };
  }
}
