import type { Audience } from "../../plan/model";
import type { Standing } from "../../score/standing";
import { noteOf } from "../pages/rankingNote";
import { type BookState, subjectsOf } from "../state";
import { standingsOf } from "../standings";

/** Where a subject stands among others of whom nothing else is told. */
export interface OwnResult {
  readonly code: string;
  /** As in the whole book; what stands under examination is left out. */
  readonly standing: Standing;
  /** "3/12": the rank and how many subjects the cluster has; "" for those not ranked. */
  readonly rank: string;
  /** How many of the cluster are ranked. */
  readonly ranked: number;
  readonly note: string;
}

/** The results of a unit's own subjects, ranked in the whole book; `state` is the book's own, unrestricted. */
export function ownResults(state: BookState, audience: Audience, unit: string): readonly OwnResult[] {
  const standings = standingsOf(state, audience);
  return subjectsOf(state, audience).flatMap((subject, index) => {
    const found = standings[index];
    if (subject.unit !== unit || found === undefined) {
      return [];
    }
    const standing: Standing = { ...found, exclusion: { ...found.exclusion, pending: false } };
    const field = standings.filter((other) => other.cluster === standing.cluster);
    return [
      {
        code: subject.code,
        standing,
        rank: standing.rank === undefined ? "" : `${standing.rank}/${field.length}`,
        ranked: field.filter((other) => other.rank !== undefined).length,
        note: standing.assessed && standing.exclusion.excluded ? "Không xếp hạng" : noteOf(standing),
      },
    ];
  });
}
