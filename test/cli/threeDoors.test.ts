import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import { layBook, readBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { type Filled, layUnitBook } from "../../src/book/unitBook";
import type { Phieu } from "../../src/book/pages/unit/phieu";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { draftBytes } from "../../src/host/mail";
import { issue, phieus } from "../../src/job/issue";
import { reissue } from "../../src/job/reissue";
import { inTurn } from "../../src/job/returnedFiles";
import { intakeReport } from "../../src/job/takeIn";
import { planById } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { criteriaPoints } from "../../src/scheme/model";
import { offerScheme } from "../../src/scheme/offer";
import { pickedFiles } from "../../src/taskpane/collect/droppedFiles";
import { BrowserHost } from "../../src/taskpane/host/browserHost";
import { ExcelHost } from "../../src/taskpane/host/excelHost";
import { PaneJobs } from "../../src/taskpane/jobs/paneJobs";
import { initialState, type PaneState } from "../../src/taskpane/state/model";
import { isPending } from "../../src/taskpane/state/progress";
import { reduce } from "../../src/taskpane/state/reducer";
import { Carrier } from "../../src/taskpane/work/carrier";
import { fillIn } from "../../scripts/demo/fill";
import { ExcelSession } from "../excel-host/session";
import { edited, OpenSheet } from "../support/edited";
import { threadless } from "../taskpane/support/threadless";

jest.setTimeout(300_000);

const root = join(__dirname, "../..");
const plan = planById("001")!;
const all = sampleRoster();
const roster = { units: all.units, people: all.people.filter((_, index) => index % 4 === 0) };
const first = issue({ plan, scheme: offerScheme(plan), roster, rosterFindings: [], round: "hằng năm 2025", deadline: "2030-12-15", now: "2025-11-20T01:00:00Z" });
const state = reissue(first, { now: "2025-11-21T01:00:00Z", confirmed: true, units: ["VP", "NV"] }).state;
const old = new Map(phieus(first).map((phieu) => [phieu.unit.code, phieu]));
const now = new Map(phieus(state).map((phieu) => [phieu.unit.code, phieu]));
const other = phieus(issue({ plan, scheme: offerScheme(plan), roster, rosterFindings: [], round: "sơ kết", now: "2025-11-20T01:00:00Z" }))[0]!;
const [one, two, three, four] = criteriaPoints(state.scheme.collectives).map(({ id }) => id) as [string, string, string, string];

const sheet = (phieu: Phieu, filled: Filled | undefined = fillIn(phieu)): Uint8Array => writeXlsx(layUnitBook(phieu, filled));
const of = (code: string): Phieu => now.get(code)!;
const work = (code: string, edit: (collective: OpenSheet, individual: OpenSheet, book: Parameters<Parameters<typeof edited>[1]>[0]) => void): Promise<Uint8Array> =>
  edited(sheet(of(code)), (book) => edit(OpenSheet.of(book, "Tập thể"), OpenSheet.of(book, "Cá nhân"), book));
const mail = (bytes: Uint8Array, name: string): Uint8Array => draftBytes({ to: "", toName: "", from: "", subject: "Phiếu", body: "Kính gửi", date: "2025-12-01T00:00:00Z", attachment: { asciiName: name, name, bytes } });

/** A unit's sheet with people in its spare rows, one of whom somebody else has the name of. */
function withNewcomers(code: string): Uint8Array {
  const filled = fillIn(of(code));
  const row = [...filled.individuals.values()][0]!;
  const spare = [["+1", { ...row, name: "Lò Thị Mây", post: "=Chuyên viên", evidence: "Quyết định số 5", note: "" }], ["+2", { ...row, name: roster.people[0]!.name, post: "" }]] as const;
  return sheet(of(code), { ...filled, individuals: new Map([...filled.individuals, ...spare]) });
}

async function folder(): Promise<ReadonlyMap<string, Uint8Array>> {
  const units = roster.units.map(({ code }) => code);
  const [a, b, c, d, e, f] = units.slice(2) as [string, string, string, string, string, string];
  const clean = sheet(of("VP"));
  return new Map([
    ["VP.xlsx", clean],
    ["VP (1).xlsx", clean],
    ["VP gửi lại.xlsx", sheet(of("VP"), { ...fillIn(of("VP")), individuals: new Map() })],
    ["NV bản cũ.xlsx", sheet(old.get("NV")!)],
    ["đợt khác.xlsx", sheet(other)],
    [`khối 2/${a} sửa điểm tối đa.xlsx`, await work(a, (collective) => (collective.cell(two, "maximum").value = 5))],
    [`khối 10/${b} số gõ lạ.xlsx`, await work(b, (collective) => {
      collective.cell(one, "self").value = "1,25";
      collective.cell(two, "self").value = new Date(Date.UTC(2025, 4, 8));
      collective.cell(three, "self").value = { formula: "1+1", result: 2 };
      collective.cell(four, "self").value = "tám điểm";
    })],
    [`${c} xáo trộn.xlsx`, await work(c, (collective, individual, book) => {
      collective.swapRows(one, two);
      individual.sheet.getRow(individual.row(of(c).people[0]!.code)).hidden = true;
      collective.sheet.name = "Bản của tôi";
      book.addWorksheet("Nháp").getCell("A1").value = "=1+1";
      individual.cell(of(c).people[0]!.code, "evidence").value = "=HYPERLINK(\"x\")";
    })],
    [`${d} người mới.xlsx`, withNewcomers(d)],
    ["gói.zip", zipSync({ [`${e}.xlsx`]: sheet(of(e)), "thư.eml": mail(sheet(of(f)), `${f}.xlsx`), "trong.zip": zipSync({ "VP bản ba.xlsx": sheet(of("VP"), undefined) }), "đọc tôi.txt": new Uint8Array(3), "hỏng.xlsx": new Uint8Array([80, 75, 3, 4, 9]) })],
    ["thư trả lời.eml", mail(zipSync({ "NV.xlsx": sheet(of("NV")) }), "goi.zip")],
    ["hỏng.xlsx", clean.slice(0, clean.length - 300)],
    ["ảnh.png", new Uint8Array([137, 80, 78, 71])],
    ["sổ cũ.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(2048)])],
    [".ẩn.xlsx", clean],
  ]);
}

/** The same whatever the clock said and whichever way a field went. */
const timeless = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (each instanceof Map ? { map: [...each] } : each instanceof Set ? { set: [...each] } : typeof each === "object" && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each), 1).replace(/20\d\d-\d\d-\d\dT[\d:.]+Z|\d\d:\d\d:\d\d \d\d\/\d\d\/20\d\d/g, "lúc ấy");

/** What a door lets in: the report as programs read it, and the book read back from where that door keeps it. */
interface Through {
  readonly report: unknown;
  readonly state: BookState;
}

interface Door {
  collect(files: ReadonlyMap<string, Uint8Array>): Promise<Through>;
  /** Decides about two files that wait, by name. */
  decide(accept: string, decline: string): Promise<BookState>;
}

class CommandLine implements Door {
  private readonly folder = mkdtempSync(join(tmpdir(), "cua-"));

  async collect(files: ReadonlyMap<string, Uint8Array>): Promise<Through> {
    writeFileSync(this.path("so.xlsx"), writeXlsx(layBook(state)));
    for (const [name, bytes] of files) {
      mkdirSync(dirname(this.path("ve", name)), { recursive: true });
      writeFileSync(this.path("ve", name), bytes);
    }
    this.run("collect", "--book", this.path("so.xlsx"), "--returned", this.path("ve"), "--out", this.path("so2.xlsx"), "--json", this.path("thu.json"));
    return { report: JSON.parse(readFileSync(this.path("thu.json"), "utf8")) as unknown, state: this.book("so2.xlsx") };
  }

  async decide(accept: string, decline: string): Promise<BookState> {
    this.run("decide", "--book", this.path("so2.xlsx"), "--out", this.path("so3.xlsx"), "--json", this.path("qd.json"), "--accept", accept, "--decline", decline);
    return this.book("so3.xlsx");
  }

  end(): void {
    rmSync(this.folder, { recursive: true });
  }

  private book(name: string): BookState {
    return readBook(readXlsx(readFileSync(this.path(name))), "sổ");
  }

  private path(...parts: readonly string[]): string {
    return join(this.folder, ...parts);
  }

  private run(...args: readonly string[]): void {
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", join(root, "src/cli/main.ts"), ...args], { cwd: root, encoding: "utf8" });
    expect([status, status === 0 ? "" : stderr]).toEqual([0, ""]);
  }
}

/** The pane over a host that keeps the book. */
class Pane implements Door {
  constructor(
    private readonly jobs: PaneJobs,
    private readonly shown: () => PaneState,
    private readonly kept: () => Promise<BookState>,
  ) {}

  static async inBrowser(): Promise<Pane> {
    const host = new BrowserHost({} as Document, () => undefined);
    let shown = initialState("collect", "vi");
    const jobs = new PaneJobs(host, (action) => void (shown = reduce(shown, action)), async () => true, new Carrier(async () => threadless().end));
    await jobs.book.open(new File([writeXlsx(layBook(state)).slice()], "so.xlsx"));
    return new Pane(jobs, () => shown, async () => readBook((await host.read())!, "sổ"));
  }

  static async inExcel(): Promise<Pane> {
    const session = await ExcelSession.holding(state);
    return new Pane(session.jobs, () => session.state, async () => readBook((await new ExcelHost({} as Document).read())!, "sổ"));
  }

  async collect(files: ReadonlyMap<string, Uint8Array>): Promise<Through> {
    const picked = [...files].map(([name, bytes]) => Object.defineProperty(new File([bytes.slice()], name.split("/").at(-1)!), "webkitRelativePath", { value: `gửi về/${name}` }));
    await this.jobs.intake.collect(this.shown().book!, pickedFiles(picked));
    this.expectNoTrouble();
    const reports = this.shown().returned.map(({ report }) => report);
    return { report: JSON.parse(JSON.stringify(intakeReport({ state: this.shown().book!.state, reports }, "2025-12-01T00:00:00Z"))) as unknown, state: await this.kept() };
  }

  /** The simulated Excel does not calculate, which the pane rightly remarks on. */
  private expectNoTrouble(): void {
    const { trouble } = this.shown();
    expect(trouble !== null && "key" in trouble && trouble.key === "excel.differences" ? null : trouble).toBeNull();
  }

  async decide(accept: string, decline: string): Promise<BookState> {
    const waiting = (file: string): PaneState["returned"][number] => this.shown().returned.find((item) => isPending(item) && item.report.file === file)!;
    await this.jobs.intake.decline(this.shown().book!, waiting(decline));
    await this.jobs.intake.accept(this.shown().book!, waiting(accept));
    this.expectNoTrouble();
    return this.kept();
  }
}

test("the command line, the browser edition and Excel say the same of every file and come to the same book, mark for mark", async () => {
  const files = await folder();
  const commandLine = new CommandLine();
  const doors: readonly (readonly [string, Door])[] = [["command line", commandLine], ["browser", await Pane.inBrowser()], ["Excel", await Pane.inExcel()]];
  const through: (readonly [string, Through])[] = [];
  for (const [name, door] of doors) {
    through.push([name, await door.collect(files)]);
  }
  const [, reference] = through[0]!;
  const { files: reported } = reference.report as { readonly files: readonly { readonly file: string; readonly status: string }[] };
  expect(new Set(reported.map(({ status }) => status))).toEqual(new Set(["accepted", "duplicate", "newer", "stale", "foreign", "altered", "damaged", "unrelated"]));
  expect(inTurn(reported.map(({ file }) => ({ name: file.split("/")[0]! }))).map(({ name }) => name)).not.toContain(".ẩn.xlsx");
  const entries = [...reference.state.marks.collectives.values(), ...reference.state.marks.individuals.values()].reduce((count, { self }) => count + self.size, 0);
  expect(entries).toBeGreaterThan(300);
  for (const [name, { report, state: book }] of through.slice(1)) {
    expect([name, timeless(report)]).toEqual([name, timeless(reference.report)]);
    expect([name, timeless(book.marks)]).toEqual([name, timeless(reference.state.marks)]);
    expect([name, timeless(book)]).toEqual([name, timeless(reference.state)]);
  }

  const [accept, decline] = [reference.state.waiting.find(({ status }) => status === "altered")!.file, reference.state.waiting.find(({ status }) => status === "newer")!.file];
  const decided: (readonly [string, BookState])[] = [];
  for (const [name, door] of doors) {
    decided.push([name, await door.decide(accept, decline)]);
  }
  const [, after] = decided[0]!;
  expect(after.register.find(({ received }) => received?.file === accept)).toBeDefined();
  expect(after.waiting.map(({ file }) => file)).toEqual(reference.state.waiting.map(({ file }) => file).filter((file) => file !== accept && file !== decline));
  for (const [name, book] of decided.slice(1)) {
    expect([name, timeless(book)]).toEqual([name, timeless(after)]);
  }
  commandLine.end();
});
