import { audiences, type CriteriaTree } from "../../src/plan/model";
import { planJson } from "../../src/plan/planJson";
import { readDocx } from "../../src/host/docx/readLines";
import { readPlanFile } from "../../src/job/readPlanFile";
import { type PlanReading, readPlanText } from "../../src/plan/reader/readPlanText";
import { parsePlan } from "../../src/plan/readPlan";
import { planDocument } from "../support/planDocument";
import { writtenPlans } from "./documents/texts";

const tree = ({ groups }: CriteriaTree): unknown => groups.map(({ text, criteria }) => [text, ...criteria.map((criterion) => criterion.text)]);
const always = ["plan.read-automatically", "plan.field-unread", "plan.one-audience"];
const said = ({ findings }: PlanReading): readonly string[] => findings.map(({ code }) => code).filter((code) => !always.includes(code));

describe.each(writtenPlans)("$what", (written) => {
  test("from its text", () => {
    const reading = readPlanText(written.lines.flatMap((line) => [line, ""]));
    expect(audiences.map((audience) => tree(reading.plan[audience]))).toEqual([written.collectives ?? [], written.individuals ?? []]);
    expect(said(reading)).toEqual(written.said ?? []);
    expect(parsePlan(planJson(reading.plan))).toEqual(reading.plan);
  });

  test("from a Word document the same", async () => {
    const { plan } = await readPlanFile(await planDocument(written.lines), { docx: readDocx, pdf: () => Promise.reject(new Error("no PDF")) });
    expect(audiences.map((audience) => tree(plan[audience]))).toEqual([written.collectives ?? [], written.individuals ?? []]);
  });
});
