import { layBook } from "../../src/book/secretaryBook";
import { layUnitBook } from "../../src/book/unitBook";
import { Fault } from "../../src/finding/fault";
import { writeXlsx } from "../../src/host/file";
import { phieus } from "../../src/job/issue";
import { library } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { PaneJobs } from "../../src/taskpane/jobs/paneJobs";
import type { OverwriteQuestion } from "../../src/taskpane/jobs/overwrite";
import type { IssueOrder } from "../../src/taskpane/jobs/round";
import { rosterOfFiles } from "../../src/taskpane/jobs/roster";
import { initialState, type PaneState } from "../../src/taskpane/state/model";
import { isPending } from "../../src/taskpane/state/progress";
import { type Action, reduce } from "../../src/taskpane/state/reducer";
import { fillIn } from "../../scripts/demo/fill";
import { MemoryHost } from "./support/memoryHost";

jest.setTimeout(60_000);

const plan = library[1]!;
const order: IssueOrder = { plan, scheme: offerScheme(plan), roster: sampleRoster(), rosterFindings: [], round: "hằng năm 2025" };

/** A pane without a screen: jobs, their host, and the state they lead to. */
class Session {
  state: PaneState = initialState("issue", "vi");
  answer = true;
  readonly questions: (readonly string[])[] = [];
  readonly jobs: PaneJobs;

  readonly asked: OverwriteQuestion[] = [];

  constructor(readonly host: MemoryHost) {
    const dispatch = (action: Action): void => {
      this.state = reduce(this.state, action);
    };
    this.jobs = new PaneJobs(host, dispatch, async (question) => {
      this.asked.push(question);
      this.questions.push(question.sheets);
      return this.answer;
    });
  }

  get book(): NonNullable<PaneState["book"]> {
    return this.state.book!;
  }

  filled(count: number): File[] {
    return phieus(this.book.state)
      .slice(0, count)
      .map((phieu) => new File([writeXlsx(layUnitBook(phieu, fillIn(phieu))).slice()], `${phieu.unit.code}.xlsx`));
  }
}

test("a whole round: issue, collect, rank, propose, each written to the host", async () => {
  const session = new Session(new MemoryHost());
  await session.jobs.issuing.issue(order, null);
  expect(session.state.result).toEqual({ key: "issue.done", words: { count: 12, round: "hằng năm 2025" } });
  await session.jobs.intake.collect(session.book, session.filled(12));
  expect(session.state.result).toMatchObject({ key: "collect.result", words: { accepted: 12 } });
  await session.jobs.outcome.rank(session.book);
  expect(session.state.ranking?.standings.collectives.every((standing) => standing.rank !== undefined)).toBe(true);
  await session.jobs.outcome.propose(session.book, "hằng năm 2025");
  expect(session.host.book?.sheets.map((sheet) => sheet.name)).toContain("Tờ trình");
  expect(session.state.trouble).toBeNull();
});

test("the same file sent twice is taken once, and a changed one waits for a decision", async () => {
  const session = new Session(new MemoryHost());
  await session.jobs.issuing.issue(order, null);
  const [phieu] = phieus(session.book.state);
  const [file] = session.filled(1);
  await session.jobs.intake.collect(session.book, [file!, file!]);
  expect(session.state.returned.map((item) => item.report.status)).toEqual(["accepted", "duplicate"]);
  const blank = new File([writeXlsx(layUnitBook(phieu!)).slice()], "sửa.xlsx");
  await session.jobs.intake.collect(session.book, [blank]);
  const waiting = session.state.returned.filter(isPending);
  expect(waiting.map((item) => item.report.status)).toEqual(["newer"]);
  await session.jobs.intake.accept(session.book, waiting[0]!);
  expect(session.state.returned.filter(isPending)).toEqual([]);
  expect(session.book.state.register[0]?.received?.file).toBe("sửa.xlsx");
});

