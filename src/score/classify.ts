import type { Band } from "../scheme/model";
import type { Decimal } from "../text/decimal";

/**
 * The best band a total reaches, but none better than the one at index `best`; undefined where it reaches none.
 * `bands` come from the best down.
 */
export function classOf(total: Decimal, zeros: number, bands: readonly Band[], best = 0): string | undefined {
  const reached = bands.findIndex((band) => (band.inclusive ? total.gte(band.edge) : total.gt(band.edge)) && !(band.noZero && zeros > 0));
  return reached < 0 ? undefined : bands[Math.max(reached, best)]?.name;
}
