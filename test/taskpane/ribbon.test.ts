import { layBook, readBook } from "../../src/book/secretaryBook";
import { bookSheets, RECORD_SHEET } from "../../src/book/pages/names";
import { readOpenBook, writeSheets } from "../../src/host/excel";
import { rank, rankLines } from "../../src/job/rank";
import { RANK_COMMAND, serveRibbon, stepCommands } from "../../src/taskpane/ribbon/commands";
import { SharedRuntime } from "../../src/taskpane/ribbon/sharedRuntime";
import { isStale } from "../../src/taskpane/state/progress";
import { said } from "../support/said";
import { resultsOf } from "../excel-host/expected";
import { collectedState, ExcelSession, orderFor, someRoster } from "../excel-host/session";

jest.setTimeout(60_000);

const NOW = "2026-11-25T01:00:00Z";
const roster = someRoster(3, 4);
const state = collectedState(roster, NOW);
const ranked = rank(state, NOW);

/** An Excel that calculates what the ranked book says. */
function calculating(session: ExcelSession): ExcelSession {
  session.excel.workbook.calculate = resultsOf(layBook(ranked.state));
  return session;
}

const unopened = async (): Promise<ExcelSession> => calculating(await ExcelSession.unopened(state));
const holding = async (): Promise<ExcelSession> => calculating(await ExcelSession.holding(state));

describe("one click", () => {
  test("ranks the open workbook as the command line ranks the file, in three requests, with no pane", async () => {
    const session = await unopened();
    const before = session.excel.requests.length;
    expect(await session.press()).toEqual({ done: true, trouble: "" });
    expect(session.excel.requests.length - before).toBeLessThanOrEqual(3);
    expect(session.revealed).toBe(0);
    const after = readBook(await readOpenBook(), "sổ");
    const again = rank(after, NOW);
    for (const audience of ["collectives", "individuals"] as const) {
      expect(rankLines(after, audience, again.standings[audience])).toEqual(rankLines(state, audience, ranked.standings[audience]));
    }
    expect(after.journal.map((line) => line.action)).toContain("Kiểm tra và xếp hạng");
    expect(session.excel.workbook.activeSheet.name).toBe("Xếp hạng tập thể");
  });

  test("leaves the pane with the book and its ranking, as if it had been read and ranked there", async () => {
    const session = await unopened();
    await session.press();
    const { book, ranking, plan, draft, roster: loaded, round } = session.state;
    expect(book?.state.id).toBe(state.id);
    expect(ranking?.standings.collectives.map(({ rank: place }) => place)).toEqual(ranked.standings.collectives.map(({ rank: place }) => place));
    expect([plan?.plan.id, draft === null, loaded?.roster, round]).toEqual([state.plan.id, false, state.roster, state.round]);
  });

  test("leaves a plan that is being prepared in the pane as it is", async () => {
    const session = await unopened();
    await session.jobs.preparation.choosePlan("000");
    await session.press();
    expect(session.state.plan?.plan.id).toBe("000");
    expect(session.state.book?.state.id).toBe(state.id);
    expect(session.state.ranking).not.toBeNull();
  });

  test("keeps the marks typed in the pane, and its step", async () => {
    const session = await holding();
    session.pane.store.dispatch({ type: "stepChosen", step: "review" });
    const draft = { audience: "collectives", code: "VP", criterion: "1", stage: "verified", typed: "4", reason: "thiếu minh chứng" } as const;
    session.pane.store.dispatch({ type: "markTyped", key: "k", draft });
    await session.press();
    expect(session.state.desk.marks.get("k")).toEqual(draft);
    expect(session.state.step).toBe("review");
    expect(session.revealed).toBe(0);
  });
});

