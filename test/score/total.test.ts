import fc from "fast-check";
import type { AudienceScheme } from "../../src/scheme/model";
import type { Entry } from "../../src/score/entry";
import { scoreSubject } from "../../src/score/total";
import { decimal, plain } from "../../src/text/decimal";
import { entriesArbitrary, rulesArbitrary } from "../support/arbitraries";
import { oracle } from "./oracle";

const SCALE = "100";

const scored = (entries: ReadonlyMap<string, Entry>, rules: AudienceScheme, step: string, decimals = 2, scale = SCALE): ReturnType<typeof scoreSubject> =>
  scoreSubject({ code: "A", self: entries, verified: new Map(), council: new Map() }, rules, { scale: decimal(scale), decimals, step: decimal(step) });

const numbers = (marks: Readonly<Record<string, string>>): Map<string, Entry> => new Map(Object.entries(marks).map(([id, value]) => [id, { kind: "number", value: decimal(value) }]));

function simpleRules(groups: readonly { id: string; weight: string; maxima: readonly string[] }[]): AudienceScheme {
  return {
    groups: groups.map(({ id, weight, maxima }) => ({ id, weight: decimal(weight), criteria: maxima.map((maximum, index) => ({ id: `${id}.${index + 1}`, maximum: decimal(maximum), notApplicable: true, evidenceAbove: null, figure: null })) })),
    bonus: [],
    bonusCap: decimal("0"),
    penalty: [],
    penaltyCap: decimal("0"),
    knockOuts: [],
    bands: [],
    tieChain: [],
    quotas: [],
  };
}

test("100,000 random subjects score what exact fractions give, to the last digit", () => {
  fc.assert(
    fc.property(
      rulesArbitrary.chain(({ rules, step }) => fc.record({ rules: fc.constant(rules), step: fc.constant(step), subjects: fc.array(entriesArbitrary(rules, step), { minLength: 50, maxLength: 50 }), decimals: fc.integer({ min: 0, max: 4 }), scale: fc.constantFrom("100", "100", "10", "70.5") })),
      ({ rules, step, subjects, decimals, scale }) => {
        for (const entries of subjects) {
          const { total, complete } = scored(entries, rules, step, decimals, scale);
          expect({ total: total === null ? null : plain(total), complete }).toEqual(oracle(entries, rules, step, decimals, scale));
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test("a half that floats lose is rounded away from zero: 1/3 + 1/6 of a point makes a true half", () => {
  // 100 · (0.1·(1/3) + 0.1·(1/6) + 0.8·0)/1 = 5 exactly; with weights 0.001 each it is a half in the third place.
  const rules = simpleRules([
    { id: "a", weight: "0.03", maxima: ["3"] },
    { id: "b", weight: "0.03", maxima: ["6"] },
    { id: "c", weight: "99.94", maxima: ["1"] },
  ]);
  // 0.03·1/3 + 0.03·1/6 = 0.015, a half at two places.
  expect(plain(scored(numbers({ "a.1": "1", "b.1": "1", "c.1": "0" }), rules, "1").total ?? decimal("0"))).toBe("0.02");
});

test("a rubric of 50/30/20 adds up as its published example does: 25 + 20 + 10 make 55", () => {
  const rules = simpleRules([{ id: "a", weight: "50", maxima: ["50"] }, { id: "b", weight: "30", maxima: ["30"] }, { id: "c", weight: "20", maxima: ["20"] }]);
  const total = (scale: string, a: string, b: string, c: string): string =>
    plain(scoreSubject({ code: "A", self: numbers({ "a.1": a, "b.1": b, "c.1": c }), verified: new Map(), council: new Map() }, rules, { scale: decimal(scale), decimals: 2, step: decimal("0.5") }).total ?? decimal("-1"));
  expect(total("100", "25", "20", "10")).toBe("55");
  // The same marks on a scale of 70; and only the last criterion marked, on 100 and on 70.
  expect(total("70", "25", "20", "10")).toBe("38.5");
  expect(total("100", "0", "0", "10")).toBe("10");
  expect(total("70", "0", "0", "10")).toBe("7");
});

test("three judges' 8.00, 8.50 and 8.75 average to 8.42", () => {
  const rules = simpleRules(["a", "b", "c"].map((id) => ({ id, weight: "1", maxima: ["10"] })));
  const score = scoreSubject({ code: "A", self: numbers({ "a.1": "8.00", "b.1": "8.50", "c.1": "8.75" }), verified: new Map(), council: new Map() }, rules, { scale: decimal("10"), decimals: 2, step: decimal("0.25") });
  expect(plain(score.total ?? decimal("0"))).toBe("8.42");
});

test("not applicable leaves the denominator, blank stays in it and blocks, zero counts", () => {
  const rules = simpleRules([{ id: "a", weight: "100", maxima: ["10", "10"] }]);
  const nine: Entry = { kind: "number", value: decimal("9") };
  const total = (second: Entry | undefined): { total: string; complete: boolean } => {
    const score = scored(new Map<string, Entry>([["a.1", nine], ...(second === undefined ? [] : [["a.2", second] as const])]), rules, "1");
    return { total: plain(score.total ?? decimal("-1")), complete: score.complete };
  };
  expect(total({ kind: "notApplicable" })).toEqual({ total: "90", complete: true });
  expect(total(undefined)).toEqual({ total: "45", complete: false });
  expect(total({ kind: "number", value: decimal("0") })).toEqual({ total: "45", complete: true });
});

test("the council's mark goes before the verified one, that before the subject's own; a blank changes nothing", () => {
  const rules = simpleRules([{ id: "a", weight: "100", maxima: ["10", "10", "10"] }]);
  const score = scoreSubject({ code: "A", self: numbers({ "a.1": "1", "a.2": "2", "a.3": "3" }), verified: numbers({ "a.2": "4", "a.3": "5" }), council: new Map<string, Entry>([...numbers({ "a.3": "6" }), ["a.1", { kind: "blank" }], ["a.2", { kind: "blank" }]]) }, rules, { scale: decimal("30"), decimals: 2, step: decimal("1") });
  expect([...score.marks].map(([id, mark]) => [id, plain(mark)])).toEqual([["a.1", "1"], ["a.2", "4"], ["a.3", "6"]]);
});

test("a total never falls below 0, and bonus and penalty stop at their caps", () => {
  const base = simpleRules([{ id: "a", weight: "100", maxima: ["100"] }]);
  const rules: AudienceScheme = { ...base, bonus: [{ id: "x", text: "x", maximum: decimal("10") }], bonusCap: decimal("3"), penalty: [{ id: "y", text: "y", maximum: decimal("50") }], penaltyCap: decimal("5") };
  expect(plain(scored(numbers({ "a.1": "1", y: "50" }), rules, "1").total ?? decimal("-1"))).toBe("0");
  expect(plain(scored(numbers({ "a.1": "90", x: "10", y: "2" }), rules, "1").total ?? decimal("-1"))).toBe("91");
});
