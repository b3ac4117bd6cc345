import type { Audience, Criterion, Group, Plan } from "../plan/model";
import { type Decimal, decimal, sum, zero } from "../text/decimal";
import type { AudienceScheme, Band, GroupPoints, Quota, Scheme } from "./model";
import { prohibitionsOf } from "./prohibitions";
import { shareEqually } from "./shares";

export interface OfferOptions {
  /** Points; 100 unless given. */
  readonly scale?: Decimal;
  /** Points; 0.01 unless given. The scale must be a whole multiple of it. */
  readonly step?: Decimal;
  /** Score the clauses derived from a group's text instead of its own criteria, where the plan's data has them. */
  readonly clauses?: boolean;
}

/**
 * A scheme to start from: every criterion an equal share of the scale, summing to it exactly (what is left over
 * after rounding down goes to the earliest criteria); a group weighs what its criteria add up to. None of this is
 * the plan's own rule, since no plan states points.
 */
export function offerScheme(plan: Plan, options: OfferOptions = {}): Scheme {
  const scale = options.scale ?? decimal("100");
  const step = options.step ?? decimal("0.01");
  const offer = (audience: Audience): AudienceScheme => offerAudience(plan, audience, scale, step, options.clauses ?? false);
  return { version: 1, plan: plan.id, scale, decimals: 2, step, ranking: "1-1-3", collectives: offer("collectives"), individuals: offer("individuals") };
}

/** The criteria a group is scored on: its own, or the clauses derived from its text. */
function scoredCriteria(group: Group, clauses: boolean): readonly Criterion[] {
  return clauses && group.derivedClauses !== undefined ? group.derivedClauses : group.criteria;
}

function offerAudience(plan: Plan, audience: Audience, scale: Decimal, step: Decimal, clauses: boolean): AudienceScheme {
  const perGroup = plan[audience].groups.map((group) => ({ group, criteria: scoredCriteria(group, clauses) }));
  const shares = shareEqually(scale, perGroup.reduce((count, { criteria }) => count + criteria.length, 0), step).values();
  const groups = perGroup.map(({ group, criteria }): GroupPoints => {
    const points = criteria.map((criterion) => ({
      id: criterion.id,
      maximum: shares.next().value ?? zero,
      notApplicable: criterion.appliesTo !== undefined,
      evidenceAbove: null,
      figure: null,
    }));
    return { id: group.id, weight: sum(points.map((criterion) => criterion.maximum)), criteria: points };
  });
  return {
    groups,
    bonus: [],
    bonusCap: zero,
    penalty: [],
    penaltyCap: zero,
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
