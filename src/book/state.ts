import type { Audience, Plan } from "../plan/model";
import type { Roster } from "../roster/model";
import type { Scheme } from "../scheme/model";
import type { SubjectEntries } from "../score/stages";
import type { Exclusion } from "../score/standing";
import type { Decision } from "../award/propose";
import type { DossierFacts } from "../dossier/facts";
import type { Severity } from "../finding/finding";
import type { WaitingReturn } from "./waiting";
import { sameText } from "../text/vietnamese";

/** A returned workbook that was taken into the book. */
export interface Received {
  readonly file: string;
  readonly sha256: string;
  /** ISO 8601. */
  readonly at: string;
  /** Identifies what was entered, whatever program saved the file. */
  readonly entriesDigest: string;
}

/** One line of the register (sổ phát hành): what was sent to a unit and what came back. */
export interface RegisterLine {
  readonly unit: string;
  /** The number of the latest issue, from 1. */
  readonly issue: number;
  readonly issuedAt: string;
  readonly schemeDigest: string;
  readonly received: Received | null;
}

/** Evidence and a note given for one criterion, or for the subject as a whole where `criterion` is "". */
export interface Remark {
  readonly audience: Audience;
  readonly code: string;
  readonly criterion: string;
  readonly evidence: string;
  readonly note: string;
}

/** A finding as it is kept in the book: its sentence and its place, whatever produced it. */
export interface Noted {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
  /** The unit it concerns; findings of a unit's file go when a newer file takes its place. */
  readonly unit: string;
}

/** A mark that a later stage changed, and why. */
export interface Adjustment {
  readonly audience: Audience;
  readonly code: string;
  readonly criterion: string;
  readonly stage: "verified" | "council";
  /** The mark that counted before, and the new one, in words. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** Who changed it, as they sign. */
  readonly by: string;
  /** When the book first saw it, ISO 8601. */
  readonly at: string;
}

export type ExclusionAnswer = "yes" | "no" | "pending";

/** A fact that keeps a subject out of the ranking or the proposal (kỷ luật, điều tra, khiếu nại…). */
export interface ExclusionLine {
  readonly audience: Audience;
  readonly code: string;
  /** What kind of fact, in the office's words. */
  readonly kind: string;
  readonly answer: ExclusionAnswer;
  /** What stands in the answer's place where that is none of the three; the answer is then "pending". */
  readonly said?: string;
  /** With the answer yes: only the class is capped, at this band; "" excludes from the ranking. */
  readonly classCap: string;
  readonly reason: string;
  readonly document: string;
}

/** One line of the log (nhật ký). Lines are only ever added. */
export interface JournalLine {
  readonly at: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}

/** Everything a book holds. The workbook is its only store: `layBook` writes it, `readBook` reads it back the same. */
export interface BookState {
  readonly id: string;
  readonly round: string;
  readonly createdAt: string;
  readonly plan: Plan;
  readonly scheme: Scheme;
  readonly roster: Roster;
  readonly register: readonly RegisterLine[];
  /** The day by whose end in Vietnam sheets are due, "2026-12-15"; absent where none was set. */
  readonly deadline?: string;
  readonly marks: Readonly<Record<Audience, ReadonlyMap<string, SubjectEntries>>>;
  readonly remarks: readonly Remark[];
  readonly adjustments: readonly Adjustment[];
  readonly exclusions: readonly ExclusionLine[];
  readonly decisions: readonly Decision[];
  /** What the documents of the dossier state beyond marks and ranks. */
  readonly dossier: DossierFacts;
  readonly noted: readonly Noted[];
  /** Returned files that wait for a decision. */
  readonly waiting: readonly WaitingReturn[];
  readonly journal: readonly JournalLine[];
}

/** Someone or something scored: a unit or a person, as the pages list them. */
export interface Subject {
  readonly code: string;
  readonly name: string;
  /** For a person the name of the unit; for a unit "". */
  readonly unitName: string;
  readonly post: string;
  /** The unit whose sheet carries the marks. */
  readonly unit: string;
  readonly cluster: string;
  readonly womenFirst: boolean;
}

/** The share of women from which a collective is preferred among equals (Nghị định 152/2025/NĐ-CP, Điều 4.6). */
const WOMEN_SHARE_PERCENT = 70;

/** The subjects of an audience in roster order; none where the scheme does not score it. */
export function subjectsOf(state: Pick<BookState, "roster" | "scheme">, audience: Audience): readonly Subject[] {
  if (state.scheme[audience].groups.length === 0) {
    return [];
  }
  const { units, people } = state.roster;
  if (audience === "individuals") {
    const byCode = new Map(units.map((unit) => [unit.code, unit]));
    return people.map((person) => {
      const unit = byCode.get(person.unit);
      return { code: person.code, name: person.name, unitName: unit?.name ?? person.unit, post: person.post, unit: person.unit, cluster: unit?.cluster ?? "", womenFirst: person.gender === "female" };
    });
  }
  const counts = new Map<string, { all: number; women: number }>();
  for (const person of people) {
    const count = counts.get(person.unit) ?? { all: 0, women: 0 };
    counts.set(person.unit, { all: count.all + 1, women: count.women + (person.gender === "female" ? 1 : 0) });
  }
  return units.map((unit) => {
    const count = counts.get(unit.code);
    return { code: unit.code, name: unit.name, unitName: "", post: "", unit: unit.code, cluster: unit.cluster, womenFirst: count !== undefined && count.women * 100 >= count.all * WOMEN_SHARE_PERCENT };
  });
}

/** The codes of the people in leading posts. */
export function leadersOf({ roster }: Pick<BookState, "roster">): ReadonlySet<string> {
  return new Set(roster.people.filter((person) => person.standing.includes("leader")).map((person) => person.code));
}

/** The place of a class among an audience's bands, as people spell it; -1 for a name that is none. */
export function bandIndex(scheme: Scheme, audience: Audience, name: string): number {
  return scheme[audience].bands.findIndex((band) => sameText(band.name) === sameText(name));
}

/** Whether a line holds the proposal: under examination, or capping at a class that does not exist. */
export function holdsProposal(line: ExclusionLine, scheme: Scheme): boolean {
  return line.answer === "pending" || (line.answer === "yes" && line.classCap !== "" && bandIndex(scheme, line.audience, line.classCap) < 0);
}

/** What the exclusions of the book mean for one subject. */
export function exclusionOf(state: Pick<BookState, "exclusions" | "scheme">, audience: Audience, code: string): Exclusion {
  const own = state.exclusions.filter((line) => line.audience === audience && line.code === code);
  const caps = own.filter((line) => line.answer === "yes" && line.classCap !== "").map((line) => bandIndex(state.scheme, audience, line.classCap));
  return {
    excluded: own.some((line) => line.answer === "yes" && line.classCap === ""),
    pending: own.some((line) => holdsProposal(line, state.scheme)),
    bestClass: Math.max(0, ...caps),
  };
}

/** No entry at any stage. */
export function noEntries(code: string): SubjectEntries {
  return { code, self: new Map(), verified: new Map(), council: new Map() };
}

/** The units whose sheet has been taken in. */
export function returnedUnits(state: Pick<BookState, "register">): ReadonlySet<string> {
  return new Set(state.register.filter((line) => line.received !== null).map((line) => line.unit));
}
