import { overLimit } from "./faults";

const powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** The number that at most 15 digits with at most one point among them spell; NaN for anything else. */
function shortDecimal(value: string): number {
  let digits = 0;
  let point = -1;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) {
      digits = digits * 10 + (code - 0x30);
    } else if (code === 0x2e && point < 0) {
      point = at;
    } else {
      return Number.NaN;
    }
  }
  const count = value.length - (point < 0 ? 0 : 1);
  if (count === 0 || count > 15) {
    return Number.NaN;
  }
  // Both numbers are exact, so the quotient is the double nearest to the decimal.
  return point < 0 ? digits : digits / (powers[value.length - point - 1] ?? Number.NaN);
}

/** A count or index as XML Schema writes unsigned integers, undefined where the text is none. */
export function wholeNumber(value: string | undefined): number | undefined {
  if (value === undefined) {
    return undefined;
  }
  const short = value.includes(".") ? Number.NaN : shortDecimal(value);
  return Number.isNaN(short) ? (/^[ \t\n]*\+?\d{1,10}[ \t\n]*$/.test(value) ? Number(value) : undefined) : short;
}

const numberSyntax = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/;

/** A stored number in the one syntax files use: no comma, no hexadecimal, no NaN, no infinity. */
export function strictNumber(value: string): number | undefined {
  const short = shortDecimal(value);
  if (!Number.isNaN(short)) {
    return short;
  }
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
