import { criteriaOf } from "../plan/criteria";
import { audiences, type Audience, type Criterion, type Group, type Plan, scoredAudiences, type StatedExtra, statesPoints } from "../plan/model";
import { type Decimal, decimal, sum, zero } from "../text/decimal";
import { type AudienceScheme, type Band, type CriterionPoints, type ExtraItem, type GroupPoints, NO_RULES, type Quota, type Scheme } from "./model";
import { prohibitionsOf } from "./prohibitions";
import { shareEqually, shareOut } from "./shares";

export interface OfferOptions {
  /** Points; unless given, what the plan's own points add up to where it states them, else 100. */
  readonly scale?: Decimal;
  /** Points; 0.01 unless given. The scale must be a whole multiple of it. */
  readonly step?: Decimal;
  /** Share equally even where the plan states points. */
  readonly equal?: boolean;
  /** Score the clauses derived from a group's text instead of its own criteria, where the plan's data has them. */
  readonly clauses?: boolean;
}

/**
 * A scheme to start from: the maxima a plan states for all criteria of an audience, else every criterion an equal share
 * of the scale, summing to it exactly (what is left over after rounding down goes to the earliest criteria); a group
 * weighs what its criteria add up to. Equal shares are no rule of the plan.
 */
export function offerScheme(plan: Plan, options: OfferOptions = {}): Scheme {
  const scale = options.scale ?? (options.equal === true ? undefined : statedScale(plan)) ?? decimal("100");
  const step = options.step ?? decimal("0.01");
  const [collectives, individuals] = audiences.map((audience) =>
    plan[audience].groups.length === 0 ? NO_RULES : statesPoints(plan[audience]) && options.equal !== true ? statedAudience(plan, audience, scale) : offerAudience(plan, audience, scale, step, options.clauses ?? false),
  );
  if (collectives === undefined || individuals === undefined) {
    throw new RangeError("an audience is missing");
  }
  return { version: 1, plan: plan.id, scale, decimals: 2, step, ranking: "1-1-3", collectives, individuals };
}

/** The criteria a group is scored on: its own, or the clauses derived from its text. */
function scoredCriteria(group: Group, clauses: boolean): readonly Criterion[] {
  return clauses && group.derivedClauses !== undefined ? group.derivedClauses : group.criteria;
}

function offerAudience(plan: Plan, audience: Audience, scale: Decimal, step: Decimal, clauses: boolean): AudienceScheme {
  const perGroup = plan[audience].groups.map((group) => ({ group, criteria: scoredCriteria(group, clauses) }));
  const shares = shareEqually(scale, perGroup.reduce((count, { criteria }) => count + criteria.length, 0), step).values();
  const groups = perGroup.map(({ group, criteria }): GroupPoints => {
    const points = criteria.map((criterion) => ({ ...pointsFor(criterion), maximum: shares.next().value ?? zero }));
    return { id: group.id, weight: sum(points.map((criterion) => criterion.maximum)), criteria: points };
  });
  return { ...offerRest(plan, audience, scale), groups };
}

/** The points of an audience as the plan states them; weights on another scale than their sum are in proportion to them. */
function statedAudience(plan: Plan, audience: Audience, scale: Decimal): AudienceScheme {
  const groups = plan[audience].groups.map(({ id, criteria }) => ({ id, criteria: criteria.map((criterion) => ({ ...pointsFor(criterion), maximum: decimal(criterion.maximum ?? "0") })) }));
  const sums = groups.map(({ criteria }) => sum(criteria.map(({ maximum }) => maximum)));
  const weights = sum(sums).eq(scale) ? sums : shareOut(scale, sums, decimal("0.01"));
  return { ...offerRest(plan, audience, scale), groups: groups.map((group, index) => ({ ...group, weight: weights[index] ?? zero })) };
}

/** What the stated maxima add up to, where every audience that states them comes to the same. */
function statedScale(plan: Plan): Decimal | undefined {
  const [first, ...others] = scoredAudiences(plan)
    .filter((audience) => statesPoints(plan[audience]))
    .map((audience) => sum(criteriaOf(plan[audience]).map(({ maximum }) => decimal(maximum ?? "0"))));
  return first !== undefined && others.every((other) => other.eq(first)) ? first : undefined;
}

function pointsFor({ id, appliesTo }: Criterion): Omit<CriterionPoints, "maximum"> {
  return { id, notApplicable: appliesTo !== undefined, evidenceAbove: null, figure: null };
}

/** All that is not points of criteria: extras the plan states, prohibitions, and the bands and quota met most often. */
function offerRest(plan: Plan, audience: Audience, scale: Decimal): Omit<AudienceScheme, "groups"> {
  const extras = (items: readonly StatedExtra[] = []): readonly ExtraItem[] => items.map(({ id, text, maximum }) => ({ id, text, maximum: decimal(maximum) }));
  const [bonus, penalty] = [extras(plan[audience].bonus), extras(plan[audience].penalty)];
  return {
    bonus,
    bonusCap: sum(bonus.map(({ maximum }) => maximum)),
    penalty,
    penaltyCap: sum(penalty.map(({ maximum }) => maximum)),
    knockOuts: audience === "individuals" ? prohibitionsOf(plan.id) : [],
    bands: offerBands(scale),
    tieChain: [],
    quotas: [offerQuota(audience)],
  };
}

/** 90 / 80 / 50 % of the scale, the split met most often in practice; the secretary's own take their place. */
function offerBands(scale: Decimal): readonly Band[] {
  const rows: readonly (readonly [string, string])[] = [
    ["Hoàn thành xuất sắc", "0.9"],
    ["Hoàn thành tốt", "0.8"],
    ["Hoàn thành", "0.5"],
    ["Chưa hoàn thành", "0"],
  ];
  return rows.map(([name, part]) => ({ name, edge: scale.times(part), inclusive: true, noZero: false }));
}

/** At most 10 % of collectives and 5 % of individuals, rounded down: the ceiling met most often in practice. */
function offerQuota(audience: Audience): Quota {
  return {
    award: "Giấy khen",
    amount: { kind: "percent", percent: decimal(audience === "collectives" ? "10" : "5") },
    base: "all",
    rounding: "floor",
    per: "all",
    minimumClass: null,
  };
}
