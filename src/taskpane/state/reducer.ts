import type { Proposal } from "../../award/propose";
import type { Key, Language } from "../../i18n/translate";
import type { Ranking } from "../../job/rank";
import type { OverwriteQuestion } from "../jobs/overwrite";
import type { SchemeDraft } from "../scheme/draft";
import { type DeskAction, emptyDesk, reduceDesk, withoutWritten } from "./desk";
import type { ChosenPlan, LoadedRoster, OpenBook, PaneState, ReturnedItem, Sentence, Work } from "./model";
import { resumeStep } from "./progress";
import { withWaiting } from "./returnedItems";
import { isPreparing, type StepId } from "./steps";

export type Action =
  | DeskAction
  | { readonly type: "stepChosen"; readonly step: StepId }
  /** A step brought into view because of what is being said: that stays. */
  | { readonly type: "stepShown"; readonly step: StepId }
  | { readonly type: "languageChosen"; readonly language: Language }
  | { readonly type: "planChosen"; readonly plan: ChosenPlan; readonly draft: SchemeDraft }
  | { readonly type: "schemeEdited"; readonly draft: SchemeDraft }
  | { readonly type: "rosterLoaded"; readonly roster: LoadedRoster }
  | { readonly type: "roundTyped"; readonly round: string }
  | { readonly type: "deadlineTyped"; readonly deadline: string }
  | { readonly type: "bookIssued"; readonly book: OpenBook }
  | { readonly type: "bookOpened"; readonly book: OpenBook; readonly draft: SchemeDraft; readonly lines: readonly string[]; /** Files that wait in it. */ readonly waiting: readonly ReturnedItem[] }
  /** A book come upon in the workbook while something else is open or being prepared: that stays as it was typed. */
  | { readonly type: "bookFound"; readonly book: OpenBook; readonly waiting: readonly ReturnedItem[] }
  | { readonly type: "filesJudged"; readonly book: OpenBook; readonly items: readonly ReturnedItem[]; readonly waiting: readonly ReturnedItem[] }
  | { readonly type: "fileAccepted"; readonly book: OpenBook; readonly item: ReturnedItem; readonly waiting: readonly ReturnedItem[] }
  | { readonly type: "fileDeclined"; readonly book: OpenBook; readonly key: number; readonly waiting: readonly ReturnedItem[] }
  | { readonly type: "reissued"; readonly book: OpenBook; readonly draft: SchemeDraft; readonly waiting: readonly ReturnedItem[] }
  | { readonly type: "ranked"; readonly book: OpenBook; readonly ranking: Ranking }
  | { readonly type: "proposed"; readonly book: OpenBook; readonly proposal: Proposal }
  | { readonly type: "bookEdited"; readonly book: OpenBook; /** Typed marks that are in it now. */ readonly written?: readonly string[] }
  | { readonly type: "offered" }
  | { readonly type: "workStarted"; readonly work: Work; /** Nobody asked for it: what was said before stays. */ readonly quiet?: true }
  | { readonly type: "workMoved"; readonly done: number; readonly total: number; readonly name?: string; readonly left?: number | null; readonly what?: Key }
  | { readonly type: "workSettled" }
  | { readonly type: "workEnded"; readonly result?: Sentence; readonly trouble?: Sentence; readonly quiet?: true }
  | { readonly type: "troubleMet"; readonly trouble: Sentence }
  | { readonly type: "messagesCleared" }
  | { readonly type: "asked"; readonly question: OverwriteQuestion | null }
  | { readonly type: "previewShown"; readonly shown: boolean }
  | { readonly type: "sheetChosen"; readonly sheet: string; readonly cell?: string };

