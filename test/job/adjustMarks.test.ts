import { parseAddress } from "../../src/book/address";
import { stageCell } from "../../src/book/pages/stageCell";
import { layBook, readBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { standingsOf } from "../../src/book/standings";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { adjustMarks, giveReasons, type MarkChange, withoutReason } from "../../src/job/adjustMarks";
import { rank } from "../../src/job/rank";
import { typedMark } from "../../src/job/typedMark";
import { criteriaPoints } from "../../src/scheme/model";
import { decimal, plain } from "../../src/text/decimal";
import { filledFacts, dossierState } from "../support/dossierState";

const now = "2026-11-25T06:00:00Z";
const { state } = dossierState({ plan: "001", units: 3, people: 6, facts: filledFacts });
const [first, second] = criteriaPoints(state.scheme.collectives);
const throughBytes = (book: BookState): BookState => readBook(readXlsx(writeXlsx(layBook(book))), "sổ");
const change = (part: Partial<MarkChange> = {}): MarkChange => ({ audience: "collectives", code: "U1", criterion: first!.id, stage: "verified", typed: "2,5", reason: "Thiếu một báo cáo", by: "Lê Thị Hoa", ...part });

test("a changed mark keeps the one received, and stands in the book with its reason, its author and a line in the log", () => {
  const after = throughBytes(adjustMarks(state, [change()], now));
  const entries = after.marks.collectives.get("U1")!;
  expect(entries.self.get(first!.id)).toEqual(state.marks.collectives.get("U1")!.self.get(first!.id));
  expect(entries.verified.get(first!.id)).toEqual({ kind: "number", value: decimal("2.5") });
  expect(after.adjustments).toEqual([expect.objectContaining({ code: "U1", stage: "verified", to: "2,5", reason: "Thiếu một báo cáo", by: "Lê Thị Hoa", at: now })]);
  expect(after.journal.at(-1)).toMatchObject({ action: "Điều chỉnh điểm", subject: "Tập thể U1" });
  expect(after.journal.at(-1)?.detail).toContain("lý do: Thiếu một báo cáo; người điều chỉnh: Lê Thị Hoa");
});

test("ranking the changed book finds nothing the pane left out and logs nothing twice", () => {
  const adjusted = adjustMarks(state, [change(), change({ code: "U2", stage: "council", typed: "1" })], now);
  const ranked = rank(throughBytes(adjusted), "2026-11-25T07:00:00Z").state;
  expect(ranked.adjustments).toEqual(adjusted.adjustments);
  expect(ranked.noted.filter((item) => item.code.startsWith("adjust."))).toEqual([]);
  expect(ranked.journal.filter((line) => line.action === "Điều chỉnh điểm")).toHaveLength(2);
});

test("the cell that is named for a mark is the one that holds it, and the total follows", () => {
  const after = adjustMarks(state, [change({ typed: "0,5" })], now);
  const place = stageCell(after, "collectives", "U1", first!.id, "verified")!;
  const { row, column } = parseAddress(place.cell)!;
  const page = readXlsx(writeXlsx(layBook(after))).sheets.find((sheet) => sheet.name === place.sheet);
  expect(page?.cell(row, column)?.value).toBe(0.5);
  const [before, later] = [state, after].map((each) => standingsOf(each, "collectives")[0]!.score.total!);
  expect(later!.lt(before!)).toBe(true);
});

test("a decimal comma and a point are the same exact number, and KAD is given only where it may be", () => {
  for (const typed of ["2,5", "2.5", " 2,50 "]) {
    expect(typedMark(state.scheme, "collectives", first!.id, typed)).toEqual({ entry: { kind: "number", value: expect.objectContaining({ e: 0 }) } });
    expect(plain((typedMark(state.scheme, "collectives", first!.id, typed) as { entry: { value: ReturnType<typeof decimal> } }).entry.value)).toBe("2.5");
  }
  const allowing = { ...state.scheme, collectives: { ...state.scheme.collectives, groups: state.scheme.collectives.groups.map((group) => ({ ...group, criteria: group.criteria.map((criterion) => ({ ...criterion, notApplicable: criterion.id === second!.id })) })) } };
  expect(typedMark(allowing, "collectives", second!.id, "kad")).toEqual({ entry: { kind: "notApplicable" } });
  expect(typedMark(allowing, "collectives", first!.id, "kad")).toMatchObject({ wrong: { code: "mark.not-applicable-refused" } });
});

test.each([
  ["-1", "mark.negative"],
  ["1000", "mark.above-maximum"],
  ["0,001", "mark.off-step"],
  ["tám", "mark.text"],
  ["1e1", "mark.text"],
  ["1.000,5", "mark.text"],
])("%s is refused as %s at its cell, and nothing is changed", (typed, code) => {
  const attempt = (): BookState => adjustMarks(state, [change({ criterion: second!.id, typed: "1" }), change({ typed })], now);
  expect(attempt).toThrow(expect.objectContaining({ code, place: { sheet: "Tập thể - thẩm định", cell: expect.stringMatching(/^[A-Z]+8$/) } }));
  expect(state.marks.collectives.get("U1")!.verified.size).toBe(0);
});

test("a change without a reason or without a name is refused", () => {
  expect(() => adjustMarks(state, [change({ reason: " " })], now)).toThrow(expect.objectContaining({ code: "adjust.reason-needed" }));
  expect(() => adjustMarks(state, [change({ by: "" })], now)).toThrow(expect.objectContaining({ code: "adjust.by-needed" }));
});

test("typing the mark that counts already, or nothing, leaves the stage's cell empty and needs no reason", () => {
  const adjusted = adjustMarks(state, [change()], now);
  const self = state.marks.collectives.get("U1")!.self.get(first!.id)!;
  const same = self.kind === "number" ? plain(self.value) : "";
  for (const typed of ["", same]) {
    const back = adjustMarks(adjusted, [change({ typed, reason: "", by: "" })], now);
    expect(back.marks.collectives.get("U1")!.verified.size).toBe(0);
    expect(back.adjustments).toEqual([]);
    expect(back.journal.at(-1)?.action).toBe("Bỏ điều chỉnh");
  }
});

test("a change made in the workbook itself waits for its reason, and takes it", () => {
  const entries = state.marks.collectives.get("U3")!;
  const edited: BookState = { ...state, marks: { ...state.marks, collectives: new Map([...state.marks.collectives, ["U3", { ...entries, council: new Map([[first!.id, { kind: "number", value: decimal("1") }]]) }]]) } };
  const [pending] = withoutReason(edited, now);
  expect(pending).toMatchObject({ code: "U3", stage: "council", to: "1" });
  const after = giveReasons(edited, [{ ...pending!, reason: "Hội đồng thống nhất", by: "Thư ký" }], now);
  expect(withoutReason(after, now)).toEqual([]);
  expect(throughBytes(after).adjustments[0]).toMatchObject({ reason: "Hội đồng thống nhất", by: "Thư ký" });
});

test("a subject nobody knows and a criterion the scheme lacks are refused", () => {
  expect(() => adjustMarks(state, [change({ code: "U9" })], now)).toThrow(expect.objectContaining({ code: "adjust.unknown" }));
  expect(() => adjustMarks(state, [change({ criterion: "X.1" })], now)).toThrow(expect.objectContaining({ code: "adjust.unknown" }));
});
