import { type Decision, verdictOn, type VoteProblem, type VoteRule } from "../award/votes";
import type { DecisionColumn } from "../book/pages/decisions";
import { finding, type Finding } from "../finding/finding";
import type { MessageCode } from "../finding/messages.vi";
import type { Place } from "../finding/place";

/** How a vote that decides nothing is reported, and at which of its cells. */
const reports: Readonly<Record<VoteProblem, readonly [MessageCode, DecisionColumn]>> = {
  threshold: ["dossier.threshold-unreadable", "votes"],
  unreadable: ["decision.votes-unreadable", "votes"],
  missing: ["decision.votes-missing", "votes"],
  "no-members": ["decision.no-members", "base"],
  sum: ["decision.votes-sum", "votes"],
  present: ["decision.votes-present", "votes"],
  written: ["decision.votes-written", "written"],
  few: ["decision.votes-few", "votes"],
};

/** What is wrong with the votes of one recorded decision, at its cells. */
export function checkVotes(decision: Decision, rule: VoteRule, threshold: string, place: (key: DecisionColumn) => Place): readonly Finding[] {
  const { problem, base, needed, cast } = verdictOn(decision, rule);
  const differs = decision.base !== "" && rule.members !== undefined && problem !== "no-members" && decision.base !== String(rule.members);
  const found = differs ? [finding("decision.base-differs", "warning", place("base"), { code: decision.code, base: decision.base, members: String(rule.members) })] : [];
  if (problem === undefined) {
    return found;
  }
  const [code, column] = reports[problem];
  const params = { value: threshold, code: decision.code, votes: decision.votes, base: String(base ?? ""), cast: String(cast), present: String(rule.present ?? ""), needed: String(needed?.count ?? ""), arithmetic: needed?.arithmetic ?? "" };
  return [...found, finding(code, "error", place(column), params)];
}
