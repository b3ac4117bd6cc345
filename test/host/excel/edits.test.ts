import type { Quota } from "../../../src/scheme/model";
import type { BookState, ExclusionLine } from "../../../src/book/state";
import type { Sheet } from "../../../src/book/sheet";
import { layBook } from "../../../src/book/secretaryBook";
import { writeSheets } from "../../../src/host/excel";
import { noCounts } from "../../../src/job/recordVotes";
import { collectedState, ExcelSession, ROUND, someRoster } from "../../excel-host/session";
import { expectBook } from "../../excel-host/sameAsBook";
import type { Calculator } from "../../excel-host/workbook";
import type { RequestRecord } from "../../excel-host/simulatedExcel";

jest.setTimeout(240_000);

/** The sheets of the write under way, in the order of their working names; and every page as it was written last. */
let underWay: readonly Sheet[] = [];
const latest = new Map<string, Sheet>();

jest.mock("../../../src/host/excel/writeSheets", () => {
  const actual = jest.requireActual<{ writeSheets: typeof writeSheets }>("../../../src/host/excel/writeSheets");
  const seen: typeof writeSheets = (sheets, options) => {
    underWay = sheets;
    sheets.forEach((sheet) => latest.set(sheet.name, sheet));
    return actual.writeSheets(sheets, options);
  };
  return { writeSheets: seen };
});

/** The simulation has no calculator: what a page was laid with stands for what Excel would come to. */
const resultsAsLaid: Calculator = (_formula, name, row, column) => {
  const number = /^~moi-(\d+)$/.exec(name)?.[1];
  const content = (number === undefined ? latest.get(name) : underWay[Number(number) - 1])?.rows[row]?.cells[column]?.content;
  return content?.kind !== "formula" ? undefined : content.result.kind === "number" ? Number(content.result.number) : content.result.text;
};

const NOW = "2026-11-25T01:00:00Z";
const collected = collectedState(someRoster(4, 20), NOW);
const quota: Quota = { award: "Giấy khen", amount: { kind: "count", count: 2 }, base: "all", rounding: "floor", per: "all", minimumClass: null };
const state: BookState = { ...collected, scheme: { ...collected.scheme, collectives: { ...collected.scheme.collectives, quotas: [quota] }, individuals: { ...collected.scheme.individuals, quotas: [quota] } } };
const person = state.roster.people[3]!;
const line: ExclusionLine = { audience: "individuals", code: person.code, kind: "Kỷ luật", answer: "yes", classCap: "", reason: "Khiển trách", document: "12/QĐ" };

async function costOf(session: ExcelSession, job: () => Promise<unknown>): Promise<{ readonly requests: number; readonly sent: number; readonly received: number }> {
  const start = session.excel.requests.length;
  await job();
  expect([session.state.trouble, session.state.result === null]).toEqual([null, false]);
  const made = session.excel.requests.slice(start);
  const sum = (of: (request: RequestRecord) => number): number => made.reduce((total, request) => total + of(request), 0);
  return { requests: made.length, sent: sum(({ bytes }) => bytes), received: sum(({ answerBytes }) => answerBytes) };
}

/** The id of every sheet: a page that was made anew has another. */
const idsOf = ({ excel }: ExcelSession): ReadonlyMap<string, string> => new Map(excel.workbook.sheets.map(({ name, id }) => [name, String(id)]));
const keptPages = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] => [...before].filter(([name, id]) => after.get(name) === id).map(([name]) => name);
const stagePages = ["Tập thể", "Cá nhân"].flatMap((who) => ["tự chấm", "thẩm định", "Hội đồng"].map((stage) => `${who} - ${stage}`));

/** Over a book that this pane has just ranked: every page is known to be as it was written. */
async function ranked(): Promise<ExcelSession> {
  const session = await ExcelSession.holding(state);
  session.excel.workbook.calculate = resultsAsLaid;
  await session.jobs.outcome.rank(session.open);
  return session;
}

test("an exclusion writes the pages it changes and those that look at them, in as many requests and a fraction of the bytes", async () => {
  const session = await ranked();
  const whole = await costOf(session, () => session.jobs.outcome.rank(session.open));
  const before = idsOf(session);
  const edit = await costOf(session, () => session.jobs.review.exclude(session.open, null, line));
  expectBook(session.excel, session.open.pages);
  expect(keptPages(before, idsOf(session))).toEqual(expect.arrayContaining([...stagePages, "Bìa", "Minh chứng", "Danh sách cá nhân", "Sổ phát hành", "_phieu", "Sheet1", "Sau cùng"]));
  expect(keptPages(before, idsOf(session))).not.toEqual(expect.arrayContaining(["Loại trừ"]));
  expect(edit.requests).toBe(3);
  expect(whole.requests).toBe(3);
  expect(edit.sent * 2).toBeLessThan(whole.sent);
});

