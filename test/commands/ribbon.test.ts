import { checkAndRank } from "../../src/commands/checkAndRank";
import { layBook, readBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { readOpenBook } from "../../src/host/excel";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { layUnitBook } from "../../src/book/unitBook";
import { Collection } from "../../src/job/collect";
import { issue, phieus } from "../../src/job/issue";
import { rank, rankLines } from "../../src/job/rank";
import { planById } from "../../src/plan/library";
import type { Roster } from "../../src/roster/model";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { ExcelHost } from "../../src/taskpane/host/excelHost";
import { fillIn } from "../../scripts/demo/fill";
import { openExcel } from "../excel-host/client";
import { resultsOf } from "../excel-host/expected";
import type { SimulatedExcel } from "../excel-host/simulatedExcel";

const NOW = "2026-11-21T00:00:00Z";
const plan = planById("003")!;
const sample = sampleRoster();
const roster: Roster = { units: sample.units.slice(0, 3), people: sample.people.filter((person) => sample.units.slice(0, 3).some((unit) => unit.code === person.unit)).slice(0, 12) };

/** A book with every sheet taken in, not yet ranked. */
function collected(): BookState {
  const state = issue({ plan, scheme: offerScheme(plan), roster, rosterFindings: [], round: "hằng năm", now: NOW });
  const collection = new Collection(state, { now: NOW, read: readXlsx, accept: () => false });
  for (const phieu of phieus(state)) {
    collection.take({ name: `${phieu.unit.code}.xlsx`, bytes: writeXlsx(layUnitBook(phieu, fillIn(phieu))) });
  }
  return collection.state;
}

const host = (): ExcelHost => new ExcelHost({} as Document);

async function excelWithBook(state: BookState): Promise<SimulatedExcel> {
  const excel = openExcel();
  const book = layBook(state);
  excel.workbook.calculate = resultsOf(book);
  expect(await host().write(book, { ask: async () => true })).toEqual({ kind: "written" });
  return excel;
}

test("one click on the ribbon ranks the open workbook as the command line ranks the file", async () => {
  const state = collected();
  const excel = await excelWithBook(state);
  const expected = rank(state, NOW);
  excel.workbook.calculate = resultsOf(layBook(expected.state));
  const before = excel.requests.length;
  expect(await checkAndRank(host())).toEqual({ kind: "ranked" });
  // Three requests to read, six to check and write, as budgeted; none more for more rows.
  expect(excel.requests.length - before).toBeLessThanOrEqual(9);
  const after = readBook(await readOpenBook(), "sổ");
  const ranked = rank(after, NOW);
  for (const audience of ["collectives", "individuals"] as const) {
    expect(rankLines(after, audience, ranked.standings[audience])).toEqual(rankLines(state, audience, expected.standings[audience]));
  }
  expect(after.journal.map((line) => line.action)).toContain("Kiểm tra và xếp hạng");
});

test("a workbook that is no book of ours is left as it is, and the reason is said", async () => {
  const excel = openExcel();
  const before = excel.requests.length;
  const outcome = await checkAndRank(host());
  expect(outcome).toMatchObject({ kind: "trouble" });
  expect(excel.workbook.sheets.length).toBe(1);
  expect(excel.requests.length - before).toBeLessThanOrEqual(3);
});
