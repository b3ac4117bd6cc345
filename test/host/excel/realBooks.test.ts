import fc from "fast-check";
import { propose } from "../../../src/award/propose";
import { layBook, readBook, STATE_PAGES } from "../../../src/book/secretaryBook";
import type { Book } from "../../../src/book/sheet";
import { standingsOf } from "../../../src/book/standings";
import { layUnitBook } from "../../../src/book/unitBook";
import { readOpenBook, writeSheets } from "../../../src/host/excel";
import { readXlsx, writeXlsx } from "../../../src/host/file";
import { issue, phieus } from "../../../src/job/issue";
import { library } from "../../../src/plan/library";
import { sampleRoster } from "../../../src/roster/sample";
import { offerScheme } from "../../../src/scheme/offer";
import { openExcel } from "../../excel-host/client";
import { dumpWorkbook } from "../../excel-host/dump";
import { expectedSheet, resultsOf } from "../../excel-host/expected";
import type { SimulatedExcel } from "../../excel-host/simulatedExcel";
import { stateArbitrary } from "../../support/randomState";

async function opened(book: Book): Promise<SimulatedExcel> {
  const excel = openExcel();
  excel.workbook.calculate = resultsOf(book);
  const outcome = await writeSheets(book.sheets, {
    ask: () => true,
    ...(book.names === undefined ? {} : { names: book.names }),
    ...(book.active === undefined ? {} : { active: book.active }),
  });
  expect(outcome).toEqual({ kind: "written", differences: [] });
  return excel;
}

async function expectWritten(book: Book): Promise<void> {
  const excel = await opened(book);
  const names = book.sheets.map((sheet) => sheet.name);
  const written = dumpWorkbook(excel.workbook).sheets.slice(1);
  expect(written.map((sheet) => sheet.name)).toEqual(names);
  written.forEach((sheet, index) => {
    const expected = expectedSheet(book.sheets[index]!, names);
    // Jest's own comparison is slow over ten thousands of cells; it is only asked to show a difference.
    if (JSON.stringify(sheet) !== JSON.stringify(expected)) {
      expect(sheet).toEqual(expected);
    }
  });
}

describe("the books of the product in the open workbook", () => {
  it.each(library.map((plan) => [plan.id, plan] as const))("of plan %s are as in their data, within the budget", async (_, plan) => {
    const scheme = offerScheme(plan, { clauses: plan.id === "003" });
    const state = issue({ plan, scheme, roster: sampleRoster(), rosterFindings: [], round: "hằng năm 2025", now: "2026-11-21T00:00:00Z" });
    await expectWritten(layUnitBook(phieus(state)[0]!));
    const book = layBook(state);
    const excel = await opened(book);
    const bytes = excel.requests.reduce((sum, request) => sum + request.bytes + request.answerBytes, 0);
    expect(excel.requests.length).toBeLessThanOrEqual(6 + Math.floor(bytes / 4_000_000));
  });

  it("in the middle of a round are as in their data, and give the same state as the file", async () => {
    for (const state of fc.sample(stateArbitrary, { numRuns: 2, seed: 7 })) {
      const proposal = propose(state.scheme, { collectives: standingsOf(state, "collectives"), individuals: standingsOf(state, "individuals") });
      const book = layBook(state, { proposal });
      await expectWritten(book);
      const fromFile = readBook(readXlsx(writeXlsx(book)), "sổ");
      expect(readBook(await readOpenBook(), "sổ")).toEqual(fromFile);
      expect(readBook(await readOpenBook({ pages: STATE_PAGES }), "sổ")).toEqual(fromFile);
    }
  });
});
