import { zipSync, type Zippable } from "fflate";
import type { Proposal } from "../../award/propose";
import type { ReadBook } from "../../book/cells";
import { layBook, landing, readBook, STATE_PAGES } from "../../book/secretaryBook";
import { ownPages } from "../../book/proposalPages";
import type { BookState } from "../../book/state";
import { layUnitBook } from "../../book/unitBook";
import type { Phieu } from "../../book/pages/unit/phieu";
import type { Finding } from "../../finding/finding";
import { readOwnBook, readXlsx, writeXlsx } from "../../host/file";
import { Collection, type FileReport, type ReturnedFile } from "../../job/collect";
import { issue, phieus } from "../../job/issue";
import { draftProposal } from "../../job/propose";
import { rank, type Ranking } from "../../job/rank";
import type { Plan } from "../../plan/model";
import type { Roster } from "../../roster/model";
import type { Scheme } from "../../scheme/model";
import type { OpenBook } from "../state/model";

/** What the pane does with a book: the jobs, each from a state to a state with its pages. Loaded when first used. */
export const BOOK_FILE = "so-tong-hop.xlsx";

export { ownPages, STATE_PAGES };

/** Tells how far a long job is. */
export type Report = (done: number, total: number) => void;

export interface LongJob {
  readonly report: Report;
  readonly signal: AbortSignal;
}

/** The time as books keep it, ISO 8601 to the second. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, "Z");
}

/** Lets the page redraw and take clicks; throws the signal's reason where the job was cancelled meanwhile. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
}

export interface IssueOrder {
  readonly plan: Plan;
  readonly scheme: Scheme;
  readonly roster: Roster;
  readonly rosterFindings: readonly Finding[];
  readonly round: string;
}

export function issueBook(order: IssueOrder): OpenBook {
  const state = issue({ ...order, now: now() });
  return { file: BOOK_FILE, state, pages: layBook(state) };
}

export function bookFromCells(cells: ReadBook, file: string): OpenBook {
  const state = readBook(cells, file);
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

/** Every unit's workbook and the book, in one zip. Workbooks are compressed already and are only stored. */
export async function packRound(book: OpenBook, { report, signal }: LongJob): Promise<Uint8Array> {
  const all = phieus(book.state);
  const files: Zippable = {};
  for (const [index, phieu] of all.entries()) {
    report(index, all.length);
    await breathe(signal);
    files[`phieu/${phieu.unit.code}.xlsx`] = sheetBytes(phieu);
  }
  report(all.length, all.length);
  await breathe(signal);
  files[BOOK_FILE] = bookBytes(book);
  return zipSync(files, { level: 0 });
}

export interface Collected {
  readonly book: OpenBook;
  readonly reports: readonly FileReport[];
}

/** Takes files into a book; cancelled half way, nothing is taken. */
export async function collectFiles(state: BookState, files: readonly ReturnedFile[], file: string, { report, signal }: LongJob): Promise<Collected> {
  const collection = new Collection(state, { now: now(), read: readXlsx, accept: () => false });
  const reports: FileReport[] = [];
  for (const [index, returned] of files.entries()) {
    report(index, files.length);
    await breathe(signal);
    reports.push(collection.take(returned));
  }
  return { book: checksBook(collection.state, file), reports };
}

/** Takes one file into a book because a person decided so. */
export function acceptFile(state: BookState, returned: ReturnedFile, file: string): { readonly book: OpenBook; readonly report: FileReport } {
  const collection = new Collection(state, { now: now(), read: readXlsx, accept: () => true });
  const report = collection.take(returned);
  return { book: checksBook(collection.state, file), report };
}

function checksBook(state: BookState, file: string): OpenBook {
  return { file, state, pages: layBook(state, { active: landing.checks }) };
}

/** Ranks and ends on the findings while there are errors among them, else on the ranking. */
export function rankBook(state: BookState, file: string): { readonly book: OpenBook; readonly ranking: Ranking } {
  const ranking = rank(state, now());
  const active = hasErrors(ranking.state) ? landing.checks : landing.ranking;
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
