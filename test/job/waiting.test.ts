import fc from "fast-check";
import { layBook, readBook } from "../../src/book/secretaryBook";
import type { Phieu } from "../../src/book/pages/unit/phieu";
import type { Book, Content } from "../../src/book/sheet";
import type { BookState } from "../../src/book/state";
import { type Filled, layUnitBook } from "../../src/book/unitBook";
import { waitingLimits } from "../../src/book/waiting";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { Collection, type FileReport } from "../../src/job/collect";
import { decideWaiting, waitingReports } from "../../src/job/intake/decideWaiting";
import { issue, phieus } from "../../src/job/issue";
import { reissue } from "../../src/job/reissue";
import { planById } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import type { Entry } from "../../src/score/entry";
import { decimal } from "../../src/text/decimal";
import { fillIn } from "../../scripts/demo/fill";

const plan = planById("003")!;
const all = sampleRoster();
const some = all.units.slice(0, 3);
const roster = { units: some, people: all.people.filter(({ unit }, index) => some.some(({ code }) => code === unit) && index % 5 === 0) };
const issued = issue({ plan, scheme: offerScheme(plan), roster, rosterFindings: [], round: "hằng năm", now: "2026-11-21T00:00:00Z" });
const sheets = phieus(issued);
const [first, second] = issued.scheme.collectives.groups.flatMap(({ criteria }) => criteria);
const [personal] = issued.scheme.individuals.groups.flatMap(({ criteria }) => criteria);

type Change = (book: Book) => Book;

/** The workbook with what stands in one cell, by row id and column, replaced. */
const withCell = (sheetName: string, id: string, column: number, content: Content): Change => (book) => ({
  ...book,
  sheets: book.sheets.map((sheet) =>
    sheet.name !== sheetName ? sheet : { ...sheet, rows: sheet.rows.map((row) => (row.cells[0]?.content?.kind === "text" && row.cells[0].content.text === id ? { ...row, cells: row.cells.map((cell, at) => (at === column ? { ...cell, content } : cell)) } : row)) },
  ),
});
const without = (sheetName: string): Change => (book) => ({ ...book, sheets: book.sheets.filter(({ name }) => name !== sheetName) });

/** What a unit sends the first time, and the ways in which what it sends later differs. */
const changes: ReadonlyMap<string, { readonly number: number; readonly newcomers?: number; readonly change?: Change; readonly words?: true }> = new Map([
  ["1", { number: 1 }],
  ["khác điểm", { number: 2 }],
  ["có minh chứng", { number: 3, words: true }],
  ["thêm người", { number: 4, newcomers: 2 }],
  ["sửa điểm tối đa", { number: 5, change: withCell("Tập thể", second!.id, 3, { kind: "number", number: "5" }) }],
  ["số là chữ", { number: 6, newcomers: 1, change: withCell("Tập thể", second!.id, 4, { kind: "text", text: "1,25" }) }],
  ["chữ", { number: 7, change: withCell("Tập thể", second!.id, 4, { kind: "text", text: "=HYPERLINK(\"x\")" }) }],
  ["thiếu trang", { number: 8, change: without("Cá nhân") }],
]);

function file(phieu: Phieu, kind: string): Uint8Array {
  const { number, newcomers = 0, change = (book: Book) => book, words } = changes.get(kind)!;
  const own = fillIn(phieu);
  const entries = new Map<string, Entry>(own.collective.entries).set(first!.id, { kind: "number", value: decimal(String(number)).div("10") });
  const someone = [...own.individuals.values()][0]!;
  const spares = Array.from({ length: newcomers }, (_, index) => {
    const marks = new Map(someone.entries).set(personal!.id, { kind: "number", value: decimal(String(index + 1)) });
    return [`+${index + 1}`, { ...someone, entries: marks, name: `=Người  mới ${phieu.unit.code} ${index}`, post: "@Chuyên viên", evidence: "Quyết định\ntiếp nhận", note: index === 0 ? "" : "+ghi chú" }] as const;
  });
  const evidence: ReadonlyMap<string, string> = words === true ? new Map([[first!.id, "=1+1\nhai dòng"], [second!.id, "  thừa  dấu cách "]]) : own.collective.evidence;
  const filled: Filled = { collective: { ...own.collective, entries, evidence }, individuals: new Map([...own.individuals, ...spares]) };
  return writeXlsx(change(layUnitBook(phieu, filled)));
}

const files = new Map(sheets.slice(0, 2).flatMap((phieu) => [...changes.keys()].map((kind): [string, Uint8Array] => [`${phieu.unit.code} ${kind}.xlsx`, file(phieu, kind)])));
const council: BookState = { ...issued, marks: { ...issued.marks, collectives: new Map([["VP", { code: "VP", self: new Map(), verified: new Map(), council: new Map([[first!.id, { kind: "number", value: decimal("0.5") }]]) }]]) } };

function take(state: BookState, names: readonly string[], accept: readonly string[] = [], now = "2026-12-01T00:00:00Z"): { state: BookState; reports: FileReport[] } {
  const collection = new Collection(state, { now, read: readXlsx, accept: (name) => accept.includes(name) });
  const reports = names.map((name) => collection.take({ name, bytes: files.get(name)! }));
  return { state: collection.state, reports };
}

