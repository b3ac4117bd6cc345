import { audiences, type Audience } from "../plan/model";
import type { Quota, Scheme } from "../scheme/model";
import { compareKeys } from "../score/rank";
import type { Standing } from "../score/standing";
import { mayBeProposed } from "./eligible";
import { placesOf, type Places } from "./quota";
import { type Decision, isOnLine, noVoteRule, verdictOn, type VoteRule } from "./votes";

export type { Decision } from "./votes";

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
  /** Of subjects tied across the line, those the council chose. */
  readonly decided: readonly Standing[];
  /** Who would be proposed but is under examination: the place is kept, nobody moves up into it. */
  readonly pending: readonly Standing[];
  /** Who would be proposed but whose recorded vote does not carry: the place is kept, nobody moves up into it. */
  readonly outvoted: readonly Standing[];
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
 * twice. A tie across a line stops that line and names the tied; it is settled by
 * the council's recorded decision, never by row order. Choosing more than there are places settles nothing, and
 * neither does a vote that does not carry under `rule` (see {@link verdictOn}); of two on one subject the later counts.
 */
export function propose(scheme: Scheme, standings: Readonly<Record<Audience, readonly Standing[]>>, decisions: readonly Decision[] = [], rule: VoteRule = noVoteRule): Proposal {
  const lines: Line[] = [];
  for (const audience of audiences) {
    const taken = new Set<string>();
    for (const quota of scheme[audience].quotas) {
      for (const [cluster, field] of fieldsOf(quota, standings[audience])) {
        const line = drawLine(scheme, audience, quota, cluster, field, taken, votesOn(decisions, audience, quota, cluster, rule));
        lines.push(line);
        for (const standing of line.held) {
          taken.add(standing.code);
        }
      }
    }
  }
  return { lines, proposed: lines.flatMap((line) => line.proposed.map((standing) => ({ audience: line.audience, award: line.quota.award, standing }))) };
}

/** Places left on a line whose tie the council settled by choosing fewer than it might, or of whose choice someone fell out since. */
export function unfilledPlaces({ decided, places, held }: Line): number {
  return decided.length === 0 ? 0 : Math.max(0, places.count - held.length);
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

/** Whether the council's vote on a subject carries, by code; subjects without a recorded decision are absent. */
function votesOn(decisions: readonly Decision[], audience: Audience, quota: Quota, cluster: string | undefined, rule: VoteRule): ReadonlyMap<string, boolean> {
  const own = decisions.filter((decision) => isOnLine(decision, { audience, award: quota.award, cluster }));
  return new Map(own.map((decision) => [decision.code, verdictOn(decision, rule).problem === undefined]));
}

function drawLine(scheme: Scheme, audience: Audience, quota: Quota, cluster: string | undefined, field: readonly Standing[], taken: ReadonlySet<string>, carries: ReadonlyMap<string, boolean>): Line {
  const rules = scheme[audience];
  const places = placesOf(quota, field, rules);
  const candidates = field
    .filter((standing) => !taken.has(standing.code) && mayBeProposed(standing, quota, rules))
    .sort((a, b) => compareKeys(a.key, b.key));
  const last = candidates[places.count - 1];
  const next = candidates[places.count];
  const within = candidates.slice(0, places.count);
  const equal = last !== undefined && next !== undefined && compareKeys(last.key, next.key) === 0 ? candidates.filter((standing) => compareKeys(standing.key, last.key) === 0) : [];
  const above = equal.length === 0 ? within : within.filter((standing) => !equal.includes(standing));
  const decided = equal.filter((standing) => carries.get(standing.code) === true);
  const settled = decided.length > 0 && decided.length <= places.count - above.length;
  const winners = settled ? [...above, ...decided] : within;
  const stopped = equal.length > 0 && !settled;
  return {
    audience,
    quota,
    cluster,
    places,
    candidates: candidates.length,
    tied: stopped ? equal : [],
    decided: settled ? decided : [],
    pending: stopped ? [] : winners.filter((standing) => standing.exclusion.pending),
    outvoted: stopped ? [] : winners.filter((standing) => !standing.exclusion.pending && carries.get(standing.code) === false),
    proposed: stopped ? [] : winners.filter((standing) => !standing.exclusion.pending && carries.get(standing.code) !== false),
    held: stopped ? [...above, ...equal] : winners,
  };
}
