import { layUnitBook } from "../book/unitBook";
import type { Phieu } from "../book/pages/unit/phieu";
import { dayWords } from "../book/deadline";
import { REISSUED } from "../book/decisionWords";
import type { BookState, JournalLine, RegisterLine } from "../book/state";
import { Fault } from "../finding/fault";
import { type Finding, finding } from "../finding/finding";
import { audiences } from "../plan/model";
import type { Roster } from "../roster/model";
import { checkScheme } from "../scheme/check";
import { schemeDigest } from "../scheme/digest";
import type { Scheme } from "../scheme/model";
import { adjustmentJournal, adjustmentsOf } from "./adjustments";
import { withChecks } from "./check";
import { waitingAfter } from "./intake/waiting";
import { phieus, refuseErrors, requireDay } from "./issue";
import { logLine } from "./log";
import { rosterChanges } from "./reissueRoster";
import { marksSetAside, setAside, type SetAside } from "./reissueSetAside";
import { chosenUnits, requireFileCodes } from "./unitCodes";

export interface ReissueOptions {
  /** ISO 8601. */
  readonly now: string;
  /** Units to issue again whatever has changed, by code. */
  readonly units?: readonly string[];
  /** In place of the book's; every unit is then issued again. */
  readonly scheme?: Scheme;
  /** In place of the book's, with what reading it found; the units whose sheet it changes are issued again. */
  readonly roster?: { readonly roster: Roster; readonly findings: readonly Finding[] };
  /** In place of the book's deadline, "2026-12-15"; "" takes it away. */
  readonly deadline?: string;
  /** Whether a person agreed that marks already taken in are set aside where they cannot stay. */
  readonly confirmed: boolean;
}

export interface Reissue {
  readonly state: BookState;
  /** The units with a new sheet, in roster order. */
  readonly units: readonly string[];
  readonly findings: readonly Finding[];
  /** The units' new workbooks are laid from these. */
  readonly phieus: readonly Phieu[];
  readonly marksSetAside: number;
}

/**
 * Issues sheets again: raises the numbers of the units concerned, so that sheets of earlier issues come back as
 * stale. Marks already taken in stay, except where the scheme has changed or their subject has left the roster:
 * those are taken out of the pages and written to the log mark by mark, and only once that is confirmed. The state
 * passed in is never changed.
 *
 * Throws Fault `reissue.nothing`, `reissue.unconfirmed`, `unit.unknown`, `issue.deadline`, or the first error of the roster or scheme.
 */
export function reissue(state: BookState, options: ReissueOptions): Reissue {
  const { now } = options;
  const scheme = options.scheme ?? state.scheme;
  const roster = options.roster?.roster ?? state.roster;
  const [digest, before] = [schemeDigest(scheme), schemeDigest(state.scheme)];
  const schemeChanged = digest !== before;
  if (schemeChanged) {
    refuseErrors(checkScheme(scheme, state.plan));
  }
  refuseErrors(options.roster?.findings ?? []);
  if (roster.units.length === 0) {
    throw new Fault("issue.no-units");
  }
  requireFileCodes(roster.units);
  const changes = rosterChanges(state.roster, roster);
  const { deadline: was = "", ...undated } = state;
  const deadline = requireDay(options.deadline ?? was);
  const renewed: BookState = { ...undated, ...(deadline === "" ? {} : { deadline }), scheme, roster, register: registerFor(state.register, roster, now, digest) };
  const named = new Set(options.units === undefined ? [] : chosenUnits(renewed, options.units));
  const affected = schemeChanged ? new Set(roster.units.map((unit) => unit.code)) : changedSheets(state, renewed);
  const units = roster.units.map((unit) => unit.code).filter((code) => affected.has(code) || named.has(code));
  if (units.length === 0 && changes.length === 0 && deadline === was) {
    throw new Fault("reissue.nothing");
  }
  const aside: SetAside = marksSetAside(state, { all: schemeChanged, roster });
  if (aside.units.length > 0 && !options.confirmed) {
    throw new Fault("reissue.unconfirmed", {}, { units: String(aside.units.length), marks: String(aside.marks) });
  }
  const known = new Set(state.register.map((line) => line.unit));
  const renumber = new Set(units.filter((code) => known.has(code)));
  const register = renewed.register.map((line) => (renumber.has(line.unit) ? { ...line, issue: line.issue + 1, issuedAt: now, schemeDigest: digest } : line));
  const journal: JournalLine[] = [
    ...(schemeChanged ? [logLine(now, "Thay thang điểm", state.round, `Thang điểm ${before.slice(0, 12)} → ${digest.slice(0, 12)}; mọi đơn vị được phát hành lại`)] : []),
    ...changes.map(({ subject, detail }) => logLine(now, "Thay danh sách", subject, detail)),
    ...(deadline === was ? [] : [logLine(now, "Đổi hạn nộp", state.round, `${was === "" ? "không có" : dayWords(was)} → ${deadline === "" ? "không có" : dayWords(deadline)}`)]),
    ...aside.journal(now),
    ...register.filter((line) => units.includes(line.unit)).map((line) => issueLine(line, known.has(line.unit), now)),
  ];
  const waiting = waitingAfter(state.waiting, register, renumber);
  const kept = setAside({ ...renewed, register, waiting }, aside);
  const adjustments = adjustmentsOf(kept, now);
  const next: BookState = { ...kept, adjustments, journal: [...state.journal, ...journal, ...adjustmentJournal(state.adjustments, [...state.journal, ...journal], adjustments, now)] };
  const chosen = new Set(units);
  return {
    state: withChecks(next),
    units,
    findings: [...(options.roster?.findings ?? []), ...notices(state, schemeChanged, aside, register, chosen)],
    phieus: phieus(next).filter((phieu) => chosen.has(phieu.unit.code)),
    marksSetAside: aside.marks,
  };
}

