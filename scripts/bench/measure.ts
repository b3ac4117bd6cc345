import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** A job's result, and the milliseconds it took. */
export interface Timed<T> {
  /** Of processor time, garbage collection and compiling included: what other programs take meanwhile does not count. */
  readonly ms: number;
  /** By the clock: on an idle machine nearly the same. */
  readonly clock: number;
  readonly result: T;
}

function started(): () => { readonly ms: number; readonly clock: number } {
  const [cpu, clock] = [process.cpuUsage(), performance.now()];
  return () => {
    const passed = performance.now() - clock;
    const { user, system } = process.cpuUsage(cpu);
    return { ms: (user + system) / 1000, clock: passed };
  };
}

export function timed<T>(job: () => T): Timed<T> {
  const stop = started();
  const result = job();
  return { ...stop(), result };
}

export async function timedAsync<T>(job: () => Promise<T>): Promise<Timed<T>> {
  const stop = started();
  const result = await job();
  return { ...stop(), result };
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
