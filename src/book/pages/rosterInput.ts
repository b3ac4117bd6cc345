import { Fault } from "../../finding/fault";
import { type Finding, finding } from "../../finding/finding";
import type { Place } from "../../finding/place";
import { isPeopleHeading, isUnitsHeading } from "../../roster/office/titles";
import type { RosterTables } from "../../roster/read";
import type { Table, TableCell, TableRow } from "../../roster/table";
import { address } from "../address";
import { type ReadBook, type ReadCell, type ReadSheet, sheetNamed } from "../cells";
import { cellText } from "./entryCells";

/** The sheets of a workbook that a secretary writes the roster in. */
export const rosterSheets = { units: "Đơn vị", people: "Cá nhân" } as const;

/**
 * The roster tables of a workbook, for `readRoster`: numbers as the digits they show (1 → "1"), text as it stands
 * ("001"), formulas by the value they were saved with and marked. A sheet that is not called as it should be is known
 * by its headings, if it is the only one and not hidden; without a list of units the people's units are all there
 * are. Throws Fault `roster.sheet-missing` or `roster.sheets-several`.
 */
export function rosterFromBook(book: ReadBook, place: Place = {}, names: { readonly units: string; readonly people: string } = rosterSheets): RosterTables {
  const units = sheetFor(book, names.units, isUnitsHeading, place);
  const people = sheetFor(book, names.people, isPeopleHeading, place);
  if (people === undefined) {
    const sheet = units === undefined ? names.units : names.people;
    throw new Fault("roster.sheet-missing", place, { sheet, found: namesOf(book.sheets) });
  }
  return {
    ...(units === undefined ? {} : { units: sheetTable(units.sheet, place) }),
    people: sheetTable(people.sheet, place),
    findings: [units, people].flatMap((found) => found?.remarks ?? []),
  };
}

interface FoundSheet {
  readonly sheet: ReadSheet;
  readonly remarks: readonly Finding[];
}

/** How far down a sheet its headings are looked for. */
const headingRows = 40;
/** How many of their columns. */
const MOST_COLUMNS = 100;

function sheetFor(book: ReadBook, name: string, isHeading: (cells: readonly string[]) => boolean, place: Place): FoundSheet | undefined {
  const named = sheetNamed(book, name);
  if (named !== undefined) {
    return { sheet: named, remarks: [] };
  }
  const like = book.sheets.filter((sheet) => !sheet.hidden && headings(sheet).some(isHeading));
  const [sheet, ...others] = like;
  if (sheet === undefined) {
    return undefined;
  }
  if (others.length > 0) {
    throw new Fault("roster.sheets-several", place, { sheet: name, found: namesOf(like) });
  }
  return { sheet, remarks: [finding("roster.sheet-found", "info", { ...place, sheet: sheet.name }, { sheet: name })] };
}

function headings(sheet: ReadSheet): readonly (readonly string[])[] {
  const rows = Array.from({ length: Math.min(sheet.rowCount, headingRows) }, (_, row) => row);
  return rows.map((row) => sheet.columnsOf(row).slice(0, MOST_COLUMNS).flatMap((column) => {
    const cell = sheet.cell(row, column);
    return cell === undefined ? [] : [cellText(cell)];
  }));
}

function namesOf(sheets: readonly ReadSheet[]): string {
  return sheets.map((sheet) => `“${sheet.name}”`).join(", ");
}

function sheetTable(sheet: ReadSheet, place: Place): Table {
  const here: Place = { ...place, sheet: sheet.name };
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => row).flatMap((row) => tableRow(sheet, row, here));
  return { place: here, rows };
}

function tableRow(sheet: ReadSheet, row: number, place: Place): readonly TableRow[] {
  const cells = new Map<number, TableCell>();
  for (const column of sheet.columnsOf(row)) {
    const cell = sheet.cell(row, column);
    if (cell !== undefined) {
      cells.set(column, tableCell(cell));
    }
  }
  return cells.size === 0 ? [] : [{ cells, place: (column) => ({ ...place, cell: address(row, column) }) }];
}

function tableCell(cell: ReadCell): TableCell {
  const text = cellText(cell);
  if (typeof cell.value === "object") {
    return { text, doubt: "error" };
  }
  if (cell.formula !== undefined) {
    return { text, doubt: "formula" };
  }
  return cell.format === "date" && typeof cell.value === "number" ? { text, doubt: "date" } : { text };
}
