import type { Finding } from "../../src/finding/finding";
import type { ReadRoster, RosterTables } from "../../src/roster/read";
import { readRoster } from "../../src/roster/read";
import type { Table } from "../../src/roster/table";

export const unitHeader = ["Mã đơn vị", "Tên đơn vị", "Cụm/khối", "Email"];
export const personHeader = ["Mã", "Họ và tên", "Giới tính", "Chức vụ", "Mã đơn vị", "Đối tượng"];

/** A table of plain text whose cells have places such as "B3" on a sheet of this name. */
export function table(sheet: string, rows: readonly (readonly string[])[]): Table {
  return {
    place: { sheet },
    rows: rows.map((cells, row) => ({
      cells: new Map(cells.map((text, column) => [column, { text }] as const)),
      place: (column) => ({ sheet, cell: `${String.fromCharCode(65 + column)}${row + 1}` }),
    })),
  };
}

export function tables(units: readonly (readonly string[])[], people: readonly (readonly string[])[]): RosterTables {
  return { units: table("Đơn vị", [unitHeader, ...units]), people: table("Cá nhân", [personHeader, ...people]) };
}

export function read(units: readonly (readonly string[])[], people: readonly (readonly string[])[]): ReadRoster {
  return readRoster(tables(units, people));
}

/** "error roster.code-empty A3" and so on, in order. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, code, place }) => `${severity} ${code} ${place.sheet?.charAt(0) ?? ""}!${place.cell ?? ""}`);
}
