import { Fault } from "../finding/fault";
import type { Place } from "../finding/place";
import type { Sentence } from "../taskpane/state/model";
import type { BookHost } from "../taskpane/host/bookHost";
import { sentenceOf } from "../taskpane/jobs/sentence";

/** What the ribbon button came to: the book written, or the reason why not. */
export type RankOutcome = { readonly kind: "ranked"; readonly remark?: Sentence } | { readonly kind: "trouble"; readonly reason: Sentence; readonly place: Place };

/**
 * Reads the open book, checks and ranks it, and writes it back; the book ends on its findings while there are errors
 * among them, else on the ranking. Never throws: whatever goes wrong becomes a reason.
 */
export async function checkAndRank(host: BookHost): Promise<RankOutcome> {
  try {
    const round = await import("../taskpane/jobs/round");
    const cells = (await host.read(round.STATE_PAGES)) ?? { sheets: [], baggage: [] };
    const current = round.bookFromCells(cells, "");
    const { book } = round.rankBook(current.state, current.file);
    const written = await host.write(book.pages, { after: cells, own: round.ownPages(current.state, book.pages.sheets.map((sheet) => sheet.name)), ask: async () => true });
    return written.kind === "written" && written.remark !== undefined ? { kind: "ranked", remark: written.remark } : { kind: "ranked" };
  } catch (error) {
    return { kind: "trouble", reason: sentenceOf(error), place: error instanceof Fault ? error.place : {} };
  }
}
