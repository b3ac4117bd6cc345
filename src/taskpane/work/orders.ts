import type { BookState } from "../../book/state";
import type { Finding } from "../../finding/finding";
import type { Key } from "../../i18n/translate";
import type { FileReport } from "../../job/collect";
import type { OpenBook } from "../state/model";
import type { PickedFile } from "../state/pickedFile";

/** The book a piece of work begins with: an .xlsx file's bytes, or a state read elsewhere. */
export type BookSource = { readonly bytes: Uint8Array } | { readonly state: BookState };

/** Takes files into the book; with `accept` only the one of this name, because a person decided so. */
export interface CollectOrder {
  readonly kind: "collect";
  readonly source: BookSource;
  readonly file: string;
  readonly files: readonly PickedFile[];
  readonly accept?: string;
  /** The SHA-256 of a file waiting in the book that a person decided for. */
  readonly acceptWaiting?: string;
  /** A file a person decided against. */
  readonly decline?: Pick<FileReport, "unit" | "file" | "sha256">;
  readonly now: string;
  /** Whether the book is wanted as an .xlsx file as well. */
  readonly packed: boolean;
}

/** Units' workbooks as one zip, with the book itself where `book` names it. */
export interface PackOrder {
  readonly kind: "pack";
  readonly source: BookSource;
  readonly file: string;
  readonly units?: readonly string[];
  readonly book?: string;
}

/** Letters as drafts in one zip. */
export interface MailOrder {
  readonly kind: "mail";
  readonly source: BookSource;
  readonly file: string;
  readonly letters: "issue" | "reminder";
  readonly template: string;
  readonly units?: readonly string[];
  readonly now: string;
}

export type Order = CollectOrder | PackOrder | MailOrder;

export interface Collected {
  readonly book: OpenBook;
  readonly reports: readonly FileReport[];
  /** For each report the picked file it came in. */
  readonly from: readonly string[];
  /** What is to be said of the files that wait in the book now. */
  readonly waiting: readonly FileReport[];
  readonly packed?: Uint8Array;
}

export interface Drafts {
  readonly zip: Uint8Array;
  readonly count: number;
  readonly findings: readonly Finding[];
}

export interface Results {
  readonly collect: Collected;
  readonly pack: Uint8Array;
  readonly mail: Drafts;
}

/** How far a piece of work is. */
export interface Moved {
  readonly done: number;
  /** 0 where the length is not known. */
  readonly total: number;
  /** The file at work; "" for none. */
  readonly name: string;
  /** What is being done where that is no longer what the job began with. */
  readonly what?: Key;
}

/** Where work reports to between its steps; a step may stop the whole by throwing. */
export type Step = (moved: Moved) => Promise<void>;
