import type { Proposal } from "../award/propose";
import { Fault } from "../finding/fault";
import { audiences, type Audience, scoredAudiences } from "../plan/model";
import { parsePlan } from "../plan/readPlan";
import { parseScheme, schemeJson } from "../scheme/json";
import { stages, type Stage, type SubjectEntries } from "../score/stages";
import { canonicalJson } from "../text/canonicalJson";
import { type ReadBook, type ReadSheet, sheetNamed } from "./cells";
import { FORMAT, layRecord, readRecord, type Record as PhieuRecord } from "./identity";
import { layAdjustments, readAdjustments } from "./pages/adjustments";
import { layDecisions, readDecisions } from "./pages/decisions";
import { layExclusions, readExclusions } from "./pages/exclusions";
import { bookBandCell, layCriteria } from "./pages/criteria";
import { layChecks, readChecks } from "./pages/checks";
import { layCover } from "./pages/cover";
import { layJournal, readJournal } from "./pages/journal";
import { markColumns, SUBTITLE_ROW } from "./pages/matrix";
import { bookSheets, rankingSheet, RECORD_SHEET, stageSheet } from "./pages/names";
import { layOfficial } from "./pages/official";
import { layProposal } from "./pages/proposal";
import { layRanking, RANKING_CHECK } from "./pages/ranking";
import { layRegister, readRegister } from "./pages/register";
import { layRemarks, readRemarks } from "./pages/remarks";
import { layWaiting, readWaiting, WAITING_PAGES } from "./pages/waiting";
import { layPeople, layUnits, readRosterPages } from "./pages/rosterPages";
import { bookColumns, layStage, LEAD, readStage } from "./pages/stage";
import { layLevels } from "./pages/dossier/levels";
import { layFacts } from "./pages/dossier/facts";
import { documentSheets, layDossier, readDossier } from "./pages/dossier/pages";
import { asInRoster } from "./codeSpelling";
import { dossierOf } from "./dossierOf";
import { parseAddress } from "./address";
import type { Book, Link, Sheet } from "./sheet";
import { isDay } from "./deadline";
import { type BookState, noEntries } from "./state";
import { isLive, snapshot } from "./snapshot";
import { standingsOf } from "./standings";

export interface BookOptions {
  /** Draws the proposal pages as well. */
  readonly proposal?: Proposal;
  /** The sheet in front. */
  readonly active?: string;
}

/** The secretary's book: every page of the state. {@link readBook} reads the state back the same. */
export function layBook(state: BookState, options: BookOptions = {}): Book {
  const standings = { collectives: standingsOf(state, "collectives"), individuals: standingsOf(state, "individuals") };
  const scored = scoredAudiences(state.scheme);
  const stagePages = scored.flatMap((audience) => [
    ...stages.map((stage) => layStage(state, audience, stage)),
    liveOrNot(layOfficial(state, audience, standings[audience], bookBandCell(state, audience)), state, audience, SUBTITLE_ROW, 1),
  ]);
  const rankings = scored.map((audience) => liveOrNot(layRanking(state, audience, standings[audience]), state, audience, RANKING_CHECK.row, RANKING_CHECK.column));
  const proposal = options.proposal === undefined ? [] : [layProposal(state, options.proposal), ...layDossier(state, dossierOf(state, options.proposal), standings)];
  const sheets: Sheet[] = [
    layCover(state),
    layCriteria(state),
    layUnits(state.roster.units),
    layPeople(state.roster.people),
    layRegister(state),
    ...layWaiting(state),
    ...stagePages,
    layRemarks(state),
    layAdjustments(state),
    layExclusions(state, { collectives: bookBandCell(state, "collectives"), individuals: bookBandCell(state, "individuals") }),
    ...rankings,
    layDecisions(state.decisions),
    layFacts(state.dossier),
    layLevels(state.dossier.levels, state.plan),
    layChecks(state.noted, linker(stagePages)),
    ...proposal,
    layJournal(state.journal),
    layRecord(bookRecord(state)),
  ];
  return { title: `Sổ tổng hợp thi đua - ${state.round}`, sheets, ...(options.active === undefined ? {} : { active: options.active }) };
}

function liveOrNot(sheet: Sheet, state: BookState, audience: Audience, row: number, column: number): Sheet {
  return isLive(state, audience) ? sheet : snapshot(sheet, state, audience, bookColumns(state, audience), { row, column });
}

function linker(pages: readonly Sheet[]): (sheet: string, cell: string) => Link["target"] | undefined {
  const names = new Set(pages.map((page) => page.name));
  return (sheet, cell) => {
    const at = parseAddress(cell);
    return names.has(sheet) && at !== undefined ? { sheet, ...at } : undefined;
  };
}