const reread = (state: BookState): BookState => readBook(readXlsx(writeXlsx(layBook(state))), "sổ");
/** Everything something holds, as text; fields in the order of their names. */
const spelled = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (each instanceof Map ? { map: [...each] } : each instanceof Set ? { set: [...each] } : typeof each === "object" && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each), 1);
const folders = fc.uniqueArray(fc.constantFrom(...files.keys()), { minLength: 1, maxLength: 6 });

test("whatever waits is kept in the book's cells, to the letter", () => {
  fc.assert(
    fc.property(folders, (names) => {
      const { state, reports } = take(council, names);
      // A file of a unit that is taken settles what came of the unit before.
      const waiting = reports.filter(({ status, unit }, index) => (status === "newer" || status === "altered") && !reports.slice(index).some((later) => later.unit === unit && later.status === "accepted"));
      expect(state.waiting.map(({ file: name, sha256, status }) => [name, sha256, status])).toEqual(waiting.map((report) => [report.file, report.sha256, report.status]));
      expect(spelled(reread(state).waiting)).toBe(spelled(state.waiting));
    }),
    { numRuns: 15 },
  );
});

test("a decision from the book does what the file itself would have done, and takes it off the page", () => {
  fc.assert(
    fc.property(folders, fc.nat(), (names, which) => {
      const { state } = take(council, names);
      const closed = reread(state);
      const chosen = closed.waiting[which % Math.max(1, closed.waiting.length)];
      fc.pre(chosen !== undefined);
      const now = "2026-12-05T00:00:00Z";
      const fromFile = take(closed, [chosen.file], [chosen.file], now);
      const fromBook = decideWaiting(closed, { accept: [chosen], decline: [] }, { now });
      expect(spelled(fromBook.state)).toBe(spelled(fromFile.state));
      // A mark the file left blank has no cell in the book; what the book says of its marks is the same all the same.
      const said = ({ findings, ...report }: FileReport): string => spelled({ ...report, findings: findings.filter(({ code }) => code !== "mark.missing") });
      expect(fromBook.reports.map(said)).toEqual(fromFile.reports.map(said));
      expect(fromBook.state.waiting.filter(({ unit }) => unit === chosen.unit)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("what is said of a waiting file from the book is what was said when it came", () => {
  fc.assert(
    fc.property(folders, (names) => {
      const { state, reports } = take(council, names);
      const told = ({ file: name, unit, status, reasons }: FileReport): string => spelled({ name, unit, status, reasons });
      // Of two first files of a unit the second was held against the first; only those that wait last are still as they were.
      expect(waitingReports(reread(state)).map(told)).toEqual(waitingReports(state).map(told));
      for (const report of waitingReports(state)) {
        expect(report.status).toBe(reports.find((each) => each.sha256 === report.sha256)?.status);
      }
      expect(waitingReports(take(council, names.slice(0, 2)).state).filter(({ status }) => status === "newer").map(told)).toEqual(take(council, names.slice(0, 2)).reports.filter(({ status }) => status === "newer").map(told));
    }),
    { numRuns: 10 },
  );
});

test("the same files again change nothing while some wait, nor after a decision against one", () => {
  const names = ["VP 1.xlsx", "VP khác điểm.xlsx", "TC sửa điểm tối đa.xlsx", "VP thêm người.xlsx"].filter((name) => files.has(name));
  const once = take(council, names);
  const again = take(reread(once.state), names, [], "2026-12-09T00:00:00Z");
  expect(spelled(again.state)).toBe(spelled(reread(once.state)));
  const declined = decideWaiting(again.state, { accept: [], decline: [again.state.waiting[0]!] }, { now: "2026-12-10T00:00:00Z" });
  expect(declined.state.waiting).toHaveLength(again.state.waiting.length - 1);
  expect(declined.reports.map(({ file: name, status, reasons }) => [name, status, reasons.map(({ code }) => code)])).toEqual([["VP khác điểm.xlsx", "duplicate", ["return.declined"]]]);
  expect(declined.state.journal.at(-1)).toMatchObject({ action: "Quyết định", subject: "VP, VP khác điểm.xlsx" });
  expect(spelled(take(declined.state, names, [], "2026-12-11T00:00:00Z").state)).toBe(spelled(declined.state));
});

test("once one of a unit's files is taken, none of the others waits; those of other units do", () => {
  const { state } = take(council, ["VP 1.xlsx", "VP khác điểm.xlsx", "VP chữ.xlsx", "NV sửa điểm tối đa.xlsx"]);
  expect(state.waiting.map(({ file: name }) => name)).toEqual(["VP khác điểm.xlsx", "VP chữ.xlsx", "NV sửa điểm tối đa.xlsx"]);
  const decided = decideWaiting(state, { accept: [state.waiting[1]!], decline: [] }, { now: "2026-12-05T00:00:00Z" });
  expect(decided.state.waiting.map(({ file: name }) => name)).toEqual(["NV sửa điểm tối đa.xlsx"]);
  expect(decided.state.register.find(({ unit }) => unit === "VP")?.received?.file).toBe("VP chữ.xlsx");
});

test("issuing again makes what waits of the unit stale, and it can still be decided for", () => {
  const { state } = take(council, ["VP 1.xlsx", "VP khác điểm.xlsx", "NV sửa điểm tối đa.xlsx"]);
  const again = reissue(state, { now: "2026-12-02T00:00:00Z", confirmed: true, units: ["VP"] }).state;
  expect(again.waiting.map(({ unit, status, findings }) => [unit, status, findings[0]?.code])).toEqual([["VP", "stale", "return.stale"], ["NV", "altered", "sheet.number-changed"]]);
  expect(again.waiting[0]!.findings[0]!.params).toEqual({ issue: "1", latest: "2" });
  const closed = reread(again);
  const now = "2026-12-05T00:00:00Z";
  const fromBook = decideWaiting(closed, { accept: [closed.waiting[0]!], decline: [] }, { now });
  expect(spelled(fromBook.state)).toBe(spelled(take(closed, ["VP khác điểm.xlsx"], ["VP khác điểm.xlsx"], now).state));
  expect(fromBook.reports[0]!.reasons.map(({ code }) => code)).toContain("return.stale");
});

test("a scheme that changes the criteria leaves what waits to be decided by what is still asked", () => {
  const { state } = take(council, ["VP sửa điểm tối đa.xlsx"]);
  const scheme = { ...state.scheme, decimals: state.scheme.decimals === 2 ? 1 : 2 };
  const again = reread(reissue(state, { now: "2026-12-02T00:00:00Z", confirmed: true, scheme }).state);
  const decided = decideWaiting(again, { accept: [again.waiting[0]!], decline: [] }, { now: "2026-12-05T00:00:00Z" });
  expect(decided.state.marks.collectives.get("VP")?.self.get(first!.id)).toEqual({ kind: "number", value: decimal("0.5") });
});

test("no page is there while nothing waits, and none is left when the last is decided", () => {
  const pages = (state: BookState): string[] => layBook(state).sheets.map(({ name }) => name).filter((name) => ["Chờ quyết định", "Nội dung tệp chờ"].includes(name));
  const { state } = take(council, ["VP 1.xlsx", "VP khác điểm.xlsx"]);
  expect([pages(council), pages(state), pages(decideWaiting(state, { accept: [], decline: state.waiting }, { now: "2026-12-05T00:00:00Z" }).state)]).toEqual([[], ["Chờ quyết định", "Nội dung tệp chờ"], []]);
});

test("rows that say what the book says are hidden, so that the differences stand together", () => {
  const { state } = take(council, ["VP 1.xlsx", "VP khác điểm.xlsx"]);
  const content = layBook(state).sheets.find(({ name }) => name === "Nội dung tệp chờ")!;
  const text = (cell: (typeof content.rows)[number]["cells"][number]): string => (cell?.content === undefined ? "" : cell.content.kind === "formula" ? "=" : cell.content.kind === "number" ? cell.content.number : cell.content.text);
  const shown = content.rows.slice(4).filter((row) => row.hidden !== true).map((row) => [6, 8, 9].map((column) => text(row.cells[column])));
  expect(shown).toEqual([[first!.id, "0.1", "0.2"]]);
  expect(content.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.content?.kind === "formula"))).toEqual([]);
});

test("beyond what a book keeps of waiting files a file only waits in the log, and says so", () => {
  const { state } = take(council, ["VP 1.xlsx"]);
  const one = take(state, ["VP khác điểm.xlsx"]).state.waiting[0]!;
  const full: BookState = { ...state, waiting: Array.from({ length: waitingLimits.files }, (_, index) => ({ ...one, unit: "NV", sha256: String(index).padStart(64, "0") })) };
  const { state: after, reports } = take(full, ["VP khác điểm.xlsx"]);
  expect(reports[0]!.reasons.map(({ code }) => code)).toContain("return.not-kept");
  expect(after.waiting).toHaveLength(waitingLimits.files);
  expect(after.journal.at(-1)).toMatchObject({ subject: "VP, VP khác điểm.xlsx" });
  const long: BookState = { ...state, waiting: [{ ...one, unit: "NV", sha256: "0".repeat(64), remarks: Array.from({ length: 130 }, () => ({ audience: "collectives" as const, code: "NV", criterion: first!.id, evidence: "x".repeat(31_000), note: "" })) }] };
  expect(take(long, ["VP khác điểm.xlsx"]).reports[0]!.reasons.map(({ code }) => code)).toContain("return.not-kept");
});

test("a page somebody has deleted or broken loses the file, not the book", () => {
  const { state } = take(council, ["VP 1.xlsx", "VP sửa điểm tối đa.xlsx"]);
  const cells = readXlsx(writeXlsx(layBook(state)));
  expect(readBook({ ...cells, sheets: cells.sheets.filter(({ name }) => name !== "Nội dung tệp chờ") }, "sổ").waiting).toEqual([]);
  const broken = { ...state, waiting: state.waiting.map((waiting) => ({ ...waiting, findings: [] })) };
  expect(reread(broken).waiting).toHaveLength(1);
});
