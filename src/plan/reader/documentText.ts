import type { SourceLines } from "../model";
import { planLines } from "./decode";
import type { Place } from "../../finding/place";

/** What a reader of documents met and passed over, or settled by itself. */
export type DocumentRemark = "tracked" | "footnotes" | "textBoxes" | "pictures" | "emptyPages" | "printedTables";

/** A document as it was taken apart: its lines, and which of them stand in tables. */
export interface DocumentText {
  readonly lines: readonly string[];
  readonly tables: readonly SourceTable[];
  readonly remarks: readonly DocumentRemark[];
}

export interface SourceTable {
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  readonly lines: SourceLines;
  readonly cells: readonly SourceCell[];
}

export interface SourceCell {
  /** The first of the table's columns it takes, from 0, and how many. */
  readonly column: number;
  readonly span: number;
  readonly text: string;
  readonly lines: SourceLines;
  /** Goes on from the cell above. */
  readonly continues: boolean;
}

/** A document of lines only. */
export function linesOnly(lines: readonly string[]): DocumentText {
  return { lines, tables: [], remarks: [] };
}

/** The same document in NFC. Throws Fault `plan.old-encoding` where it was typed with a font from before Unicode. */
export function inUnicode({ lines, tables, remarks }: DocumentText, place: Place = {}): DocumentText {
  planLines(lines.join("\n"), place);
  const nfc = (text: string): string => text.normalize("NFC").replace(/[\r\n\u2028\u2029\f\v]/g, " ");
  return {
    lines: lines.map(nfc),
    tables: tables.map(({ rows }) => ({ rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, text: nfc(cell.text) })) })) })),
    remarks,
  };
}
