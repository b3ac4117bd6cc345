import type { BookState } from "../../book/state";
import type { WaitingReturn } from "../../book/waiting";
import { finding } from "../../finding/finding";
import { type Digest, sha256Hex } from "../../text/digest";
import { Collection, type FileReport } from "../collect";
import { decline } from "./decline";
import { Judge } from "./judge";
import { Ledger } from "./ledger";
import { readingOf, staleness } from "./waiting";

/** What a person decided about files that wait in the book. */
export interface WaitingDecisions {
  readonly accept: readonly WaitingReturn[];
  readonly decline: readonly WaitingReturn[];
}

/**
 * Decides about files from what the book kept of them; the files themselves are not needed. Those decided against are
 * reported as they would be if they came again. The state passed in is never changed. Throws Fault `waiting.unit-gone`.
 */
export function decideWaiting(state: BookState, { accept, decline: declined }: WaitingDecisions, { now, digest }: { readonly now: string; readonly digest?: Digest }): { readonly state: BookState; readonly reports: readonly FileReport[] } {
  const left = declined.reduce((before, waiting) => decline(before, waiting, now), state);
  const refused = declined.map(({ unit, file, sha256 }): FileReport => ({ file, unit, status: "duplicate", reasons: [finding("return.declined", "info", { file }, { at: now })], findings: [], sha256 }));
  if (accept.length === 0) {
    return { state: left, reports: refused };
  }
  const collection = new Collection(left, { now, read: unread, accept: () => true, ...(digest === undefined ? {} : { digest }) });
  const taken = accept.map((waiting) => collection.takeWaiting(waiting));
  return { state: collection.state, reports: [...taken, ...refused] };
}

/** What is to be said of every file that waits in a book, held against what the book holds now. */
export function waitingReports(state: BookState): readonly FileReport[] {
  if (state.waiting.length === 0) {
    return [];
  }
  const judge = new Judge(state, new Ledger(state), sha256Hex);
  return state.waiting.flatMap((waiting) => {
    const { unit, file, sha256, at, status } = waiting;
    const issued = judge.issued.phieus.get(unit);
    if (issued === undefined) {
      return [];
    }
    const { reasons, findings } = judge.judge({ file, sha256, at, read: readingOf(waiting), issued, stale: staleness(waiting) }, false).verdict;
    const located = (found: FileReport["reasons"][number]): FileReport["reasons"][number] => ({ ...found, place: { ...found.place, file } });
    return [{ file, unit, status, reasons: reasons.map(located), findings: findings.map(located), sha256 }];
  });
}

function unread(): never {
  throw new RangeError("no file is read");
}
