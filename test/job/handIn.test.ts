import { isAfter, isDay } from "../../src/book/deadline";
import { handIns } from "../../src/book/handIn";
import { layBook, readBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { type Filled, layUnitBook } from "../../src/book/unitBook";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { Collection, type FileReport } from "../../src/job/collect";
import { decline } from "../../src/job/intake/decline";
import { issue, phieus } from "../../src/job/issue";
import { reminderMail } from "../../src/job/mail";
import { reissue } from "../../src/job/reissue";
import { library } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { fillIn } from "../../scripts/demo/fill";

const plan = library[1]!;
const issued = issue({ plan, scheme: offerScheme(plan), roster: sampleRoster(), rosterFindings: [], round: "hằng năm 2025", deadline: "2025-12-15", now: "2025-11-20T01:00:00Z" });
const [vp, nv] = phieus(issued).map((phieu) => phieu);

function sheet(phieu = vp!, filled: Filled = fillIn(phieu)): Uint8Array {
  return writeXlsx(layUnitBook(phieu, filled));
}

const blank = writeXlsx(layUnitBook(vp!));

function take(state: BookState, now: string, files: readonly (readonly [name: string, bytes: Uint8Array])[], accept = ""): { readonly state: BookState; readonly reports: readonly FileReport[] } {
  const collection = new Collection(state, { now, read: readXlsx, accept: (name) => name === accept });
  const reports = files.map(([name, bytes]) => collection.take({ name, bytes }));
  return { state: collection.state, reports };
}

const reopened = (state: BookState): BookState => readBook(readXlsx(writeXlsx(layBook(state))), "sổ");
const cells = (state: BookState, sheetName: string): readonly string[] => {
  const page = layBook(state).sheets.find(({ name }) => name === sheetName)!;
  return page.rows.flatMap((row) => row.cells.map((cell) => (cell?.content?.kind === "text" ? cell.content.text : ""))).filter((text) => text !== "");
};

test.each([["2026-02-29", false], ["2024-02-29", true], ["2026-13-01", false], ["15/12/2026", false], ["", false]])("%s is a day: %s", (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test("the deadline's day ends at midnight in Vietnam", () => {
  expect(isAfter("2025-12-15T16:59:59Z", "2025-12-15")).toBe(false);
  expect(isAfter("2025-12-15T17:00:00Z", "2025-12-15")).toBe(true);
});

test("the deadline stands on the cover and the register and is read back; a book without one stays without", () => {
  expect(reopened(issued)).toEqual(issued);
  expect(cells(issued, "Bìa")).toContain("hết ngày 15/12/2025");
  expect(cells(issued, "Sổ phát hành").join("\n")).toContain("Hạn nộp: hết ngày 15/12/2025");
  const undated = issue({ plan, scheme: issued.scheme, roster: issued.roster, rosterFindings: [], round: issued.round, now: issued.createdAt });
  expect(reopened(undated)).toEqual(undated);
  expect(() => issue({ plan, scheme: issued.scheme, roster: issued.roster, rosterFindings: [], round: "x", deadline: "15/12/2025", now: issued.createdAt })).toThrow("Hạn nộp “15/12/2025” không phải");
});

test("every unit is in time, late, overdue, awaited or in question, and the register says the same", () => {
  const early = take(issued, "2025-12-15T16:59:59Z", [["VP.xlsx", sheet()]]).state;
  const late = take(early, "2025-12-16T02:00:00Z", [["NV.xlsx", sheet(nv!)], ["VP lại.xlsx", blank]]).state;
  expect(handIns(early, "2025-12-15T16:59:59Z").get("NV")).toBe("awaited");
  const stands = handIns(late, "2025-12-16T02:00:00Z");
  expect(["VP", "NV", "TC"].map((code) => stands.get(code))).toEqual(["question", "late", "overdue"]);
  expect(handIns(reopened(late), "2025-12-16T02:00:00Z")).toEqual(stands);
  const words = cells(late, "Sổ phát hành");
  expect(words.filter((word) => word === "Quá hạn chưa nộp")).toHaveLength(10);
  expect(words).toEqual(expect.arrayContaining(["Đang chờ quyết định", "Nộp muộn"]));
});

test("keeping the former is logged once, settles the question and survives the same file again; naming the file still takes it", () => {
  const first = take(issued, "2025-12-01T01:00:00Z", [["VP.xlsx", sheet()]]).state;
  const second = take(first, "2025-12-02T01:00:00Z", [["VP lại.xlsx", blank]]);
  const [report] = second.reports;
  expect(report!.status).toBe("newer");
  const kept = decline(second.state, report!, "2025-12-02T02:00:00Z");
  expect(kept.journal.slice(second.state.journal.length)).toMatchObject([{ action: "Quyết định", subject: "VP, VP lại.xlsx" }]);
  expect(decline(kept, report!, "2025-12-03T01:00:00Z")).toBe(kept);
  expect(handIns(kept, "2025-12-02T03:00:00Z").get("VP")).toBe("received");
  expect(kept.marks).toEqual(first.marks);
  const again = take(reopened(kept), "2025-12-04T01:00:00Z", [["VP.xlsx", sheet()], ["VP lại.xlsx", blank]]);
  expect(again.reports.map(({ status }) => status)).toEqual(["duplicate", "duplicate"]);
  expect(again.state).toEqual(reopened(kept));
  const taken = take(kept, "2025-12-05T01:00:00Z", [["VP lại.xlsx", blank]], "VP lại.xlsx");
  expect(taken.reports[0]!.status).toBe("accepted");
  expect(taken.state.journal.at(-1)).toMatchObject({ action: "Quyết định", subject: "VP, VP lại.xlsx", detail: expect.stringContaining("Nhận theo quyết định") });
});

test("reminders name the book's deadline, and issuing again may change it or take it away", () => {
  expect(reminderMail(issued, { now: "2025-12-10T01:00:00Z", units: ["VP"] }).letter("VP").body).toContain("Hạn nộp: 15/12/2025.");
  const moved = reissue(issued, { now: "2025-12-10T01:00:00Z", deadline: "2025-12-20", confirmed: false });
  expect(moved.state.deadline).toBe("2025-12-20");
  expect(moved.units).toEqual([]);
  expect(moved.state.journal.at(-1)).toMatchObject({ action: "Đổi hạn nộp", detail: "15/12/2025 → 20/12/2025" });
  expect("deadline" in reissue(issued, { now: "2025-12-10T01:00:00Z", deadline: "", confirmed: false }).state).toBe(false);
});
