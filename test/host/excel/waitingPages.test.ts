import type { BookState } from "../../../src/book/state";
import { layUnitBook } from "../../../src/book/unitBook";
import { readXlsx, writeXlsx } from "../../../src/host/file";
import { Collection } from "../../../src/job/collect";
import { phieus } from "../../../src/job/issue";
import { isPending } from "../../../src/taskpane/state/progress";
import { collectedState, ExcelSession, someRoster } from "../../excel-host/session";

jest.setTimeout(120_000);

const NOW = "2026-11-25T01:00:00Z";
const PAGES = ["Chờ quyết định", "Nội dung tệp chờ"];
const state = collectedState(someRoster(6, 20), NOW);
const blank = phieus(state).map((phieu) => ({ name: `${phieu.unit.code} lại.xlsx`, bytes: writeXlsx(layUnitBook(phieu)) }));
const file = ({ name, bytes }: (typeof blank)[number]): File => new File([bytes.slice()], name);

function waiting(count: number): BookState {
  const collection = new Collection(state, { now: NOW, read: readXlsx, accept: () => false });
  blank.slice(0, count).forEach((each) => collection.take(each));
  return collection.state;
}

const requests = async (session: ExcelSession, job: () => Promise<unknown>): Promise<number> => {
  const start = session.excel.requests.length;
  await job();
  return session.excel.requests.length - start;
};
const pages = ({ excel }: ExcelSession): string[] => excel.workbook.sheets.map(({ name }) => name).filter((name) => PAGES.includes(name));

test("files that wait cost no request: ranking takes three and taking in as many as without, however many wait", async () => {
  const counts = [];
  for (const count of [0, 1, 6]) {
    const session = await ExcelSession.holding(waiting(count));
    expect(pages(session)).toEqual(count === 0 ? [] : PAGES);
    const ranking = await requests(session, () => session.jobs.outcome.rank(session.open));
    const fromRibbon = await requests(session, () => session.press());
    const intake = await requests(session, () => session.jobs.intake.collect(session.open, [file(blank[0]!)]));
    counts.push({ ranking, fromRibbon, intake });
  }
  expect(counts.map(({ ranking, fromRibbon }) => [ranking, fromRibbon])).toEqual([[3, 3], [3, 3], [3, 3]]);
  expect(new Set(counts.map(({ intake }) => intake)).size).toBe(1);
});

test("the pages come with the first file that waits and go with the last, between other pages and beside the user's own", async () => {
  const session = await ExcelSession.holding(state);
  await session.jobs.intake.collect(session.open, [file(blank[0]!), file(blank[1]!)]);
  expect(pages(session)).toEqual(PAGES);
  const [one, two] = session.state.returned.filter(isPending);
  await session.jobs.intake.decline(session.open, one!);
  expect(pages(session)).toEqual(PAGES);
  await session.jobs.intake.accept(session.open, two!);
  expect(pages(session)).toEqual([]);
  expect(session.excel.workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Sheet1", "Sau cùng"]));
});

test("a sheet of the user's own that has such a page's name is asked about before a file can wait, and a no loses nothing", async () => {
  const session = await ExcelSession.holding(state);
  const { workbook } = session.excel;
  const own = workbook.add("Chờ quyết định");
  workbook.enter(own, 0, 0, own.touch(0, 0), "của tôi");
  session.answer = false;
  await session.jobs.intake.collect(session.open, [file(blank[0]!)]);
  expect(session.questions).toEqual([["Chờ quyết định"]]);
  expect(workbook.find("Chờ quyết định")?.cell(0, 0)?.held).toEqual({ kind: "text", text: "của tôi" });
  expect(session.open.state.waiting).toEqual([]);
});