/** The pane's next state. Every transition is here; nothing else changes it. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case "stepChosen":
      return { ...state, step: action.step, trouble: null, result: null, preview: { ...state.preview, shown: false } };
    case "stepShown":
      return { ...state, step: action.step, preview: { ...state.preview, shown: false } };
    case "languageChosen":
      return { ...state, language: action.language };
    case "planChosen":
      return { ...state, plan: action.plan, draft: action.draft };
    case "schemeEdited":
      return { ...state, draft: action.draft };
    case "rosterLoaded":
      return { ...state, roster: action.roster };
    case "roundTyped":
      return { ...state, round: action.round };
    case "deadlineTyped":
      return { ...state, deadline: action.deadline };
    case "bookIssued":
      return { ...withBook(state, action.book), round: action.book.state.round, returned: [], ranking: null, proposal: null, desk: emptyDesk };
    case "bookOpened":
      return opened(state, action);
    case "bookFound":
      return { ...withBook(state, action.book), returned: action.waiting, ranking: null, proposal: null, desk: emptyDesk };
    case "filesJudged":
      return { ...withBook(state, action.book), returned: withWaiting(state.returned, action.items, action.waiting), proposal: null };
    case "fileAccepted":
      return { ...withBook(state, action.book), returned: withWaiting(state.returned.map((item) => (item.key === action.item.key ? action.item : item)), [], action.waiting), proposal: null };
    case "fileDeclined":
      return { ...withBook(state, action.book), returned: withWaiting(state.returned.map((item) => (item.key === action.key ? { ...item, decision: "declined" } : item)), [], action.waiting) };
    case "reissued":
      return { ...withBook(state, action.book), draft: action.draft, roster: state.roster === null ? null : { ...state.roster, roster: action.book.state.roster }, deadline: action.book.state.deadline ?? "", returned: action.waiting, ranking: null, proposal: null };
    case "ranked":
      return { ...withBook(state, action.book), ranking: action.ranking, proposal: null };
    case "proposed":
      return { ...withBook(state, action.book), proposal: action.proposal };
    case "bookEdited":
      return { ...withBook(state, action.book), desk: withoutWritten(state.desk, action.written ?? []) };
    case "subjectChosen":
    case "stageChosen":
    case "markTyped":
    case "signed":
    case "factsTyped":
    case "votesTyped":
    case "councilStated":
    case "votesCleared":
    case "dossierDrafted":
    case "copiesMade":
    case "copyChecked":
      return { ...state, desk: reduceDesk(state.desk, action) };
    case "offered":
      return { ...state, unsaved: false };
    case "workStarted":
      return { ...state, work: action.work, ...(action.quiet === true ? {} : { trouble: null, result: null }) };
    case "workMoved":
      return state.work === null ? state : { ...state, work: { ...state.work, done: action.done, total: action.total, name: action.name ?? "", left: action.left ?? null, ...(action.what === undefined ? {} : { what: action.what }) } };
    case "workSettled":
      return state.work === null ? state : { ...state, work: { ...state.work, cancellable: false } };
    case "workEnded":
      return { ...state, work: null, ...(action.quiet === true ? {} : { trouble: action.trouble ?? null, result: action.result ?? null }) };
    case "troubleMet":
      return { ...state, trouble: action.trouble, result: null };
    case "messagesCleared":
      return { ...state, trouble: null, result: null };
    case "asked":
      return { ...state, question: action.question };
    case "previewShown":
      return { ...state, preview: { ...state.preview, shown: action.shown } };
    case "sheetChosen":
      return { ...state, preview: { shown: true, sheet: action.sheet, cell: action.cell ?? "", asked: state.preview.asked + 1 } };
  }
}

/** A book that was changed by a job; its sheet in front is the one to look at next. */
function withBook(state: PaneState, book: OpenBook): PaneState {
  return { ...state, book, unsaved: true, preview: { ...state.preview, sheet: book.pages.active ?? "", cell: "", asked: state.preview.asked + 1 } };
}

/** A book brings its own plan, scheme, roster and round along. */
function opened(state: PaneState, { book, draft, lines, waiting }: Extract<Action, { type: "bookOpened" }>): PaneState {
  const { plan, roster, round } = book.state;
  return {
    ...withBook(state, book),
    step: isPreparing(state.step) ? resumeStep(book.state) : state.step,
    plan: { plan, lines, file: lines.length === 0 ? book.file : "" },
    draft,
    roster: { roster, findings: [], origin: { kind: "file", names: book.file } },
    round,
    deadline: book.state.deadline ?? "",
    returned: waiting,
    ranking: null,
    proposal: null,
    desk: state.book?.state.id === book.state.id ? { ...state.desk, dossier: null } : emptyDesk,
    unsaved: false,
  };
}
