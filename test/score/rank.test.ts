import fc from "fast-check";
import { planById } from "../../src/plan/library";
import { offerScheme } from "../../src/scheme/offer";
import { compareKeys, rankKeys, sortKey } from "../../src/score/rank";
import type { SubjectScore } from "../../src/score/total";
import { decimal, plain } from "../../src/text/decimal";

const keys = (values: readonly string[]): ReturnType<typeof decimal>[][] => values.map((value) => [decimal(value)]);
const ranks = (values: readonly string[], style: "1-1-3" | "1-1-2"): number[] => rankKeys(keys(values), style).map((ranked) => ranked.rank);

test("ties rank as in published tables (competition and dense ranking, largest first)", () => {
  // Re-derived by hand for descending order from the tables of scipy's rankdata tests ("min" and "dense").
  expect(ranks(["100"], "1-1-3")).toEqual([1]);
  expect(ranks(["200", "100", "100", "100"], "1-1-3")).toEqual([1, 2, 2, 2]);
  expect(ranks(["100", "200", "300", "200"], "1-1-3")).toEqual([4, 2, 1, 2]);
  expect(ranks(["100", "200", "300", "200"], "1-1-2")).toEqual([3, 2, 1, 2]);
  expect(ranks(["100", "200", "300", "200", "100"], "1-1-3")).toEqual([4, 2, 1, 2, 4]);
  expect(ranks(["100", "200", "300", "200", "100"], "1-1-2")).toEqual([3, 2, 1, 2, 3]);
  expect(ranks(["10", "10", "10"], "1-1-2")).toEqual([1, 1, 1]);
});

test("the order in which subjects are listed never decides a rank", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 30 }), fc.constantFrom("1-1-3", "1-1-2"), fc.integer(), (rows, style, seed) => {
      const listed = rows.map(([a, b]) => [decimal(String(a)), decimal(String(b))]);
      const order = listed.map((_, index) => index).sort((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101));
      const straight = rankKeys(listed, style as "1-1-3" | "1-1-2");
      const shuffled = rankKeys(order.map((index) => listed[index]!), style as "1-1-3" | "1-1-2");
      order.forEach((original, position) => expect(shuffled[position]).toEqual(straight[original]));
    }),
  );
});

test("a rank is one more than the number of better ones (1-1-3) or of better levels (1-1-2)", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 40 }), (values) => {
      const texts = values.map(String);
      expect(ranks(texts, "1-1-3")).toEqual(values.map((value) => 1 + values.filter((other) => other > value).length));
      expect(ranks(texts, "1-1-2")).toEqual(values.map((value) => 1 + new Set(values.filter((other) => other > value)).size));
      expect(rankKeys(keys(texts), "1-1-3").map((ranked) => ranked.tied)).toEqual(values.map((value) => values.filter((other) => other === value).length > 1));
    }),
  );
});

test("a later key decides only where all earlier ones are equal", () => {
  expect(compareKeys([decimal("90"), decimal("1")], [decimal("90"), decimal("2")])).toBeGreaterThan(0);
  expect(compareKeys([decimal("90.01"), decimal("1")], [decimal("90"), decimal("2")])).toBeLessThan(0);
  expect(compareKeys([decimal("90.0"), decimal("2.00")], [decimal("90"), decimal("2")])).toBe(0);
});

test("the chain compares ratios as shown, fewer penalty points, marks and the preference for women; what does not apply comes last", () => {
  const score = (part: Partial<SubjectScore>): SubjectScore => ({ code: "A", total: decimal("80"), complete: true, ratios: new Map(), bonus: decimal("0"), penalty: decimal("0"), missing: [], troubles: [], knockOuts: [], zeros: 0, marks: new Map(), ...part });
  const key = (chain: readonly string[], part: Partial<SubjectScore>, women = false): string[] => sortKey(score(part), { ...offerScheme(planById("001")!).collectives, tieChain: chain }, women).map(plain);
  const ratio = (marks: string, maximum: string): SubjectScore["ratios"] => new Map([["g", { marks: decimal(marks), maximum: decimal(maximum) }]]);
  expect(key([], { total: null })).toEqual(["-1"]);
  // 2/3 and 0.66667 show the same four places and stay a tie.
  expect([key(["g"], { ratios: ratio("2", "3") }), key(["g"], { ratios: ratio("0.66667", "1") }), key(["g"], { ratios: new Map([["g", null]]) })]).toEqual([["80", "0.6667"], ["80", "0.6667"], ["80", "-1"]]);
  expect(key(["penalty", "women", "c", "d"], { penalty: decimal("1.5"), marks: new Map([["c", decimal("7")]]) }, true)).toEqual(["80", "-1.5", "1", "7", "-1"]);
  expect(key(["women"], {}, false)).toEqual(["80", "0"]);
});
