import fc from "fast-check";
import { canRemove, withHeading, withOtherAudience, withoutAudience, withoutCriterion, withoutGroup } from "../../src/plan/correct";
import { planText } from "../../src/plan/library";
import { audiences, type Audience, NOT_SCORED, type Plan } from "../../src/plan/model";
import { planJson } from "../../src/plan/planJson";
import { readPlanText } from "../../src/plan/reader/readPlanText";
import { parsePlan } from "../../src/plan/readPlan";

const read = (id: string): Plan => readPlanText(planText(id)).plan;
const texts = (plan: Plan, audience: Audience): readonly string[] => plan[audience].groups.flatMap((group) => group.criteria.map(({ text }) => text));
const ids = (plan: Plan, audience: Audience): readonly string[] => plan[audience].groups.flatMap((group) => [group.id, ...group.criteria.map(({ id }) => id)]);

test("a criterion goes, and its group with the last one", () => {
  const plan = withoutCriterion(read("001"), "collectives", "TT.1.2");
  expect(ids(plan, "collectives")).toContain("TT.1.3");
  expect(ids(plan, "collectives")).not.toContain("TT.1.2");
  expect(ids(withoutCriterion(plan, "collectives", "TT.3.1"), "collectives")).not.toContain("TT.3");
});

test("a heading is another one, and no longer inferred", () => {
  const plan = withHeading(read("000"), "collectives", "TT.1", "  Văn bản quản lý ");
  expect(plan.collectives.groups[0]).toMatchObject({ id: "TT.1", text: "Văn bản quản lý" });
  expect(plan.collectives.groups[0]?.implicitHeading).toBeUndefined();
  expect(withHeading(plan, "collectives", "TT.1", " ")).toBe(plan);
});

test("a criterion moves to the other audience with its text and its lines", () => {
  const before = read("001");
  const [criterion] = before.individuals.groups[5]!.criteria;
  const plan = withOtherAudience(before, "individuals", criterion!.id);
  expect(plan.collectives.groups.at(-1)).toEqual({ id: "TT.6", text: before.individuals.groups[5]!.text, sourceLines: before.individuals.groups[5]!.sourceLines, criteria: [{ ...criterion, id: "TT.6.1" }] });
  const [second] = plan.individuals.groups[5]!.criteria;
  expect(withOtherAudience(plan, "individuals", second!.id).collectives.groups.at(-1)?.criteria.map(({ id }) => id)).toEqual(["TT.6.1", "TT.6.2"]);
});

test("an audience is left out as long as the other one stays, and a criterion moved to it brings it back", () => {
  const alone = withoutAudience(read("003"), "collectives");
  expect([alone.collectives, alone.criteriaShared]).toEqual([NOT_SCORED, false]);
  expect(withoutAudience(alone, "individuals")).toBe(alone);
  const back = withOtherAudience(alone, "individuals", "CN.1.1");
  expect(back.collectives).toEqual({ sourceLines: [1, 1], groups: [expect.objectContaining({ id: "TT.1" })] });
  expect(parsePlan(planJson(back))).toEqual(back);
});

test("a list both audiences share, and criteria common to both, stay where they are", () => {
  expect(withOtherAudience(read("003"), "individuals", "CN.1.1").individuals).toEqual(read("003").individuals);
  expect(withOtherAudience(read("004"), "individuals", "CH.1").individuals).toEqual(read("004").individuals);
});

test("whatever is corrected, the plan stays one that can be used, and no text is made up", () => {
  const step = fc.record({ kind: fc.constantFrom("criterion", "criterion", "group", "heading", "audience", "audience", "without"), audience: fc.constantFrom(...audiences), at: fc.nat(60) });
  fc.assert(
    fc.property(fc.constantFrom("000", "001", "003", "004"), fc.array(step, { maxLength: 40 }), (id, steps) => {
      const before = read(id);
      const known = new Set(audiences.flatMap((audience) => texts(before, audience)));
      const after = steps.reduce((plan, { kind, audience, at }) => {
        const { groups } = plan[audience];
        if (kind === "without" || groups.length === 0) {
          return withoutAudience(plan, audience);
        }
        const group = groups[at % groups.length]!;
        const criterion = group.criteria[at % group.criteria.length]!;
        switch (kind) {
          case "criterion":
            return withoutCriterion(plan, audience, criterion.id);
          case "group":
            return withoutGroup(plan, audience, group.id);
          case "heading":
            return withHeading(plan, audience, group.id, `Nhóm ${at}`);
          default:
            return withOtherAudience(plan, audience, criterion.id);
        }
      }, before);
      expect(parsePlan(planJson(after))).toEqual(after);
      expect(audiences.flatMap((audience) => texts(after, audience)).every((text) => known.has(text))).toBe(true);
      for (const audience of audiences) {
        expect(new Set(ids(after, audience)).size).toBe(ids(after, audience).length);
        expect(canRemove(after, audience) || texts(after, audience).length === 1 || after[audience].notScored === true).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
