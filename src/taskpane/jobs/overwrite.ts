/** What a job would replace, put to the user before anything is written. */
export interface OverwriteQuestion {
  /** Sheets of the open workbook that hold something. */
  readonly sheets: readonly string[];
  /** How many returned sheets the book in the pane has taken in. */
  readonly collected: number;
  /** The round whose sheets were issued from the book that another one is about to replace. */
  readonly issued?: string;
  /** The book that is about to give way has changes which were not downloaded. */
  readonly unsaved?: true;
}

/** Puts the question; true where the user said to go on. */
export type AskOverwrite = (question: OverwriteQuestion) => Promise<boolean>;