describe("on trouble", () => {
  test("the pane opens on the ranking's step with the reason, and the workbook is as it was", async () => {
    const session = ExcelSession.fresh();
    const told = await session.press();
    expect(told.done).toBe(false);
    expect(told.trouble).toContain("sổ tổng hợp");
    expect([session.state.step, session.revealed]).toEqual(["rank", 1]);
    expect(session.excel.workbook.sheets).toHaveLength(1);
    expect(session.excel.requests.length).toBeLessThanOrEqual(3);
  });

  test("a book that could be read but not written is open in the pane, unranked", async () => {
    const session = await unopened();
    session.excel.trouble((index) => (index === 1 ? { kind: "refused", code: "InvalidOperationInCellEditMode" } : undefined));
    expect((await session.press()).done).toBe(false);
    expect([session.state.book?.state.id, session.state.ranking, session.state.step]).toEqual([state.id, null, "rank"]);
  });

  test("the last of a job's trouble is gone once a click goes well", async () => {
    const session = await unopened();
    session.excel.trouble((index) => (index === 0 ? { kind: "refused", code: "InvalidOperationInCellEditMode" } : undefined));
    expect((await session.press()).trouble).toContain("Hãy nhấn Enter");
    expect(await session.press()).toEqual({ done: true, trouble: "" });
    expect(session.revealed).toBe(1);
  });

  test("a question opens the pane too, and is gone once it is answered", async () => {
    const session = await holding();
    session.answer = false;
    await session.jobs.issuing.issue(orderFor(roster), session.open);
    expect(session.questions[0]).toContain(bookSheets.cover);
    expect([session.revealed, session.state.question]).toEqual([1, null]);
  });

  test("what is to be known of a book that was ranked opens the pane as well", async () => {
    const session = await ExcelSession.unopened(state);
    expect(await session.press()).toEqual({ done: true, trouble: expect.stringContaining("khác kết quả của chương trình") });
    expect([session.state.step, session.revealed, session.state.ranking === null]).toEqual(["rank", 1, false]);
  });
});

describe("one job at a time", () => {
  test("while the pane is at work the button says so and leaves the job alone", async () => {
    const session = await holding();
    const job = session.jobs.issuing.issue(orderFor(roster), session.open);
    await session.press();
    expect(session.state.trouble).toEqual({ key: "ribbon.busy" });
    expect(session.revealed).toBeGreaterThan(0);
    expect(session.state.work?.what).toBe("work.issue");
    await job;
    expect(said(session.state.result)).toContain("Đã lập sổ tổng hợp");
    expect(session.state.ranking).toBeNull();
  });

  test("a second click during the first is the first", async () => {
    const session = await unopened();
    const first = session.press();
    await session.press();
    await first;
    expect(session.state.trouble).toBeNull();
    expect(session.revealed).toBe(0);
    expect(session.state.book?.state.journal.filter((line) => line.action === "Kiểm tra và xếp hạng")).toHaveLength(1);
  });

  test("a click while the pane reads the book anew waits for it", async () => {
    const session = await holding();
    const reading = session.pane.lookAgain();
    expect(await session.press()).toEqual({ done: true, trouble: "" });
    await reading;
  });
});

describe("looking at the pane again", () => {
  test("shows what was changed in Excel meanwhile, and keeps what was said and what is typed", async () => {
    const session = await holding();
    await session.jobs.outcome.rank(session.open);
    const { result } = session.state;
    session.pane.store.dispatch({ type: "signed", by: "Lê Thị Hoa" });
    const exclusion = { audience: "collectives", code: roster.units[0]!.code, kind: "kỷ luật", answer: "yes", classCap: "", reason: "khiển trách", document: "" } as const;
    await writeSheets(layBook({ ...session.open.state, exclusions: [exclusion] }).sheets, { ask: () => true });
    const requests = session.excel.requests.length;
    await session.pane.lookAgain();
    expect(session.open.state.exclusions).toEqual([exclusion]);
    expect(isStale(session.state)).toBe(true);
    expect(session.excel.requests.length - requests).toBe(1);
    expect([session.state.result, session.state.desk.by, session.state.work]).toEqual([result, "Lê Thị Hoa", null]);
  });

  test("says so where the book is gone, and reads nothing where none was open", async () => {
    const session = await holding();
    const { workbook } = session.excel;
    workbook.delete(workbook.find(RECORD_SHEET)!);
    await session.pane.lookAgain();
    expect(session.told.trouble).not.toBe("");
    const fresh = ExcelSession.fresh();
    await fresh.pane.lookAgain();
    expect(fresh.excel.requests).toEqual([]);
  });
});

