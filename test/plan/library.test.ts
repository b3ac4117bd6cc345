import { criteriaOf, findCriterion, planDigest } from "../../src/plan/criteria";
import { library, planById, planText } from "../../src/plan/library";
import { audiences, type Plan, type Provenance, type SourceLines } from "../../src/plan/model";
import { parsePlan } from "../../src/plan/readPlan";
import { corrected, sourceText } from "../../src/plan/source";
import { tidy } from "../../src/text/vietnamese";

interface Passage extends Provenance {
  readonly text: string;
  readonly sourceLines: SourceLines;
}

const byId = library.map((plan) => [plan.id, plan] as const);
const written = byId.filter(([id]) => id !== "004");

function passageIn(plan: Plan, { sourceLines, corrections }: Passage): string {
  return corrected(sourceText(planText(plan.id), sourceLines), corrections);
}

test("five plans in the order of their ids", () => {
  expect(library.map((plan) => plan.id)).toEqual(["000", "001", "002", "003", "004"]);
  expect(planById("003")?.id).toBe("003");
  expect(planById("005")).toBeUndefined();
  expect(planText("005")).toEqual([]);
});

test.each([
  ["000", "collectives", 4, 15],
  ["000", "individuals", 5, 20],
  ["001", "collectives", 5, 12],
  ["001", "individuals", 7, 25],
  ["002", "collectives", 5, 12],
  ["002", "individuals", 7, 25],
  ["003", "collectives", 5, 5],
  ["003", "individuals", 5, 5],
  ["004", "collectives", 6, 13],
  ["004", "individuals", 8, 25],
] as const)("plan %s has for %s %i groups and %i criteria", (id, audience, groups, criteria) => {
  const tree = planById(id)?.[audience];
  expect([tree?.groups.length, tree && criteriaOf(tree).length]).toEqual([groups, criteria]);
});

test("plan 004 has one general group of two criteria, the same for both audiences", () => {
  const plan = planById("004");
  const general = audiences.map((audience) => plan?.[audience].groups.filter((group) => group.general === true));
  expect(general[0]?.map((group) => [group.id, group.criteria.length])).toEqual([["CH", 2]]);
  expect(general[1]).toEqual(general[0]);
});

test.each(audiences)("plan 003 offers 21 derived clauses for %s", (audience) => {
  expect(planById("003")?.[audience].groups.flatMap((group) => group.derivedClauses ?? [])).toHaveLength(21);
});

describe.each(written)("plan %s, every word of it", (_id, plan) => {
  test.each(audiences)("a criterion's text (%s) stands in its source lines, slips corrected as recorded", (audience) => {
    for (const criterion of criteriaOf(plan[audience])) {
      expect(passageIn(plan, criterion)).toContain(criterion.text);
    }
  });

  test.each(audiences)("so does a group's heading (%s), unless it is marked as shortened", (audience) => {
    for (const group of plan[audience].groups.filter((candidate) => candidate.textDerived !== true)) {
      expect(passageIn(plan, group)).toContain(group.text);
    }
  });

  test.each(audiences)("every recorded slip (%s) is in the source", (audience) => {
    for (const passage of plan[audience].groups.flatMap((group) => [group, ...group.criteria])) {
      for (const correction of passage.corrections ?? []) {
        expect(sourceText(planText(plan.id), passage.sourceLines)).toContain(correction.asWritten);
      }
    }
  });
});

describe("plan 003's derived clauses", () => {
  /** What reshaping may change: case (a first letter is raised) and the dash in a document's number ("05 – CT/TW"). */
  const unshaped = (text: string): string => text.toLocaleLowerCase("vi").replace(/ – /g, "-");

  test.each(audiences)("follow one another in the criterion's own text (%s) and leave out nothing but punctuation", (audience) => {
    for (const group of planById("003")?.[audience].groups ?? []) {
      const letters = (text: string): string => text.toLocaleLowerCase("vi").replace(/[^\p{L}\p{N}]+/gu, "");
      expect((group.derivedClauses ?? []).map(({ text }) => letters(text)).join("")).toBe(letters(group.criteria[0]?.text ?? ""));
    }
  });

  test.each(audiences)("stand word for word in that text (%s), case and a closed dash aside", (audience) => {
    for (const group of planById("003")?.[audience].groups ?? []) {
      for (const clause of group.derivedClauses ?? []) {
        expect(unshaped(group.criteria[0]?.text ?? "")).toContain(unshaped(clause.text));
      }
    }
  });

  test.each(audiences)("stand in their own source lines (%s), with the slips of the criterion they come from put right", (audience) => {
    for (const group of planById("003")?.[audience].groups ?? []) {
      for (const clause of group.derivedClauses ?? []) {
        const source = corrected(sourceText(planText("003"), clause.sourceLines), group.criteria[0]?.corrections);
        expect(unshaped(source)).toContain(unshaped(clause.text));
      }
    }
  });
});

test.each(audiences)("plan 004: the machine's reading of each passage (%s) stands in its source lines", (audience) => {
  const groups = planById("004")?.[audience].groups ?? [];
  const passages: Passage[] = groups.flatMap((group) => [...(group.general === true ? [] : [group]), ...group.criteria]);
  for (const passage of passages) {
    expect(passage.ocr).toBeDefined();
    expect(sourceText(planText("004"), passage.sourceLines)).toContain(tidy(passage.ocr ?? ""));
  }
});

describe.each(byId)("plan %s", (_id, plan) => {
  test("is read back from its own JSON as it is", () => {
    expect(parsePlan(JSON.stringify(plan))).toEqual(plan);
  });

  test("is in NFC, every text of it", () => {
    expect(JSON.stringify(plan).normalize("NFC")).toBe(JSON.stringify(plan));
  });

  test.each(audiences)("gives every group, criterion and clause of %s an id of its own, by which it is found", (audience) => {
    const own = plan[audience].groups.flatMap((group) => [...group.criteria, ...(group.derivedClauses ?? [])]);
    const ids = [...plan[audience].groups, ...own].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const criterion of own) {
      expect(findCriterion(plan, audience, criterion.id)?.criterion).toBe(criterion);
    }
  });

  test("points only at lines its text has", () => {
    const last = planText(plan.id).length;
    expect(JSON.stringify(plan).match(/ines":\[\d+,\d+\]/g)?.map((match) => Number(/,(\d+)/.exec(match)?.[1])).filter((line) => line > last)).toEqual([]);
  });
});

test("a digest names the content, not the order of fields", () => {
  const [first, second] = library;
  const reversed = Object.fromEntries(Object.entries(first ?? {}).reverse()) as unknown as Plan;
  expect(first && planDigest(reversed)).toBe(first && planDigest(first));
  expect(second && planDigest(second)).not.toBe(first && planDigest(first));
});
