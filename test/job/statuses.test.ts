import { layBook } from "../../src/book/secretaryBook";
import type { Book, Content } from "../../src/book/sheet";
import type { BookState } from "../../src/book/state";
import { type Filled, layUnitBook } from "../../src/book/unitBook";
import type { Phieu } from "../../src/book/pages/unit/phieu";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { Collection, controlOf, type FileReport } from "../../src/job/collect";
import { issue, phieus } from "../../src/job/issue";
import { planById } from "../../src/plan/library";
import type { Audience } from "../../src/plan/model";
import { sampleRoster } from "../../src/roster/sample";
import { criteriaPoints } from "../../src/scheme/model";
import { offerScheme } from "../../src/scheme/offer";
import type { Entry } from "../../src/score/entry";
import { entryWord } from "../../src/score/entry";
import { decimal, plain } from "../../src/text/decimal";

const plan = planById("001")!;
const scheme = offerScheme(plan);
const issued = issue({ plan, scheme, roster: sampleRoster(), rosterFindings: [], round: "hằng năm", now: "2026-11-21T00:00:00Z" });
const [vp, nv] = phieus(issued) as [Phieu, Phieu];
const marks = (audience: Audience, value: (maximum: string) => string): Map<string, Entry> => new Map(criteriaPoints(scheme[audience]).map(({ id, maximum }): [string, Entry] => [id, { kind: "number", value: decimal(value(plain(maximum))) }]));

function filled(phieu: Phieu, first = "8"): Filled {
  const collective = marks("collectives", (maximum) => maximum);
  collective.set("TT.1.1", { kind: "number", value: decimal(first) });
  return { collective: { entries: collective, evidence: new Map(), notes: new Map() }, individuals: new Map(phieu.people.map((person) => [person.code, { entries: marks("individuals", () => "3.5"), evidence: "", note: "" }])) };
}

/** The filled workbook of a unit with one cell of a sheet, found by row id and column, holding something else. */
function withCell(book: Book, sheetName: string, id: string, column: number, content: Content): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name !== sheetName ? sheet : { ...sheet, rows: sheet.rows.map((row) => (row.cells[0]?.content?.kind === "text" && row.cells[0].content.text === id ? { ...row, cells: row.cells.map((cell, at) => (at === column ? { ...cell, content } : cell)) } : row)) },
    ),
  };
}

function run(state: BookState, files: readonly (readonly [string, Uint8Array])[], accept: readonly string[] = []): { state: BookState; reports: FileReport[] } {
  const collection = new Collection(state, { now: "2026-12-01T00:00:00Z", read: readXlsx, accept: (name) => accept.includes(name) });
  const reports = files.map(([name, bytes]) => collection.take({ name, bytes }));
  return { state: collection.state, reports };
}
const bytes = (book: Book): Uint8Array => writeXlsx(book);
const first = (state: BookState, files: readonly (readonly [string, Uint8Array])[], accept: readonly string[] = []): FileReport => run(state, files, accept).reports[0]!;
const mark = (state: BookState, id: string): string => entryWord(state.marks.collectives.get("VP")?.self.get(id) ?? { kind: "blank" });

test("a good file is accepted whatever it is called, and its marks are those typed", () => {
  const { state, reports } = run(issued, [["bản cuối cùng (1).xlsx", bytes(layUnitBook(vp, filled(vp)))]]);
  expect(reports.map(({ status, unit }) => [status, unit])).toEqual([["accepted", "VP"]]);
  expect(mark(state, "TT.1.1")).toBe("8");
  expect(state.marks.individuals.size).toBe(vp.people.length);
  expect(controlOf(state)).toEqual({ issued: 12, returned: 1, missing: issued.register.map((line) => line.unit).filter((unit) => unit !== "VP") });
});

test("the same files again change nothing, not a byte", () => {
  const files = [["a.xlsx", bytes(layUnitBook(vp, filled(vp)))], ["ảnh.png", new Uint8Array([137, 80, 78, 71])], ["b.xlsx", bytes(layUnitBook(vp, filled(vp, "7")))]] as const;
  const once = run(issued, files);
  const twice = run(once.state, files);
  expect(once.reports.map((report) => report.status)).toEqual(["accepted", "unrelated", "newer"]);
  expect(twice.reports.map((report) => report.status)).toEqual(["duplicate", "unrelated", "newer"]);
  expect(Buffer.from(writeXlsx(layBook(twice.state))).equals(Buffer.from(writeXlsx(layBook(once.state))))).toBe(true);
});

