import type { ReadBook, ReadSheet } from "../../../book/cells";
import { Fault } from "../../../finding/fault";
import { baggageOf } from "./baggage";
import { CellSheet } from "./cellSheet";
import { CellFormats, type ValueSource } from "./cellValue";
import { contentTypesOf } from "./contentTypes";
import type { Inflater } from "./inflate";
import { defaultLimits, type Limits } from "./limits";
import { spreadsheetNamespaces } from "./namespaces";
import { Parts, type Work } from "./parts";
import { readSharedStrings } from "./sharedStringsPart";
import { SheetHandler, type CellBudget } from "./sheetPart";
import { requireZip } from "./sniff";
import { readStyles } from "./stylesPart";
import { TextBudget } from "./text";
import { readWorkbook, type SheetEntry, type WorkbookPart } from "./workbookPart";
import { zipEntries } from "./zipDirectory";

export interface ReadOptions {
  /** Which sheets' cells are wanted; the others are listed without cells. All, unless given. */
  readonly sheets?: (name: string) => boolean;
  readonly limits?: Partial<Limits>;
  /** Where there is a faster one than the program's own. */
  readonly inflate?: Inflater;
  /** Is told what reading cost, whatever it came to. */
  readonly spent?: (work: Work) => void;
}

function partOfKind(workbook: WorkbookPart, kind: string): string | undefined {
  return workbook.relationships.find((relationship) => relationship.kind === kind)?.target;
}

/** Chart sheets and the like have no cells. */
function isWanted(sheet: SheetEntry, options: ReadOptions): boolean {
  return sheet.relationship.kind === "worksheet" && (options.sheets?.(sheet.name) ?? true);
}

function readSheet(parts: Parts, sheet: SheetEntry, limits: Limits, budget: CellBudget, source: ValueSource): ReadSheet {
  const handler = new SheetHandler(sheet.name, limits, budget, source);
  try {
    parts.read(sheet.relationship.target ?? "", spreadsheetNamespaces, handler);
  } catch (error) {
    throw error instanceof Fault ? error.at({ sheet: sheet.name }) : error;
  }
  return new CellSheet(sheet.name, sheet.hidden, handler.rowCount, handler.columnCount, handler.merges, handler.rows);
}

/**
 * What an .xlsx (or .xlsm) file says. The bytes may be hostile: every outcome is a book or a Fault of a code
 * "file.*", within bounded time and memory. Nothing is guessed: a value that is not written as the format demands is
 * a Fault naming sheet and cell, never another value. All sheets are listed in the order of their tabs.
 */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): ReadBook {
  const limits = { ...defaultLimits, ...options.limits };
  requireZip(bytes, limits);
  const parts = new Parts(zipEntries(bytes, limits), limits, options.inflate);
  try {
    return readParts(parts, limits, options);
  } finally {
    options.spent?.(parts.work);
  }
}

function readParts(parts: Parts, limits: Limits, options: ReadOptions): ReadBook {
  const types = contentTypesOf(parts, limits);
  const workbook = readWorkbook(parts, types, limits);
  const wanted = new Set(workbook.sheets.filter((sheet) => isWanted(sheet, options)));
  const text = new TextBudget(limits);
  const stringsPart = partOfKind(workbook, "sharedStrings");
  const stylesPart = partOfKind(workbook, "styles");
  const source: ValueSource = {
    text,
    date1904: workbook.date1904,
    strings: stringsPart === undefined || wanted.size === 0 ? [] : readSharedStrings(parts, stringsPart, limits, text),
    formats: new CellFormats(stylesPart === undefined || wanted.size === 0 ? [] : readStyles(parts, stylesPart, limits)),
  };
  const budget: CellBudget = { cells: limits.cells, rows: limits.rows, merges: limits.merges };
  return {
    sheets: workbook.sheets.map((sheet) =>
      wanted.has(sheet) ? readSheet(parts, sheet, limits, budget, source) : new CellSheet(sheet.name, sheet.hidden, 0, 0, [], new Map()),
    ),
    baggage: baggageOf(parts, types, workbook.relationships),
  };
}
