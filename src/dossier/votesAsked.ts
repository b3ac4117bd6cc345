import { voteRule, type VoteRule } from "../award/votes";
import type { DossierFacts } from "./facts";

/** What the office asks of the council's votes, as the page of facts states it. */
export function votesAsked({ fields }: Pick<DossierFacts, "fields">): VoteRule {
  return voteRule(fields.threshold, fields.members, fields.present);
}
