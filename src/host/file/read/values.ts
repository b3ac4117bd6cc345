import { overLimit } from "./faults";

/** A count or index as XML Schema writes unsigned integers, undefined where the text is none. */
export function wholeNumber(value: string | undefined): number | undefined {
  if (value === undefined) {
    return undefined;
  }
  return /^(?:\d{1,15}|[ \t\n]*\+?\d{1,10}[ \t\n]*)$/.test(value) ? Number(value) : undefined;
}

const numberSyntax = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/;

/** A stored number in the one syntax files use: no comma, no hexadecimal, no NaN, no infinity. */
export function strictNumber(value: string): number | undefined {
  const trimmed = /^[ \t\n]*([^ \t\n]+)[ \t\n]*$/.exec(value)?.[1] ?? "";
  const parsed = numberSyntax.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(parsed) ? parsed : undefined;
}

/** Throws Fault file.limits where there are more than allowed. */
export function atMostCount(count: number, limit: number, what: string): void {
  if (count > limit) {
    throw overLimit(`hơn ${limit} ${what}`);
  }
}
