import type { Band } from "../scheme/model";
import type { Decimal } from "../text/decimal";

/** The best band a total reaches; undefined where it reaches none. `bands` come from the best down. */
export function classOf(total: Decimal, zeros: number, bands: readonly Band[]): string | undefined {
  return bands.find((band) => (band.inclusive ? total.gte(band.edge) : total.gt(band.edge)) && !(band.noZero && zeros > 0))?.name;
}