function bookRecord(state: BookState): PhieuRecord {
  return new Map([
    ["format", FORMAT],
    ["kind", "book"],
    ["book", state.id],
    ["round", state.round],
    ["createdAt", state.createdAt],
    ...(state.deadline === undefined ? [] : [["deadline", state.deadline] as const]),
    ["plan", canonicalJson(state.plan)],
    ["scheme", schemeJson(state.scheme)],
  ]);
}

/** Every page {@link readBook} looks at, where the book has it; the rest of a book only shows what these say. */
export const STATE_PAGES: readonly string[] = [
  RECORD_SHEET,
  bookSheets.units,
  bookSheets.people,
  bookSheets.register,
  ...WAITING_PAGES,
  ...audiences.flatMap((audience) => stages.map((stage) => stageSheet(audience, stage))),
  bookSheets.evidence,
  bookSheets.adjustments,
  bookSheets.exclusions,
  bookSheets.decisions,
  bookSheets.facts,
  bookSheets.levels,
  ...Object.values(documentSheets),
  bookSheets.checks,
  bookSheets.journal,
];

/**
 * The state a book's workbook holds. Throws Fault `book.not-a-book` for any other workbook, `book.sheet-missing`
 * and the like where a page it lives in is gone or its record cannot be read.
 */
export function readBook(cells: ReadBook, file: string): BookState {
  const record = recordOf(cells, file);
  if (record.get("kind") !== "book") {
    throw new Fault("book.not-a-book", { file });
  }
  if (record.get("format") !== FORMAT) {
    throw new Fault("book.format", { file }, { format: record.get("format") ?? "" });
  }
  const page = (name: string): ReadSheet => {
    const sheet = sheetNamed(cells, name);
    if (sheet === undefined) {
      throw new Fault("book.sheet-missing", { file }, { sheet: name });
    }
    return sheet;
  };
  const place = { file, sheet: RECORD_SHEET };
  const plan = parsePlan(record.get("plan") ?? "", place);
  const scheme = parseScheme(record.get("scheme") ?? "", place);
  const roster = readRosterPages(page(bookSheets.units), page(bookSheets.people));
  const marksOf = (audience: Audience): ReadonlyMap<string, SubjectEntries> => {
    if (scheme[audience].groups.length === 0) {
      return new Map();
    }
    const columns = markColumns(scheme[audience], LEAD.length);
    const byStage = new Map<Stage, ReturnType<typeof readStage>>(stages.map((stage) => [stage, readStage(page(stageSheet(audience, stage)), columns)]));
    const marked = new Set([...byStage.values()].flatMap((entries) => [...entries.keys()]));
    const codes = new Set([...roster[audience === "collectives" ? "units" : "people"].map(({ code }) => code).filter((code) => marked.has(code)), ...marked]);
    const of = (code: string, stage: Stage): SubjectEntries["self"] => byStage.get(stage)?.get(code) ?? new Map();
    return new Map([...codes].map((code) => [code, { ...noEntries(code), self: of(code, "self"), verified: of(code, "verified"), council: of(code, "council") }]));
  };
  return {
    id: record.get("book") ?? "",
    round: record.get("round") ?? "",
    createdAt: record.get("createdAt") ?? "",
    plan,
    scheme,
    roster,
    register: readRegister(page(bookSheets.register)),
    ...(isDay(record.get("deadline") ?? "") ? { deadline: record.get("deadline") ?? "" } : {}),
    marks: { collectives: marksOf("collectives"), individuals: marksOf("individuals") },
    remarks: readRemarks(page(bookSheets.evidence)),
    adjustments: readAdjustments(page(bookSheets.adjustments)),
    exclusions: asInRoster(readExclusions(page(bookSheets.exclusions)), roster),
    decisions: asInRoster(readDecisions(page(bookSheets.decisions)), roster),
    dossier: readDossier(cells, plan),
    waiting: readWaiting(cells),
    noted: readChecks(page(bookSheets.checks)),
    journal: readJournal(page(bookSheets.journal)),
  };
}

/** The hidden record of a workbook of ours; Fault `book.not-a-book` where there is none. */
function recordOf(cells: ReadBook, file: string): PhieuRecord {
  const sheet = sheetNamed(cells, RECORD_SHEET);
  if (sheet === undefined) {
    throw new Fault("book.not-a-book", { file });
  }
  return readRecord(sheet);
}

/** The pages a job may want in front when it is done. */
export const landing = { checks: bookSheets.checks, proposal: bookSheets.proposal } as const;

/** The page with the ranking of the first audience that is scored. */
export function rankingLanding({ scheme }: Pick<BookState, "scheme">): string {
  return rankingSheet(scoredAudiences(scheme)[0] ?? "collectives");
}
