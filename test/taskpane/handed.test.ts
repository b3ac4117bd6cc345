import { type HandedTrouble, KEPT_MILLISECONDS, packTrouble, unpackTrouble } from "../../src/taskpane/handed/handedTrouble";

const NOW = Date.parse("2026-11-25T01:00:00Z");
const PLACE = "https://noibo.example.vn/Thi đua.xlsx";
const trouble: HandedTrouble = { text: "Sheet1: Sheet này được bảo vệ.", sheet: "Tập thể - tự chấm", cell: "F9", at: NOW };

test("a reason that is handed over arrives whole, for its own workbook and for ten minutes", () => {
  const stored = packTrouble(trouble, PLACE);
  expect(unpackTrouble(stored, PLACE, NOW)).toEqual(trouble);
  expect(unpackTrouble(stored, PLACE, NOW + KEPT_MILLISECONDS)).toEqual(trouble);
  expect(unpackTrouble(stored, PLACE, NOW + KEPT_MILLISECONDS + 1)).toBeUndefined();
  expect(unpackTrouble(stored, PLACE, NOW - 1)).toBeUndefined();
  expect(unpackTrouble(stored, "", NOW)).toBeUndefined();
});

test.each([
  ["nothing", null],
  ["no JSON", "{"],
  ["a list", "[]"],
  ["a number", "7"],
  ["no sentence", JSON.stringify({ workbook: PLACE, at: NOW })],
  ["a sentence that is none", JSON.stringify({ workbook: PLACE, at: NOW, text: { toString: "x" } })],
  ["a sentence without end", JSON.stringify({ workbook: PLACE, at: NOW, text: "x".repeat(2001) })],
  ["no time", JSON.stringify({ workbook: PLACE, text: "x", at: "2026" })],
])("what was stored by someone else (%s) is not shown", (_, stored) => {
  expect(unpackTrouble(stored, PLACE, NOW)).toBeUndefined();
});

test.each([
  ["Tập thể", "javascript:alert(1)"],
  ["a/b", "A1"],
  ["x".repeat(32), "A1"],
  [7, "A1"],
  ["Tập thể", "A0"],
])("a place that is none (%p, %p) leads nowhere, and the sentence is shown all the same", (sheet, cell) => {
  expect(unpackTrouble(JSON.stringify({ ...trouble, sheet, cell, workbook: PLACE }), PLACE, NOW)).toEqual({ ...trouble, sheet: "", cell: "" });
});

test("a very long sentence is cut, not lost", () => {
  const long = { ...trouble, text: "x".repeat(5000) };
  expect(unpackTrouble(packTrouble(long, PLACE), PLACE, NOW)?.text).toHaveLength(2000);
});