test("the reason of a click outlives a reading that fails for the same reason, and can be tried again", async () => {
  const session = await holding();
  session.excel.trouble(() => ({ kind: "refused", code: "InvalidOperationInCellEditMode" }));
  const { trouble } = await session.press();
  await session.pane.lookAgain();
  expect(session.told.trouble).toBe(trouble);
  session.excel.trouble(() => undefined);
  await session.jobs.again();
  expect(session.told).toEqual({ done: true, trouble: "" });
  expect(session.state.ranking).not.toBeNull();
});

describe("Excel's side", () => {
  interface Pressed {
    readonly completed: jest.Mock;
  }

  /** The parts of Office that a shared runtime adds, told in order. */
  function officeWith({ shared = true, show = async (): Promise<void> => undefined }: { readonly shared?: boolean; readonly show?: () => Promise<void> }): { readonly press: (name: string) => Promise<Pressed>; readonly order: readonly string[]; readonly turn: (mode: string) => void } {
    const order: string[] = [];
    const actions = new Map<string, (event: object) => Promise<void>>();
    const listeners: ((message: object) => void)[] = [];
    const refuse = async (): Promise<never> => Promise.reject(new Error("no shared runtime"));
    Object.assign(globalThis, {
      Office: {
        context: { requirements: { isSetSupported: (name: string) => shared && name === "SharedRuntime" } },
        actions: { associate: (name: string, action: (event: object) => Promise<void>) => actions.set(name, action) },
        addin: {
          showAsTaskpane: shared ? () => (order.push("shown"), show()) : refuse,
          onVisibilityModeChanged: shared ? async (listener: (message: object) => void) => listeners.push(listener) : refuse,
        },
      },
    });
    return {
      order,
      turn: (visibilityMode) => listeners.forEach((listener) => listener({ visibilityMode })),
      press: async (name) => {
        const completed = jest.fn(() => order.push("completed"));
        await actions.get(name)?.({ completed }).catch(() => undefined);
        return { completed };
      },
    };
  }

  test("a command is at an end before the pane is shown, and only once", async () => {
    const office = officeWith({});
    const runtime = new SharedRuntime();
    runtime.associate("open", () => runtime.reveal());
    const { completed } = await office.press("open");
    expect(office.order).toEqual(["completed", "shown"]);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  test("a command that throws is at an end too", async () => {
    const office = officeWith({});
    new SharedRuntime().associate("open", () => Promise.reject(new Error("broken")));
    expect((await office.press("open")).completed).toHaveBeenCalledTimes(1);
  });

  test("the pane is not asked for twice at a time, and may be asked for again", async () => {
    let arrive = (): void => undefined;
    const office = officeWith({ show: () => new Promise((resolve) => (arrive = resolve)) });
    const runtime = new SharedRuntime();
    const both = Promise.all([runtime.reveal(), runtime.reveal()]);
    arrive();
    await both;
    expect(office.order).toEqual(["shown"]);
    const again = runtime.reveal();
    arrive();
    await again;
    expect(office.order).toEqual(["shown", "shown"]);
  });

  test("an Excel that will not show the pane breaks nothing, nor does one without a shared runtime", async () => {
    const unwilling = officeWith({ show: () => Promise.reject(new Error("not now")) });
    const runtime = new SharedRuntime();
    runtime.associate("open", () => runtime.reveal());
    expect((await unwilling.press("open")).completed).toHaveBeenCalledTimes(1);
    officeWith({ shared: false });
    const lone = new SharedRuntime();
    lone.onShown(() => undefined);
    await expect(lone.reveal()).resolves.toBeUndefined();
  });

  test("every button of the ribbon opens its step, and coming into view reads the book anew", async () => {
    const session = await holding();
    const office = officeWith({});
    const looked = jest.spyOn(session.pane, "lookAgain").mockResolvedValue();
    serveRibbon(session.pane, new SharedRuntime());
    for (const [name, step] of Object.entries(stepCommands)) {
      expect((await office.press(name)).completed).toHaveBeenCalledTimes(1);
      expect(session.state.step).toBe(step);
    }
    expect(session.revealed).toBe(3);
    office.turn("Hidden");
    expect(looked).not.toHaveBeenCalled();
    office.turn("Taskpane");
    expect(looked).toHaveBeenCalledTimes(1);
    expect(RANK_COMMAND).toBe("checkAndRank");
  });
});
