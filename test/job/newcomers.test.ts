import { layBook, readBook } from "../../src/book/secretaryBook";
import type { Phieu } from "../../src/book/pages/unit/phieu";
import type { BookState } from "../../src/book/state";
import { type Filled, layUnitBook } from "../../src/book/unitBook";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { Collection, controlOf, type FileReport } from "../../src/job/collect";
import { issue, phieus } from "../../src/job/issue";
import { rank } from "../../src/job/rank";
import { reissue } from "../../src/job/reissue";
import { planById } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import type { Entry } from "../../src/score/entry";
import { entryWord } from "../../src/score/entry";
import { decimal } from "../../src/text/decimal";
import { fillIn } from "../../scripts/demo/fill";

const plan = planById("001")!;
const issued = issue({ plan, scheme: offerScheme(plan), roster: sampleRoster(), rosterFindings: [], round: "hằng năm", now: "2026-11-21T00:00:00Z" });
const [vp, nv] = phieus(issued) as [Phieu, Phieu];
const someone = fillIn(vp).individuals.get(vp.people[5]!.code)!;

interface Added {
  readonly name: string;
  readonly post?: string;
  readonly first?: string;
}

function filled(phieu: Phieu, added: readonly Added[]): Filled {
  const own = fillIn(phieu);
  const rows = added.map(({ name, post = "Chuyên viên", first }, index) => {
    const entries = new Map<string, Entry>(someone.entries);
    if (first !== undefined) {
      entries.set("CN.1.1", { kind: "number", value: decimal(first) });
    }
    return [`+${index + 1}`, { ...someone, entries, name, post, evidence: "Quyết định tiếp nhận" }] as const;
  });
  return { ...own, individuals: new Map([...own.individuals, ...rows]) };
}
const file = (phieu: Phieu, ...added: readonly Added[]): Uint8Array => writeXlsx(layUnitBook(phieu, filled(phieu, added)));

function take(state: BookState, bytes: Uint8Array, accept = true, now = "2026-12-01T00:00:00Z", name = "phieu.xlsx"): { state: BookState; report: FileReport } {
  const collection = new Collection(state, { now, read: readXlsx, accept: () => accept });
  const report = collection.take({ name, bytes });
  return { state: collection.state, report };
}
const codes = (report: FileReport): string[] => report.reasons.map(({ code }) => code);
const reread = (state: BookState): BookState => readBook(readXlsx(writeXlsx(layBook(state))), "so");
const mark = (state: BookState, code: string, id = "CN.1.1"): string => entryWord(state.marks.individuals.get(code)?.self.get(id) ?? { kind: "blank" });
const names = (state: BookState, unit = "VP"): string[] => state.roster.people.filter((person) => person.unit === unit).map(({ code, name }) => `${code} ${name}`);

test("someone in a spare row stays out of the roster until a person accepts the file, then joins with code, marks and a line in the log", () => {
  const bytes = file(vp, { name: "Lò Thị Mây", first: "2.25" });
  const asCame = take(issued, bytes, false);
  expect([asCame.report.status, codes(asCame.report)]).toEqual(["accepted", ["person.not-on-roster"]]);
  expect(names(asCame.state)).toEqual(names(issued));
  const { state, report } = take(asCame.state, bytes);
  expect(report.status).toBe("accepted");
  expect(report.reasons.filter(({ code }) => code === "person.joined").map(({ place, params }) => [place.sheet, place.cell, params["name"], params["code"]])).toEqual([["Cá nhân", "C24", "Lò Thị Mây", "VP17"]]);
  expect(codes(report)).not.toContain("person.not-on-roster");
  expect(state.roster.people.at(-1)).toEqual({ code: "VP17", name: "Lò Thị Mây", gender: "", post: "Chuyên viên", unit: "VP", standing: [], standingText: "" });
  expect(mark(state, "VP17")).toBe("2,25");
  expect(state.remarks).toContainEqual({ audience: "individuals", code: "VP17", criterion: "", evidence: "Quyết định tiếp nhận", note: "" });
  expect(state.journal.filter(({ action }) => action === "Bổ sung cá nhân").map(({ subject, detail }) => [subject, detail])).toEqual([["VP17", "Lò Thị Mây; Chuyên viên; đơn vị VP; phieu.xlsx › Cá nhân › C24"]]);
  expect(controlOf(state)).toEqual({ issued: 12, returned: 1, missing: issued.register.map(({ unit }) => unit).filter((unit) => unit !== "VP") });
  expect(state.noted.filter(({ code }) => code.startsWith("person."))).toHaveLength(1);
});

test("the same file again, accepted again or not, changes nothing, and neither does another program's copy of it", () => {
  const bytes = file(vp, { name: "Lò Thị Mây" });
  const once = reread(take(issued, bytes).state);
  for (const accept of [true, false]) {
    const again = take(once, bytes, accept);
    expect(again.report.status).toBe("duplicate");
    expect(Buffer.from(writeXlsx(layBook(again.state))).equals(Buffer.from(writeXlsx(layBook(once))))).toBe(true);
  }
  const book = layUnitBook(vp, filled(vp, [{ name: "Lò Thị Mây" }]));
  const resaved = take(once, writeXlsx({ ...book, title: "bản lưu lại" }), false);
  expect([resaved.report.status, codes(resaved.report)]).toEqual(["duplicate", ["return.same-entries"]]);
});