test("issuing over a book asks first, and a no leaves everything as it was", async () => {
  const session = new Session(new MemoryHost());
  await session.jobs.issuing.issue(order, null);
  const before = session.host.book;
  session.answer = false;
  await session.jobs.issuing.issue({ ...order, round: "sơ kết" }, session.book);
  expect(session.questions[0]).toContain("Bìa");
  expect(session.host.book).toBe(before);
  expect(session.state.round).toBe("hằng năm 2025");
  expect(session.state.result).toEqual({ key: "work.cancelled" });
});

test("in the browser issuing again asks even before anything came back, since the sheets sent out would be of no use", async () => {
  const session = new Session(new MemoryHost("browser"));
  await session.jobs.issuing.issue(order, null);
  session.answer = false;
  await session.jobs.issuing.issue({ ...order, round: "sơ kết" }, session.book);
  expect(session.asked).toEqual([{ sheets: [], collected: 0, issued: "hằng năm 2025" }]);
  expect(session.book.state.round).toBe("hằng năm 2025");
});

test("in the browser another book takes the place of one not downloaded only when the user says so", async () => {
  const session = new Session(new MemoryHost("browser"));
  await session.jobs.issuing.issue(order, null);
  const other = new File([writeXlsx(layBook({ ...session.book.state, round: "sơ kết" })).slice()], "so-khac.xlsx");
  session.answer = false;
  await session.jobs.book.open(other, session.book);
  expect(session.asked).toEqual([{ sheets: [], collected: 0, unsaved: true }]);
  expect(session.book.state.round).toBe("hằng năm 2025");
  session.answer = true;
  await session.jobs.book.open(other, session.book);
  expect(session.book.state.round).toBe("sơ kết");
});

test("an empty roster is offered", async () => {
  const session = new Session(new MemoryHost("browser"));
  await session.jobs.preparation.rosterTemplate();
  expect(session.host.offered.map(({ name }) => name)).toEqual(["danh-sach.xlsx"]);
});

test("a cancelled collection takes nothing in", async () => {
  const session = new Session(new MemoryHost());
  await session.jobs.issuing.issue(order, null);
  const running = session.jobs.intake.collect(session.book, session.filled(3));
  session.jobs.cancel();
  await running;
  expect(session.state.trouble).toEqual({ key: "work.cancelled" });
  expect(session.book.state.register.every((line) => line.received === null)).toBe(true);
});

test("a second job is not begun while one runs", async () => {
  const session = new Session(new MemoryHost());
  const first = session.jobs.preparation.sampleRoster();
  await session.jobs.preparation.choosePlan("000");
  await first;
  expect(session.state.roster).not.toBeNull();
  expect(session.state.plan).toBeNull();
});

test("a host that fails says why in its own sentence, and nothing is half done", async () => {
  const session = new Session(new MemoryHost());
  session.host.failure = new Fault("book.not-a-book", { file: "Book1" });
  await session.jobs.issuing.issue(order, null);
  expect(session.state.trouble).toEqual({ fault: { code: "book.not-a-book", place: { file: "Book1" }, params: {} } });
  expect(session.state.book).toBeNull();
});

test("two CSV files are told apart by their headers, whatever they are called", () => {
  const encoder = new TextEncoder();
  const people = { name: "a.csv", bytes: encoder.encode("Mã,Họ và tên,Mã đơn vị\nA1,Nguyễn An,VP\n") };
  const units = { name: "b.csv", bytes: encoder.encode("Mã đơn vị,Tên đơn vị\nVP,Văn phòng\n") };
  for (const files of [[people, units], [units, people]]) {
    expect(rosterOfFiles(files).roster.people.map((person) => person.name)).toEqual(["Nguyễn An"]);
  }
  expect(() => rosterOfFiles([people, units, units])).toThrow("wrong roster files");
  expect(() => rosterOfFiles([{ name: "danh-sach.xls", bytes: people.bytes }])).toThrow("wrong roster files");
});

test("one CSV file of people that names their units is a roster", () => {
  const bytes = new TextEncoder().encode("\ufeffSTT;Họ và tên;Đơn vị\n1;Nguyễn An;Văn phòng\n");
  expect(rosterOfFiles([{ name: "ds.csv", bytes }]).roster).toMatchObject({ units: [{ name: "Văn phòng" }], people: [{ name: "Nguyễn An", unit: "DV01" }] });
});
