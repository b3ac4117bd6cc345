import { Fault } from "../../src/finding/fault";
import { library } from "../../src/plan/library";
import { NOT_SCORED } from "../../src/plan/model";
import { parsePlan } from "../../src/plan/readPlan";

type Step = string | number;

/** The library's first plan as JSON, with the value at a path replaced, or removed where undefined. */
function changed(path: readonly Step[], value: unknown): string {
  const plan = JSON.parse(JSON.stringify(library[0])) as Record<Step, unknown>;
  let at = plan;
  for (const step of path.slice(0, -1)) {
    at = at[step] as Record<Step, unknown>;
  }
  at[path[path.length - 1] ?? ""] = value;
  return JSON.stringify(plan);
}

test.each<[string, readonly Step[], unknown, string, string | undefined]>([
  ["a missing field", ["title"], undefined, "json.missing-key", undefined],
  ["an unknown field", ["collectives", "groups", 2, "wieght"], 5, "json.unknown-key", "collectives.groups[2].wieght"],
  ["a field of the wrong kind", ["docNumber"], 5, "json.wrong-kind", "docNumber"],
  ["an empty text", ["individuals", "groups", 0, "criteria", 1, "text"], "  ", "json.text-empty", "individuals.groups[0].criteria[1].text"],
  ["an id that is no id", ["collectives", "groups", 0, "criteria", 0, "id"], "../x", "plan.id-invalid", "collectives.groups[0].criteria[0].id"],
  ["an id too long", ["id"], "x".repeat(33), "plan.id-invalid", "id"],
  ["the same criterion id twice", ["collectives", "groups", 1, "criteria", 0, "id"], "TT.1.1", "plan.id-duplicate", "collectives.groups[1].criteria[0].id"],
  ["an id that differs only in case", ["collectives", "groups", 1, "id"], "tt.1", "plan.id-duplicate", "collectives.groups[1].id"],
  ["source lines out of order", ["titleLines"], [11, 7], "plan.source-lines", "titleLines"],
  ["three source lines", ["titleLines"], [1, 2, 3], "plan.source-lines", "titleLines"],
  ["line 0", ["period", "sourceLines"], [0, 2], "plan.source-lines", "period.sourceLines"],
  ["half a line", ["titleLines", 0], 1.5, "json.not-integer", "titleLines[0]"],
  ["no groups", ["collectives", "groups"], [], "plan.groups-none", "collectives"],
  ["groups where the audience is not scored", ["collectives", "notScored"], true, "plan.groups-not-scored", "collectives"],
  ["a group without criteria", ["collectives", "groups", 3, "criteria"], [], "plan.group-empty", "collectives.groups[3]"],
  ["two criteria where the group is its own", ["collectives", "groups", 0, "selfCriterion"], true, "plan.self-criterion", "collectives.groups[0]"],
  ["a likeness over 1", ["collectives", "groups", 0, "ocrSimilarity"], 95, "plan.similarity", "collectives.groups[0].ocrSimilarity"],
])("%s is refused where it is", (_what, path, value, code, line) => {
  let fault: unknown;
  try {
    parsePlan(changed(path, value), { file: "ke-hoach.json" });
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(Fault);
  expect(fault).toMatchObject({ code, place: line === undefined ? { file: "ke-hoach.json" } : { file: "ke-hoach.json", line } });
  expect(String(fault)).not.toMatch(/\{\w+\}/);
});

test("one audience may be left out, not both", () => {
  const alone = { ...library[0], individuals: NOT_SCORED };
  expect(parsePlan(JSON.stringify(alone))).toEqual(alone);
  expect(() => parsePlan(JSON.stringify({ ...alone, collectives: NOT_SCORED }))).toThrow(expect.objectContaining({ code: "plan.audiences-none" }));
});

test("texts are turned to NFC", () => {
  expect(parsePlan(changed(["issuer"], "Ủy ban".normalize("NFD"))).issuer).toBe("Ủy ban".normalize("NFC"));
});

test("the same id may serve both audiences, as the general group of plan 004 does", () => {
  expect(parsePlan(JSON.stringify(library[4])).individuals.groups[0]?.id).toBe("CH");
});
