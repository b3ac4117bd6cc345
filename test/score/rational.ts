/** An exact fraction of whole numbers: the oracle's own arithmetic, sharing nothing with the program's decimals. */
export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}

export function rational(text: string): Rational {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text) ?? [];
  return { top: BigInt(`${sign}${whole}${fraction}`), bottom: 10n ** BigInt(fraction.length) };
}

export const add = (a: Rational, b: Rational): Rational => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom });
export const negate = (a: Rational): Rational => ({ top: -a.top, bottom: a.bottom });
export const times = (a: Rational, b: Rational): Rational => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
export const over = (a: Rational, b: Rational): Rational => (b.top < 0n ? over(negate(a), negate(b)) : { top: a.top * b.bottom, bottom: a.bottom * b.top });
export const sumOf = (values: readonly Rational[]): Rational => values.reduce(add, rational("0"));
export const less = (a: Rational, b: Rational): boolean => a.top * b.bottom < b.top * a.bottom;
export const smaller = (a: Rational, b: Rational): Rational => (less(a, b) ? a : b);

/** Rounded to `places`, halves away from zero, as canonical text. */
export function rounded(value: Rational, places: number): string {
  const scale = 10n ** BigInt(places);
  const negative = value.top < 0n;
  const top = (negative ? -value.top : value.top) * scale * 2n + value.bottom;
  const units = top / (value.bottom * 2n);
  const digits = units.toString().padStart(places + 1, "0");
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, "");
  return negative && units !== 0n ? `-${text}` : text;
}
