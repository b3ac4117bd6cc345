import { type Subject, subjectsOf } from "../../book/state";
import { showingOrder } from "../../book/pages/order";
import type { Key } from "../../i18n/translate";
import type { Ranking } from "../../job/rank";
import type { Audience } from "../../plan/model";
import type { Standing } from "../../score/standing";

/** A line of the ranking as the pane shows it. */
export interface RankRow {
  readonly subject: Subject;
  readonly standing: Standing;
}

export interface ClusterRows {
  readonly cluster: string;
  readonly rows: readonly RankRow[];
}

/** An audience by cluster and rank, in the order of the book's own ranking page. */
export function rankRows({ state, standings }: Ranking, audience: Audience): readonly ClusterRows[] {
  const subjects = subjectsOf(state, audience);
  const clusters = new Map<string, RankRow[]>();
  for (const index of showingOrder(standings[audience])) {
    const [subject, standing] = [subjects[index], standings[audience][index]];
    if (subject !== undefined && standing !== undefined) {
      const rows = clusters.get(standing.cluster) ?? [];
      rows.push({ subject, standing });
      clusters.set(standing.cluster, rows);
    }
  }
  return [...clusters].map(([cluster, rows]) => ({ cluster, rows }));
}

/** Why a subject has no rank; undefined for those who have one. */
export function unrankedBecause({ assessed, score, rank }: Standing): Key | undefined {
  if (rank !== undefined) {
    return undefined;
  }
  return !assessed ? "rank.notAssessed" : score.knockOuts.length > 0 ? "rank.knockedOut" : "rank.incomplete";
}
