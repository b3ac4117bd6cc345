import { bookSheets } from "./pages/names";
import { WAITING_PAGES } from "./pages/waiting";
import { documentSheets } from "./pages/dossier/pages";
import type { BookState } from "./state";

/** What the log calls drafting a proposal. */
export const PROPOSE_ACTION = "Dự thảo đề nghị";

/** The pages a book has only after a proposal was drafted. Ranking again takes them out: they say what no longer holds. */
export const PROPOSAL_PAGES: readonly string[] = [bookSheets.proposal, ...Object.values(documentSheets), bookSheets.trace];

/** The sheets of a workbook that are pages of this book, its newly laid pages being these; others are the user's own. */
export function ownPages(state: BookState, laid: readonly string[]): readonly string[] {
  const passing = [
    { pages: PROPOSAL_PAGES, there: state.journal.some((line) => line.action === PROPOSE_ACTION) },
    { pages: WAITING_PAGES, there: state.waiting.length > 0 },
  ];
  const lasting = laid.filter((name) => !passing.some(({ pages }) => pages.includes(name)));
  return [...lasting, ...passing.flatMap(({ pages, there }) => (there ? pages : []))];
}
