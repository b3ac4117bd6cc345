import type { BookState } from "../../book/state";
import { type Entry, entryWord } from "../../score/entry";
import { type Entries, stages, type SubjectEntries } from "../../score/stages";
import { canonicalJson } from "../../text/canonicalJson";

/** The parts of a book that people change, and by which what was made from it grows old. */
const lists = ["adjustments", "exclusions", "decisions", "dossier", "remarks", "roster"] as const;

/** What was read, with the parts of `before` in the place of those that say the same: what nobody touched keeps its identity. */
export function keepingSame(before: BookState, read: BookState): BookState {
  const same = lists.filter((part) => canonicalJson(before[part]) === canonicalJson(read[part]));
  const kept = Object.fromEntries(same.map((part) => [part, before[part]])) as Partial<Pick<BookState, (typeof lists)[number]>>;
  const marks = sameMarks(before.marks.collectives, read.marks.collectives) && sameMarks(before.marks.individuals, read.marks.individuals) ? before.marks : read.marks;
  return { ...read, ...kept, marks };
}

function sameMarks(before: ReadonlyMap<string, SubjectEntries>, read: ReadonlyMap<string, SubjectEntries>): boolean {
  const codes = new Set([...before.keys(), ...read.keys()]);
  return [...codes].every((code) => stages.every((stage) => sameEntries(before.get(code)?.[stage], read.get(code)?.[stage])));
}

function sameEntries(before: Entries = new Map(), read: Entries = new Map()): boolean {
  const ids = new Set([...before.keys(), ...read.keys()]);
  return [...ids].every((id) => token(before.get(id)) === token(read.get(id)));
}

function token(entry: Entry | undefined): string {
  return entry === undefined || entry.kind === "blank" ? "" : `${entry.kind}:${entryWord(entry)}`;
}
