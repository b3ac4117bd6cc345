import type { Key } from "../../i18n/translate";

/** Tells how far a long job is, which file it is at, and what it does now where that has changed. */
export type Report = (done: number, total: number, name?: string, what?: Key) => void;

export interface LongJob {
  readonly report: Report;
  readonly signal: AbortSignal;
  /** From here on the job can no longer be cancelled. Throws the signal's reason where it was cancelled before. */
  readonly settle: () => void;
}

/** The moment of a job, as books keep it. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, "Z");
}
