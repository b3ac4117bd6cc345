import fc from "fast-check";
import type { Fault } from "../../src/finding/fault";
import { planById } from "../../src/plan/library";
import { schemeDigest } from "../../src/scheme/digest";
import { parseScheme, schemeJson } from "../../src/scheme/json";
import type { Scheme } from "../../src/scheme/model";
import { offerScheme } from "../../src/scheme/offer";
import { decimal } from "../../src/text/decimal";
import { contestedArbitrary } from "../support/randomQuotas";

const offer = offerScheme(planById("001")!);

/** Any scheme, with evidence asked for in all three ways and figures given or not. */
const schemeArbitrary = fc.tuple(contestedArbitrary, fc.infiniteStream(fc.constantFrom(null, "0", "62.5")), fc.infiniteStream(fc.constantFrom(null, "30"))).map(([{ scheme }, evidence, figures]): Scheme => {
  const asking = (rules: Scheme["collectives"]): Scheme["collectives"] => ({
    ...rules,
    groups: rules.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((each) => {
        const above = evidence.next().value;
        return { ...each, evidenceAbove: above === null ? null : decimal(above), figure: figures.next().value };
      }),
    })),
  });
  return { ...scheme, collectives: asking(scheme.collectives), individuals: asking(scheme.individuals) };
});

test("every scheme is read back the same from what is written of it, under the same digest", () => {
  fc.assert(
    fc.property(schemeArbitrary, (scheme) => {
      const read = parseScheme(schemeJson(scheme));
      expect(read).toEqual(scheme);
      expect(schemeDigest(read)).toBe(schemeDigest(scheme));
    }),
    { numRuns: 50 },
  );
});

test("schemes that differ in anything have different digests", () => {
  expect(schemeDigest({ ...offer, decimals: 3 })).not.toBe(schemeDigest(offer));
  expect(schemeDigest({ ...offer, collectives: { ...offer.collectives, tieChain: ["women"] } })).not.toBe(schemeDigest(offer));
});

test("names are read without the blanks around them", () => {
  const spaced = schemeJson({ ...offer, individuals: { ...offer.individuals, knockOuts: [{ id: "K1", text: " Vi phạm " }], bonus: [{ id: "B1", text: " Sáng kiến ", maximum: decimal("1") }], bands: offer.individuals.bands.map((band) => ({ ...band, name: ` ${band.name} ` })), quotas: offer.individuals.quotas.map((quota) => ({ ...quota, award: ` ${quota.award}` })) } });
  const read = parseScheme(spaced).individuals;
  expect([read.knockOuts[0]!.text, read.bonus[0]!.text, read.bands, read.quotas]).toEqual(["Vi phạm", "Sáng kiến", offer.individuals.bands, offer.individuals.quotas]);
});

test.each<[string, (written: string) => string, string, Readonly<Record<string, string>>]>([
  ["another version", (written) => written.replace('"version": 1', '"version": 2'), "json.option", { value: "2", options: "1" }],
  ["a band without an edge", (written) => written.replace(/"atLeast": "90"/, '"noZero": false'), "json.missing-key", { key: "atLeast" }],
  ["a band with both edges", (written) => written.replace(/"atLeast": "90"/, '"atLeast": "90", "above": "89"'), "json.unknown-key", { key: "above" }],
  ["a quota without a size", (written) => written.replace(/"percent": "[\d.]+",/, ""), "json.missing-key", { key: "percent" }],
  ["a quota of two sizes", (written) => written.replace(/("percent": "[\d.]+",)/, '$1 "count": 2,'), "json.missing-key", { key: "percent" }],
  ["evidence in words", (written) => written.replace(/"evidence": (?:true|false)/, '"evidence": "có"'), "json.not-decimal", {}],
])("%s is refused", (_, edit, code, params) => {
  const written = schemeJson(offer);
  const changed = edit(written);
  expect(changed).not.toBe(written);
  expect(() => parseScheme(changed)).toThrow(expect.objectContaining({ code, params: expect.objectContaining(params) as object }) as Fault);
});