test("a second, different file of a unit waits with its differences, and replaces the first only by decision", () => {
  const taken = run(issued, [["a.xlsx", bytes(layUnitBook(vp, filled(vp)))]]).state;
  const second = [["b.xlsx", bytes(layUnitBook(vp, filled(vp, "7.5")))]] as const;
  const waiting = run(taken, second);
  expect(waiting.reports[0]!.status).toBe("newer");
  expect(waiting.reports[0]!.reasons.filter((reason) => reason.code === "return.difference").map((reason) => [reason.place.sheet, reason.params["before"], reason.params["after"]])).toEqual([["Tập thể", "8", "7,5"]]);
  expect(mark(waiting.state, "TT.1.1")).toBe("8");
  const decided = run(taken, second, ["b.xlsx"]);
  expect([decided.reports[0]!.status, mark(decided.state, "TT.1.1")]).toEqual(["accepted", "7,5"]);
  expect(decided.state.journal.map((line) => line.action)).toContain("Thu phiếu");
});

test("a maximum changed in a locked cell is found at its cell, and the file is held until someone decides", () => {
  const changed = withCell(layUnitBook(vp, filled(vp)), "Tập thể", "TT.1.2", 3, { kind: "number", number: "5" });
  const { state, reports } = run(issued, [["vp.xlsx", bytes(changed)]]);
  expect(reports[0]).toMatchObject({ status: "altered", unit: "VP" });
  expect(reports[0]!.reasons.map((reason) => [reason.code, reason.place.file, reason.place.sheet, reason.place.cell])).toContainEqual(["sheet.number-changed", "vp.xlsx", "Tập thể", "D10"]);
  expect(state.marks.collectives.size).toBe(0);
  expect(first(issued, [["vp.xlsx", bytes(changed)]], ["vp.xlsx"]).status).toBe("accepted");
});

test("a number typed as text is a proposed reading: not counted until confirmed, then counted exactly", () => {
  const file = [["vp.xlsx", bytes(withCell(layUnitBook(vp, filled(vp)), "Tập thể", "TT.1.1", 4, { kind: "text", text: "8,25" }))]] as const;
  const unconfirmed = run(issued, file);
  expect(unconfirmed.reports[0]!.findings.map((found) => [found.code, found.place.cell])).toContainEqual(["input.text-number", "E9"]);
  expect(unconfirmed.state.marks.collectives.get("VP")?.self.get("TT.1.1")).toEqual({ kind: "text", text: "8,25" });
  expect(mark(run(issued, file, ["vp.xlsx"]).state, "TT.1.1")).toBe("8,25");
});

test("a sheet of an older issue is stale, of another book or plan foreign, anything else unrelated or damaged", () => {
  const reissued: BookState = { ...issued, register: issued.register.map((line) => (line.unit === "VP" ? { ...line, issue: 2 } : line)) };
  expect(first(reissued, [["vp.xlsx", bytes(layUnitBook(vp, filled(vp)))]]).status).toBe("stale");
  const other = issue({ plan, scheme, roster: sampleRoster(), rosterFindings: [], round: "sơ kết", now: "2026-11-21T00:00:00Z" });
  const otherPlan = planById("002")!;
  const foreign = issue({ plan: otherPlan, scheme: offerScheme(otherPlan), roster: sampleRoster(), rosterFindings: [], round: "hằng năm", now: "2026-11-21T00:00:00Z" });
  expect(first(other, [["vp.xlsx", bytes(layUnitBook(vp, filled(vp)))]]).status).toBe("foreign");
  expect(first(foreign, [["vp.xlsx", bytes(layUnitBook(vp, filled(vp)))]]).status).toBe("foreign");
  expect(first(issued, [["so.xlsx", bytes(layBook(issued))]]).status).toBe("unrelated");
  expect(first(issued, [["thu.pdf", new TextEncoder().encode("%PDF-1.7 x")]]).status).toBe("unrelated");
  const good = bytes(layUnitBook(vp, filled(vp)));
  expect(first(issued, [["vp.xlsx", good.slice(0, good.length - 400)]]).status).toBe("damaged");
});

test("what the council changed stays when a newer file is taken in", () => {
  const taken = run(issued, [["a.xlsx", bytes(layUnitBook(vp, filled(vp)))]]).state;
  const entries = taken.marks.collectives.get("VP")!;
  const adjusted: BookState = { ...taken, marks: { ...taken.marks, collectives: new Map(taken.marks.collectives).set("VP", { ...entries, council: new Map([["TT.1.1", { kind: "number", value: decimal("6") }]]) }) } };
  const later = run(adjusted, [["b.xlsx", bytes(layUnitBook(vp, filled(vp, "7")))]], ["b.xlsx"]).state;
  expect(entryWord(later.marks.collectives.get("VP")!.council.get("TT.1.1")!)).toBe("6");
  expect(mark(later, "TT.1.1")).toBe("7");
});

test("one unit's file never touches another's marks, and no file stops the ones after it", () => {
  const { state, reports } = run(issued, [["x.xlsx", new Uint8Array([80, 75, 3, 4, 1])], ["vp.xlsx", bytes(layUnitBook(vp, filled(vp)))], ["nv.xlsx", bytes(layUnitBook(nv, filled(nv, "1")))]]);
  expect(reports.map((report) => report.status)).toEqual(["damaged", "accepted", "accepted"]);
  expect(mark(state, "TT.1.1")).toBe("8");
});