test("a corrected file of the unit changes the marks of who joined, by name, whichever spare row they stand in now", () => {
  const once = reread(take(issued, file(vp, { name: "Lò Thị Mây", first: "2.25" })).state);
  const second = file(vp, { name: "Giàng A Páo" }, { name: "lò thị  mây", first: "3" });
  const waiting = take(once, second, false);
  expect(waiting.report.status).toBe("newer");
  expect(waiting.report.reasons.filter(({ code }) => code === "return.difference").map(({ place, params }) => [place.cell, params["code"], params["before"], params["after"]])).toEqual([["E25", "VP17", "2,25", "3"]]);
  const { state } = take(waiting.state, second);
  expect(mark(state, "VP17")).toBe("3");
  expect(names(state).slice(-2)).toEqual(["VP17 Lò Thị Mây", "VP18 Giàng A Páo"]);
});

test("a name somebody has, in this unit or another, a row without a name and a name twice are asked about, never taken in", () => {
  const [own, other] = [vp.people[2]!, nv.people[3]!];
  const { state, report } = take(issued, file(vp, { name: own.name }, { name: other.name.toUpperCase() }, { name: "" }, { name: "Vừ A Lử" }, { name: "VỪ A LỬ" }));
  expect(names(state)).toEqual(names(issued));
  const wanted = ["person.elsewhere", "person.nameless", "person.twice"];
  expect(report.reasons.filter(({ code }) => wanted.includes(code)).map(({ code, place, params }) => [code, place.cell, params["code"] ?? ""])).toEqual([
    ["person.elsewhere", "C24", own.code],
    ["person.elsewhere", "C25", other.code],
    ["person.nameless", "C26", ""],
    ["person.twice", "C27", ""],
    ["person.twice", "C28", ""],
  ]);
  expect(report.findings.filter(({ code }) => code === "person.not-on-roster")).toHaveLength(5);
});

test("the same newcomer in two units is taken from the first file only", () => {
  const collection = new Collection(issued, { now: "2026-12-01T00:00:00Z", read: readXlsx, accept: () => true });
  collection.take({ name: "vp.xlsx", bytes: file(vp, { name: "Lò Thị Mây" }) });
  const second = collection.take({ name: "nv.xlsx", bytes: file(nv, { name: "Lò Thị Mây" }) });
  expect(second.reasons.map(({ code, params }) => [code, params["unit"]])).toContainEqual(["person.elsewhere", "VP"]);
  expect(collection.state.roster.people.filter(({ name }) => name === "Lò Thị Mây")).toHaveLength(1);
});

test("pages, ranking, the book read back and a re-issue know who joined; the new sheet has a row of theirs", () => {
  const taken = take(issued, file(vp, { name: "Lò Thị Mây", first: "2.25" })).state;
  const { roster, marks, journal, remarks } = reread(taken);
  expect({ roster, marks, journal, remarks }).toEqual({ roster: taken.roster, marks: taken.marks, journal: taken.journal, remarks: taken.remarks });
  expect(rank(taken, "2026-12-02T00:00:00Z").standings.individuals.find(({ code }) => code === "VP17")).toMatchObject({ assessed: true, eligible: true });
  const again = reissue(reread(taken), { now: "2026-12-03T00:00:00Z", units: ["VP"], confirmed: false });
  expect(again.marksSetAside).toBe(0);
  const [phieu] = again.phieus;
  expect([phieu!.people.at(-1)!.code, phieu!.joined]).toEqual(["VP17", new Set()]);
  expect(mark(again.state, "VP17")).toBe("2,25");
  const own = fillIn(phieu!);
  const entries = new Map<string, Entry>(own.individuals.get("VP17")!.entries).set("CN.1.1", { kind: "number", value: decimal("1") });
  const filledNew = writeXlsx(layUnitBook(phieu!, { ...own, individuals: new Map(own.individuals).set("VP17", { entries, evidence: "", note: "" }) }));
  const { state, report } = take(again.state, filledNew, true, "2026-12-04T00:00:00Z");
  expect([report.status, report.findings.filter(({ severity }) => severity === "error").map(({ code }) => code), mark(state, "VP17")]).toEqual(["accepted", [], "1"]);
});

test("codes follow the unit's own numbering and are nobody's, whatever the unit is called", () => {
  const roster = { units: [{ code: "Ư".repeat(40), name: "Đội 1", cluster: "", email: "" }, { code: "B", name: "Đội 2", cluster: "", email: "" }], people: [{ code: "b-1", name: "An", gender: "" as const, post: "", unit: "B", standing: [], standingText: "" }, { ...vp.people[0]!, code: "X", unit: "B", name: "Bình" }, { ...vp.people[0]!, code: "B-2", unit: "Ư".repeat(40), name: "Chi" }] };
  const state = issue({ plan, scheme: offerScheme(plan), roster, rosterFindings: [], round: "hằng năm", now: "2026-11-21T00:00:00Z" });
  const collection = new Collection(state, { now: "2026-12-01T00:00:00Z", read: readXlsx, accept: () => true });
  for (const phieu of phieus(state)) {
    collection.take({ name: `${phieu.unit.name}.xlsx`, bytes: file(phieu, { name: `Mùa ${phieu.unit.name}` }, { name: `Súa ${phieu.unit.name}` }) });
  }
  const joined = collection.state.roster.people.slice(3).map(({ code }) => code);
  expect(new Set(joined.map((code) => code.toLowerCase())).size).toBe(4);
  expect(joined).toEqual(["B-3", "B-4", "b-5", "b-6"]);
});
