import { rank } from "../../../src/job/rank";
import { draftProposal } from "../../../src/job/propose";
import { PROPOSAL_PAGES } from "../../../src/book/proposalPages";
import { layBook } from "../../../src/book/secretaryBook";
import { collectedState, ExcelSession, orderFor, ROUND, someRoster } from "../../excel-host/session";
import type { RequestRecord } from "../../excel-host/simulatedExcel";

jest.setTimeout(120_000);

const NOW = "2026-11-25T01:00:00Z";
const FOUR_MB = 4_000_000;
const state = collectedState(someRoster(12, 100), NOW);

/** The requests of a job, from what starts it to its end. */
async function requestsOf(session: ExcelSession, job: () => Promise<unknown>): Promise<readonly RequestRecord[]> {
  const start = session.excel.requests.length;
  await job();
  expect(session.told.done || session.state.result === null).toBe(true);
  return session.excel.requests.slice(start);
}

/** No request of 4 MB or more, and one more than `most` for each full 4 MB that went either way. */
function expectWithin(requests: readonly RequestRecord[], most: number): void {
  const bytes = requests.reduce((sum, request) => sum + request.bytes + request.answerBytes, 0);
  expect(Math.max(...requests.map((request) => request.bytes))).toBeLessThan(FOUR_MB);
  expect(Math.max(...requests.map((request) => request.answerBytes))).toBeLessThan(5 * 1024 * 1024);
  expect(requests.length).toBeLessThanOrEqual(most + Math.floor(bytes / FOUR_MB));
}

/** Many sheets of the user's own beside the book, some with formulas that look at it. */
function addOwnSheets({ excel: { workbook } }: ExcelSession, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const sheet = workbook.add(`Của tôi ${index + 1}`);
    workbook.enter(sheet, 1, 1, sheet.touch(1, 1), index % 3 === 0 ? "='Xếp hạng tập thể'!B2" : index);
  }
}

describe("whole jobs of 12 units and 150 people keep their budgets whatever else the workbook holds", () => {
  test.each([0, 60])("with %i more sheets: issuing six, ranking in the pane and from the ribbon three, proposing three", async (own) => {
    const session = await ExcelSession.holding(state);
    addOwnSheets(session, own);
    const issuing = await requestsOf(session, () => session.jobs.issuing.issue(orderFor(state.roster), session.open));
    expectWithin(issuing, 3);
    const inPane = await requestsOf(session, () => session.jobs.outcome.rank(session.open));
    expectWithin(inPane, 3);
    expect(inPane).toHaveLength(3);
    const fromRibbon = await requestsOf(session, () => session.press());
    expectWithin(fromRibbon, 3);
    expect(fromRibbon).toHaveLength(3);
    expectWithin(await requestsOf(session, () => session.jobs.outcome.propose(session.open, ROUND)), 3);
  });
});

test("eight hundred people take one request more for each further 4 MB", async () => {
  const small = state.roster.people;
  const people = Array.from({ length: 800 }, (_, index) => ({ ...small[index % small.length]!, code: `N${String(index + 1).padStart(4, "0")}` }));
  const session = ExcelSession.fresh();
  expectWithin(await requestsOf(session, () => session.jobs.issuing.issue(orderFor({ units: state.roster.units, people }), null)), 3);
  expectWithin(await requestsOf(session, () => session.press()), 3);
});

test("ranking after a proposal takes its pages out, as in the file, and leaves the user's own sheets", async () => {
  const session = await ExcelSession.holding(state);
  await session.jobs.outcome.propose(session.open, ROUND);
  const names = (): string[] => session.excel.workbook.sheets.map((sheet) => sheet.name);
  const laid = draftProposal(state, ROUND, NOW).state;
  const proposal = session.open.pages.sheets.map((sheet) => sheet.name).filter((name) => PROPOSAL_PAGES.some((page) => page === name));
  expect(proposal.length).toBeGreaterThan(4);
  expect(names()).toEqual(expect.arrayContaining(proposal));
  expect(await session.press()).toMatchObject({ done: true });
  const pages = layBook(rank(laid, NOW).state).sheets.map((sheet) => sheet.name);
  expect(names().filter((name) => !["Sheet1", "Sau cùng"].includes(name))).toEqual(pages);
  expect(names()).toEqual(expect.arrayContaining(["Sheet1", "Sau cùng"]));
});

test("a sheet of the user's own that has a proposal page's name is asked about first", async () => {
  const session = await ExcelSession.holding(state);
  const { workbook } = session.excel;
  const own = workbook.add("Biên bản");
  workbook.enter(own, 0, 0, own.touch(0, 0), "của tôi");
  session.answer = false;
  await session.jobs.outcome.propose(session.open, ROUND);
  expect(session.questions).toEqual([["Biên bản"]]);
  expect(session.state.proposal).toBeNull();
  expect(workbook.find("Biên bản")?.cell(0, 0)?.held).toEqual({ kind: "text", text: "của tôi" });
  expect(await session.press()).toMatchObject({ done: true });
  expect(workbook.find("Biên bản")?.cell(0, 0)?.held).toEqual({ kind: "text", text: "của tôi" });
});
