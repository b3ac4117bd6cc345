import type { BookState } from "../../book/state";
import { noEntries } from "../../book/state";
import type { Finding } from "../../finding/finding";
import { entryBefore } from "../../job/adjustMarks";
import { sameEntry, typedMark } from "../../job/typedMark";
import type { Entry } from "../../score/entry";
import type { MarkDraft } from "../state/desk";

/** What a typed mark amounts to while it is not in the book. */
export interface DraftReview {
  readonly draft: MarkDraft;
  /** What it cannot be. */
  readonly wrong: Finding | undefined;
  /** The mark that counted before this stage. */
  readonly from: Entry;
  /** What would count then. */
  readonly to: Entry;
  /** Whether it differs from what counted before, so that a reason is owed. */
  readonly changes: boolean;
  readonly reasonMissing: boolean;
}

/** Holds a typed mark against the book, by the same rules by which the book will take it. */
export function reviewOf(state: BookState, draft: MarkDraft): DraftReview {
  const { audience, code, criterion, stage, typed, reason } = draft;
  const read = typedMark(state.scheme, audience, criterion, typed);
  const from = entryBefore(state.marks[audience].get(code) ?? noEntries(code), criterion, stage);
  if ("wrong" in read) {
    return { draft, wrong: read.wrong, from, to: from, changes: false, reasonMissing: false };
  }
  const to = read.entry.kind === "blank" ? from : read.entry;
  const changes = !sameEntry(from, to);
  return { draft, wrong: undefined, from, to, changes, reasonMissing: changes && reason.trim() === "" };
}
