import { stageCell } from "../book/pages/stageCell";
import { type Adjustment, type BookState, noEntries, subjectsOf } from "../book/state";
import { Fault } from "../finding/fault";
import type { Place } from "../finding/place";
import type { Audience } from "../plan/model";
import { BLANK, type Entry } from "../score/entry";
import { stages, type SubjectEntries } from "../score/stages";
import { excerpt } from "../text/vietnamese";
import { adjustmentJournal, adjustmentsOf } from "./adjustments";
import { keyOf, type MarkPlace } from "./markPlace";
import { rechecked } from "./recheck";
import { sameEntry, typedMark } from "./typedMark";

/** Longest reason and name the book keeps. */
const LONGEST_REASON = 2000;
const LONGEST_NAME = 200;

/** Why a mark was changed, and who changed it. */
export interface MarkReason extends MarkPlace {
  readonly reason: string;
  readonly by: string;
}

/** A mark as it was typed (see {@link typedMark}); "" takes the stage's own mark back. */
export interface MarkChange extends MarkReason {
  readonly typed: string;
}

/**
 * The book with marks changed by verifiers or the council: the mark received stays as it is, the stage's page holds the
 * new one, Điều chỉnh the change with its reason, Nhật ký a line. A mark equal to the one it would replace is no change
 * and leaves the stage's cell empty. All or nothing: throws Fault `adjust.unknown`, `mark.*`, `adjust.reason-needed` or
 * `adjust.by-needed`, located at the mark's cell.
 */
export function adjustMarks(state: BookState, changes: readonly MarkChange[], now: string): BookState {
  const marks = { collectives: new Map(state.marks.collectives), individuals: new Map(state.marks.individuals) };
  for (const change of changes) {
    const { audience, code } = change;
    const next = changed(marks[audience].get(code) ?? noEntries(code), change, entryOf(state, change));
    if (stages.every((stage) => next[stage].size === 0)) {
      marks[audience].delete(code);
    } else {
      marks[audience].set(code, next);
    }
  }
  const inOrder = { collectives: inRosterOrder(state, "collectives", marks.collectives), individuals: inRosterOrder(state, "individuals", marks.individuals) };
  return withReasons({ ...state, marks: inOrder }, changes, now);
}

function inRosterOrder(state: BookState, audience: Audience, marks: ReadonlyMap<string, SubjectEntries>): ReadonlyMap<string, SubjectEntries> {
  const codes = new Set([...subjectsOf(state, audience).map(({ code }) => code), ...marks.keys()]);
  return new Map(
    [...codes].flatMap((code) => {
      const entries = marks.get(code);
      return entries === undefined ? [] : [[code, entries] as const];
    }),
  );
}

/** The book with reasons for changes it already holds, made on the stage pages themselves. Throws as {@link adjustMarks}. */
export function giveReasons(state: BookState, reasons: readonly MarkReason[], now: string): BookState {
  return withReasons(state, reasons, now);
}

/** The changed marks of a book that nobody has given a reason for yet, as the book stands now. */
export function withoutReason(state: BookState, now: string): readonly Adjustment[] {
  return adjustmentsOf(state, now).filter((adjustment) => adjustment.reason === "");
}

function entryOf(state: BookState, change: MarkChange): Entry {
  const read = typedMark(state.scheme, change.audience, change.criterion, change.typed);
  const place = placeOf(state, change);
  if ("wrong" in read) {
    throw new Fault(read.wrong.code, place, read.wrong.params);
  }
  return read.entry;
}

function placeOf(state: BookState, { audience, code, criterion, stage }: MarkPlace): Place {
  const place = stageCell(state, audience, code, criterion, stage);
  if (place === undefined) {
    throw new Fault("adjust.unknown", {}, { id: criterion, value: code });
  }
  return place;
}

function changed(entries: SubjectEntries, { criterion, stage }: MarkPlace, entry: Entry): SubjectEntries {
  const own = new Map(entries[stage]);
  if (entry.kind === "blank" || sameEntry(entry, entryBefore(entries, criterion, stage))) {
    own.delete(criterion);
  } else {
    own.set(criterion, entry);
  }
  return { ...entries, [stage]: own };
}

/** The entry that counts without this stage. */
export function entryBefore(entries: SubjectEntries, criterion: string, stage: Adjustment["stage"]): Entry {
  const verified = entries.verified.get(criterion) ?? BLANK;
  return stage === "council" && verified.kind !== "blank" ? verified : (entries.self.get(criterion) ?? BLANK);
}

function withReasons(state: BookState, given: readonly MarkReason[], now: string): BookState {
  const byMark = new Map(given.map((reason) => [keyOf(reason), reason]));
  const adjustments = adjustmentsOf(state, now).map((adjustment): Adjustment => {
    const reason = byMark.get(keyOf(adjustment));
    return reason === undefined ? adjustment : { ...adjustment, ...stated(state, reason, adjustment) };
  });
  return rechecked({ ...state, adjustments, journal: [...state.journal, ...adjustmentJournal(state.adjustments, state.journal, adjustments, now)] });
}

function stated(state: BookState, given: MarkReason, { from, to, criterion }: Adjustment): { reason: string; by: string } {
  const [reason, by] = [excerpt(given.reason, LONGEST_REASON), excerpt(given.by, LONGEST_NAME)];
  if (reason === "" || by === "") {
    throw new Fault(reason === "" ? "adjust.reason-needed" : "adjust.by-needed", placeOf(state, given), { id: criterion, from, to });
  }
  return { reason, by };
}
