/**
 * What a workbook that came from outside says, cell by cell. Hosts produce it, pages read it. Nothing in it is
 * trusted: values are as stored, formulas are never evaluated, only reported.
 */

/** An Excel error value such as #REF!. */
export interface CellError {
  readonly error: string;
}

export interface ReadCell {
  /** The stored value; of a formula, the value cached by whatever program saved it last. Text is NFC. */
  readonly value: string | number | boolean | CellError;
  /** The formula's text without "=", when the cell holds one ("" where its text is shared with another cell). */
  readonly formula?: string;
  /** Set where the cell's number format shows its number as a date or a percentage. */
  readonly format?: "date" | "percent";
}

export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** How many rows and columns the occupied cells span, counted from the first. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows and columns count from 0. */
  cell(row: number, column: number): ReadCell | undefined;
  /** Whether a cell holds a formula: a question that needs none of its text. */
  hasFormula(row: number, column: number): boolean;
  /** The occupied columns of a row, ascending. */
  columnsOf(row: number): readonly number[];
  /** Cell areas merged into one. */
  readonly merges: readonly string[];
}

/** What a workbook carries besides cells that its receiver should know of. */
export type Baggage = "macros" | "externalLinks" | "embeddedObjects" | "comments" | "dataConnections" | "signatures";

export interface ReadBook {
  readonly sheets: readonly ReadSheet[];
  readonly baggage: readonly Baggage[];
}

/** The sheet of this name; names compare in NFC without regard to case, as in Excel. */
export function sheetNamed(book: ReadBook, name: string): ReadSheet | undefined {
  const wanted = name.normalize("NFC").toLocaleLowerCase("vi");
  return book.sheets.find((sheet) => sheet.name.normalize("NFC").toLocaleLowerCase("vi") === wanted);
}
