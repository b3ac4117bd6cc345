import type { Finding } from "../../finding/finding";
import type { PaneState, ReturnedItem } from "./model";
import type { StepId } from "./steps";

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
    case "rank":
      return state.ranking !== null;
    case "propose":
      return state.proposal !== null;
  }
}

/** Whether the marks changed after the ranking shown was made. */
export function isStale(state: PaneState): boolean {
  return state.ranking !== null && state.book !== null && state.ranking.state.marks !== state.book.state.marks;
}
