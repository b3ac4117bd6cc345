import { messageText } from "../../src/finding/finding";
import { planById } from "../../src/plan/library";
import { checkScheme } from "../../src/scheme/check";
import type { AudienceScheme, Band, CriterionPoints, GroupPoints, Quota, Scheme } from "../../src/scheme/model";
import { offerScheme } from "../../src/scheme/offer";
import { decimal, one, zero } from "../../src/text/decimal";

const plan = planById("001")!;
const offer = offerScheme(plan);
const bonus = { id: "B1", text: "Sáng kiến", maximum: decimal("3") };
const count = (number: number): Quota => ({ ...offer.individuals.quotas[0]!, amount: { kind: "count", count: number } });

type Edit = (rules: AudienceScheme) => Partial<AudienceScheme>;
const edited = (edit: Edit): Scheme => ({ ...offer, individuals: { ...offer.individuals, ...edit(offer.individuals) } });
const firstGroup = (part: Partial<GroupPoints>): Edit => ({ groups: [first, ...rest] }) => ({ groups: [{ ...first!, ...part }, ...rest] });
const firstCriterion = (part: Partial<CriterionPoints>): Edit => (rules) => firstGroup({ criteria: rules.groups[0]!.criteria.map((each, index) => (index === 0 ? { ...each, ...part } : each)) })(rules);
const firstQuota = (part: Partial<Quota>): Edit => ({ quotas: [first, ...rest] }) => ({ quotas: [{ ...first!, ...part }, ...rest] });
const firstBand = (part: Partial<Band>): Edit => ({ bands: [first, ...rest] }) => ({ bands: [{ ...first!, ...part }, ...rest] });

/** Errors with their paths; every sentence has all its fields filled in. */
function errorsOf(scheme: Scheme): string[] {
  const findings = checkScheme(scheme, plan);
  expect(findings.map(({ code, params }) => messageText(code, params)).filter((sentence) => sentence.includes("{"))).toEqual([]);
  return findings.filter(({ severity }) => severity === "error").map(({ code, place }) => `${code} ${place.line ?? ""}`);
}

test.each<[string, Scheme, string]>([
  ["a step of 0", { ...offer, step: zero }, "scheme.step step"],
  ["a negative step", { ...offer, step: decimal("-1") }, "scheme.step step"],
  ["a scale of 0", { ...offer, scale: zero }, "scheme.scale scale"],
  ["a scale off the step", { ...offer, scale: decimal("100.005") }, "scheme.scale scale"],
  ["negative decimals", { ...offer, decimals: -1 }, "scheme.decimals decimals"],
])("%s is refused", (_, scheme, expected) => expect(errorsOf(scheme)).toContain(expected));

test.each([0, 4])("totals may have %i decimals", (decimals) => expect(errorsOf({ ...offer, decimals })).toEqual([]));

