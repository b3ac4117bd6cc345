import type { AudienceScheme, Scheme } from "../scheme/model";
import { classOf } from "./classify";
import { rankKeys, sortKey, type SortKey } from "./rank";
import { scoreSubject, type SubjectScore } from "./total";
import type { SubjectEntries } from "./stages";

/** A subject about to be ranked. */
export interface Contender {
  readonly code: string;
  readonly cluster: string;
  readonly entries: SubjectEntries;
  /** Meets the preference for women (see WOMEN_FIRST). */
  readonly womenFirst: boolean;
  /** Its sheet came back. Without it the subject is not assessed, which is neither 0 nor blank. */
  readonly assessed: boolean;
  readonly exclusion: Exclusion;
}

/** What keeps a subject from being ranked, from being proposed for now, or from the better classes. */
export interface Exclusion {
  readonly excluded: boolean;
  /** Under examination: ranked, but not proposed until that is settled. */
  readonly pending: boolean;
  /** The index of the best band it may reach. */
  readonly bestClass: number;
}

export const NOT_EXCLUDED: Exclusion = { excluded: false, pending: false, bestClass: 0 };

/** Where a subject stands within its audience and cluster. */
export interface Standing {
  readonly code: string;
  readonly cluster: string;
  readonly assessed: boolean;
  readonly score: SubjectScore;
  readonly key: SortKey;
  readonly exclusion: Exclusion;
  /** Complete, not knocked out, not excluded. */
  readonly eligible: boolean;
  /** 1-based within the cluster; undefined for those who are not ranked. */
  readonly rank: number | undefined;
  /** One more than the number of better ones in the cluster. */
  readonly place: number | undefined;
  readonly tied: boolean;
  /** The class of the total; undefined for the incomplete and where no band fits. */
  readonly className: string | undefined;
}

/** Scores, classifies and ranks one audience; the result keeps the order of `contenders`. */
export function standings(contenders: readonly Contender[], rules: AudienceScheme, scheme: Scheme): Standing[] {
  const scored = contenders.map((contender) => {
    const score = scoreSubject(contender.entries, rules, scheme);
    const eligible = contender.assessed && score.complete && score.knockOuts.length === 0 && !contender.exclusion.excluded;
    return { contender, score, eligible, key: sortKey(score, rules, contender.womenFirst) };
  });
  const byCluster = new Map<string, number[]>();
  for (const [index, { contender, eligible }] of scored.entries()) {
    if (eligible) {
      const members = byCluster.get(contender.cluster);
      if (members === undefined) {
        byCluster.set(contender.cluster, [index]);
      } else {
        members.push(index);
      }
    }
  }
  const ranked = new Map<number, { rank: number; place: number; tied: boolean }>();
  for (const indices of byCluster.values()) {
    const ranks = rankKeys(indices.map((index) => scored[index]!.key), scheme.ranking);
    indices.forEach((index, position) => ranked.set(index, ranks[position]!));
  }
  return scored.map(({ contender, score, eligible, key }, index) => {
    const position = ranked.get(index);
    return {
      code: contender.code,
      cluster: contender.cluster,
      assessed: contender.assessed,
      score,
      key,
      exclusion: contender.exclusion,
      eligible,
      rank: position?.rank,
      place: position?.place,
      tied: position?.tied ?? false,
      className: score.complete && score.total !== null ? classOf(score.total, score.zeros, rules.bands, contender.exclusion.bestClass) : undefined,
    };
  });
}
