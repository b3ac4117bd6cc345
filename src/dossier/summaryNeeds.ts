import { parseDecimal } from "../text/decimal";
import { tidy } from "../text/vietnamese";
import { SHORT_LINES, SHORT_ROOM } from "./achievements";
import type { DossierEntry, Summary } from "./entries";
import { TABLE_SIZE } from "./page";
import { wrap } from "./textWidth";

/**
 * What is still to be seen to in the summary of one of the proposed: nobody has gone over the draft, it is too long
 * for its list, nothing was handed in to support it, or it quotes a total or rank that is no longer true.
 */
export type SummaryNeed = "as-drafted" | "too-long" | "no-evidence" | "old-figures";

/** In the order in which they matter. */
export function summaryNeeds(entry: DossierEntry): readonly SummaryNeed[] {
  const { short, long, evidenced } = entry;
  return [
    ...([short, long].some((summary) => oldFigures(summary).length > 0) ? (["old-figures"] as const) : []),
    ...(tooLong(short.text) ? (["too-long"] as const) : []),
    ...(evidenced ? [] : (["no-evidence"] as const)),
    ...([short, long].every(({ text, drafted }) => text === drafted) ? (["as-drafted"] as const) : []),
  ];
}

/** Whether the short summary takes more lines than its list gives it. */
export function tooLong(short: string): boolean {
  return wrap(short, { size: TABLE_SIZE }, SHORT_ROOM).length > SHORT_LINES;
}

/** A figure a rewritten summary quotes, and what it is now; "" where there is none. */
export interface OldFigure {
  readonly said: string;
  readonly now: string;
}

/** Total and rank in a rewritten summary that are not those of its draft, which is always drawn from the book anew. */
export function oldFigures({ text, drafted }: Summary): readonly OldFigure[] {
  if (tidy(text) === tidy(drafted)) {
    return [];
  }
  const [said, now] = [figuresOf(text), figuresOf(drafted)];
  return [
    ...(said.total === undefined || (now.total !== undefined && sameNumber(said.total, now.total)) ? [] : [{ said: `${said.total} điểm`, now: now.total === undefined ? "" : `${now.total} điểm` }]),
    ...(said.rank === undefined || said.rank === now.rank ? [] : [{ said: `hạng ${said.rank}`, now: now.rank === undefined ? "" : `hạng ${now.rank}` }]),
  ];
}

/** "Đạt 98,50 điểm, hạng 1": the way drafts say it. An order of merit has a rank too, which is another. */
function figuresOf(text: string): { readonly total: string | undefined; readonly rank: string | undefined } {
  return {
    total: /(?:^|\P{L})đạt\s+(?<total>\d+(?:[.,]\d+)?)\s+điểm/iu.exec(text)?.groups?.["total"],
    rank: /(?:^|\P{L})hạng\s+(?<rank>\d+)/iu.exec(text.replace(/Huân chương[^.;,]*/giu, ""))?.groups?.["rank"],
  };
}

function sameNumber(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => parseDecimal(text.replace(",", ".")));
  return one !== undefined && other !== undefined && one.eq(other);
}
