import fc from "fast-check";
import { propose } from "../../src/award/propose";
import { layBook } from "../../src/book/secretaryBook";
import { standingsOf } from "../../src/book/standings";
import { layUnitBook } from "../../src/book/unitBook";
import { writeXlsx } from "../../src/host/file";
import { issue, phieus } from "../../src/job/issue";
import { library } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { openXmlErrors } from "../support/ooxml";
import { stateArbitrary } from "../support/randomState";

const blank = (index: number): ReturnType<typeof issue> => {
  const plan = library[index]!;
  return issue({ plan, scheme: offerScheme(plan, { clauses: plan.id === "003" }), roster: sampleRoster(), rosterFindings: [], round: "hằng năm 2025", now: "2026-11-21T00:00:00Z" });
};

test.each(library.map((plan, index) => [plan.id, index] as const))("the workbooks of plan %s are what the Open XML standard asks, for Office 2019 and Microsoft 365", async (_, index) => {
  const state = blank(index);
  expect(await openXmlErrors(writeXlsx(layUnitBook(phieus(state)[0]!)))).toEqual([]);
  expect(await openXmlErrors(writeXlsx(layBook(state)))).toEqual([]);
}, 60000);

test("so are books in the middle of a round, with awkward names, bad marks and a proposal", async () => {
  for (const state of fc.sample(stateArbitrary, { numRuns: 3, seed: 7 })) {
    const proposal = propose(state.scheme, { collectives: standingsOf(state, "collectives"), individuals: standingsOf(state, "individuals") });
    expect(await openXmlErrors(writeXlsx(layBook(state, { proposal })))).toEqual([]);
  }
}, 60000);
