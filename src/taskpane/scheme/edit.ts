import type { Audience, Plan } from "../../plan/model";
import { offerScheme } from "../../scheme/offer";
import { sum, vietnamese } from "../../text/decimal";
import { type AudienceDraft, draftOf, type GroupDraft, readNumber, type SchemeDraft } from "./draft";

/** The list with one item changed. */
export function changeAt<T>(items: readonly T[], index: number, change: Partial<T>): readonly T[] {
  return items.map((item, at) => (at === index ? { ...item, ...change } : item));
}

export function removeAt<T>(items: readonly T[], index: number): readonly T[] {
  return items.filter((_, at) => at !== index);
}

/** The list with the item at `index` one place earlier. */
export function moveUp<T>(items: readonly T[], index: number): readonly T[] {
  const [item, before] = [items[index], items[index - 1]];
  return item === undefined || before === undefined ? items : items.map((each, at) => (at === index - 1 ? item : at === index ? before : each));
}

/** The first id of the form "T.1", "T.2" … that is not taken. */
export function freeId(prefix: string, items: readonly { readonly id: string }[]): string {
  const taken = new Set(items.map((item) => item.id));
  let number = 1;
  while (taken.has(`${prefix}.${number}`)) {
    number += 1;
  }
  return `${prefix}.${number}`;
}

export function changeAudience(draft: SchemeDraft, audience: Audience, change: Partial<AudienceDraft>): SchemeDraft {
  return { ...draft, [audience]: { ...draft[audience], ...change } };
}

/**
 * Every criterion an equal share of the scale, in both audiences; bands, quotas and the like stay. Undefined where
 * the scale cannot be shared out in steps.
 */
export function shareEqually(draft: SchemeDraft, plan: Plan, clauses: boolean): SchemeDraft | undefined {
  const scale = readNumber(draft.scale);
  const step = readNumber(draft.step);
  if (scale === undefined || step === undefined || step.lte("0") || scale.lte("0") || !scale.mod(step).eq("0")) {
    return undefined;
  }
  const offer = draftOf(offerScheme(plan, { scale, step, clauses, equal: true }));
  const shared = { ...draft, collectives: { ...draft.collectives, groups: offer.collectives.groups }, individuals: { ...draft.individuals, groups: offer.individuals.groups } };
  const everyone = [...shared.collectives.groups, ...shared.individuals.groups].flatMap((group) => group.criteria);
  return everyone.every((criterion) => readNumber(criterion.maximum)?.gt("0") === true) ? shared : undefined;
}

/** The sum of the maxima of a group as a text, or undefined where one of them cannot be read. */
export function maximaSum(group: GroupDraft): string | undefined {
  return sumOf(group.criteria.map((criterion) => criterion.maximum));
}

/** The sum of some fields, or undefined where one of them cannot be read. */
export function sumOf(fields: readonly string[]): string | undefined {
  const numbers = fields.map(readNumber);
  return numbers.every((value) => value !== undefined) ? vietnamese(sum(numbers)) : undefined;
}

/** Each group weighs what its maxima add up to; groups that cannot be read stay. */
export function weightsFromMaxima(rules: AudienceDraft): AudienceDraft {
  return { ...rules, groups: rules.groups.map((group) => ({ ...group, weight: maximaSum(group) ?? group.weight })) };
}

/** Whether the draft scores clauses derived from the plan's text. */
export function scoresClauses(draft: SchemeDraft, plan: Plan): boolean {
  const clauses = new Set([...plan.collectives.groups, ...plan.individuals.groups].flatMap((group) => (group.derivedClauses ?? []).map((clause) => clause.id)));
  return [...draft.collectives.groups, ...draft.individuals.groups].some((group) => group.criteria.some((criterion) => clauses.has(criterion.id)));
}

export function offersClauses(plan: Plan): boolean {
  return [...plan.collectives.groups, ...plan.individuals.groups].some((group) => (group.derivedClauses ?? []).length > 0);
}
