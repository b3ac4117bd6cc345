import type { Place } from "../finding/place";
import { readCsv } from "../text/csv";
import { isPeopleHeading, isUnitsHeading } from "./office/titles";
import type { RosterTables } from "./read";
import type { Table, TableRow } from "./table";

export const csvNames = { units: "don-vi.csv", people: "ca-nhan.csv" } as const;

/**
 * The roster tables of CSV files, for `readRoster`. Everything in them is text: "001" stays "001", "=1+1" stays
 * "=1+1". Throws Fault `file.not-text` or `csv.quotes`.
 */
export function rosterFromCsv(units: Uint8Array | undefined, people: Uint8Array, names: { readonly units: string; readonly people: string } = csvNames): RosterTables {
  return { ...(units === undefined ? {} : { units: csvTable(units, { file: names.units }, isUnitsHeading) }), people: csvTable(people, { file: names.people }, isPeopleHeading) };
}

function csvTable(bytes: Uint8Array, place: Place, isHeading: (cells: readonly string[]) => boolean): Table {
  const rows = readCsv(bytes, place, isHeading).map(
    ({ line, cells }): TableRow => ({
      cells: new Map([...cells.entries()].filter(([, text]) => text !== "").map(([column, text]) => [column, { text }])),
      place: (column) => ({ ...place, line: `dòng ${line}, cột ${column + 1}` }),
    }),
  );
  return { place, rows };
}