test("a vote leaves the marks and the ranking alone", async () => {
  const session = await ranked();
  await session.jobs.outcome.propose(session.open, ROUND);
  const whole = await costOf(session, () => session.jobs.outcome.propose(session.open, ROUND));
  const [first] = session.state.proposal!.proposed;
  const vote = { audience: first!.audience, award: first!.award, cluster: "", code: first!.standing.code, ...noCounts, votes: "7" };
  const before = idsOf(session);
  const edit = await costOf(session, () => session.jobs.council.vote(session.open, { council: { members: "9", present: "8", threshold: "" }, votes: [vote] }, ROUND));
  expectBook(session.excel, session.open.pages);
  expect(session.open.state.decisions).toHaveLength(1);
  expect(keptPages(before, idsOf(session))).toEqual(expect.arrayContaining([...stagePages, "Cá nhân - chính thức", "Xếp hạng cá nhân", "Loại trừ", "Minh chứng"]));
  expect(edit.requests).toBe(3);
  expect(edit.sent * 2).toBeLessThan(whole.sent);
});

test("what stands in the workbook otherwise than it was written is written anew with the edit", async () => {
  const session = await ranked();
  const { workbook } = session.excel;
  const evidence = workbook.find("Minh chứng")!;
  workbook.enter(evidence, 40, 9, evidence.touch(40, 9), "ghi nhầm vào đây");
  const before = idsOf(session);
  await session.jobs.review.exclude(session.open, null, line);
  expect(keptPages(before, idsOf(session))).not.toContain("Minh chứng");
  expectBook(session.excel, session.open.pages);
});

test("a mark changed in Excel meanwhile is kept, and all that follows from it is written", async () => {
  const session = await ranked();
  const { workbook } = session.excel;
  const page = workbook.find("Cá nhân - thẩm định")!;
  const laid = session.open.pages.sheets.find(({ name }) => name === page.name)!;
  const row = laid.rows.findIndex(({ cells }) => cells[0]?.content?.kind === "text" && cells[0].content.text === person.code);
  const column = laid.rows[row]!.cells.findIndex((cell) => cell?.style?.unlocked === true);
  workbook.enter(page, row, column, page.touch(row, column), 1);
  await session.jobs.review.exclude(session.open, null, line);
  const entries = [...(session.open.state.marks.individuals.get(person.code)?.verified.values() ?? [])];
  expect(entries.map((entry) => (entry.kind === "number" ? entry.value.toFixed(0) : entry.kind))).toEqual(["1"]);
  expectBook(session.excel, session.open.pages);
});

test("pages somebody else made anew are no longer known, and are written", async () => {
  const session = await ranked();
  await writeSheets(layBook(session.open.state).sheets, { ask: () => true });
  const before = idsOf(session);
  await session.jobs.review.exclude(session.open, null, line);
  expect(keptPages(before, idsOf(session))).toEqual(["Sheet1", "Sau cùng"]);
  expectBook(session.excel, session.open.pages);
});

test("a page that was deleted is there again, in its place", async () => {
  const session = await ranked();
  const { workbook } = session.excel;
  workbook.delete(workbook.find("Xếp hạng tập thể")!);
  await session.jobs.review.exclude(session.open, null, line);
  expectBook(session.excel, session.open.pages);
});

test("one edit after another, each on top of the last, comes to the book written whole", async () => {
  const session = await ranked();
  const { jobs } = session;
  await jobs.review.exclude(session.open, null, line);
  await jobs.dossier.draft(session.open, null);
  expectBook(session.excel, session.open.pages);
  await jobs.dossier.saveFacts(session.open, { ...session.open.state.dossier, recipients: ["Công an phường"] });
  expectBook(session.excel, session.open.pages);
  await jobs.outcome.propose(session.open, ROUND);
  await jobs.review.exclude(session.open, line, { ...line, answer: "pending" });
  expectBook(session.excel, session.open.pages);
  await jobs.review.exclude(session.open, { ...line, answer: "pending" }, null);
  await jobs.dossier.draft(session.open, null);
  expectBook(session.excel, session.open.pages);
  expect(session.open.pages.sheets.map(({ name }) => name)).toEqual(layBook(session.open.state).sheets.map(({ name }) => name).flatMap((name) => (name === "Nhật ký" ? ["Đề nghị", "Tờ trình", "Danh sách tập thể kèm theo", "Biên bản", "Tóm tắt thành tích", "Đối chiếu hồ sơ", name] : [name])));
});
