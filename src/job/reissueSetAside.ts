import { audienceWord, stageWord } from "../book/pages/names";
import type { BookState, JournalLine, Remark } from "../book/state";
import { type Audience, audiences } from "../plan/model";
import type { Roster } from "../roster/model";
import { criteriaPoints, type Scheme } from "../scheme/model";
import { entryWord } from "../score/entry";
import { stages, type SubjectEntries } from "../score/stages";
import { vietnamese } from "../text/decimal";
import { logLine } from "./log";

/** Marks and remarks that cannot stay in the book, each of which goes to the log before it leaves its page. */
export interface SetAside {
  /** How many marks, of all stages. */
  readonly marks: number;
  /** The units they are of, as the roster before had them, and those whose return was blank. */
  readonly units: readonly string[];
  /** The units whose returned file no longer counts, with the file's name. */
  readonly returns: ReadonlyMap<string, string>;
  readonly subjects: Readonly<Record<Audience, ReadonlySet<string>>>;
  journal(now: string): JournalLine[];
}

/** How much one line of the log takes; longer lists go on in the next line. */
const LINE = 7000;

/** What has to leave: everything where the scheme has changed, else what is of subjects who left the roster. */
export function marksSetAside(state: BookState, { all, roster }: { readonly all: boolean; readonly roster: Roster }): SetAside {
  const stay: Record<Audience, ReadonlySet<string>> = { collectives: new Set(roster.units.map(({ code }) => code)), individuals: new Set(roster.people.map(({ code }) => code)) };
  const unitOf = unitLookup(state.roster);
  const leaves = (audience: Audience, code: string): boolean => all || !stay[audience].has(code);
  const leaving = audiences.flatMap((audience) => [...state.marks[audience].values()].filter(({ code }) => leaves(audience, code)).map((entries) => ({ audience, entries })));
  const remarks = state.remarks.filter(({ audience, code }) => leaves(audience, code));
  const subjects = (audience: Audience): Set<string> => new Set([...leaving.filter((item) => item.audience === audience).map(({ entries }) => entries.code), ...remarks.filter((remark) => remark.audience === audience).map(({ code }) => code)]);
  const bySubject: Record<Audience, ReadonlySet<string>> = { collectives: subjects("collectives"), individuals: subjects("individuals") };
  const returned = state.register.filter((line) => line.received !== null && (all || !stay.collectives.has(line.unit)));
  return {
    marks: leaving.reduce((sum, { entries }) => sum + stages.reduce((count, stage) => count + entries[stage].size, 0), 0),
    units: [...new Set([...audiences.flatMap((audience) => [...bySubject[audience]].map((code) => unitOf(audience, code))), ...returned.map((line) => line.unit)])],
    returns: new Map(returned.map((line) => [line.unit, line.received?.file ?? ""])),
    subjects: bySubject,
    journal: (now) => [
      ...returned.map(({ unit, issue, received }) => logLine(now, "Gỡ phiếu đã thu", unit, `“${received?.file ?? ""}”, lần ${issue}, thu lúc ${received?.at ?? ""}; SHA-256 ${received?.sha256 ?? ""}`)),
      ...leaving.flatMap(({ audience, entries }) => markLines(state.scheme, audience, entries, now)),
      ...remarks.flatMap((remark) => remarkLines(remark, now)),
    ],
  };
}

/** The state without what was set aside. */
export function setAside(state: BookState, aside: SetAside): BookState {
  const left = (audience: Audience): ReadonlyMap<string, SubjectEntries> => new Map([...state.marks[audience]].filter(([code]) => !aside.subjects[audience].has(code)));
  return {
    ...state,
    register: state.register.map((line) => (aside.returns.has(line.unit) ? { ...line, received: null } : line)),
    marks: { collectives: left("collectives"), individuals: left("individuals") },
    remarks: state.remarks.filter(({ audience, code }) => !aside.subjects[audience].has(code)),
    // What was found in a file that no longer counts is no longer open.
    noted: state.noted.filter((item) => item.file === "" || aside.returns.get(item.unit) !== item.file),
  };
}

function unitLookup(roster: Roster): (audience: Audience, code: string) => string {
  const units = new Map(roster.people.map((person) => [person.code, person.unit]));
  return (audience, code) => (audience === "collectives" ? code : (units.get(code) ?? ""));
}

/** "TT.1.1: 8,5 (tối đa 10)" for every mark of a subject, stage by stage. */
function markLines(scheme: Scheme, audience: Audience, entries: SubjectEntries, now: string): JournalLine[] {
  const rules = scheme[audience];
  const maxima = new Map([...criteriaPoints(rules), ...rules.bonus, ...rules.penalty].map(({ id, maximum }) => [id, vietnamese(maximum)]));
  return stages.flatMap((stage) => {
    const words = [...entries[stage]].map(([id, entry]) => `${id}: ${entry.kind === "text" ? `“${entryWord(entry)}”` : entryWord(entry)}${maxima.has(id) ? ` (tối đa ${maxima.get(id)})` : ""}`);
    return asLines(words).map((detail) => logLine(now, "Gỡ điểm", `${audienceWord(audience)} ${entries.code}`, `${stageWord(stage)}: ${detail}`));
  });
}

function remarkLines({ audience, code, criterion, evidence, note }: Remark, now: string): JournalLine[] {
  const about = criterion === "" ? "" : `${criterion}: `;
  const words = [...(evidence === "" ? [] : [`${about}minh chứng “${evidence}”`]), ...(note === "" ? [] : [`${about}ghi chú “${note}”`])];
  return asLines(words).map((detail) => logLine(now, "Gỡ minh chứng", `${audienceWord(audience)} ${code}`, detail));
}

/** Words joined to lines the log can hold whole; what is longer than one line goes on in the next. */
function asLines(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of words.flatMap((each) => pieces(each))) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 2 > LINE) {
      lines.push(word);
    } else {
      lines[lines.length - 1] = `${last}; ${word}`;
    }
  }
  return lines;
}

/** Pieces that fit a line, none of which ends within a character. */
function pieces(word: string): string[] {
  const found: string[] = [];
  let rest = word;
  while (rest.length > LINE) {
    const end = /[\ud800-\udbff]/.test(rest.charAt(LINE - 1)) ? LINE - 1 : LINE;
    found.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...found, rest];
}
