import { vietnamese, zero } from "../text/decimal";
import { sameText } from "../text/vietnamese";
import type { AudienceScheme, Band, Scheme } from "./model";
import type { Report } from "./report";

/** "≥ 90" or "> 90". */
export function edgeText(band: Band): string {
  return `${band.inclusive ? "≥" : ">"} ${vietnamese(band.edge)}`;
}

/** Whether every total from 0 to the best reachable one belongs to exactly one band. */
export function checkBands(rules: AudienceScheme, scheme: Pick<Scheme, "scale">, report: Report): void {
  const names = new Set<string>();
  const top = scheme.scale.plus(rules.bonusCap);
  rules.bands.forEach((band, index) => {
    const path = `bands[${index}]`;
    if (band.name === "" || names.has(sameText(band.name))) {
      report("scheme.band-name", path, { name: band.name });
    }
    names.add(sameText(band.name));
    const above = rules.bands[index - 1];
    if (above !== undefined && !startsBelow(band, above)) {
      report("scheme.band-overlap", path, { name: band.name, edge: edgeText(band), above: above.name, aboveEdge: edgeText(above) });
    }
    if (band.edge.gt(top) || (band.edge.eq(top) && !band.inclusive)) {
      report("scheme.band-unreachable", path, { name: band.name, edge: edgeText(band), top: vietnamese(top) });
    }
  });
  const last = rules.bands.at(-1);
  if (last !== undefined) {
    const path = `bands[${rules.bands.length - 1}]`;
    if (!(last.edge.eq(zero) && last.inclusive)) {
      report("scheme.band-gap", path, { name: last.name, edge: edgeText(last) });
    }
    if (last.noZero) {
      report("scheme.band-last-condition", path, { name: last.name });
    }
  }
}

/** A "≥ 90" band starts below a "> 90" one: it takes in 90 itself. */
function startsBelow(band: Band, above: Band): boolean {
  return band.edge.lt(above.edge) || (band.edge.eq(above.edge) && band.inclusive && !above.inclusive);
}
