import { phieus } from "../../../src/job/issue";
import { layUnitBook } from "../../../src/book/unitBook";
import { writeXlsx } from "../../../src/host/file";
import { fillIn } from "../../../scripts/demo/fill";
import { type BookDump, dumpWorkbook } from "../../excel-host/dump";
import { collectedState, ExcelSession, orderFor, ROUND, someRoster, type Told } from "../../excel-host/session";
import type { SimulatedExcel, Trouble } from "../../excel-host/simulatedExcel";

jest.setTimeout(240_000);

const NOW = "2026-11-25T01:00:00Z";
const roster = someRoster(2, 2);
const state = collectedState(roster, NOW);

beforeAll(() => {
  // The clock stands still, so that books can be compared; the pauses between attempts take no time.
  jest.useFakeTimers({ now: new Date(NOW), doNotFake: ["nextTick", "setImmediate", "clearImmediate", "setInterval", "clearInterval", "queueMicrotask", "performance", "setTimeout", "clearTimeout", "hrtime"] });
  jest.spyOn(globalThis, "setTimeout").mockImplementation((act) => setImmediate(act) as unknown as NodeJS.Timeout);
});

afterAll(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** Whole jobs, from what starts them to what the user reads at their end. */
interface Job {
  readonly name: string;
  readonly open: () => Promise<ExcelSession>;
  readonly run: (session: ExcelSession) => Promise<Told>;
  /** Tried with every kind of trouble; the others, which read and write the same way, with the chief ones. */
  readonly thorough?: true;
}

async function inPane(session: ExcelSession, job: Promise<unknown>): Promise<Told> {
  await job;
  return session.told;
}

const holding = (): Promise<ExcelSession> => ExcelSession.holding(state);
const jobs: readonly Job[] = [
  { name: "issuing over an older round", open: holding, run: (session) => inPane(session, session.jobs.issuing.issue(orderFor(roster), session.open)), thorough: true },
  { name: "issuing into an empty workbook", open: async () => ExcelSession.fresh(), run: (session) => inPane(session, session.jobs.issuing.issue(orderFor(roster), null)) },
  {
    name: "taking in a file",
    open: holding,
    run: (session) => {
      const [phieu] = phieus(session.open.state);
      return inPane(session, session.jobs.intake.collect(session.open, [new File([writeXlsx(layUnitBook(phieu!, fillIn(phieu!))).slice()], "nộp lại.xlsx")]));
    },
  },
  { name: "ranking in the pane", open: holding, run: (session) => inPane(session, session.jobs.outcome.rank(session.open)) },
  { name: "ranking from the ribbon", open: holding, run: (session) => session.press(), thorough: true },
  {
    name: "an exclusion after a ranking, of which only some pages are written",
    open: async () => {
      const session = await holding();
      await session.jobs.outcome.rank(session.open);
      session.pane.store.dispatch({ type: "messagesCleared" });
      return session;
    },
    run: (session) => inPane(session, session.jobs.review.exclude(session.open, null, { audience: "individuals", code: session.open.state.roster.people[0]!.code, kind: "Kỷ luật", answer: "yes", classCap: "", reason: "Khiển trách", document: "" })),
  },
  { name: "proposing", open: holding, run: (session) => inPane(session, session.jobs.outcome.propose(session.open, ROUND)) },
];

function withoutWorkingSheets(dump: BookDump): BookDump {
  return { ...dump, sheets: dump.sheets.filter(({ name, visibility }) => !(name.startsWith("~moi-") && visibility === "Hidden")) };
}

interface Undisturbed {
  readonly before: BookDump;
  readonly complete: BookDump;
  readonly requests: number;
}

async function undisturbed({ open, run }: Job): Promise<Undisturbed> {
  const session = await open();
  const before = dumpWorkbook(session.excel.workbook);
  const start = session.excel.requests.length;
  expect(await run(session)).toMatchObject({ done: true });
  return { before, complete: dumpWorkbook(session.excel.workbook), requests: session.excel.requests.length - start };
}

/** Whether what the user was told is what became of the workbook; gives which it was. */
function truth(session: ExcelSession, told: Told, before: BookDump, complete: BookDump): string {
  const after = dumpWorkbook(session.excel.workbook);
  if (told.done) {
    expect(after).toEqual(complete);
    return "complete";
  }
  expect(told.trouble).toContain("Sổ vẫn như trước");
  expect(told.trouble).toMatch(/Hãy /);
  expect(told.trouble.includes("vài sheet tạm") ? withoutWorkingSheets(after) : after).toEqual(before);
  return "before";
}

const refusals = ["InvalidOperationInCellEditMode", "AccessDenied", "GeneralException", "ItemNotFound", "RequestPayloadSizeLimitExceeded", "WriteNotSupportedWhenModalDialogOpen"];
const once: readonly Trouble[] = [...refusals.map((code): Trouble => ({ kind: "refused", code })), { kind: "lostBefore" }, { kind: "lostAfter" }, { kind: "unanswered", code: "ResponsePayloadSizeLimitExceeded" }];
const chief: readonly Trouble[] = [{ kind: "refused", code: "InvalidOperationInCellEditMode" }, { kind: "lostAfter" }];

describe.each(jobs.map((job) => [job.name, job] as const))("%s", (_, job) => {
  let quiet: Undisturbed;

  beforeAll(async () => {
    quiet = await undisturbed(job);
  });

  test("met by trouble at any of its requests, leaves the book as before or complete, and says which", async () => {
    const seen = new Set<string>();
    for (const trouble of job.thorough ? once : chief) {
      for (let at = 0; at < quiet.requests; at += 1) {
        const session = await job.open();
        session.excel.trouble((index) => (index === at ? trouble : undefined));
        const told = await job.run(session);
        session.excel.trouble(() => undefined);
        seen.add(truth(session, told, quiet.before, quiet.complete));
      }
    }
    expect([...seen].sort()).toEqual(["before", "complete"]);
  });

  test("met by a person's doing meanwhile, leaves the book as before or complete but for that", async () => {
    const doings: readonly ((excel: SimulatedExcel) => void)[] = [
      ({ workbook }) => (workbook.viewOnly = true),
      ({ workbook }) => (workbook.structureProtected = true),
      ({ workbook }) => {
        const page = workbook.find("Bìa") ?? workbook.find("Sheet1")!;
        page.protection ??= { allowFormatColumns: true };
      },
      ({ workbook }) => {
        const own = workbook.find("Sau cùng");
        if (own !== undefined) {
          workbook.delete(own);
        }
      },
      ({ workbook }) => {
        const page = workbook.find("Nhật ký");
        if (page !== undefined) {
          workbook.delete(page);
        }
      },
    ];
    for (const act of job.thorough ? doings : doings.slice(0, 1)) {
      for (let at = 0; at < quiet.requests; at += 1) {
        const other = await job.open();
        act(other.excel);
        const session = await job.open();
        session.excel.trouble((index) => (index === at ? { kind: "meanwhile", act: () => act(session.excel) } : undefined));
        const told = await job.run(session);
        const after = withoutWorkingSheets(dumpWorkbook(session.excel.workbook));
        if (!told.done) {
          expect(told.trouble).toMatch(/Hãy /);
          expect(told.trouble).not.toContain("chưa biết");
          expect(after).toEqual(dumpWorkbook(other.excel.workbook));
        } else {
          // What the person did is theirs to see; nothing of the book may be missing.
          const names = new Set(after.sheets.map((sheet) => sheet.name));
          expect(quiet.complete.sheets.map((sheet) => sheet.name).filter((name) => !names.has(name) && name !== "Sau cùng")).toEqual([]);
        }
      }
    }
  });
});

test("after trouble that has passed, the same again completes the job", async () => {
  const session = await holding();
  session.excel.trouble((index) => (index === 0 ? { kind: "refused", code: "InvalidOperationInCellEditMode" } : undefined));
  await session.jobs.outcome.rank(session.open);
  expect(session.state.trouble).toMatchObject({ again: true });
  expect(session.told.trouble).toContain("Enter hoặc Esc");
  await session.jobs.again();
  expect(session.told).toMatchObject({ done: true });
  expect(session.state.ranking).not.toBeNull();
});
