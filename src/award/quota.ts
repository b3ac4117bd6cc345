import type { AudienceScheme, Quota, Rounding } from "../scheme/model";
import type { Standing } from "../score/standing";
import { decimal, type Decimal, vietnamese } from "../text/decimal";
import { reachesClass } from "./eligible";

/** How many may be proposed, and the arithmetic behind it in one sentence for the council. */
export interface Places {
  readonly base: number;
  readonly count: number;
  readonly arithmetic: string;
}

const roundingWords: Readonly<Record<Rounding, string>> = { floor: "làm tròn xuống", "half-up": "làm tròn số học", ceiling: "làm tròn lên" };

/** The places a quota gives among `standings` (a cluster's or everyone's). */
export function placesOf(quota: Quota, standings: readonly Standing[], rules: AudienceScheme): Places {
  const base = standings.filter((standing) => countsInBase(standing, quota, rules)).length;
  if (quota.amount.kind === "count") {
    const count = quota.amount.count;
    return { base, count, arithmetic: `không quá ${count}` };
  }
  const exact = quota.amount.percent.times(String(base)).div("100");
  const count = roundPlaces(exact, quota.rounding);
  return { base, count, arithmetic: `${vietnamese(quota.amount.percent)} % × ${base} = ${vietnamese(exact)} → ${count}, ${roundingWords[quota.rounding]}` };
}

function countsInBase(standing: Standing, quota: Quota, rules: AudienceScheme): boolean {
  if (quota.base === "all") {
    return true;
  }
  return standing.eligible && (quota.base === "ranked" || reachesClass(standing, quota.base.slice("class:".length), rules));
}

/** A count of places from an exact share; halves go up under "half-up". */
export function roundPlaces(exact: Decimal, rounding: Rounding): number {
  const mode = { floor: 0, "half-up": 1, ceiling: 3 } as const;
  return Number(exact.plus(decimal("0")).round(0, mode[rounding]).toFixed(0));
}
