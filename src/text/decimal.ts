import Big from "big.js";

/**
 * An exact decimal. Sums, differences and products of decimals are exact; quotients are taken only by
 * {@link quotient}, which rounds once.
 */
export type Decimal = Big;

/** big.js without implicit coercion from floats: a number is refused where its text was meant. */
const Exact = Big();
Exact.strict = true;

const syntax = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/** The decimal a text spells in the programmer's notation ("8.5", "-1e2"), or undefined if it spells none. */
export function parseDecimal(source: string): Decimal | undefined {
  return syntax.test(source) && source.length <= 64 ? new Exact(source.replace(/^\+/, "").replace(/\.$/, "").replace(/\.(?=[eE])/, "")) : undefined;
}

/** Whether a value is one of these decimals. */
export function isDecimal(value: unknown): value is Decimal {
  return value instanceof Exact;
}

/** The decimal a constant of this program spells. Throws RangeError where it spells none. */
export function decimal(source: string): Decimal {
  const value = parseDecimal(source);
  if (value === undefined) {
    throw new RangeError(`not a decimal: ${source}`);
  }
  return value;
}

/**
 * The decimal a stored cell number stands for: its 15 significant digits, the precision Excel shows and
 * compares with, so that 0.1 + 0.2 saved as 0.30000000000000004 reads 0.3.
 */
export function fromCellNumber(value: number): Decimal {
  if (!Number.isFinite(value)) {
    throw new RangeError("not a finite number");
  }
  return new Exact(value.toPrecision(15));
}

export const zero: Decimal = new Exact("0");
export const one: Decimal = new Exact("1");

export function sum(values: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const value of values) {
    total = total.plus(value);
  }
  return total;
}

export function least(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b;
}

/**
 * numerator ÷ denominator rounded once to `decimals` places, halves away from zero as Excel's ROUND does. Exact:
 * the division is carried out digit by digit and its remainder decides.
 */
export function quotient(numerator: Decimal, denominator: Decimal, decimals: number): Decimal {
  return new Exact(new (dividerFor(decimals))(numerator).div(denominator));
}

const dividers = new Map<number, typeof Exact>();

/** Decimals that divide to so many places, halves away from zero. */
function dividerFor(decimals: number): typeof Exact {
  let divider = dividers.get(decimals);
  if (divider === undefined) {
    divider = Big();
    divider.strict = true;
    divider.DP = decimals;
    divider.RM = 1;
    dividers.set(decimals, divider);
  }
  return divider;
}

/** Rounded to `decimals` places, halves away from zero. */
export function round(value: Decimal, decimals: number): Decimal {
  return value.round(decimals, 1);
}

/** Whether `value` is a whole multiple of `step` (> 0). */
export function isMultiple(value: Decimal, step: Decimal): boolean {
  const powerOfTen = step.c.length === 1 && step.c[0] === 1;
  return powerOfTen ? value.c.length - 1 - value.e <= -step.e || value.eq(zero) : value.mod(step).eq(zero);
}

/** Canonical text: no exponent, no trailing zeros. */
export function plain(value: Decimal): string {
  return value.eq(zero) ? "0" : value.toFixed();
}

/** For people: decimal comma, exactly `decimals` places if given. */
export function vietnamese(value: Decimal, decimals?: number): string {
  const digits = decimals === undefined ? plain(value) : value.toFixed(decimals);
  return digits.replace(".", ",");
}
