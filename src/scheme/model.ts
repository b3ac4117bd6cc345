import { type Decimal, zero } from "../text/decimal";

/** The points a secretary puts on one criterion. */
export interface CriterionPoints {
  readonly id: string;
  /** Points, > 0, a whole multiple of the scheme's step. */
  readonly maximum: Decimal;
  /** Whether KAD (không áp dụng) may be entered. */
  readonly notApplicable: boolean;
  /** Evidence is asked for marks above this percentage of the maximum (0 to 100); null: never. */
  readonly evidenceAbove: Decimal | null;
  /** The figure the plan's text leaves blank ("cắt giảm % chi phí"), as decided by the secretary. */
  readonly figure: string | null;
}

export interface GroupPoints {
  readonly id: string;
  /** The group's share of the scale, in points, > 0. */
  readonly weight: Decimal;
  readonly criteria: readonly CriterionPoints[];
}

/** Something that adds to or takes from the total, up to its own maximum. */
export interface ExtraItem {
  readonly id: string;
  readonly text: string;
  readonly maximum: Decimal;
}

/** Something that takes a subject out of the ranking when it is found to be so (điểm liệt). */
export interface KnockOut {
  readonly id: string;
  readonly text: string;
}

/** A class (xếp loại): totals from its edge up to the edge of the band above it. */
export interface Band {
  readonly name: string;
  readonly edge: Decimal;
  /** Whether the edge itself belongs to the band: ≥ or >. */
  readonly inclusive: boolean;
  /** The class also asks that no criterion be marked 0. */
  readonly noZero: boolean;
}

export type Rounding = "floor" | "half-up" | "ceiling";

/** What a quota's percentage is taken of; `class:NAME` counts the subjects of that class or a better one. */
export type QuotaBase = "all" | "ranked" | `class:${string}`;

export interface Quota {
  readonly award: string;
  readonly amount: { readonly kind: "percent"; readonly percent: Decimal } | { readonly kind: "count"; readonly count: number };
  readonly base: QuotaBase;
  readonly rounding: Rounding;
  readonly per: "all" | "cluster";
  /** The worst class that may be proposed; null: any but the lowest. */
  readonly minimumClass: string | null;
}

/** 1-1-3: after two firsts comes the third. 1-1-2: after two firsts comes the second. */
export type RankingStyle = "1-1-3" | "1-1-2";

export interface AudienceScheme {
  /** None where the plan does not score the audience; then nothing else is set either. */
  readonly groups: readonly GroupPoints[];
  readonly bonus: readonly ExtraItem[];
  readonly bonusCap: Decimal;
  readonly penalty: readonly ExtraItem[];
  readonly penaltyCap: Decimal;
  readonly knockOuts: readonly KnockOut[];
  /** From the best class down. */
  readonly bands: readonly Band[];
  /** What settles equal totals, in order: criterion ids, group ids, {@link FEWER_PENALTIES}, {@link WOMEN_FIRST}. */
  readonly tieChain: readonly string[];
  readonly quotas: readonly Quota[];
}

/** Stands for an audience that is not scored. */
export const NO_RULES: AudienceScheme = { groups: [], bonus: [], bonusCap: zero, penalty: [], penaltyCap: zero, knockOuts: [], bands: [], tieChain: [], quotas: [] };

export interface Scheme {
  readonly version: 1;
  readonly plan: string;
  /** The points a faultless subject reaches before bonus. */
  readonly scale: Decimal;
  /** Decimal places of a total, 0 to 4. */
  readonly decimals: number;
  /** Marks are whole multiples of it, in points. */
  readonly step: Decimal;
  readonly ranking: RankingStyle;
  readonly collectives: AudienceScheme;
  readonly individuals: AudienceScheme;
}

/** Tie chain: the subject with fewer penalty points goes first. */
export const FEWER_PENALTIES = "penalty";

/**
 * Tie chain: women, and collectives of which at least 70 % are women, go first (Nghị định 152/2025/NĐ-CP,
 * Điều 4 khoản 6). Off unless the scheme names it.
 */
export const WOMEN_FIRST = "women";

export function criteriaPoints(scheme: AudienceScheme): readonly CriterionPoints[] {
  return scheme.groups.flatMap((group) => group.criteria);
}
