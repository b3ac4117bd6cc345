import type { Proposal } from "../../award/propose";
import type { Book } from "../../book/sheet";
import type { BookState } from "../../book/state";
import type { Told } from "../../finding/fault";
import type { Finding } from "../../finding/finding";
import type { Key, Language, Words } from "../../i18n/translate";
import type { FileReport } from "../../job/collect";
import type { Ranking } from "../../job/rank";
import type { Plan } from "../../plan/model";
import type { Roster } from "../../roster/model";
import type { SchemeDraft } from "../scheme/draft";
import type { OverwriteQuestion } from "../jobs/overwrite";
import type { PickedFile } from "./pickedFile";
import type { StepId } from "./steps";
import { type Desk, emptyDesk } from "./desk";

/** A plan with what the program holds of its text. */
export interface ChosenPlan {
  readonly plan: Plan;
  readonly lines: readonly string[];
  /** The file it was opened from; "" for a plan of the library. */
  readonly file: string;
  /** What reading it from its document left to check; undefined for a plan that people have gone over. */
  readonly reading?: readonly Finding[];
}

export type RosterOrigin = { readonly kind: "sample" | "paste" | "book" } | { readonly kind: "file"; readonly names: string };

export interface LoadedRoster {
  readonly roster: Roster;
  readonly findings: readonly Finding[];
  readonly origin: RosterOrigin;
}

/** The book the pane works on: its state, its pages as they were last laid, and what the file is called. */
export interface OpenBook {
  readonly file: string;
  readonly state: BookState;
  readonly pages: Book;
}

/** What a person decided about a file that could not be taken in by itself; "settled" by what was decided about another of its unit. */
export type Decision = "open" | "accepted" | "declined" | "settled";

export interface ReturnedItem {
  readonly key: number;
  /** The file it came in; null for one the book has kept since it was closed. */
  readonly source: PickedFile | null;
  /** Whether the book keeps what it says, so that nothing need be read again when it is decided for. */
  readonly kept: boolean;
  readonly report: FileReport;
  readonly decision: Decision;
}

/** A job under way. */
export interface Work {
  readonly what: Key;
  readonly done: number;
  /** 0 where the length is not known. */
  readonly total: number;
  readonly cancellable: boolean;
  /** The file at work. */
  readonly name?: string;
  /** Seconds, guessed from the work done so far; null while nobody can tell. */
  readonly left?: number | null;
}

/** A sentence for the user, in whichever language is chosen: of the interface, or what a fault has to say. */
export type Sentence = { readonly key: Key; readonly words?: Words } | { readonly fault: Told; /** Whether trying the same again may go well. */ readonly again?: true };

export interface Preview {
  readonly shown: boolean;
  readonly sheet: string;
  /** The address to be brought into view; "" for none. */
  readonly cell: string;
  /** Counts the requests, so that the same cell can be asked for twice. */
  readonly asked: number;
}

export interface PaneState {
  readonly step: StepId;
  readonly language: Language;
  readonly plan: ChosenPlan | null;
  readonly draft: SchemeDraft | null;
  readonly roster: LoadedRoster | null;
  readonly round: string;
  /** The day by which sheets are due, "2026-12-15"; "" for none. */
  readonly deadline: string;
  readonly book: OpenBook | null;
  readonly returned: readonly ReturnedItem[];
  readonly ranking: Ranking | null;
  readonly proposal: Proposal | null;
  readonly desk: Desk;
  readonly work: Work | null;
  readonly trouble: Sentence | null;
  readonly result: Sentence | null;
  /** What the job under way wants to know before it goes on. */
  readonly question: OverwriteQuestion | null;
  readonly preview: Preview;
  /** Whether the book holds something that was never handed to the user as a file. */
  readonly unsaved: boolean;
}

export function initialState(step: StepId, language: Language): PaneState {
  return {
    step,
    language,
    plan: null,
    draft: null,
    roster: null,
    round: "",
    deadline: "",
    book: null,
    returned: [],
    ranking: null,
    proposal: null,
    desk: emptyDesk,
    work: null,
    trouble: null,
    result: null,
    question: null,
    preview: { shown: false, sheet: "", cell: "", asked: 0 },
    unsaved: false,
  };
}
