import { zipSync } from "fflate";
import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { arrivalsIn } from "../../src/cli/returned";
import { layUnitBook } from "../../src/book/unitBook";
import type { BookState } from "../../src/book/state";
import { readXlsx, writeXlsx } from "../../src/host/file";
import type { FileReport } from "../../src/job/collect";
import { issue, phieus } from "../../src/job/issue";
import { intakeReport, takeIn } from "../../src/job/takeIn";
import { library } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { PaneJobs } from "../../src/taskpane/jobs/paneJobs";
import { initialState, type PaneState } from "../../src/taskpane/state/model";
import { isPending } from "../../src/taskpane/state/progress";
import { type Action, reduce } from "../../src/taskpane/state/reducer";
import { pickedFiles } from "../../src/taskpane/collect/droppedFiles";
import { fillIn } from "../../scripts/demo/fill";
import { MemoryHost } from "./support/memoryHost";

jest.setTimeout(90_000);

const plan = library[1]!;
const order = { plan, scheme: offerScheme(plan), roster: sampleRoster(), rosterFindings: [], round: "hằng năm 2025", deadline: "2025-12-15" };

class Session {
  state: PaneState = initialState("collect", "vi");
  readonly jobs: PaneJobs;

  constructor(readonly host: MemoryHost) {
    const dispatch = (action: Action): void => {
      this.state = reduce(this.state, action);
    };
    this.jobs = new PaneJobs(host, dispatch, async () => true);
  }

  get book(): NonNullable<PaneState["book"]> {
    return this.state.book!;
  }

  async begin(): Promise<this> {
    await this.jobs.issuing.issue(order, null);
    return this;
  }
}

/** What units send back: sheets in folders, in an archive in an archive, twice, altered, damaged, and things that are none. */
function mail(state: BookState): ReadonlyMap<string, Uint8Array> {
  const sheet = (index: number, filled = true): Uint8Array => {
    const phieu = phieus(state)[index]!;
    return writeXlsx(filled ? layUnitBook(phieu, fillIn(phieu)) : layUnitBook(phieu));
  };
  const inner = zipSync({ "TP.xlsx": sheet(4), "đọc tôi.txt": new Uint8Array([1]) });
  return new Map([
    ["VP.xlsx", sheet(0)],
    ["VP gửi lại.xlsx", sheet(0, false)],
    ["khối 2/NV.xlsx", sheet(1)],
    ["khối 10/goi.zip", zipSync({ "a/TC.xlsx": sheet(2), "trong.zip": inner, "hỏng.xlsx": new Uint8Array([80, 75, 3, 4, 9]) })],
    [".ẩn.xlsx", sheet(5)],
    ["ảnh.png", new Uint8Array([137, 80, 78, 71])],
    ["hỏng.zip", new Uint8Array([80, 75, 3, 4, 1, 2])],
  ]);
}

const asFiles = (files: ReadonlyMap<string, Uint8Array>): File[] =>
  [...files].map(([name, bytes]) => Object.defineProperty(new File([bytes.slice()], name.split("/").at(-1)!), "webkitRelativePath", { value: `gửi về/${name}` }));

test("the same folder gives the same reports and the same book through the command line's way and the pane", async () => {
  const session = await new Session(new MemoryHost()).begin();
  const before = session.book.state;
  const files = mail(before);
  const folder = mkdtempSync(join(tmpdir(), "thu-"));
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  await session.jobs.intake.collect(session.book, pickedFiles(asFiles(files)));
  const at = session.book.state.journal.at(-1)!.at;
  const cli = await takeIn(before, await arrivalsIn(folder), { now: at, read: readXlsx, accept: () => false, alsoAccepted: () => false }, async () => undefined);
  const pane = session.state.returned.map(({ report }) => report);
  expect(pane).toEqual(cli.reports);
  expect(intakeReport({ state: session.book.state, reports: pane }, at)).toEqual(intakeReport(cli, at));
  expect(session.book.state).toEqual(cli.state);
  const status = (reports: readonly FileReport[]): Map<string, string> => new Map(reports.map((report) => [report.file, report.status]));
  expect(status(pane)).toEqual(
    new Map([
      ["ảnh.png", "unrelated"],
      ["hỏng.zip", "damaged"],
      ["khối 2/NV.xlsx", "accepted"],
      ["khối 10/goi.zip/a/TC.xlsx", "accepted"],
      ["khối 10/goi.zip/trong.zip/TP.xlsx", "accepted"],
      ["khối 10/goi.zip/trong.zip", "unrelated"],
      ["khối 10/goi.zip/hỏng.xlsx", "damaged"],
      ["VP.xlsx", "accepted"],
      ["VP gửi lại.xlsx", "newer"],
    ]),
  );
});

