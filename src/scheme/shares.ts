import { type Decimal, decimal, sum, zero } from "../text/decimal";

/**
 * Shares `total` out in proportion to `weights`, in whole multiples of `unit`, so that the shares sum to it
 * exactly: everyone gets the part rounded down, what is left goes one unit each to the largest remainders,
 * ties to the earlier (Hare–Niemeyer).
 *
 * @param total a whole multiple of `unit`
 * @param weights at least one, all ≥ 0, not all 0
 * @throws RangeError where `total` is not a multiple of `unit` or the weights are unusable
 */
export function shareOut(total: Decimal, weights: readonly Decimal[], unit: Decimal): Decimal[] {
  const whole = sum(weights);
  const units = total.div(unit);
  if (!units.mod("1").eq(zero) || whole.lte(zero) || weights.some((weight) => weight.lt(zero))) {
    throw new RangeError("cannot be shared out exactly");
  }
  // units·weight = count·whole + remainder, in exact arithmetic.
  const parts = weights.map((weight, index) => {
    const scaled = units.times(weight);
    const remainder = scaled.mod(whole);
    return { index, remainder, count: scaled.minus(remainder).div(whole).round(0) };
  });
  const left = Number(units.minus(sum(parts.map((part) => part.count))).toFixed(0));
  const lucky = new Set(
    [...parts]
      .sort((a, b) => b.remainder.cmp(a.remainder) || a.index - b.index)
      .slice(0, left)
      .map((part) => part.index),
  );
  return parts.map((part) => part.count.plus(lucky.has(part.index) ? "1" : "0").times(unit));
}

/** Equal shares of `total`; see {@link shareOut}. */
export function shareEqually(total: Decimal, parts: number, unit: Decimal): Decimal[] {
  return shareOut(total, Array.from({ length: parts }, () => decimal("1")), unit);
}
