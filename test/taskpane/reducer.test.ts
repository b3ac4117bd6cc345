import { layBook } from "../../src/book/secretaryBook";
import { rank } from "../../src/job/rank";
import { issue } from "../../src/job/issue";
import { library } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { draftOf } from "../../src/taskpane/scheme/draft";
import { initialState, type OpenBook, type PaneState, type ReturnedItem } from "../../src/taskpane/state/model";
import { isDone, isPending, isStale, unitsInQuestion } from "../../src/taskpane/state/progress";
import { reduce } from "../../src/taskpane/state/reducer";
import { nextStep, stepFromQuery } from "../../src/taskpane/state/steps";

const now = "2025-11-21T08:00:00Z";
const plan = library[1]!;
const scheme = offerScheme(plan);
const state = issue({ plan, scheme, roster: sampleRoster(), rosterFindings: [], round: "hằng năm 2025", now });
const book: OpenBook = { file: "so.xlsx", state, pages: layBook(state) };
const start = initialState("plan", "vi");

const item = (key: number, status: ReturnedItem["report"]["status"], unit = "VP"): ReturnedItem => ({ key, source: { name: `${key}.xlsx`, file: new File([], `${key}.xlsx`) }, kept: false, decision: "open", report: { file: `${key}.xlsx`, unit, status, reasons: [], findings: [], sha256: String(key) } });

test("the step a ribbon button asks for is the one opened, and nonsense opens the first", () => {
  expect(stepFromQuery("?app=excel&step=collect")).toBe("collect");
  expect(stepFromQuery("?step=constructor")).toBe("plan");
  expect(nextStep("propose")).toBe("dossier");
  expect(nextStep("share")).toBeUndefined();
});

test("choosing a step closes the preview and clears what the last job said", () => {
  const before: PaneState = { ...start, trouble: { key: "work.cancelled" }, result: { key: "work.cancelled" }, preview: { ...start.preview, shown: true } };
  expect(reduce(before, { type: "stepChosen", step: "rank" })).toMatchObject({ step: "rank", trouble: null, result: null, preview: { shown: false } });
});

test("issuing leaves nothing of an earlier round", () => {
  const before: PaneState = { ...start, returned: [item(1, "accepted")], ranking: rank(state, now) };
  expect(reduce(before, { type: "bookIssued", book })).toMatchObject({ returned: [], ranking: null, proposal: null, round: "hằng năm 2025", unsaved: true });
});

test("a book that is opened brings its plan, scheme, roster and round along and is not unsaved", () => {
  const after = reduce(start, { type: "bookOpened", book, draft: draftOf(scheme), lines: ["một dòng"], waiting: [] });
  expect(after).toMatchObject({ round: "hằng năm 2025", unsaved: false });
  expect(after.plan?.plan.id).toBe("001");
  expect(after.roster?.roster.units).toHaveLength(12);
});

test("a book opened at the beginning of the steps is gone on with where it stands; opened later it leaves the step", () => {
  const all = { ...state, register: state.register.map((line) => ({ ...line, received: { file: "x.xlsx", at: now, sha256: "0", entriesDigest: "0" } })) };
  const open = (opened: typeof state, from: PaneState = start): PaneState => reduce(from, { type: "bookOpened", book: { ...book, state: opened }, draft: draftOf(scheme), lines: [], waiting: [] });
  expect([open(state).step, open(all).step, open(rank(all, now).state).step]).toEqual(["collect", "review", "rank"]);
  expect(open(state, { ...start, step: "share" }).step).toBe("share");
});

test("files that wait in a book come along with it, opened or come upon in the workbook, and are gone on with first", () => {
  const waits: ReturnedItem = { ...item(7, "newer"), source: null, kept: true };
  const waiting: typeof state.waiting = [{ unit: "VP", file: "VP (2).xlsx", sha256: "7", at: now, status: "newer", inputs: [], remarks: [], added: [], findings: [] }];
  const all = { ...rank(state, now).state, waiting, register: state.register.map((line) => ({ ...line, received: { file: "x.xlsx", at: now, sha256: "0", entriesDigest: "0" } })) };
  const opened = reduce(start, { type: "bookOpened", book: { ...book, state: all }, draft: draftOf(scheme), lines: [], waiting: [waits] });
  expect([opened.step, opened.returned]).toEqual(["collect", [waits]]);
  const found = reduce({ ...start, step: "share", returned: [item(1, "accepted")] }, { type: "bookFound", book, waiting: [waits] });
  expect([found.step, found.returned]).toEqual(["share", [waits]]);
});

