import type { AudienceScheme } from "../../src/scheme/model";
import type { Entry } from "../../src/score/entry";
import { plain } from "../../src/text/decimal";
import { add, less, negate, over, type Rational, rational, rounded, smaller, sumOf, times } from "./rational";

/** The rule of a total, computed over again in fractions of whole numbers. */
export function oracle(entries: ReadonlyMap<string, Entry>, rules: AudienceScheme, step: string, decimals: number, scale: string): { total: string | null; complete: boolean } {
  let complete = true;
  const usable = (id: string, maximum: string): Rational | undefined => {
    const entry = entries.get(id);
    if (entry?.kind !== "number") {
      return undefined;
    }
    const value = rational(plain(entry.value));
    const steps = over(value, rational(step));
    return !less(value, rational("0")) && !less(rational(maximum), value) && steps.top % steps.bottom === 0n ? value : undefined;
  };
  const weighted: Rational[] = [];
  const weights: Rational[] = [];
  for (const group of rules.groups) {
    const applicable = group.criteria.filter((criterion) => !(criterion.notApplicable && entries.get(criterion.id)?.kind === "notApplicable"));
    const marks = applicable.map((criterion) => usable(criterion.id, plain(criterion.maximum)));
    complete &&= marks.every((mark) => mark !== undefined);
    if (applicable.length > 0) {
      const ratio = over(sumOf(marks.map((mark) => mark ?? rational("0"))), sumOf(applicable.map((criterion) => rational(plain(criterion.maximum)))));
      weighted.push(times(rational(plain(group.weight)), ratio));
      weights.push(rational(plain(group.weight)));
    }
  }
  const extras = (items: AudienceScheme["bonus"], cap: string): Rational => {
    const marks = items.map((item) => usable(item.id, plain(item.maximum)));
    complete &&= items.every((item, index) => marks[index] !== undefined || !entries.has(item.id));
    return smaller(sumOf(marks.map((mark) => mark ?? rational("0"))), rational(cap));
  };
  const extra = add(extras(rules.bonus, plain(rules.bonusCap)), negate(extras(rules.penalty, plain(rules.penaltyCap))));
  complete &&= rules.knockOuts.every((item) => {
    const entry = entries.get(item.id);
    return entry === undefined || (entry.kind === "text" && ["Có", "Không"].includes(entry.text));
  });
  if (weights.length === 0) {
    return { total: null, complete: false };
  }
  const exact = add(over(times(rational(scale), sumOf(weighted)), sumOf(weights)), extra);
  return { total: rounded(less(exact, rational("0")) ? rational("0") : exact, decimals), complete };
}
