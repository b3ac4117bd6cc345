import type { ReadBook } from "../../book/cells";
import { rosterFromBook } from "../../book/pages/rosterInput";
import { readXlsx } from "../../host/file";
import { rosterFromCsv } from "../../roster/csv";
import type { Roster } from "../../roster/model";
import { isPeopleHeading } from "../../roster/office/titles";
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

export function rosterOfBook(cells: ReadBook, before?: Roster): ReadRoster {
  return readRoster(rosterFromBook(cells), before);
}

/** A roster from one workbook, or from one or two CSV files told apart by their headings, whatever they are called. */
export function rosterOfFiles(files: readonly NamedBytes[], before?: Roster): ReadRoster {
  const [first, second, ...more] = files;
  if (first !== undefined && second === undefined && /\.xlsx$/i.test(first.name)) {
    return readRoster(rosterFromBook(readXlsx(first.bytes), { file: first.name }), before);
  }
  if (first === undefined || more.length > 0 || !files.every((file) => /\.(?:csv|txt)$/i.test(file.name))) {
    throw new WrongRosterFiles();
  }
  const [units, people] = second === undefined ? [undefined, first] : isPeople(first) ? [second, first] : [first, second];
  return readRoster(rosterFromCsv(units?.bytes, people.bytes, { units: units?.name ?? "", people: people.name }), before);
}

/** A roster from tables pasted as text, with tabs between the columns as Excel copies them; of units there may be none. */
export function rosterOfText(units: string, people: string, names: { readonly units: string; readonly people: string }, before?: Roster): ReadRoster {
  const encoder = new TextEncoder();
  return readRoster(rosterFromCsv(units.trim() === "" ? undefined : encoder.encode(units), encoder.encode(people), names), before);
}

function isPeople({ bytes, name }: NamedBytes): boolean {
  return readCsv(bytes, { file: name }, isPeopleHeading).slice(0, 20).some(({ cells }) => isPeopleHeading(cells));
}
