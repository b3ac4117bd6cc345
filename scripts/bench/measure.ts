import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Milliseconds a job took. */
export interface Time {
  /** Of all processors, garbage collection and compiling included: what other programs take meanwhile does not count. */
  readonly processor: number;
  /** What one waits. Less than the processors' where they share the work, more where other programs get in the way. */
  readonly clock: number;
}

/** A job's result, and how long it took. */
export interface Timed<T> extends Time {
  readonly result: T;
}

function started(): () => Time {
  const [cpu, clock] = [process.cpuUsage(), performance.now()];
  return () => {
    const passed = performance.now() - clock;
    const { user, system } = process.cpuUsage(cpu);
    return { processor: (user + system) / 1000, clock: passed };
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

export function medianTime(times: readonly Time[]): Time {
  return { processor: median(times.map(({ processor }) => processor)), clock: median(times.map(({ clock }) => clock)) };
}

export function totalTime(times: Iterable<Time>): Time {
  let total: Time = { processor: 0, clock: 0 };
  for (const { processor, clock } of times) {
    total = { processor: total.processor + processor, clock: total.clock + clock };
  }
  return total;
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

/** An amount held against the most it may be. */
export function boundMeasure(what: string, amount: number, most: number, unit: string): Measure {
  return { what, value: `${amount} ${unit}`.trim(), target: { text: `≤ ${most}`, kept: amount <= most } };
}

/** How many times as long as another job it took, in either time; each held against the bound if there is one. */
export function ratioMeasures(what: string, time: Time, other: Time, most?: number): Measure[] {
  return [ratioMeasure(`${what}, processor time`, time.processor / other.processor, most), ratioMeasure(`${what}, by the clock`, time.clock / other.clock, most)];
}

export function ratioMeasure(what: string, ratio: number, most?: number): Measure {
  return { what, value: ratio.toFixed(3), ...(most === undefined ? {} : { target: { text: `≤ ${most}`, kept: ratio <= most } }) };
}

const both = (unit: string, digits: (value: number) => number, scale: number) => ({ processor, clock }: Time): string => `${(processor / scale).toFixed(digits(processor / scale))} ${unit} (${(clock / scale).toFixed(digits(clock / scale))} by the clock)`;
export const ms = both("ms", (value) => (value < 10 ? 2 : 1), 1);
export const seconds = both("s", () => 1, 1000);
export const kib = (value: number): string => `${(value / 1024).toFixed(1)} KiB`;
export const mib = (value: number): string => `${(value / 1024 / 1024).toFixed(1)} MiB`;
export const count = (value: number): string => value.toLocaleString("en-US");