/** The register in the order of a roster: lines of units that stay as they were, a first issue for new ones. */
function registerFor(register: readonly RegisterLine[], roster: Roster, now: string, digest: string): readonly RegisterLine[] {
  const lines = new Map(register.map((line) => [line.unit, line]));
  return roster.units.map((unit) => lines.get(unit.code) ?? { unit: unit.code, issue: 1, issuedAt: now, schemeDigest: digest, received: null });
}

/** The units whose workbook would differ from the one they have, or that have none yet. */
function changedSheets(before: BookState, after: BookState): ReadonlySet<string> {
  const laid = new Map(phieus(before).map((phieu) => [phieu.unit.code, phieu]));
  const print = (phieu: Phieu): string => JSON.stringify(layUnitBook(phieu));
  const changed = phieus(after).filter((phieu) => {
    const old = laid.get(phieu.unit.code);
    return old === undefined || (!sameSubjects(old, phieu) && print(old) !== print(phieu));
  });
  return new Set(changed.map((phieu) => phieu.unit.code));
}

/** Spares laying out the sheets of units the new roster says exactly the same about. */
function sameSubjects(a: Phieu, b: Phieu): boolean {
  return JSON.stringify([a.unit, a.people]) === JSON.stringify([b.unit, b.people]);
}

function issueLine({ unit, issue, schemeDigest: digest }: RegisterLine, again: boolean, now: string): JournalLine {
  const detail = again ? `Lần ${issue} thay lần ${issue - 1}; phiếu lần trước không còn được nhận; thang điểm ${digest.slice(0, 12)}` : `Lần ${issue}, đơn vị mới; thang điểm ${digest.slice(0, 12)}`;
  return logLine(now, again ? REISSUED : "Phát hành phiếu", unit, detail);
}

function notices(state: BookState, schemeChanged: boolean, aside: SetAside, register: readonly RegisterLine[], units: ReadonlySet<string>): Finding[] {
  const standing = register.filter((line) => units.has(line.unit) && line.received !== null && !aside.returns.has(line.unit));
  return [
    ...(aside.units.length > 0 ? [finding("reissue.set-aside", "warning", {}, { units: String(aside.units.length), marks: String(aside.marks) })] : []),
    ...(standing.length > 0 ? [finding("reissue.marks-stay", "info", {}, { units: standing.map((line) => line.unit).join(", ") })] : []),
    ...(schemeChanged && state.decisions.length > 0 ? [finding("reissue.decisions-stay", "warning", {}, { count: String(state.decisions.length) })] : []),
    ...(schemeChanged && audiences.some((audience) => state.exclusions.some((line) => line.audience === audience && line.classCap !== "")) ? [finding("reissue.caps-stay", "warning", {})] : []),
  ];
}
