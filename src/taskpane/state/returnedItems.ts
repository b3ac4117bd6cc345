import type { ReturnedItem } from "./model";
import { isPending } from "./progress";

/**
 * The files to be shown after a job: those shown before, with new ones in the place of those picked again, what
 * waits in the book as it stands now, and whatever no longer waits there said to be settled.
 */
export function withWaiting(shown: readonly ReturnedItem[], judged: readonly ReturnedItem[], waiting: readonly ReturnedItem[]): readonly ReturnedItem[] {
  const again = new Set(judged.map(({ report }) => report.sha256));
  const kept = new Map(waiting.map((item) => [item.report.sha256, item]));
  const items = [...shown.filter((item) => !(isPending(item) && again.has(item.report.sha256))), ...judged].map((item): ReturnedItem => {
    if (!isPending(item)) {
      return item;
    }
    const now = kept.get(item.report.sha256);
    return now === undefined ? (item.kept ? { ...item, decision: "settled" } : item) : { ...item, kept: true, report: { ...now.report, file: item.report.file } };
  });
  const pending = new Set(items.filter(isPending).map(({ report }) => report.sha256));
  return [...items, ...waiting.filter(({ report }) => !pending.has(report.sha256))];
}
