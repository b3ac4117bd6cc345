import { layBook, readBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { type Filled, layUnitBook, NOTHING_FILLED } from "../../src/book/unitBook";
import { Fault } from "../../src/finding/fault";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { Collection, type FileReport } from "../../src/job/collect";
import { issue, phieus } from "../../src/job/issue";
import { reissue, type ReissueOptions } from "../../src/job/reissue";
import { planById } from "../../src/plan/library";
import type { Person, Roster } from "../../src/roster/model";
import { sampleRoster } from "../../src/roster/sample";
import { schemeDigest } from "../../src/scheme/digest";
import { criteriaPoints, type Scheme } from "../../src/scheme/model";
import { offerScheme } from "../../src/scheme/offer";
import type { Entry } from "../../src/score/entry";
import { decimal, vietnamese } from "../../src/text/decimal";

const [FIRST, LATER] = ["2026-11-21T00:00:00Z", "2026-11-25T00:00:00Z"];
const plan = planById("001")!;
const scheme = offerScheme(plan);
const all = sampleRoster();
const codes = ["VP", "NV", "TC"];
const roster: Roster = { units: all.units.filter((unit) => codes.includes(unit.code)), people: all.people.filter((person) => codes.includes(person.unit)).filter((_, index) => index % 5 === 0) };
const fresh = issue({ plan, scheme, roster, rosterFindings: [], round: "hằng năm 2026", now: FIRST });
const otherScheme: Scheme = offerScheme(plan, { step: decimal("0.5") });

const full = new Map(criteriaPoints(scheme.collectives).map(({ id, maximum }): [string, Entry] => [id, { kind: "number", value: maximum }]));
const first = criteriaPoints(scheme.collectives)[0]!;
const filled: Filled = { ...NOTHING_FILLED, collective: { entries: full, evidence: new Map([[first.id, "Báo cáo số 12"]]), notes: new Map() } };
const sheetOf = (state: BookState, unit: string, content: Filled = filled): Uint8Array => writeXlsx(layUnitBook(phieus(state).find((phieu) => phieu.unit.code === unit)!, content));
const collect = (state: BookState, files: Record<string, Uint8Array>, accept = false): { state: BookState; reports: FileReport[] } => {
  const collection = new Collection(state, { now: LATER, read: readXlsx, accept: () => accept });
  const reports = Object.entries(files).map(([name, bytes]) => collection.take({ name, bytes }));
  return { state: collection.state, reports };
};
const old = sheetOf(fresh, "NV");
const marked = collect(fresh, { "vp.xlsx": sheetOf(fresh, "VP"), "nv.xlsx": old }).state;
const again = (state: BookState, options: Partial<ReissueOptions>): ReturnType<typeof reissue> => reissue(state, { now: LATER, confirmed: false, ...options });
const issues = (state: BookState): Record<string, number> => Object.fromEntries(state.register.map((line) => [line.unit, line.issue]));
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return "";
  } catch (error) {
    return error instanceof Fault ? error.code : String(error);
  }
};
const person = (code: string, unit: string, name = "Người Mới"): Person => ({ code, name, gender: "", post: "Chuyên viên", unit, standing: [], standingText: "" });
const rosterOf = (change: Partial<Roster>): NonNullable<ReissueOptions["roster"]> => ({ roster: { ...roster, ...change }, findings: [] });
const reread = (state: BookState): BookState => readBook(readXlsx(writeXlsx(layBook(state))), "so.xlsx");

test("the named unit's number is raised and logged; nothing else changes", () => {
  const result = again(marked, { units: ["nv"] });
  expect(result.units).toEqual(["NV"]);
  expect(result.phieus.map((phieu) => [phieu.unit.code, phieu.issue, phieu.issuedAt])).toEqual([["NV", 2, LATER]]);
  const expected = marked.register.map((line) => (line.unit === "NV" ? { ...line, issue: 2, issuedAt: LATER } : line));
  const { journal, ...rest } = result.state;
  const { journal: before, ...kept } = marked;
  expect(rest).toEqual({ ...kept, register: expected });
  expect(journal.slice(0, before.length)).toEqual(before);
  expect(journal.slice(before.length).map(({ at, action, subject }) => [at, action, subject])).toEqual([[LATER, "Phát hành lại phiếu", "NV"]]);
  expect(result.findings.map((found) => [found.code, found.params.units])).toEqual([["reissue.marks-stay", "NV"]]);
});

