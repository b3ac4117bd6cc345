import type { Located } from "../../book/pages/unit/readCollective";
import type { Phieu } from "../../book/pages/unit/phieu";
import type { BookState, Received, Remark } from "../../book/state";
import { noEntries } from "../../book/state";
import type { UnitReturn } from "../../book/unitReturn";
import type { Audience } from "../../plan/model";
import type { Entry } from "../../score/entry";
import type { Entries } from "../../score/stages";
import { sha256Hex } from "../../text/digest";
import { tidy } from "../../text/vietnamese";
import { entryToken } from "./differences";

/** Identifies what a unit entered: the same marks and remarks give the same digest whatever program saved the file. */
export function entriesDigest(unitReturn: UnitReturn): string {
  const marks = unitReturn.inputs.filter(({ input }) => input.entry.kind !== "blank").map(({ audience, code, id, input }) => [audience, code, id, entryToken(input.entry)].join("\t"));
  const remarks = remarksOf(unitReturn).map(({ audience, code, criterion, evidence, note }) => [audience, code, criterion, evidence, note].join("\t"));
  const added = [...unitReturn.filled.individuals].filter(([code]) => code.startsWith("+")).map(([code, row]) => [code, row.name ?? "", ...[...row.entries].map(([id, entry]) => `${id}=${entryToken(entry)}`)].join("\t"));
  return sha256Hex([...marks, "", ...remarks, "", ...added].join("\n"));
}

/** The evidence and notes of a returned workbook, for people on the roster. */
function remarksOf({ filled }: UnitReturn, unit = ""): Remark[] {
  const lines = (value: string): string => value.split(/\r?\n/).map(tidy).join("\n").trim();
  const ids = new Set([...filled.collective.evidence.keys(), ...filled.collective.notes.keys()]);
  const collective = [...ids].map((criterion): Remark => ({
    audience: "collectives",
    code: unit,
    criterion,
    evidence: lines(filled.collective.evidence.get(criterion) ?? ""),
    note: lines(filled.collective.notes.get(criterion) ?? ""),
  }));
  const individual = [...filled.individuals]
    .filter(([code]) => !code.startsWith("+"))
    .map(([code, row]): Remark => ({ audience: "individuals", code, criterion: "", evidence: lines(row.evidence), note: lines(row.note) }));
  return [...collective, ...individual].filter((remark) => remark.evidence !== "" || remark.note !== "");
}

/** The state with a unit's marks and remarks in place of whatever it sent before. Later stages' marks stay. */
export function takeIn(state: BookState, phieu: Phieu, unitReturn: UnitReturn, received: Received, confirmed: boolean): BookState {
  const unit = phieu.unit.code;
  const own: Readonly<Record<Audience, ReadonlySet<string>>> = { collectives: new Set([unit]), individuals: new Set(phieu.people.map((person) => person.code)) };
  const entries: Record<Audience, Map<string, Map<string, Entry>>> = { collectives: new Map(), individuals: new Map() };
  for (const located of unitReturn.inputs) {
    const entry = entryOf(located, confirmed);
    if (entry.kind !== "blank") {
      const subject = entries[located.audience].get(located.code) ?? new Map<string, Entry>();
      subject.set(located.id, entry);
      entries[located.audience].set(located.code, subject);
    }
  }
  const marks = (audience: Audience): BookState["marks"][Audience] => {
    const next = new Map(state.marks[audience]);
    for (const code of own[audience]) {
      const self: Entries = entries[audience].get(code) ?? new Map();
      const before = next.get(code) ?? noEntries(code);
      const after = { ...before, self };
      if (self.size + after.verified.size + after.council.size > 0) {
        next.set(code, after);
      } else {
        next.delete(code);
      }
    }
    return next;
  };
  const others = state.remarks.filter((remark) => !own[remark.audience].has(remark.code));
  return {
    ...state,
    marks: { collectives: marks("collectives"), individuals: marks("individuals") },
    remarks: [...others, ...remarksOf(unitReturn, unit)],
    register: state.register.map((line) => (line.unit === unit ? { ...line, received } : line)),
  };
}

/** A doubtful input counts as its proposed reading only where a person has confirmed the file. */
function entryOf({ input }: Located, confirmed: boolean): Entry {
  return confirmed && input.finding !== undefined && input.reading !== undefined ? { kind: "number", value: input.reading } : input.entry;
}