test("a file that waits inside an archive is decided for with one click, read again from where it was", async () => {
  const session = await new Session(new MemoryHost()).begin();
  const [phieu] = phieus(session.book.state);
  const zip = zipSync({ "1.xlsx": writeXlsx(layUnitBook(phieu!, fillIn(phieu!))), "2.xlsx": writeXlsx(layUnitBook(phieu!)) });
  await session.jobs.intake.collect(session.book, [new File([zip.slice()], "goi.zip")]);
  const waiting = session.state.returned.find(isPending)!;
  expect(waiting.report).toMatchObject({ file: "goi.zip/2.xlsx", status: "newer" });
  await session.jobs.intake.accept(session.book, waiting);
  expect(session.book.state.register[0]?.received?.file).toBe("goi.zip/2.xlsx");
  expect(session.state.returned.filter(isPending)).toEqual([]);
  expect(session.book.state.journal.at(-1)).toMatchObject({ action: "Quyết định", subject: "VP, goi.zip/2.xlsx" });
});

test("two files of the same name from different folders stay apart", async () => {
  const session = await new Session(new MemoryHost()).begin();
  const [vp, nv] = phieus(session.book.state);
  const file = (phieu: typeof vp): File => new File([writeXlsx(layUnitBook(phieu!, fillIn(phieu!))).slice()], "phieu.xlsx");
  await session.jobs.intake.collect(session.book, [file(vp), file(nv)]);
  expect(session.state.returned.map(({ report }) => [report.file, report.unit, report.status])).toEqual([["phieu.xlsx", "VP", "accepted"], ["phieu (2).xlsx", "NV", "accepted"]]);
});

test("keeping the former is written into the book, and the same file asks no more", async () => {
  const session = await new Session(new MemoryHost()).begin();
  const [phieu] = phieus(session.book.state);
  const blank = new File([writeXlsx(layUnitBook(phieu!)).slice()], "lại.xlsx");
  await session.jobs.intake.collect(session.book, [new File([writeXlsx(layUnitBook(phieu!, fillIn(phieu!))).slice()], "VP.xlsx")]);
  await session.jobs.intake.collect(session.book, [blank]);
  await session.jobs.intake.decline(session.book, session.state.returned.find(isPending)!);
  expect(session.state.result).toEqual({ key: "intake.declined", words: { file: "lại.xlsx" } });
  const { marks } = session.book.state;
  await session.jobs.intake.collect(session.book, [blank]);
  expect(session.state.returned.at(-1)!.report.status).toBe("duplicate");
  expect(session.state.returned.filter(isPending)).toEqual([]);
  expect(session.book.state.marks).toEqual(marks);
});

test("reminders are drafted for the units still missing, in one zip that is offered and not sent", async () => {
  const session = await new Session(new MemoryHost()).begin();
  const [vp] = phieus(session.book.state);
  await session.jobs.intake.collect(session.book, [new File([writeXlsx(layUnitBook(vp!, fillIn(vp!))).slice()], "VP.xlsx")]);
  const { offeredTemplate, previewLetter } = await import("../../src/taskpane/jobs/mailJobs");
  const template = await offeredTemplate(session.book, "reminder");
  await session.jobs.mail.drafts(session.book, { letters: "reminder", template });
  expect(session.state.result).toEqual({ key: "mail.done", words: { count: 11, file: "thu-nhac.zip", unaddressed: 0 } });
  const { unzipSync } = await import("fflate");
  const drafts = unzipSync(session.host.offered[0]!.bytes);
  expect(Object.keys(drafts)).toHaveLength(11);
  expect(Object.keys(drafts)).not.toContain("VP.eml");
  expect(new TextDecoder().decode(drafts["NV.eml"])).toMatch(/^X-Unsent: 1/);
  expect((await previewLetter(session.book, { letters: "reminder", template }, "NV")).body).toContain("Hạn nộp: 15/12/2025.");
  await session.jobs.mail.drafts(session.book, { letters: "reminder", template: "không có tiêu đề" });
  expect(session.state.trouble).toMatchObject({ fault: { code: "mail.template-subject" } });
});