test("sheets of the issue before come back as stale, the new one is taken", () => {
  const { state } = again(fresh, { units: ["NV"] });
  expect(collect(state, { "cu.xlsx": old }).reports[0]?.status).toBe("stale");
  expect(collect(state, { "moi.xlsx": sheetOf(state, "NV") }).reports[0]?.status).toBe("accepted");
  expect(collect(state, { "vp.xlsx": sheetOf(fresh, "VP") }).reports[0]?.status).toBe("accepted");
});

test("the new sheet of a unit already taken in waits for a decision", () => {
  const { state } = again(marked, { units: ["NV"] });
  const changed = { ...filled, collective: { ...filled.collective, entries: new Map(full).set(first.id, { kind: "number", value: decimal("1") } as Entry) } };
  expect(collect(state, { "moi.xlsx": sheetOf(state, "NV", changed) }).reports[0]?.status).toBe("newer");
});

test("the book keeps it all", () => {
  const { state } = again(marked, { scheme: otherScheme, confirmed: true });
  expect(reread(state)).toEqual(state);
});

test("another scheme issues every sheet again, and refuses to touch marks until that is confirmed", () => {
  const before = JSON.stringify([...marked.marks.collectives]);
  expect(codeOf(() => again(marked, { scheme: otherScheme }))).toBe("reissue.unconfirmed");
  expect(JSON.stringify([...marked.marks.collectives])).toBe(before);
  const { state, units } = again(fresh, { scheme: otherScheme });
  expect(units).toEqual(codes);
  expect(issues(state)).toEqual({ VP: 2, NV: 2, TC: 2 });
  expect(new Set(state.register.map((line) => line.schemeDigest))).toEqual(new Set([schemeDigest(otherScheme)]));
  expect(collect(state, { "cu.xlsx": old }).reports[0]?.status).toBe("stale");
});

test("every mark that is set aside stands in the log, with its maximum and its stage, and what came with it", () => {
  const verified = new Map<string, Entry>([[first.id, { kind: "number", value: decimal("3.5") }], ["TT.1.2", { kind: "text", text: "xem lại; sau" }]]);
  const entries = marked.marks.collectives.get("NV")!;
  const checked: BookState = { ...marked, marks: { ...marked.marks, collectives: new Map(marked.marks.collectives).set("NV", { ...entries, verified }) } };
  const result = again(checked, { scheme: otherScheme, confirmed: true });
  expect(result.marksSetAside).toBe(2 * full.size + 2);
  expect([...result.state.marks.collectives.keys(), ...result.state.remarks]).toEqual([]);
  expect(result.state.register.every((line) => line.received === null)).toBe(true);
  const log = result.state.journal.slice(checked.journal.length).map(({ action, subject, detail }) => `${action} | ${subject} | ${detail}`);
  for (const unit of ["VP", "NV"]) {
    const words = [...full].map(([id, entry]) => `${id}: ${entry.kind === "number" ? vietnamese(entry.value) : ""} (tối đa ${entry.kind === "number" ? vietnamese(entry.value) : ""})`);
    expect(log).toContain(`Gỡ điểm | Tập thể ${unit} | tự chấm: ${words.join("; ")}`);
  }
  expect(log).toContainEqual(expect.stringContaining(`thẩm định: ${first.id}: 3,5 (tối đa ${vietnamese(first.maximum)}); TT.1.2: “xem lại; sau”`));
  expect(log).toContainEqual(expect.stringContaining(`Gỡ minh chứng | Tập thể NV | ${first.id}: minh chứng “Báo cáo số 12”`));
  expect(log).toContainEqual(expect.stringMatching(/^Gỡ phiếu đã thu \| NV \| “nv\.xlsx”, lần 1.*SHA-256 [0-9a-f]{64}$/));
  expect(log).toContainEqual(expect.stringContaining("Thay thang điểm | hằng năm 2026"));
  expect(log.filter((line) => line.startsWith("Phát hành lại phiếu"))).toHaveLength(3);
});

