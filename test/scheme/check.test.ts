import { Fault } from "../../src/finding/fault";
import { planById } from "../../src/plan/library";
import { checkScheme } from "../../src/scheme/check";
import { parseScheme, schemeJson } from "../../src/scheme/json";
import { offerScheme } from "../../src/scheme/offer";
import { decimal } from "../../src/text/decimal";

const plan = planById("001")!;

/** What an edit of the offered document's JSON leads to: codes with their paths, errors only. */
function errorsOf(edit: (document: Record<string, never>) => void): string[] {
  const document = JSON.parse(schemeJson(offerScheme(plan))) as Record<string, never>;
  edit(document);
  return checkScheme(parseScheme(JSON.stringify(document)), plan)
    .filter((finding) => finding.severity === "error")
    .map((finding) => `${finding.code} ${finding.place.line ?? ""}`);
}

type Document = {
  step: string;
  decimals: number;
  collectives: {
    groups: { id: string; weight: string; criteria: { id: string; maximum: string }[] }[];
    bands: { name: string; atLeast?: string; above?: string; noZero?: boolean }[];
    tieChain: string[];
    bonus: { id: string; text: string; maximum: string }[];
    bonusCap: string;
    quotas: { award: string; percent?: string; count?: number; base: string; minimumClass?: string }[];
  };
};
const edited = (edit: (document: Document) => void): string[] => errorsOf((document) => edit(document as unknown as Document));

test("the offer itself has no error", () => {
  expect(edited(() => undefined)).toEqual([]);
});

test.each([
  ["weights of 97", (d: Document) => (d.collectives.groups[0]!.weight = "38.69"), "scheme.weights-sum collectives.groups"],
  ["weights of 100.01", (d: Document) => (d.collectives.groups[0]!.weight = "41.70"), "scheme.weights-sum collectives.groups"],
  ["a maximum of 0", (d: Document) => (d.collectives.groups[1]!.criteria[0]!.maximum = "0"), "scheme.maximum collectives.groups[1].criteria[0].maximum"],
  ["a maximum no step reaches", (d: Document) => (d.collectives.groups[1]!.criteria[0]!.maximum = "8.335"), "scheme.maximum-step collectives.groups[1].criteria[0].maximum"],
  ["a criterion the plan does not have", (d: Document) => (d.collectives.groups[0]!.criteria[0]!.id = "TT.9.9"), "scheme.criterion-unknown collectives.groups[0].criteria[0].id"],
  ["a group the plan does not have", (d: Document) => (d.collectives.groups[0]!.id = "TT.9"), "scheme.group-unknown collectives.groups[0].id"],
  ["a criterion twice", (d: Document) => d.collectives.groups[0]!.criteria.push({ ...d.collectives.groups[0]!.criteria[0]! }), "scheme.id-duplicate collectives.groups[0].criteria[5].id"],
  ["bands that overlap", (d: Document) => (d.collectives.bands[1]!.atLeast = "90"), "scheme.band-overlap collectives.bands[1]"],
  ["bands out of order", (d: Document) => (d.collectives.bands[2]!.atLeast = "85"), "scheme.band-overlap collectives.bands[2]"],
  ["a gap below the lowest band", (d: Document) => d.collectives.bands.pop(), "scheme.band-gap collectives.bands[2]"],
  ["a lowest band above 0 only", (d: Document) => (d.collectives.bands[3] = { name: "Yếu", above: "0" }), "scheme.band-gap collectives.bands[3]"],
  ["a band nobody reaches", (d: Document) => (d.collectives.bands[0] = { name: "Tuyệt đối", above: "100" }), "scheme.band-unreachable collectives.bands[0]"],
  ["a condition on the last band", (d: Document) => (d.collectives.bands[3]!.noZero = true), "scheme.band-last-condition collectives.bands[3]"],
  ["a tie chain naming an unknown criterion", (d: Document) => d.collectives.tieChain.push("CN.1.1"), "scheme.tie-unknown collectives.tieChain[0]"],
  ["a cap without items", (d: Document) => (d.collectives.bonusCap = "3"), "scheme.cap collectives.bonusCap"],
  ["a bonus named like a column", (d: Document) => { d.collectives.bonus.push({ id: "note", text: "x", maximum: "3" }); d.collectives.bonusCap = "3"; }, "scheme.id-reserved collectives.bonus[0].id"],
  ["a quota on an unknown class", (d: Document) => (d.collectives.quotas[0]!.minimumClass = "Giỏi"), "scheme.quota-class collectives.quotas[0]"],
  ["a quota of 120 %", (d: Document) => (d.collectives.quotas[0]!.percent = "120"), "scheme.quota-percent collectives.quotas[0].percent"],
  ["a quota on an unknown base", (d: Document) => (d.collectives.quotas[0]!.base = "everyone"), "scheme.quota-base collectives.quotas[0].base"],
  ["five decimals", (d: Document) => (d.decimals = 5), "scheme.decimals decimals"],
])("%s is refused with its place", (_, edit, expected) => {
  expect(edited((document) => void edit(document))).toContain(expected);
});

