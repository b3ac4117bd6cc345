import type { PaneState } from "../state/model";

/** What issuing still needs; empty when it can go ahead. */
export function missingForIssue(state: PaneState, schemeHolds: boolean): readonly ("issue.needsPlan" | "issue.needsScheme" | "issue.needsRoster" | "issue.needsRound")[] {
  return [
    ...(state.plan === null ? (["issue.needsPlan"] as const) : []),
    ...(schemeHolds ? [] : (["issue.needsScheme"] as const)),
    ...(rosterHolds(state) ? [] : (["issue.needsRoster"] as const)),
    ...(state.round.trim() === "" ? (["issue.needsRound"] as const) : []),
  ];
}

function rosterHolds({ roster }: PaneState): boolean {
  return roster !== null && roster.roster.units.length > 0 && !roster.findings.some((found) => found.severity === "error");
}

