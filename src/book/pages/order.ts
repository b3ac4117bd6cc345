import type { Standing } from "../../score/standing";

/**
 * The order in which subjects are shown: cluster by cluster in order of first appearance, the ranked by their place,
 * then the others in roster order. Equal places keep the roster's order on paper and share their rank.
 */
export function showingOrder(standings: readonly Standing[]): number[] {
  const clusters = new Map<string, number>();
  for (const { cluster } of standings) {
    if (!clusters.has(cluster)) {
      clusters.set(cluster, clusters.size);
    }
  }
  const place = (index: number): number => standings[index]?.place ?? Number.MAX_SAFE_INTEGER;
  const cluster = (index: number): number => clusters.get(standings[index]?.cluster ?? "") ?? 0;
  return standings.map((_, index) => index).sort((a, b) => cluster(a) - cluster(b) || place(a) - place(b) || a - b);
}
