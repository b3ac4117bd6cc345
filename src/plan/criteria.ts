import { canonicalJson } from "../text/canonicalJson";
import { sha256Hex } from "../text/digest";
import type { Audience, CriteriaTree, Criterion, Group, Plan } from "./model";

/** The plan's own criteria of one audience, in its order; clauses derived from them are not among them. */
export function criteriaOf(tree: CriteriaTree): readonly Criterion[] {
  return tree.groups.flatMap((group) => group.criteria);
}

export interface FoundCriterion {
  readonly group: Group;
  readonly criterion: Criterion;
  /** Whether it is a clause derived from the group's text instead of one of the plan's own criteria. */
  readonly derived: boolean;
}

/** The criterion or derived clause of this id, with the group it belongs to. */
export function findCriterion(plan: Plan, audience: Audience, id: string): FoundCriterion | undefined {
  for (const group of plan[audience].groups) {
    const own = group.criteria.find((candidate) => candidate.id === id);
    const criterion = own ?? group.derivedClauses?.find((candidate) => candidate.id === id);
    if (criterion !== undefined) {
      return { group, criterion, derived: own === undefined };
    }
  }
  return undefined;
}

export function findGroup(plan: Plan, audience: Audience, id: string): Group | undefined {
  return plan[audience].groups.find((group) => group.id === id);
}

/** The SHA-256 that names a plan's exact content, whatever order its fields were written in. */
export function planDigest(plan: Plan): string {
  const known = digests.get(plan);
  if (known !== undefined) {
    return known;
  }
  const digest = sha256Hex(canonicalJson(plan));
  digests.set(plan, digest);
  return digest;
}

/** Plans never change once made, and every sheet of a book asks for its plan's digest. */
const digests = new WeakMap<Plan, string>();
