import type { Fault } from "../../finding/fault";
import { finding, type Finding } from "../../finding/finding";
import type { FileStatus } from "./decide";

export interface ReturnedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Why it is not opened, where that is known before it is read. */
  readonly refused?: Fault;
}

/** What became of one returned file. */
export interface FileReport {
  readonly file: string;
  readonly unit: string;
  readonly status: FileStatus;
  readonly reasons: readonly Finding[];
  /** Everything found in it, reasons included, with the file's name in every place. */
  readonly findings: readonly Finding[];
  /** Of the file's bytes; of its name where it could not be read. */
  readonly sha256: string;
}

export type Verdict = Omit<FileReport, "file" | "sha256">;

/** Nothing to do: what the file says is known. */
export function duplicate(unit: string, reason: Finding): Verdict {
  return { unit, status: "duplicate", reasons: [reason], findings: [] };
}

/** A finding a person has decided about is no longer in the way, only worth knowing. */
export function decided(found: Finding): Finding {
  return { ...found, severity: "warning" };
}

/** A doubtful mark whose proposed reading a person has confirmed. */
export function confirmed(doubt: Finding): Finding {
  return finding("input.confirmed", "info", doubt.place, doubt.params);
}
