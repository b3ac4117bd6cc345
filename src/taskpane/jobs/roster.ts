import type { ReadBook } from "../../book/cells";
import { rosterFromBook } from "../../book/pages/rosterInput";
import { readXlsx } from "../../host/file";
import { isHeader, personColumns } from "../../roster/columns";
import { rosterFromCsv } from "../../roster/csv";
import { type ReadRoster, readRoster } from "../../roster/read";
import { sampleRoster } from "../../roster/sample";
import { readCsv } from "../../text/csv";
import { WrongRosterFiles } from "./wrongRosterFiles";

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function rosterOfSample(): ReadRoster {
  return { roster: sampleRoster(), findings: [] };
}

export function rosterOfBook(cells: ReadBook): ReadRoster {
  return readRoster(rosterFromBook(cells));
}

/** A roster from one workbook, or from two CSV files told apart by their header, whatever they are called. */
export function rosterOfFiles(files: readonly NamedBytes[]): ReadRoster {
  const [first, second, ...more] = files;
  if (first !== undefined && second === undefined && /\.xlsx$/i.test(first.name)) {
    return readRoster(rosterFromBook(readXlsx(first.bytes), { file: first.name }));
  }
  if (first === undefined || second === undefined || more.length > 0 || !files.every((file) => /\.csv$/i.test(file.name))) {
    throw new WrongRosterFiles();
  }
  const [units, people] = isPeople(first) ? [second, first] : [first, second];
  return readRoster(rosterFromCsv(units.bytes, people.bytes, { units: units.name, people: people.name }));
}

/** A roster from two tables pasted as text, with tabs between the columns as Excel copies them. */
export function rosterOfText(units: string, people: string, names: { readonly units: string; readonly people: string }): ReadRoster {
  const encoder = new TextEncoder();
  return readRoster(rosterFromCsv(encoder.encode(units), encoder.encode(people), names));
}

function isPeople({ bytes, name }: NamedBytes): boolean {
  const known = (cells: readonly string[]): boolean => isHeader(cells, personColumns);
  return readCsv(bytes, { file: name }, known).slice(0, 20).some(({ cells }) => known(cells));
}
