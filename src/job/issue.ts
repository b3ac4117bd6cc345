import { dayWords, isDay } from "../book/deadline";
import type { BookState, RegisterLine } from "../book/state";
import type { Phieu } from "../book/pages/unit/phieu";
import { Fault } from "../finding/fault";
import type { Finding } from "../finding/finding";
import { planDigest } from "../plan/criteria";
import type { Plan } from "../plan/model";
import { type Person, rosterDigest, type Roster } from "../roster/model";
import { checkScheme } from "../scheme/check";
import { schemeDigest } from "../scheme/digest";
import type { Scheme } from "../scheme/model";
import { sha256Hex } from "../text/digest";
import { excerpt, tidy } from "../text/vietnamese";
import { factsFromPlan } from "../dossier/defaultFacts";
import { joinedSince, joinings } from "./intake/joining";
import { logLine } from "./log";

export interface IssueInput {
  readonly plan: Plan;
  readonly scheme: Scheme;
  readonly roster: Roster;
  /** Findings of reading the roster; an error among them refuses the issue. */
  readonly rosterFindings: readonly Finding[];
  readonly round: string;
  /** The day by whose end sheets are due, "2026-12-15"; "" or absent for none. */
  readonly deadline?: string;
  /** ISO 8601. */
  readonly now: string;
}

/**
 * A new book with a first issue for every unit. Throws Fault `issue.round-empty`, `issue.deadline`, `issue.no-units`, or the first
 * error of the roster or the scheme, located.
 */
export function issue(input: IssueInput): BookState {
  const { plan, scheme, roster, now } = input;
  const round = tidy(input.round);
  if (round === "") {
    throw new Fault("issue.round-empty");
  }
  const deadline = requireDay(input.deadline ?? "");
  refuseErrors([...input.rosterFindings, ...checkScheme(scheme, plan)]);
  if (roster.units.length === 0) {
    throw new Fault("issue.no-units");
  }
  const digest = schemeDigest(scheme);
  const register = roster.units.map((unit): RegisterLine => ({ unit: unit.code, issue: 1, issuedAt: now, schemeDigest: digest, received: null }));
  return {
    id: sha256Hex([planDigest(plan), digest, rosterDigest(roster), round, now].join("\n")).slice(0, 16),
    round,
    createdAt: now,
    plan,
    scheme,
    roster,
    register,
    ...(deadline === "" ? {} : { deadline }),
    marks: { collectives: new Map(), individuals: new Map() },
    remarks: [],
    adjustments: [],
    exclusions: [],
    decisions: [],
    dossier: factsFromPlan(plan),
    noted: [],
    waiting: [],
    journal: [logLine(now, "Phát hành phiếu", `${roster.units.length} đơn vị`, `Đợt ${round}; ${roster.people.length} cá nhân; thang điểm ${digest.slice(0, 12)}${deadline === "" ? "" : `; hạn nộp hết ngày ${dayWords(deadline)}`}`)],
  };
}

/** A deadline as a book keeps it; throws Fault `issue.deadline` for what is neither a day nor "". */
export function requireDay(text: string): string {
  const day = tidy(text);
  if (day !== "" && !isDay(day)) {
    throw new Fault("issue.deadline", {}, { value: excerpt(day, 60) });
  }
  return day;
}

/** Throws the first error among findings as a Fault with its place, telling how many more there are. */
export function refuseErrors(findings: readonly Finding[]): void {
  const errors = findings.filter((finding) => finding.severity === "error");
  const [first] = errors;
  if (first !== undefined) {
    throw new Fault(first.code, errors.length === 1 ? first.place : { ...first.place, more: errors.length - 1 }, first.params);
  }
}

/** The unit workbooks of a book, as they were last issued. */
export function phieus(state: BookState): readonly Phieu[] {
  const people = new Map<string, Person[]>();
  for (const person of state.roster.people) {
    const unit = people.get(person.unit) ?? [];
    unit.push(person);
    people.set(person.unit, unit);
  }
  const lines = new Map(state.register.map((line) => [line.unit, line]));
  const joinedAt = joinings(state.journal);
  return state.roster.units.flatMap((unit) => {
    const line = lines.get(unit.code);
    return line === undefined
      ? []
      : [{ plan: state.plan, scheme: state.scheme, round: state.round, unit, people: people.get(unit.code) ?? [], book: state.id, issue: line.issue, issuedAt: line.issuedAt, ...(state.deadline === undefined ? {} : { deadline: state.deadline }), joined: joinedSince(people.get(unit.code) ?? [], line.issuedAt, joinedAt) }];
  });
}
