import fc from "fast-check";
import { library } from "../../src/plan/library";
import { audiences } from "../../src/plan/model";
import { checkScheme } from "../../src/scheme/check";
import { parseScheme, schemeJson } from "../../src/scheme/json";
import { criteriaPoints } from "../../src/scheme/model";
import { offerScheme } from "../../src/scheme/offer";
import { prohibitionsOf } from "../../src/scheme/prohibitions";
import { shareEqually, shareOut } from "../../src/scheme/shares";
import { decimal, plain, sum } from "../../src/text/decimal";

describe.each(library.map((plan) => [plan.id, plan] as const))("plan %s", (_, plan) => {
  test.each([false, true])("its first offer (clauses: %s) sums to 100 exactly, in shares at most one step apart, and holds together", (clauses) => {
    const scheme = offerScheme(plan, { clauses });
    for (const audience of audiences) {
      const maxima = criteriaPoints(scheme[audience]).map((criterion) => criterion.maximum);
      expect(plain(sum(maxima))).toBe("100");
      expect(plain(sum(scheme[audience].groups.map((group) => group.weight)))).toBe("100");
      const sorted = [...maxima].sort((a, b) => a.cmp(b));
      expect(sorted.at(-1)!.minus(sorted[0]!).lte(scheme.step)).toBe(true);
      const expected = plan[audience].groups.flatMap((group) => (clauses && group.derivedClauses !== undefined ? group.derivedClauses : group.criteria)).map((criterion) => criterion.id);
      expect(criteriaPoints(scheme[audience]).map((criterion) => criterion.id)).toEqual(expected);
    }
    expect(checkScheme(scheme, plan).filter((finding) => finding.severity === "error")).toEqual([]);
  });

  test("KAD is offered exactly where the plan says whom alone a criterion concerns", () => {
    const scheme = offerScheme(plan);
    for (const audience of audiences) {
      const restricted = plan[audience].groups.flatMap((group) => group.criteria).filter((criterion) => criterion.appliesTo !== undefined);
      expect(criteriaPoints(scheme[audience]).filter((criterion) => criterion.notApplicable).map((criterion) => criterion.id)).toEqual(restricted.map((criterion) => criterion.id));
    }
  });

  test("writing its scheme and reading it back gives the same scheme", () => {
    const written = schemeJson(offerScheme(plan));
    expect(schemeJson(parseScheme(written))).toBe(written);
  });
});

test("prohibitions are asked of individuals; of collectives at most 10 % are proposed, of individuals 5 %, rounded down", () => {
  for (const plan of library) {
    const { collectives, individuals } = offerScheme(plan);
    expect([collectives.knockOuts, individuals.knockOuts]).toEqual([[], prohibitionsOf(plan.id)]);
    expect([collectives, individuals].map(({ quotas: [quota] }) => [quota?.amount, quota?.base, quota?.rounding, quota?.per])).toEqual(["10", "5"].map((percent) => [{ kind: "percent", percent: decimal(percent) }, "all", "floor", "all"]));
  }
  expect(library.some((plan) => prohibitionsOf(plan.id).length > 0)).toBe(true);
  expect(prohibitionsOf("kế hoạch lạ")).toEqual([]);
});

test("shares are the rounded-down parts plus one unit for the largest remainders, ties to the earlier", () => {
  expect(shareEqually(decimal("100"), 3, decimal("0.01")).map(plain)).toEqual(["33.34", "33.33", "33.33"]);
  expect(shareOut(decimal("10"), [decimal("1"), decimal("2"), decimal("4")], decimal("1")).map(plain)).toEqual(["1", "3", "6"]);
  expect(shareOut(decimal("2"), [decimal("1"), decimal("1"), decimal("1")], decimal("1")).map(plain)).toEqual(["1", "1", "0"]);
  expect(() => shareOut(decimal("1"), [decimal("1")], decimal("0.3"))).toThrow(RangeError);
  expect(() => shareOut(decimal("1"), [decimal("2"), decimal("-1")], decimal("1"))).toThrow(RangeError);
  expect(() => shareOut(decimal("1"), [decimal("0")], decimal("1"))).toThrow(RangeError);
});

test("whatever is shared out sums exactly, and every share is within one unit of its due", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 30 }).filter((weights) => weights.some((weight) => weight > 0)), (units, weights) => {
      const total = decimal("0.25").times(String(units));
      const shares = shareOut(total, weights.map((weight) => decimal(String(weight))), decimal("0.25"));
      expect(plain(sum(shares))).toBe(plain(total));
      const whole = weights.reduce((a, b) => a + b, 0);
      // |share·whole − total·weight| ≤ unit·whole, in exact arithmetic.
      shares.forEach((share, index) => expect(share.times(String(whole)).minus(total.times(String(weights[index]))).abs().lt(decimal("0.25").times(String(whole)))).toBe(true));
    }),
  );
});
