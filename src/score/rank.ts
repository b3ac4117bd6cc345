import { type AudienceScheme, FEWER_PENALTIES, type RankingStyle, WOMEN_FIRST } from "../scheme/model";
import { type Decimal, decimal, one, quotient, zero } from "../text/decimal";
import type { SubjectScore } from "./total";

/** Decimal places to which a group's ratio counts in the tie chain: as shown, "87,25 %". */
export const RATIO_DECIMALS = 4;

/** Below every mark: a criterion or group that does not apply settles no tie in its favour. */
const NOTHING = decimal("-1");

/** What decides the order: the total first, then the tie chain; larger is better throughout. */
export type SortKey = readonly Decimal[];

/** The sort key of a subject; `womenFirst` says whether the preference of {@link WOMEN_FIRST} is met. */
export function sortKey(score: SubjectScore, rules: AudienceScheme, womenFirst: boolean): SortKey {
  return [score.total ?? NOTHING, ...rules.tieChain.map((id) => chainKey(id, score, womenFirst))];
}

function chainKey(id: string, score: SubjectScore, womenFirst: boolean): Decimal {
  if (id === FEWER_PENALTIES) {
    return zero.minus(score.penalty);
  }
  if (id === WOMEN_FIRST) {
    return womenFirst ? one : zero;
  }
  const ratio = score.ratios.get(id);
  if (ratio !== undefined) {
    return ratio === null ? NOTHING : quotient(ratio.marks, ratio.maximum, RATIO_DECIMALS);
  }
  return score.marks.get(id) ?? NOTHING;
}

/** Negative where `a` goes before `b`; 0 for a true tie. */
export function compareKeys(a: SortKey, b: SortKey): number {
  for (const [index, value] of a.entries()) {
    const order = (b[index] ?? NOTHING).cmp(value);
    if (order !== 0) {
      return order;
    }
  }
  return 0;
}

export interface Ranked {
  /** 1-based; equal keys share it. */
  readonly rank: number;
  /** How many go strictly before, plus one: equals `rank` in style 1-1-3. */
  readonly place: number;
  readonly tied: boolean;
}

/** Ranks keys among each other, in their given order. Row order decides nothing. */
export function rankKeys(keys: readonly SortKey[], style: RankingStyle): Ranked[] {
  const order = keys.map((key, index) => ({ key, index })).sort((a, b) => compareKeys(a.key, b.key));
  const ranked = new Array<Ranked>(keys.length);
  let start = 0;
  let level = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && compareKeys(order[start]!.key, order[end]!.key) === 0) {
      end += 1;
    }
    level += 1;
    for (const { index } of order.slice(start, end)) {
      ranked[index] = { rank: style === "1-1-3" ? start + 1 : level, place: start + 1, tied: end - start > 1 };
    }
    start = end;
  }
  return ranked;
}
