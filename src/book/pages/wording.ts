import { findCriterion, findGroup } from "../../plan/criteria";
import type { Audience, Criterion, Plan } from "../../plan/model";
import type { CriterionPoints } from "../../scheme/model";

/** The plan's criterion behind a scheme's id, its own or a derived clause. */
export function criterionOf(plan: Plan, audience: Audience, id: string): Criterion | undefined {
  return findCriterion(plan, audience, id)?.criterion;
}

/** A criterion's text, its blank figure filled in where the secretary decided one. */
export function criterionText(criterion: Criterion | undefined, points: CriterionPoints): string {
  const wording = criterion?.text ?? points.id;
  return points.figure === null ? wording : wording.replace(/(\p{L}) % /u, `$1 ${points.figure} % `);
}

export function groupText(plan: Plan, audience: Audience, id: string): string {
  return findGroup(plan, audience, id)?.text ?? id;
}

/** A text within so many UTF-16 units; what is cut off, between words where there is a place to, shows as "…". */
export function shorten(value: string, length: number): string {
  if (value.length <= length) {
    return value;
  }
  const cut = value.slice(0, length);
  const place = cut.search(/[\s,;]+\S*$/);
  return `${place < 8 ? cut.slice(0, -1).trimEnd() : cut.slice(0, place)}…`;
}