test("edges may touch where one takes the value and the other does not", () => {
  expect(edited((d) => { d.collectives.bands[0] = { name: "Trên 90", above: "90" }; d.collectives.bands[1]!.atLeast = "90"; })).toEqual([]);
});

test("the percentage the plan leaves blank is asked for, and asked no more once given", () => {
  const asks = (figure: string | null): string[] => {
    const scheme = offerScheme(plan);
    const groups = scheme.collectives.groups.map((group) => ({ ...group, criteria: group.criteria.map((criterion) => (criterion.id === "TT.2.3" ? { ...criterion, figure } : criterion)) }));
    return checkScheme({ ...scheme, collectives: { ...scheme.collectives, groups } }, plan).map((finding) => finding.code);
  };
  expect(asks(null)).toEqual(["scheme.figure-missing"]);
  expect(asks("30")).toEqual([]);
});

test("a scheme made for another plan is refused before anything else", () => {
  expect(checkScheme(offerScheme(planById("002")!), plan).map((finding) => finding.code)).toEqual(["scheme.other-plan"]);
});

test("scoring a clause beside the criterion it comes from is refused, since it would count twice", () => {
  const shared = planById("003")!;
  const scheme = offerScheme(shared);
  const [first, ...rest] = scheme.collectives.groups;
  const clause = { ...first!.criteria[0]!, id: "TT.1.1.1", maximum: decimal("1") };
  const codes = checkScheme({ ...scheme, collectives: { ...scheme.collectives, groups: [{ ...first!, criteria: [...first!.criteria, clause] }, ...rest] } }, shared).map((finding) => finding.code);
  expect(codes).toContain("scheme.clauses-mixed");
});

describe("reading a document", () => {
  const refusal = (document: string): string => {
    try {
      parseScheme(document, { file: "s.json" });
      return "";
    } catch (error) {
      return error instanceof Fault ? `${error.code} ${error.place.line ?? ""}` : String(error);
    }
  };
  const written = schemeJson(offerScheme(plan));

  test("decimals keep every digit, written as numbers or as strings", () => {
    const digits = "12.345678901234567890123";
    for (const spelled of [digits, `"${digits}"`]) {
      expect(parseScheme(written.replace('"scale": "100"', `"scale": ${spelled}`)).scale.toFixed()).toBe("12.345678901234567890123");
    }
  });

  test.each([
    ["an unknown key", written.replace('"version": 1', '"version": 1, "weight": 3'), "json.unknown-key weight"],
    ["a key twice", written.replace('"version": 1', '"version": 1, "version": 1'), "json.duplicate-key"],
    ["__proto__", written.replace('"version": 1', '"version": 1, "__proto__": {"scale": "1"}'), "json.unsafe-key"],
    ["a comma decimal", written.replace('"scale": "100"', '"scale": "100,5"'), "json.not-decimal scale"],
    ["both edges on one band", written.replace('"atLeast": "90"', '"atLeast": "90", "above": "90"'), "json.unknown-key collectives.bands[0]"],
  ])("%s is refused with its place", (_, document, expected) => {
    expect(refusal(document)).toContain(expected);
  });
});