test("text too long for one line of the log goes on in the next, whole", () => {
  const words = "năm học mới ".repeat(2000).trim();
  const noted: BookState = { ...marked, remarks: [{ audience: "collectives", code: "NV", criterion: "TT.1.1", evidence: words, note: "" }] };
  const { state } = again(noted, { scheme: otherScheme, confirmed: true });
  const lines = state.journal.filter((line) => line.action === "Gỡ minh chứng");
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.map((line) => line.detail).join("").replace(/\s/g, "")).toContain(words.replace(/\s/g, ""));
});

test("a new roster issues again only the sheets it changes", () => {
  const people = [...roster.people, person("MOI-1", "TC")];
  const units = [...roster.units, { code: "TP", name: "Phòng Tư pháp", cluster: "", email: "" }];
  const result = again(marked, { roster: rosterOf({ people, units }) });
  expect(result.units).toEqual(["TC", "TP"]);
  expect(issues(result.state)).toEqual({ VP: 1, NV: 1, TC: 2, TP: 1 });
  expect(result.state.marks).toEqual(marked.marks);
  expect(result.state.journal.slice(marked.journal.length).map((line) => [line.action, line.subject])).toEqual([
    ["Thay danh sách", "Đơn vị TP"],
    ["Thay danh sách", "Cá nhân MOI-1"],
    ["Phát hành lại phiếu", "TC"],
    ["Phát hành phiếu", "TP"],
  ]);
  expect(collect(result.state, { "vp.xlsx": sheetOf(fresh, "VP") }).reports[0]?.status).toBe("duplicate");
  expect(collect(result.state, { "tc.xlsx": sheetOf(fresh, "TC") }).reports[0]?.status).toBe("stale");
  expect(collect(result.state, { "tp.xlsx": sheetOf(result.state, "TP") }).reports[0]?.status).toBe("accepted");
});

test("what is not printed on a sheet changes the roster and no sheet", () => {
  const units = roster.units.map((unit) => (unit.code === "NV" ? { ...unit, email: "moi@donvi.vn" } : unit));
  const result = again(marked, { roster: rosterOf({ units }) });
  expect(result.units).toEqual([]);
  expect(result.state.roster.units).toEqual(units);
  expect(result.state.register).toEqual(marked.register);
});

test("a unit with marks leaves the roster only when that is confirmed, and its marks go to the log", () => {
  const leaver = { units: roster.units.filter((unit) => unit.code !== "NV"), people: roster.people.filter((each) => each.unit !== "NV") };
  expect(codeOf(() => again(marked, { roster: rosterOf(leaver) }))).toBe("reissue.unconfirmed");
  const { state, units } = again(marked, { roster: rosterOf(leaver), confirmed: true });
  expect(units).toEqual([]);
  expect(state.register.map((line) => line.unit)).toEqual(["VP", "TC"]);
  expect(state.marks.collectives.has("NV")).toBe(false);
  expect(state.marks.collectives.get("VP")).toEqual(marked.marks.collectives.get("VP"));
  expect(state.journal.filter((line) => line.action.startsWith("Gỡ")).map((line) => [line.action, line.subject])).toEqual([["Gỡ phiếu đã thu", "NV"], ["Gỡ điểm", "Tập thể NV"], ["Gỡ minh chứng", "Tập thể NV"]]);
  expect(reread(state)).toEqual(state);
});

test.each<[string, Partial<ReissueOptions>]>([
  ["reissue.nothing", {}],
  ["reissue.nothing", { scheme, roster: rosterOf({}) }],
  ["unit.unknown", { units: ["NV", "XX"] }],
  ["issue.no-units", { roster: rosterOf({ units: [], people: [] }) }],
  ["roster.code-unusable", { roster: rosterOf({ units: [{ code: "../x", name: "x", cluster: "", email: "" }] }), confirmed: true }],
  ["roster.code-empty", { roster: { roster, findings: [{ code: "roster.code-empty", severity: "error", place: {}, params: {} }] } }],
  ["scheme.scale", { scheme: { ...otherScheme, scale: decimal("0") }, confirmed: true }],
])("%s refuses and leaves the book as it was", (code, options) => {
  const before = layBook(marked);
  expect(codeOf(() => again(marked, options))).toBe(code);
  expect(layBook(marked)).toEqual(before);
});

test("the same reissue again raises the same numbers", () => {
  expect(again(marked, { units: ["NV"] })).toEqual(again(marked, { units: ["NV"] }));
});
