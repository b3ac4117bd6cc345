import { Fault } from "../../finding/fault";
import type { Place } from "../../finding/place";
import type { RosterTables } from "../../roster/read";
import type { Table, TableCell, TableRow } from "../../roster/table";
import { address } from "../address";
import { type ReadBook, type ReadCell, type ReadSheet, sheetNamed } from "../cells";
import { cellText } from "./entryCells";

/** The sheets of a workbook that a secretary writes the roster in. */
const rosterSheets = { units: "Đơn vị", people: "Cá nhân" } as const;

/**
 * The roster tables of a workbook, for `readRoster`: numbers as the digits they show (1 → "1"), text as it stands
 * ("001"), formulas by the value they were saved with and marked. Throws Fault `roster.sheet-missing`.
 */
export function rosterFromBook(book: ReadBook, place: Place = {}, names: { readonly units: string; readonly people: string } = rosterSheets): RosterTables {
  return { units: sheetTable(book, names.units, place), people: sheetTable(book, names.people, place) };
}

function sheetTable(book: ReadBook, name: string, place: Place): Table {
  const sheet = sheetNamed(book, name);
  if (sheet === undefined) {
    throw new Fault("roster.sheet-missing", place, { sheet: name, found: book.sheets.map((each) => `“${each.name}”`).join(", ") });
  }
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