test("only files of this book's units wait for a decision, and a decision settles them", () => {
  const after = reduce({ ...start, book }, { type: "filesJudged", book, items: [item(1, "altered"), item(2, "damaged"), item(3, "newer", "NV"), item(4, "stale", "TC"), item(5, "accepted")], waiting: [] });
  expect(after.returned.filter(isPending).map(({ key }) => key)).toEqual([1, 3, 4]);
  expect([...unitsInQuestion(after.returned)]).toEqual(["VP", "NV", "TC"]);
  const skipped = reduce(after, { type: "fileDeclined", book, key: 1, waiting: [] });
  expect([...unitsInQuestion(skipped.returned)]).toEqual(["NV", "TC"]);
  const accepted = reduce(skipped, { type: "fileAccepted", book, item: { ...item(3, "accepted", "NV"), decision: "accepted" }, waiting: [] });
  expect([...unitsInQuestion(accepted.returned)]).toEqual(["TC"]);
});

test("what the book keeps waits once however often it is picked, and is settled when it no longer waits there", () => {
  const kept = (key: number, sha: number, unit = "VP"): ReturnedItem => ({ ...item(key, "newer", unit), report: { ...item(sha, "newer", unit).report, sha256: String(sha) }, source: null, kept: true });
  const opened = reduce(start, { type: "bookOpened", book, draft: draftOf(scheme), lines: [], waiting: [kept(10, 1), kept(11, 2)] });
  expect(opened.returned.filter(isPending).map(({ report }) => report.sha256)).toEqual(["1", "2"]);
  const again = reduce(opened, { type: "filesJudged", book, items: [item(1, "newer"), item(3, "altered", "NV")], waiting: [kept(12, 1), kept(13, 2), kept(14, 3, "NV")] });
  expect(again.returned.filter(isPending).map(({ key, kept: inBook, report }) => [key, inBook, report.sha256])).toEqual([[11, true, "2"], [1, true, "1"], [3, true, "3"]]);
  const taken = reduce(again, { type: "fileAccepted", book, item: { ...again.returned[0]!, decision: "accepted" }, waiting: [kept(15, 3, "NV")] });
  expect(taken.returned.map(({ key, decision }) => [key, decision])).toEqual([[11, "accepted"], [1, "settled"], [3, "open"]]);
});

test("a ranking is stale once other marks are in the book", () => {
  const ranking = rank(state, now);
  const ranked = reduce({ ...start, book }, { type: "ranked", book: { ...book, state: ranking.state }, ranking });
  expect(isStale(ranked)).toBe(false);
  const changed = { ...book, state: { ...state, marks: { ...state.marks } } };
  expect(isStale(reduce(ranked, { type: "filesJudged", book: changed, items: [], waiting: [] }))).toBe(true);
});

test("a job's progress shows only while it runs", () => {
  const working = reduce(start, { type: "workStarted", work: { what: "work.zip", done: 0, total: 0, cancellable: true } });
  expect(reduce(working, { type: "workMoved", done: 3, total: 12 }).work).toMatchObject({ done: 3, total: 12 });
  const ended = reduce(working, { type: "workEnded", trouble: { fault: { code: "file.empty", place: {}, params: {} } } });
  expect(ended).toMatchObject({ work: null, trouble: { fault: { code: "file.empty" } } });
  expect(reduce(ended, { type: "workMoved", done: 4, total: 12 })).toBe(ended);
});

test("steps are done when their own work is", () => {
  const opened = reduce(start, { type: "bookOpened", book, draft: draftOf(scheme), lines: [], waiting: [] });
  expect((["plan", "roster", "issue"] as const).map((step) => isDone(opened, step))).toEqual([true, true, true]);
  expect((["collect", "rank", "propose"] as const).map((step) => isDone(opened, step))).toEqual([false, false, false]);
});

test("asking for the same cell twice is two requests", () => {
  const once = reduce(start, { type: "sheetChosen", sheet: "Kiểm tra", cell: "C5" });
  const twice = reduce(once, { type: "sheetChosen", sheet: "Kiểm tra", cell: "C5" });
  expect(twice.preview.asked).toBe(once.preview.asked + 1);
});
