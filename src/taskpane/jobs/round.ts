import type { Proposal } from "../../award/propose";
import type { ReadBook } from "../../book/cells";
import { layBook, landing, rankingLanding, readBook, STATE_PAGES } from "../../book/secretaryBook";
import { ownPages } from "../../book/proposalPages";
import type { BookState } from "../../book/state";
import { layUnitBook } from "../../book/unitBook";
import type { Phieu } from "../../book/pages/unit/phieu";
import type { Finding } from "../../finding/finding";
import { readOwnBook, writeXlsx } from "../../host/file";
import { waitingReports } from "../../job/intake/decideWaiting";
import { issue, phieus } from "../../job/issue";
import { draftProposal } from "../../job/propose";
import { rank, type Ranking } from "../../job/rank";
import type { Plan } from "../../plan/model";
import type { Roster } from "../../roster/model";
import type { Scheme } from "../../scheme/model";
import type { OpenBook } from "../state/model";
import { now } from "./longJob";

/** What the pane does with a book: the jobs, each from a state to a state with its pages. Loaded when first used. */
export const BOOK_FILE = "so-tong-hop.xlsx";

export { ownPages, STATE_PAGES, waitingReports };

export interface IssueOrder {
  readonly plan: Plan;
  readonly scheme: Scheme;
  readonly roster: Roster;
  readonly rosterFindings: readonly Finding[];
  readonly round: string;
  readonly deadline?: string;
}

export function issueBook(order: IssueOrder): OpenBook {
  const state = issue({ ...order, now: now() });
  return { file: BOOK_FILE, state, pages: layBook(state) };
}

export function stateFromCells(cells: ReadBook, file: string): BookState {
  return readBook(cells, file);
}

export function bookFromCells(cells: ReadBook, file: string): OpenBook {
  return laidBook(readBook(cells, file), file);
}

export function laidBook(state: BookState, file: string): OpenBook {
  return { file, state, pages: layBook(state) };
}

export function bookFromBytes(bytes: Uint8Array, file: string): OpenBook {
  return bookFromCells(readOwnBook(bytes), file);
}

export function bookBytes(book: OpenBook): Uint8Array {
  return writeXlsx(book.pages);
}

export function unitFile(state: BookState, unit: string): { readonly name: string; readonly bytes: Uint8Array } | undefined {
  const phieu = phieus(state).find((candidate) => candidate.unit.code === unit);
  return phieu === undefined ? undefined : { name: `${unit}.xlsx`, bytes: sheetBytes(phieu) };
}

function sheetBytes(phieu: Phieu): Uint8Array {
  return writeXlsx(layUnitBook(phieu));
}

/** A book ended on its findings. */
export function checksBook(state: BookState, file: string): OpenBook {
  return { file, state, pages: layBook(state, { active: landing.checks }) };
}

/** Ranks and ends on the findings while there are errors among them, else on the ranking. */
export function rankBook(state: BookState, file: string): { readonly book: OpenBook; readonly ranking: Ranking } {
  const ranking = rank(state, now());
  const active = hasErrors(ranking.state) ? landing.checks : rankingLanding(ranking.state);
  return { book: { file, state: ranking.state, pages: layBook(ranking.state, { active }) }, ranking };
}

export function hasErrors(state: BookState): boolean {
  return state.noted.some((item) => item.severity === "error");
}

export function proposeBook(state: BookState, round: string, file: string): { readonly book: OpenBook; readonly proposal: Proposal; readonly ranking: Ranking } {
  const at = now();
  const { standings } = rank(state, at);
  const draft = draftProposal(state, round, at);
  const pages = layBook(draft.state, { proposal: draft.proposal, active: landing.proposal });
  return { book: { file, state: draft.state, pages }, proposal: draft.proposal, ranking: { state: draft.state, standings } };
}
