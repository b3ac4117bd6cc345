import type fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { type BookState, subjectsOf } from "../../src/book/state";
import { audiences, type Audience } from "../../src/plan/model";
import type { Quota } from "../../src/scheme/model";
import { schemeDigest } from "../../src/scheme/digest";
import type { Entry } from "../../src/score/entry";
import type { SubjectEntries } from "../../src/score/stages";
import { stateArbitrary } from "../support/randomState";

/** Words that stand nowhere by chance, none of them part of another: "nq7x12x". */
const token = (kind: string, index: number | string): string => `${kind}q7x${index}x`;

export const secrets = {
  id: token("book", 0),
  kind: token("kind", 0),
  reason: token("reason", 0),
  document: token("document", 0),
  pending: token("pending", 0),
  journal: token("journal", 0),
  noted: token("noted", 0),
  by: token("by", 0),
  ballot: token("ballot", 0),
  fact: token("fact", 0),
  waiting: token("waiting", 0),
} as const;

const quota: Quota = { award: "Giấy khen", amount: { kind: "count", count: 2 }, base: "all", rounding: "floor", per: "cluster", minimumClass: null };

/** A random book in which everything somebody might not be allowed to see is a token. */
export const tokenStateArbitrary: fc.Arbitrary<BookState> = stateArbitrary.map(tokenised);

export function tokenised(state: BookState): BookState {
  const clusters = [...new Set(state.roster.units.map((unit) => unit.cluster))];
  const codes = new Map<string, string>();
  const units = state.roster.units.map((unit, index) => {
    const code = token("u", index);
    codes.set(unit.code, code);
    return { code, name: `=Đơn vị & <${token("n", index)}>`, cluster: token("c", clusters.indexOf(unit.cluster)), email: `${token("m", index)}@example.vn` };
  });
  const people = state.roster.people.map((person, index) => {
    const code = token("p", index);
    codes.set(person.code, code);
    return { ...person, code, name: `Họ “${token("h", index)}”`, post: `Chức vụ ${token("v", index)}`, unit: codes.get(person.unit) ?? "", standingText: token("s", index) };
  });
  const marks = (audience: Audience): Map<string, SubjectEntries> => {
    const first = state.scheme[audience].groups[0]?.criteria[0]?.id ?? "";
    return new Map(
      [...state.marks[audience]].map(([old, entries], index) => {
        const code = codes.get(old) ?? "";
        // Of every third subject one mark is a text that only its unit and the council may see.
        const text: Entry = { kind: "text", text: `đạt ${token("t", code)}` };
        return [code, index % 3 === 2 ? { ...entries, code, self: new Map([...entries.self, [first, text]]), verified: new Map(), council: new Map() } : { ...entries, code }];
      }),
    );
  };
  const scheme = { ...state.scheme, collectives: { ...state.scheme.collectives, quotas: [quota] }, individuals: { ...state.scheme.individuals, quotas: [quota] } };
  const roster = { units, people };
  const subjects = audiences.flatMap((audience) => subjectsOf({ roster, scheme }, audience).map((subject) => ({ audience, code: subject.code })));
  return {
    ...state,
    id: secrets.id,
    scheme,
    roster,
    register: state.register.map((line, index) => ({ ...line, unit: codes.get(line.unit) ?? "", schemeDigest: schemeDigest(scheme), received: line.received === null ? null : { file: `${token("file", index)}.xlsx`, sha256: token("sha", index), at: "2026-11-22T01:02:03Z", entriesDigest: token("entries", index) } })),
    marks: { collectives: marks("collectives"), individuals: marks("individuals") },
    remarks: subjects.map(({ audience, code }) => ({ audience, code, criterion: audience === "collectives" ? "c1.1" : "", evidence: token("e", code), note: `ghi chú ${token("o", code)}\nhai dòng` })),
    adjustments: subjects.map(({ audience, code }) => ({ audience, code, criterion: "c1.1", stage: "council" as const, from: "1", to: "2", reason: token("a", code), by: secrets.by, at: "2026-11-23T04:05:06Z" })),
    exclusions: subjects.filter((_, index) => index % 5 === 1).map(({ audience, code }, index) => ({ audience, code, kind: secrets.kind, answer: index % 2 === 0 ? ("yes" as const) : ("pending" as const), classCap: "", reason: index % 2 === 0 ? secrets.reason : secrets.pending, document: secrets.document })),
    decisions: subjects.map(({ audience, code }) => ({ audience, award: quota.award, cluster: "", code, votes: "3", base: "5", note: secrets.ballot })),
    dossier: { ...state.dossier, fields: { ...state.dossier.fields, chair: secrets.fact, agenda: secrets.fact }, summaries: subjects.map(({ audience, code }) => ({ audience, code, short: secrets.fact, long: secrets.fact })) },
    noted: [{ code: "return.replaced", severity: "info", file: token("file", 0), sheet: "", cell: "", message: secrets.noted, unit: units[0]?.code ?? "" }],
    waiting: [
      {
        unit: units[0]?.code ?? "",
        file: `${secrets.waiting}.xlsx`,
        sha256: secrets.waiting,
        at: "2026-11-24T02:03:04Z",
        status: "newer",
        inputs: [{ audience: "collectives", code: units[0]?.code ?? "", id: "c1.1", sheet: "Tập thể", cell: "E9", input: { entry: { kind: "text", text: secrets.waiting }, token: `text:${secrets.waiting}`, reading: undefined, finding: undefined } }],
        remarks: [{ audience: "collectives", code: units[0]?.code ?? "", criterion: "c1.1", evidence: secrets.waiting, note: secrets.waiting }],
        added: [{ id: "+1", name: secrets.waiting, post: secrets.waiting, evidence: secrets.waiting, note: "", sheet: "Cá nhân", cell: "C24" }],
        findings: [{ code: "sheet.renamed", severity: "warning", place: {}, params: { sheet: secrets.waiting } }],
      },
    ],
    journal: [{ at: "2026-11-21T00:00:00Z", action: secrets.journal, subject: secrets.journal, detail: secrets.journal }],
  };
}

