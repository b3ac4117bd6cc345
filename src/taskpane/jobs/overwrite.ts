/** What a job would replace, put to the user before anything is written. */
export interface OverwriteQuestion {
  /** Sheets of the open workbook that hold something. */
  readonly sheets: readonly string[];
  /** How many returned sheets the book in the pane has taken in. */
  readonly collected: number;
}

/** Puts the question; true where the user said to go on. */
export type AskOverwrite = (question: OverwriteQuestion) => Promise<boolean>;
