import { audiences, type Audience } from "../plan/model";
import type { Quota, Scheme } from "../scheme/model";
import { compareKeys } from "../score/rank";
import type { Standing } from "../score/standing";
import { mayBeProposed } from "./eligible";
import { placesOf, type Places } from "./quota";

/** One subject proposed for one award. */
export interface Proposed {
  readonly audience: Audience;
  readonly award: string;
  readonly standing: Standing;
}

/** One quota applied to one field: everyone, or one cluster. */
export interface Line {
  readonly audience: Audience;
  readonly quota: Quota;
  /** The cluster, where the quota runs per cluster. */
  readonly cluster: string | undefined;
  readonly places: Places;
  readonly candidates: number;
  /** Subjects equal in everything that decides, of whom only some would fit. While there are any, the line proposes nobody. */
  readonly tied: readonly Standing[];
  readonly proposed: readonly Standing[];
  /** Those the line keeps from lower awards: the proposed, or on a stopped line everyone it may still propose. */
  readonly held: readonly Standing[];
}

export interface Proposal {
  readonly lines: readonly Line[];
  readonly proposed: readonly Proposed[];
}

/**
 * Who may be proposed for what: quota after quota in the scheme's order, best first by total and tie chain, nobody
 * twice. A tie across a line stops that line and names the tied; it is never settled by row order.
 */
export function propose(scheme: Scheme, standings: Readonly<Record<Audience, readonly Standing[]>>): Proposal {
  const lines: Line[] = [];
  for (const audience of audiences) {
    const taken = new Set<string>();
    for (const quota of scheme[audience].quotas) {
      for (const [cluster, field] of fieldsOf(quota, standings[audience])) {
        const line = drawLine(scheme, audience, quota, cluster, field, taken);
        lines.push(line);
        for (const standing of line.held) {
          taken.add(standing.code);
        }
      }
    }
  }
  return { lines, proposed: lines.flatMap((line) => line.proposed.map((standing) => ({ audience: line.audience, award: line.quota.award, standing }))) };
}

function fieldsOf(quota: Quota, standings: readonly Standing[]): Map<string | undefined, readonly Standing[]> {
  if (quota.per === "all") {
    return new Map([[undefined, standings]]);
  }
  const fields = new Map<string, Standing[]>();
  for (const standing of standings) {
    const field = fields.get(standing.cluster) ?? [];
    field.push(standing);
    fields.set(standing.cluster, field);
  }
  return fields;
}

function drawLine(scheme: Scheme, audience: Audience, quota: Quota, cluster: string | undefined, field: readonly Standing[], taken: ReadonlySet<string>): Line {
  const rules = scheme[audience];
  const places = placesOf(quota, field, rules);
  const candidates = field
    .filter((standing) => !taken.has(standing.code) && mayBeProposed(standing, quota, rules))
    .sort((a, b) => compareKeys(a.key, b.key));
  const last = candidates[places.count - 1];
  const next = candidates[places.count];
  const above = candidates.slice(0, places.count);
  const tied = last !== undefined && next !== undefined && compareKeys(last.key, next.key) === 0 ? candidates.filter((standing) => compareKeys(standing.key, last.key) === 0) : [];
  return {
    audience,
    quota,
    cluster,
    places,
    candidates: candidates.length,
    tied,
    proposed: tied.length > 0 ? [] : above,
    held: [...above, ...tied],
  };
}