/** Everything of one subject that only some may see. */
export function wordsOf(state: BookState, audience: Audience, code: string): readonly string[] {
  const words = [code, token("e", code), token("o", code), token("a", code), token("t", code)];
  if (audience === "individuals") {
    const index = state.roster.people.findIndex((person) => person.code === code);
    return [...words, token("h", index), token("v", index), token("s", index)];
  }
  const index = state.roster.units.findIndex((unit) => unit.code === code);
  return [...words, token("n", index), token("m", index), token("file", index), token("sha", index), token("entries", index)];
}

/** What no recipient may see. */
export function nobodyMaySee(state: BookState): readonly string[] {
  const perUnit = ["m", "file", "sha", "entries"].flatMap((kind) => state.roster.units.map((_, index) => token(kind, index)));
  return [...Object.values(secrets), ...perUnit, ...state.roster.people.map((_, index) => token("s", index)), "2026-11-22T01:02:03Z", "2026-11-23T04:05:06Z", "2026-11-24T02:03:04Z"];
}

export function nameOf(state: BookState, audience: Audience, code: string): string {
  return audience === "collectives" ? token("n", state.roster.units.findIndex((unit) => unit.code === code)) : token("h", state.roster.people.findIndex((person) => person.code === code));
}

/** Every part of a package by name, its text as a reader of XML would see it. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, unescaped(strFromU8(part))]));
}

function unescaped(xml: string): string {
  return xml
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&amp;/g, "&");
}

/** Where any of these words stands in a package: "part: word". */
export function found(bytes: Uint8Array, words: Iterable<string>): string[] {
  const parts = partsOf(bytes);
  return [...new Set(words)].flatMap((word) => [...parts].filter(([name, text]) => name.includes(word) || text.includes(word)).map(([name]) => `${name}: ${word}`));
}
