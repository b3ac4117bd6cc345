import { bookSheets } from "./pages/names";
import { documentSheets } from "./pages/dossier/pages";
import type { BookState } from "./state";

/** What the log calls drafting a proposal. */
export const PROPOSE_ACTION = "Dự thảo đề nghị";

/** The pages a book has only after a proposal was drafted. Ranking again takes them out: they say what no longer holds. */
export const PROPOSAL_PAGES: readonly string[] = [bookSheets.proposal, ...Object.values(documentSheets), bookSheets.trace];

/** The sheets of a workbook that are pages of this book, its newly laid pages being these; others are the user's own. */
export function ownPages(state: BookState, laid: readonly string[]): readonly string[] {
  const lasting = laid.filter((name) => !PROPOSAL_PAGES.includes(name));
  return state.journal.some((line) => line.action === PROPOSE_ACTION) ? [...lasting, ...PROPOSAL_PAGES] : lasting;
}
