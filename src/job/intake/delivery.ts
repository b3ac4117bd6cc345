import type { Located } from "../../book/pages/unit/readCollective";
import type { Phieu } from "../../book/pages/unit/phieu";
import type { Received, Remark } from "../../book/state";
import type { UnitReturn } from "../../book/unitReturn";
import type { Finding } from "../../finding/finding";
import type { Audience } from "../../plan/model";
import { type Entry, entryWord } from "../../score/entry";
import type { Digest } from "../../text/digest";
import { tidy } from "../../text/vietnamese";
import type { Delivery } from "./ledger";
import type { Said } from "./said";

/** Identifies what a unit entered: the same marks and remarks give the same digest whatever program saved the file. */
export function entriesDigest({ inputs, added, remarks }: Said, digest: Digest): string {
  const marks: string[][] = [];
  let subject: string[] = [];
  for (const { audience, code, id, input } of inputs) {
    if (input.entry.kind === "blank") {
      continue;
    }
    if (subject[0] !== audience || subject[1] !== code) {
      subject = [audience, code];
      marks.push(subject);
    }
    subject.push(id, input.token);
  }
  const words = remarks.map(({ audience, code, criterion, evidence, note }) => [audience, code, criterion, evidence, note]);
  const people = added.map(({ name, row }) => [name, row.post ?? "", row.evidence, row.note, ...[...row.entries].flatMap(([id, entry]) => [id, `${entry.kind}:${entryWord(entry)}`])]);
  // As JSON, since the words are foreign and may hold any separator.
  return digest(JSON.stringify([marks, words, people]));
}

/** What is odd about its marks. */
export function doubtsOf({ inputs }: Pick<Said, "inputs">): Finding[] {
  const doubts: Finding[] = [];
  for (const { input } of inputs) {
    if (input.finding !== undefined) {
      doubts.push(input.finding);
    }
  }
  return doubts;
}

/** The evidence and notes of a returned workbook, for the unit itself and for people on the roster. */
export function remarksOf({ filled }: UnitReturn, unit: string): Remark[] {
  const ids = new Set([...filled.collective.evidence.keys(), ...filled.collective.notes.keys()]);
  const collective = [...ids].map((criterion): Remark => ({
    audience: "collectives",
    code: unit,
    criterion,
    evidence: tidyLines(filled.collective.evidence.get(criterion) ?? ""),
    note: tidyLines(filled.collective.notes.get(criterion) ?? ""),
  }));
  const individual = [...filled.individuals]
    .filter(([code]) => !code.startsWith("+"))
    .map(([code, row]): Remark => ({ audience: "individuals", code, criterion: "", evidence: tidyLines(row.evidence), note: tidyLines(row.note) }));
  return [...collective, ...individual].filter((remark) => remark.evidence !== "" || remark.note !== "");
}

/** A remark as the book keeps it: line by line. */
export function tidyLines(value: string): string {
  return value === "" ? "" : value.split(/\r?\n/).map(tidy).join("\n").trim();
}

/** The codes a unit's workbook speaks for. */
export function ownCodes(phieu: Phieu): Readonly<Record<Audience, readonly string[]>> {
  return { collectives: [phieu.unit.code], individuals: phieu.people.map((person) => person.code) };
}

/** What a returned workbook puts into the book; doubtful inputs count as their proposed readings once confirmed. */
export function deliveryOf(phieu: Phieu, { inputs, remarks }: Said, received: Received, confirmed: boolean): Delivery {
  const own = ownCodes(phieu);
  const empty = (audience: Audience): Map<string, Map<string, Entry>> => new Map(own[audience].map((code) => [code, new Map()]));
  const marks = { collectives: empty("collectives"), individuals: empty("individuals") };
  for (const located of inputs) {
    const entry = countedEntry(located, confirmed);
    if (entry.kind !== "blank") {
      marks[located.audience].get(located.code)?.set(located.id, entry);
    }
  }
  return { unit: phieu.unit.code, received, marks, remarks };
}

/** A doubtful input counts as its proposed reading only where a person has confirmed the file. */
export function countedEntry({ input }: Located, confirmed: boolean): Entry {
  return confirmed && isOffered(input) ? { kind: "number", value: input.reading } : input.entry;
}

/** Whether an input waits for a person to confirm its proposed reading. */
export function isOffered(input: Located["input"]): input is Located["input"] & { readonly reading: NonNullable<Located["input"]["reading"]>; readonly finding: NonNullable<Located["input"]["finding"]> } {
  return input.finding !== undefined && input.reading !== undefined;
}
