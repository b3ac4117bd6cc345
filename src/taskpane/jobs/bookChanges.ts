import type { Decision, Proposal } from "../../award/propose";
import { bookSheets, stageSheet } from "../../book/pages/names";
import { layBook } from "../../book/secretaryBook";
import type { BookState, ExclusionLine } from "../../book/state";
import type { DossierFacts } from "../../dossier/facts";
import { mergeFacts } from "../../dossier/mergeFacts";
import type { Finding } from "../../finding/finding";
import { adjustMarks, giveReasons, type MarkChange, type MarkReason } from "../../job/adjustMarks";
import { changeExclusion } from "../../job/changeExclusion";
import { type DossierDraft, draftDossier } from "../../job/dossier";
import { draftProposal } from "../../job/propose";
import { allStandings } from "../../job/check";
import type { Ranking } from "../../job/rank";
import { rechecked } from "../../job/recheck";
import { type CouncilChoice, recordDecisions, withdrawDecision } from "../../job/recordDecisions";
import { type Ballot, recordVotes } from "../../job/recordVotes";
import { stateFacts } from "../../job/stateFacts";
import type { OpenBook } from "../state/model";
import { now } from "./longJob";

/** What people change in a book from the pane, each from a state to the book with its pages. Loaded when first used. */
export function adjustedBook(state: BookState, changes: readonly MarkChange[], file: string): OpenBook {
  const [first] = changes;
  return laid(adjustMarks(state, changes, now()), file, first === undefined ? bookSheets.adjustments : stageSheet(first.audience, first.stage));
}

export function reasonedBook(state: BookState, reasons: readonly MarkReason[], file: string): OpenBook {
  return laid(giveReasons(state, reasons, now()), file, bookSheets.adjustments);
}

export function excludedBook(state: BookState, before: ExclusionLine | null, after: ExclusionLine | null, file: string): OpenBook {
  return laid(changeExclusion(state, before, after, now()), file, bookSheets.exclusions);
}

export function decidedState(state: BookState, choice: CouncilChoice): BookState {
  return recordDecisions(state, choice, now());
}

export function undecidedState(state: BookState, decision: Decision): BookState {
  return withdrawDecision(state, decision, now());
}

export function votedState(state: BookState, ballot: Ballot): BookState {
  return recordVotes(state, ballot, now());
}

/** What somebody typed, and the facts it was typed over. */
export interface TypedFacts {
  readonly from: DossierFacts;
  readonly facts: DossierFacts;
}

/** States what was typed; what it does not touch stays as the workbook has it. */
export function factsBook(state: BookState, { from, facts }: TypedFacts, file: string): OpenBook {
  return laid(stateFacts(state, mergeFacts(from, facts, state.dossier), now()), file, bookSheets.facts);
}

/** The book as it was read, with what its marks give to note now. */
export function refreshedBook(state: BookState, file: string): OpenBook {
  return laid(rechecked(state), file, bookSheets.checks);
}

/** A dossier with everything it stands on. */
export interface DraftedBook {
  readonly book: OpenBook;
  readonly proposal: Proposal;
  readonly ranking: Ranking;
  readonly draft: DossierDraft;
  readonly findings: readonly Finding[];
}

/** States the facts, draws the proposal anew and drafts the dossier from it, on its pages of the book. */
export function draftedBook(state: BookState, typed: TypedFacts | null, file: string): DraftedBook {
  const at = now();
  const proposed = draftProposal(typed === null ? state : stateFacts(state, mergeFacts(typed.from, typed.facts, state.dossier), at), state.round, at);
  const draft = draftDossier(proposed);
  const book = { file, state: draft.state, pages: layBook(draft.state, { proposal: proposed.proposal, active: bookSheets.submission }) };
  return { book, proposal: proposed.proposal, ranking: { state: draft.state, standings: allStandings(draft.state) }, draft, findings: draft.findings };
}

function laid(state: BookState, file: string, active: string): OpenBook {
  return { file, state, pages: layBook(state, { active }) };
}

