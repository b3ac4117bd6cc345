import { bookColumns } from "../book/pages/stage";
import type { Adjustment, BookState, JournalLine } from "../book/state";
import { audienceWord, stageWord } from "../book/pages/names";
import { subjectsOf } from "../book/state";
import { audiences, type Audience } from "../plan/model";
import { BLANK, type Entry, entryWord } from "../score/entry";
import type { SubjectEntries } from "../score/stages";
import { logLine } from "./log";

/** The marks that later stages changed, each with the reason recorded for exactly this change, if any. */
export function adjustmentsOf(state: BookState, now: string): Adjustment[] {
  const known = new Map(state.adjustments.map((adjustment) => [keyOf(adjustment), adjustment]));
  return audiences.flatMap((audience) => {
    const { ids } = bookColumns(state, audience);
    return subjectsOf(state, audience).flatMap(({ code }) => {
      const entries = state.marks[audience].get(code);
      return entries === undefined ? [] : ids.flatMap((criterion) => changesOf(entries, audience, criterion, now, known));
    });
  });
}

function changesOf(entries: SubjectEntries, audience: Audience, criterion: string, now: string, known: ReadonlyMap<string, Adjustment>): Adjustment[] {
  const changes: Adjustment[] = [];
  let before: Entry = entries.self.get(criterion) ?? BLANK;
  for (const stage of ["verified", "council"] as const) {
    const after = entries[stage].get(criterion) ?? BLANK;
    if (after.kind !== "blank" && wording(after) !== wording(before)) {
      const change: Adjustment = { audience, code: entries.code, criterion, stage, from: wording(before), to: wording(after), reason: "", by: "", at: now };
      changes.push(known.get(keyOf(change)) ?? change);
    }
    before = after.kind === "blank" ? before : after;
  }
  return changes;
}

const wording = (entry: Entry): string => (entry.kind === "blank" ? "trống" : entryWord(entry));

/** What makes it the same change: a reason given for 8 → 7 does not speak for 8 → 6. */
function keyOf({ audience, code, criterion, stage, from, to }: Adjustment): string {
  return [audience, code, criterion, stage, from, to].join("\n");
}

/** Log lines for changes that are new, that were taken back, or whose reason was recorded since; made again counts as new. */
export function adjustmentJournal(before: readonly Adjustment[], logged: readonly JournalLine[], after: readonly Adjustment[], now: string): JournalLine[] {
  const kept = new Set(after.map(keyOf));
  const lines = [
    ...after.map((adjustment) => line(CHANGED, adjustment, now)),
    ...before.filter((adjustment) => !kept.has(keyOf(adjustment))).map((adjustment) => line(TAKEN_BACK, adjustment, now)),
  ];
  const last = lastOf(logged);
  return lines.filter((each) => !isSame(last.get(changeOf(each)), each));
}

const CHANGED = "Điều chỉnh điểm";
const TAKEN_BACK = "Bỏ điều chỉnh";

/** The last line on each change. */
function lastOf(logged: readonly JournalLine[]): ReadonlyMap<string, JournalLine> {
  return new Map(logged.filter(({ action }) => action === CHANGED || action === TAKEN_BACK).map((each) => [changeOf(each), each]));
}

/** Whose mark and which change a line is about: everything before its reason. */
function changeOf({ subject, detail }: JournalLine): string {
  return `${subject}\n${detail.split("); ")[0] ?? ""}`;
}

function isSame(a: JournalLine | undefined, b: JournalLine): boolean {
  return a?.action === b.action && a.detail === b.detail;
}

function line(action: string, { audience, code, criterion, stage, from, to, reason, by }: Adjustment, now: string): JournalLine {
  const why = [reason === "" ? "chưa ghi lý do" : `lý do: ${reason}`, ...(by === "" ? [] : [`người điều chỉnh: ${by}`])].join("; ");
  return logLine(now, action, `${audienceWord(audience)} ${code}`, `${criterion}: ${from} → ${to} (${stageWord(stage)}); ${why}`);
}
