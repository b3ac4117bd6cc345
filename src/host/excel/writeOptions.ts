import type { DefinedName } from "../../book/sheet";
import type { WriteFault } from "./faults";
import type { View } from "./look";
import type { Difference } from "./verify";

/** A sheet of the open workbook that would be replaced. */
export interface Overwritten {
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
}

export interface WriteProgress {
  readonly doing: "looking" | "writing" | "checking" | "placing";
  /** Requests done, and how many there will be as far as is known. */
  readonly done: number;
  readonly total: number;
}

export interface WriteOptions {
  /** The workbook as a reading of the same job found it, instead of looking once more. */
  readonly view?: View;
  /** Sheets that go when the new ones take their places. References of the user's own to them are lost. */
  readonly retire?: readonly string[];
  /**
   * The names of all sheets of the book in order, where only some of them are written: the others stand in the workbook
   * already, stay where they are and look at none that is written or retired.
   */
  readonly among?: readonly string[];
  /** Workbook-level names for areas of the written sheets. */
  readonly names?: readonly DefinedName[];
  /** The sheet to put in front; absent, the user stays where they are. */
  readonly active?: string;
  /** Asked before anything is changed, if sheets would be replaced. Replacing cannot be undone in Excel. */
  readonly ask: (overwritten: readonly Overwritten[]) => boolean | Promise<boolean>;
  /** Told what the workbook consists of once the new sheets have taken their places; not called where it was not seen again. */
  readonly onPlaced?: (view: View) => void;
  readonly onProgress?: (progress: WriteProgress) => void;
  /** Heeded until the new sheets begin to take their places. */
  readonly signal?: AbortSignal;
  /** Waits between attempts to bring a cut-off write to an end; milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

export type WriteOutcome =
  | { readonly kind: "declined" }
  | {
      readonly kind: "written";
      /** Formulas whose results in Excel are not those this program computed. */
      readonly differences: readonly Difference[];
      /** What went wrong on the way to a book that is complete all the same. */
      readonly interruption?: WriteFault;
    };