test("issuing again shows what leaves the book, does nothing unconfirmed, then raises the numbers and offers the sheets", async () => {
  const session = await new Session(new MemoryHost()).begin();
  const [vp] = phieus(session.book.state);
  await session.jobs.intake.collect(session.book, [new File([writeXlsx(layUnitBook(vp!, fillIn(vp!))).slice()], "VP.xlsx")]);
  const scheme = { ...order.scheme, decimals: order.scheme.decimals === 2 ? 1 : 2 };
  const before = session.book;
  const seen = await session.jobs.reissue.plan(before, { scheme });
  expect(seen).toMatchObject({ returnsSetAside: ["VP"] });
  expect(seen!.units).toHaveLength(12);
  expect(seen!.marksSetAside).toBeGreaterThan(0);
  await session.jobs.reissue.go(before, { scheme }, false);
  expect(session.state.trouble).toMatchObject({ fault: { code: "reissue.unconfirmed" } });
  expect(session.book).toBe(before);
  await session.jobs.reissue.go(before, { scheme }, true);
  expect(session.book.state.register.every(({ issue: number, received }) => number === 2 && received === null)).toBe(true);
  expect(session.host.offered.map(({ name }) => name)).toEqual(["phieu-phat-hanh-lai.zip"]);
  expect(session.state.result).toEqual({ key: "reissue.done", words: { count: 12 } });
});

test("issue and the pane's deadline reach the book the host holds", async () => {
  const session = await new Session(new MemoryHost()).begin();
  expect(session.book.state.deadline).toBe("2025-12-15");
  expect(issue({ ...order, deadline: "", now: "2025-11-20T01:00:00Z" })).not.toHaveProperty("deadline");
  expect(readFileSync("src/taskpane/static/index.html", "utf8")).toContain("intake.css");
});

test("a closed book still knows what waits: opened again, one click takes the file or leaves it, without the file", async () => {
  for (const kind of ["excel", "browser"] as const) {
    const session = await new Session(new MemoryHost(kind)).begin();
    const [vp, nv] = phieus(session.book.state);
    const sheet = (phieu: typeof vp, filled: boolean): File => new File([(filled ? writeXlsx(layUnitBook(phieu!, fillIn(phieu!))) : writeXlsx(layUnitBook(phieu!))).slice()], `${phieu!.unit.code}.xlsx`);
    await session.jobs.intake.collect(session.book, [sheet(vp, true), sheet(nv, true)]);
    await session.jobs.intake.collect(session.book, [sheet(vp, false), sheet(nv, false)]);
    const told = session.state.returned.filter(isPending).map(({ report, kept }) => ({ ...report, findings: [], kept }));
    expect(told.map(({ unit, status, kept }) => [unit, status, kept])).toEqual([["NV", "newer", true], ["VP", "newer", true]]);

    const later = new Session(session.host);
    await later.jobs.book.readOpen();
    expect(later.state.returned.map(({ report, kept, source }) => ({ ...report, findings: [], kept, source }))).toEqual(told.map((report) => ({ ...report, source: null })));
    const [first, second] = later.state.returned;
    await later.jobs.intake.accept(later.book, first!);
    expect(later.state.trouble).toBeNull();
    expect(later.book.state.marks.collectives.has("NV")).toBe(false);
    await later.jobs.intake.decline(later.book, second!);
    expect(later.book.state.marks.collectives.has("VP")).toBe(true);
    expect(later.state.returned.filter(isPending)).toEqual([]);
    expect(later.book.state.waiting).toEqual([]);
    expect(later.book.state.journal.slice(-2).map(({ action, subject }) => [action, subject])).toEqual([["Quyết định", "NV, NV.xlsx"], ["Quyết định", "VP, VP.xlsx"]]);
    expect(session.host.book!.sheets.map(({ name }) => name)).not.toContain("Chờ quyết định");

    await later.jobs.intake.accept(later.book, first!);
    expect(later.state.trouble).toMatchObject({ fault: { code: "waiting.gone" } });
  }
});

test("issuing again leaves what waited to be decided, as of the older issue", async () => {
  const session = await new Session(new MemoryHost()).begin();
  const [vp] = phieus(session.book.state);
  const file = (filled: boolean): File => new File([(filled ? writeXlsx(layUnitBook(vp!, fillIn(vp!))) : writeXlsx(layUnitBook(vp!))).slice()], "VP.xlsx");
  await session.jobs.intake.collect(session.book, [file(true)]);
  await session.jobs.intake.collect(session.book, [file(false)]);
  await session.jobs.reissue.go(session.book, { units: ["VP"] }, true);
  expect(session.state.returned.map(({ report, kept }) => [report.unit, report.status, kept])).toEqual([["VP", "stale", true]]);
});
