import { documentKinds, type Dossier, type DocumentKind, producedKinds } from "../../../dossier";
import { factRow, isDraft, NOT_DRAFT, type DossierFacts } from "../../../dossier/facts";
import { DRAFT_MARK } from "../../../dossier/heading";
import { mergeEdits } from "../../../dossier/summaryKeys";
import type { Audience } from "../../../plan/model";
import type { Standing } from "../../../score/standing";
import { quoteSheet } from "../../address";
import { type ReadBook, sheetNamed } from "../../cells";
import type { Sheet } from "../../sheet";
import type { BookState } from "../../state";
import { layDecisions } from "../decisions";
import { bookSheets } from "../names";
import { layDocument } from "./document";
import { readEdits } from "./edits";
import { factCell, layFacts, readFacts } from "./facts";
import { layLevels, readLevels } from "./levels";
import { draftMarkFormula, layTrace } from "./trace";

/** The tab of each document. */
export const documentSheets: Readonly<Record<DocumentKind, string>> = {
  submission: bookSheets.submission,
  collectives: bookSheets.collectiveAnnex,
  individuals: bookSheets.individualAnnex,
  minutes: bookSheets.minutes,
  summaries: bookSheets.summaries,
};

/** The documents that hold something as pages, and the page that tells whether they are still true. */
export function layDossier(state: BookState, dossier: Dossier, standings: Readonly<Record<Audience, readonly Standing[]>>): readonly Sheet[] {
  const draft = factCell(state.dossier, factRow.field("draft")) ?? "";
  const trace = layTrace(state, standings, dossier.entries, [layFacts(state.dossier), layLevels(state.dossier.levels, state.plan), layDecisions(state.decisions)], [`${bookSheets.facts}!${draft}`]);
  const mark = draftMarkFormula(trace, `${quoteSheet(bookSheets.facts)}!${draft}`, NOT_DRAFT, isDraft(state.dossier) ? DRAFT_MARK : "");
  return [...producedKinds(dossier).map((kind) => layDocument(dossier.documents[kind], documentSheets[kind], mark)), trace];
}

/** The facts of a book, with the summaries as its document pages have them now. */
export function readDossier(book: ReadBook, plan: BookState["plan"]): DossierFacts {
  const facts = readFacts(sheetNamed(book, bookSheets.facts), plan);
  const edits = documentKinds.flatMap((kind) => [...readEdits(sheetNamed(book, documentSheets[kind]))]);
  return { ...facts, levels: readLevels(sheetNamed(book, bookSheets.levels), plan), summaries: mergeEdits(facts.summaries, new Map(edits)) };
}
