import type { Finding } from "../../finding/finding";
import type { PaneState, ReturnedItem } from "./model";
import type { StepId } from "./steps";
import type { BookState } from "../../book/state";
import { RANKED } from "../../book/actions";

/** A file that waits for a person: it is from a unit of this book but was not taken in by itself. */
export function isPending({ report, decision }: ReturnedItem): boolean {
  return decision === "open" && (report.status === "newer" || report.status === "stale" || report.status === "altered");
}

/** A file that was taken in by itself but still offers something to confirm: readings of doubtful marks, people to add. */
export function hasOffers({ report, decision }: ReturnedItem): boolean {
  const count = (wanted: (found: Finding) => boolean): number => report.reasons.filter(wanted).length;
  const readings = count(({ code, params }) => code.startsWith("input.") && code !== "input.confirmed" && params["reading"] !== undefined);
  const newcomers = count(({ code }) => code === "person.not-on-roster") - count(({ code }) => code === "person.elsewhere" || code === "person.nameless" || code === "person.twice");
  return decision === "open" && report.status === "accepted" && readings + newcomers > 0;
}

/** Units that have a file waiting for a decision. */
export function unitsInQuestion(returned: readonly ReturnedItem[]): ReadonlySet<string> {
  return new Set(returned.filter(isPending).map((item) => item.report.unit));
}

/** Where work on a book that is opened again goes on: with what is still to come back or to be decided, else with verifying or ranking. */
export function resumeStep({ register, journal, waiting }: BookState): StepId {
  if (waiting.length > 0 || register.some((line) => line.received === null)) {
    return "collect";
  }
  return journal.some(({ action }) => action === RANKED) ? "rank" : "review";
}

/** Whether a step's own work is done. */
export function isDone(state: PaneState, step: StepId): boolean {
  switch (step) {
    case "plan":
      return state.plan !== null;
    case "scheme":
      return state.book !== null;
    case "roster":
      return state.roster !== null && !state.roster.findings.some((found) => found.severity === "error");
    case "issue":
      return state.book !== null;
    case "collect":
      return state.book !== null && state.book.state.register.every((line) => line.received !== null);
    case "review":
      return isReviewed(state);
    case "rank":
      return state.ranking !== null;
    case "propose":
      return state.proposal !== null && !isProposalStale(state);
    case "dossier":
      return state.desk.dossier?.offered === true && !isDossierStale(state);
    case "share":
      return state.desk.copies.length > 0;
  }
}

/** Something was reviewed, every change has its reason, and nothing typed is still outside the book. */
function isReviewed({ book, desk }: PaneState): boolean {
  if (book === null || desk.marks.size > 0) {
    return false;
  }
  const { adjustments, exclusions } = book.state;
  return adjustments.length + exclusions.length > 0 && adjustments.every((adjustment) => adjustment.reason !== "");
}

/** Whether marks, exclusions or the roster changed after the ranking shown was made. */
export function isStale({ ranking, book }: PaneState): boolean {
  return ranking !== null && book !== null && differs(ranking.state, book.state, ["marks", "exclusions", "roster"]);
}

/** Whether anything the proposal shown was drawn from has changed since. */
export function isProposalStale({ proposal, ranking, book }: PaneState): boolean {
  return proposal !== null && ranking !== null && book !== null && (differs(ranking.state, book.state, ["marks", "exclusions", "decisions", "roster"]) || asksOtherVotes(ranking.state, book.state));
}

/** Whether anything the dossier was drafted from has changed since. */
export function isDossierStale({ desk, book }: PaneState): boolean {
  return desk.dossier !== null && book !== null && differs(desk.dossier.state, book.state, ["marks", "exclusions", "decisions", "dossier", "remarks", "roster"]);
}

/** Of the dossier's facts the proposal hangs on those that say when a vote carries. */
function asksOtherVotes(before: BookState, now: BookState): boolean {
  return (["threshold", "members", "present"] as const).some((key) => before.dossier.fields[key] !== now.dossier.fields[key]);
}

/** Parts of a book that nobody touched keep their identity from job to job (see `keepingSame`). */
function differs(before: BookState, now: BookState, parts: readonly (keyof BookState)[]): boolean {
  return parts.some((part) => before[part] !== now[part]);
}