test.each<[string, Edit, string]>([
  ["no group at all", () => ({ groups: [] }), "scheme.groups-none individuals.groups"],
  ["a group without criteria", firstGroup({ criteria: [] }), "scheme.group-empty individuals.groups[0].criteria"],
  ["a weight of 0", firstGroup({ weight: zero }), "scheme.weight individuals.groups[0].weight"],
  ["an id no key can be", firstGroup({ id: "=A1" }), "scheme.id-invalid individuals.groups[0].id"],
  ["an id that only begins well", () => ({ knockOuts: [{ id: "K 1", text: "x" }] }), "scheme.id-invalid individuals.knockOuts[0].id"],
  ["a criterion named twice", (rules) => ({ knockOuts: [{ id: rules.groups[0]!.criteria[0]!.id, text: "x" }] }), "scheme.id-duplicate individuals.knockOuts[0].id"],
  ["a maximum in no step", () => ({ bonus: [{ ...bonus, maximum: decimal("0.005") }], bonusCap: decimal("0.005") }), "scheme.maximum-step individuals.bonus[0].maximum"],
  ["evidence above 101 %", firstCriterion({ evidenceAbove: decimal("101") }), "scheme.evidence individuals.groups[0].criteria[0].evidence"],
  ["evidence above less than nothing", firstCriterion({ evidenceAbove: decimal("-1") }), "scheme.evidence individuals.groups[0].criteria[0].evidence"],
  ["a bonus without words", () => ({ bonus: [{ ...bonus, text: "" }], bonusCap: bonus.maximum }), "scheme.text-empty individuals.bonus[0].text"],
  ["a knock-out without words", () => ({ knockOuts: [{ id: "K1", text: "" }] }), "scheme.text-empty individuals.knockOuts[0].text"],
  ["a cap of 0 over a bonus", () => ({ bonus: [bonus], bonusCap: zero }), "scheme.cap individuals.bonusCap"],
  ["a cap above all there is", () => ({ penalty: [bonus], penaltyCap: decimal("3.01") }), "scheme.cap individuals.penaltyCap"],
  ["a class without a name", firstBand({ name: "" }), "scheme.band-name individuals.bands[0]"],
  ["two classes of one name", ({ bands }) => firstBand({ name: bands[1]!.name })(offer.individuals), "scheme.band-name individuals.bands[1]"],
  ["two classes whose names people take for one", ({ bands }) => firstBand({ name: ` ${bands[1]!.name.toUpperCase()}` })(offer.individuals), "scheme.band-name individuals.bands[1]"],
  ["two edges that both take 80", ({ bands }) => firstBand({ edge: bands[1]!.edge, inclusive: true })(offer.individuals), "scheme.band-overlap individuals.bands[1]"],
  ["a tie chain that repeats itself", ({ groups }) => ({ tieChain: ["women", groups[0]!.id, "women"] }), "scheme.tie-duplicate individuals.tieChain[2]"],
  ["a quota without an award", firstQuota({ award: "" }), "scheme.quota-award individuals.quotas[0].award"],
  ["a quota of 0 %", firstQuota({ amount: { kind: "percent", percent: zero } }), "scheme.quota-percent individuals.quotas[0].percent"],
  ["a quota of nobody", () => ({ quotas: [count(0)] }), "scheme.quota-count individuals.quotas[0].count"],
  ["a base of an unknown class", firstQuota({ base: "class:Giỏi" }), "scheme.quota-class individuals.quotas[0]"],
  ["a base that ends like one", firstQuota({ base: "các class:" as Quota["base"] }), "scheme.quota-base individuals.quotas[0].base"],
])("%s is refused", (_, edit, expected) => expect(errorsOf(edited(edit))).toContain(expected));

test.each<[string, Edit]>([
  ["everything a tie chain may name", ({ groups }) => ({ tieChain: ["penalty", groups[0]!.id, groups[1]!.criteria[0]!.id, "women"] })],
  ["a cap of all there is", () => ({ bonus: [bonus], bonusCap: bonus.maximum })],
  ["evidence asked for above nothing", firstCriterion({ evidenceAbove: zero })],
  ["evidence asked for above all there is", firstCriterion({ evidenceAbove: decimal("100") })],
  ["a class only bonus reaches, exactly", () => ({ bonus: [bonus], bonusCap: one, bands: [{ ...offer.individuals.bands[0]!, edge: decimal("101") }, ...offer.individuals.bands.slice(1)] })],
  ["no classes", () => ({ bands: [], quotas: [] })],
  ["a quota of one, of the ranked", () => ({ quotas: [{ ...count(1), base: "ranked" }] })],
  ["a quota of all", firstQuota({ amount: { kind: "percent", percent: decimal("100") } })],
  ["a base of a known class", ({ bands }) => firstQuota({ base: `class:${bands[0]!.name}` })(offer.individuals)],
])("%s is in order", (_, edit) => expect(errorsOf(edited(edit))).toEqual([]));

test("a criterion the scheme leaves out is worth a warning", () => {
  const scheme = edited((rules) => firstGroup({ criteria: rules.groups[0]!.criteria.slice(1) })(rules));
  const left = checkScheme(scheme, plan).filter(({ code }) => code === "scheme.criterion-left-out");
  expect(left.map(({ severity, params }) => [severity, params["id"]])).toEqual([["warning", offer.individuals.groups[0]!.criteria[0]!.id]]);
});
