import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Milliseconds of processor time so far: what other programs take meanwhile does not count, and is nearly nothing on an idle machine. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time a job takes, garbage collection included, with its result. */
export function timed<T>(job: () => T): { readonly ms: number; readonly result: T } {
  const start = processorTime();
  const result = job();
  return { ms: processorTime() - start, result };
}

export async function timedAsync<T>(job: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const start = processorTime();
  const result = await job();
  return { ms: processorTime() - start, result };
}

/** Of an even number of values the mean of the middle two; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes of the heap in use once everything unreachable is gone. */
export function heapInUse(): number {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** One line of the report. */
export interface Measure {
  readonly what: string;
  readonly value: string;
  /** Where there is a bound: what it is and whether it is kept. */
  readonly target?: { readonly text: string; readonly kept: boolean };
}

export function plainMeasure(what: string, value: string): Measure {
  return { what, value };
}

export function ratioMeasure(what: string, ratio: number, most: number): Measure {
  return { what, value: ratio.toFixed(3), target: { text: `≤ ${most}`, kept: ratio <= most } };
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`;
export const kib = (value: number): string => `${(value / 1024).toFixed(1)} KiB`;
export const mib = (value: number): string => `${(value / 1024 / 1024).toFixed(1)} MiB`;
export const count = (value: number): string => value.toLocaleString("en-US");
