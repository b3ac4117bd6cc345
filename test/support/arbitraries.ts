import fc from "fast-check";
import type { AudienceScheme, Band } from "../../src/scheme/model";
import { type Entry, NO, YES } from "../../src/score/entry";
import { decimal } from "../../src/text/decimal";

/** A hundredth-based decimal as text: 0 to `most` points. */
export const hundredths = (most: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: most * 100 }).map((units) => decimalText(units, 2));

export function decimalText(units: number, places: number): string {
  const digits = String(units).padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Rules of one audience with groups, caps, knock-outs, bands and a tie chain; weights need not sum to anything. */
export const rulesArbitrary: fc.Arbitrary<{ rules: AudienceScheme; step: string }> = fc
  .record({
    step: fc.constantFrom("0.01", "0.25", "0.5", "1"),
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    maxima: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 24, maxLength: 24 }),
    weights: fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 4, maxLength: 4 }),
    flags: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
    bonus: fc.integer({ min: 0, max: 2 }),
    penalty: fc.integer({ min: 0, max: 2 }),
    knockOuts: fc.integer({ min: 0, max: 2 }),
    noZero: fc.boolean(),
    strict: fc.boolean(),
    chain: fc.subarray(["penalty", "g1", "c1.1", "women"]),
  })
  .map((raw) => {
    const maximum = (index: number): ReturnType<typeof decimal> => decimal(raw.step).times(String(raw.maxima[index % 24] ?? 1));
    let next = 0;
    const groups = raw.sizes.map((size, g) => ({
      id: `g${g + 1}`,
      weight: decimal(decimalText(raw.weights[g] ?? 1, 2)),
      criteria: Array.from({ length: size }, (_, c) => {
        next += 1;
        return { id: `c${g + 1}.${c + 1}`, maximum: maximum(next), notApplicable: raw.flags[next - 1] ?? false, evidenceAbove: null, figure: null };
      }),
    }));
    const extras = (kind: string, count: number): { id: string; text: string; maximum: ReturnType<typeof decimal> }[] => Array.from({ length: count }, (_, index) => ({ id: `${kind}${index + 1}`, text: `Mục ${kind} ${index + 1}`, maximum: maximum(next + index) }));
    const bands: Band[] = [
      { name: "Hoàn thành xuất sắc", edge: decimal("90"), inclusive: !raw.strict, noZero: raw.noZero },
      { name: "Hoàn thành tốt", edge: decimal("70.5"), inclusive: true, noZero: false },
      { name: "Chưa hoàn thành", edge: decimal("0"), inclusive: true, noZero: false },
    ];
    const bonus = extras("b", raw.bonus);
    const penalty = extras("p", raw.penalty);
    const cap = (items: typeof bonus): ReturnType<typeof decimal> => items[0]?.maximum ?? decimal("0");
    const rules: AudienceScheme = {
      groups,
      bonus,
      bonusCap: cap(bonus),
      penalty,
      penaltyCap: cap(penalty),
      knockOuts: Array.from({ length: raw.knockOuts }, (_, index) => ({ id: `k${index + 1}`, text: `Điều kiện ${index + 1}` })),
      bands,
      tieChain: raw.chain,
      quotas: [],
    };
    return { rules, step: raw.step };
  });

/** Entries for these rules: mostly good marks, some blank, KAD, text, too high, off step or negative. */
export function entriesArbitrary(rules: AudienceScheme, step: string): fc.Arbitrary<ReadonlyMap<string, Entry>> {
  const mark = (maximum: ReturnType<typeof decimal>): fc.Arbitrary<Entry> => {
    const steps = Number(maximum.div(step).toFixed(0));
    return fc.oneof(
      { weight: 14, arbitrary: fc.integer({ min: 0, max: steps }).map((count): Entry => ({ kind: "number", value: decimal(step).times(String(count)) })) },
      { weight: 1, arbitrary: fc.constant<Entry>({ kind: "blank" }) },
      { weight: 2, arbitrary: fc.constant<Entry>({ kind: "notApplicable" }) },
      { weight: 1, arbitrary: fc.constantFrom<Entry>({ kind: "text", text: "=1+1" }, { kind: "text", text: "tốt" }, { kind: "number", value: maximum.plus(step) }, { kind: "number", value: decimal("-0.5") }, { kind: "number", value: decimal("0.005") }) },
    );
  };
  const answer = fc.constantFrom<Entry>({ kind: "blank" }, { kind: "blank" }, { kind: "blank" }, { kind: "text", text: NO }, { kind: "text", text: YES }, { kind: "text", text: "có thể" });
  const cells: [string, fc.Arbitrary<Entry>][] = [
    ...rules.groups.flatMap((group) => group.criteria.map((criterion): [string, fc.Arbitrary<Entry>] => [criterion.id, mark(criterion.maximum)])),
    ...[...rules.bonus, ...rules.penalty].map((item): [string, fc.Arbitrary<Entry>] => [item.id, mark(item.maximum)]),
    ...rules.knockOuts.map((item): [string, fc.Arbitrary<Entry>] => [item.id, answer]),
  ];
  return fc.tuple(...cells.map(([, arbitrary]) => arbitrary)).map((entries) => new Map(cells.map(([id], index): [string, Entry] => [id, entries[index] ?? { kind: "blank" }]).filter(([, entry]) => entry.kind !== "blank")));
}
