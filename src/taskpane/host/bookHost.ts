import type { ReadBook } from "../../book/cells";
import type { Book } from "../../book/sheet";
import type { Sentence } from "../state/model";

/** A file for the user to keep. */
export interface OfferedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** What became of a book that was to be written. */
export type Written =
  | { readonly kind: "declined" }
  | { readonly kind: "written"; /** Something to tell the user although the book is complete. */ readonly remark?: Sentence };

export interface WriteOrder {
  /** What {@link BookHost.read} gave in the same job, where the book written follows from it: spares another look. */
  readonly after?: ReadBook;
  /** The sheets that are pages of the book which is written over: those the new book does not have go. */
  readonly own?: readonly string[];
  /** Only what differs from what this host wrote last need be written: for small edits. Without it every page is made anew. */
  readonly edit?: true;
  /** Asked before anything is changed, where sheets that hold something would be replaced. */
  readonly ask: (sheets: readonly string[]) => Promise<boolean>;
  readonly report?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** The same book as an .xlsx file, where it was made already. */
  readonly packed?: Uint8Array;
}

/** Where the secretary's book lives while the pane works on it. */
export interface BookHost {
  readonly kind: "excel" | "browser";
  /** The cells of the open workbook, of these sheets only where any are named; undefined where there is none. */
  read(pages?: readonly string[]): Promise<ReadBook | undefined>;
  /** The open workbook as an .xlsx file, where the host has it so; undefined where there is none. */
  bytes?(): Promise<Uint8Array | undefined>;
  /** Brings the workbook to hold every page; it is afterwards as before or complete, and a rejection says which. */
  write(book: Book, order: WriteOrder): Promise<Written>;
  /** Brings a cell into view. */
  goTo(sheet: string, cell: string): Promise<void>;
  /** Hands a file to the user. Whether it was kept is not known. */
  offer(file: OfferedFile): Promise<void>;
}

export const fileTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
  json: "application/json",
} as const;
