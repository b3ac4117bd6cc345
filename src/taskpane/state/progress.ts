import type { PaneState, ReturnedItem } from "./model";
import type { StepId } from "./steps";

/** A file that waits for a person: it is from a unit of this book but was not taken in by itself. */
export function isPending({ report, decision }: ReturnedItem): boolean {
  return decision === "open" && (report.status === "newer" || report.status === "stale" || report.status === "altered");
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
