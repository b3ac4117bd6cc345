import { BLANK, type Entry, entryOfText, entryWord, knockedOut, NOT_APPLICABLE, type Problem, problemOf } from "../../src/score/entry";
import { decimal } from "../../src/text/decimal";

const number = (text: string): Entry => ({ kind: "number", value: decimal(text) });
const text = (written: string): Entry => ({ kind: "text", text: written });

test("a text in a score cell is blank, KAD however it is typed, or itself in NFC; never a number", () => {
  expect(["", "  ", "\u00a0"].map(entryOfText)).toEqual([BLANK, BLANK, BLANK]);
  expect(["KAD", " kad ", "Kad\u200b"].map(entryOfText)).toEqual([NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE]);
  expect(["8", "KAD.", "tốt".normalize("NFD")].map(entryOfText)).toEqual([text("8"), text("KAD."), text("tốt")]);
});

test.each<[Entry, Problem | undefined]>([
  [BLANK, undefined],
  [number("0"), undefined],
  [number("8.5"), undefined],
  [number("10"), undefined],
  [number("-0.5"), "negative"],
  // Beyond the maximum and off the step: the maximum is what to say first.
  [number("10.01"), "above-maximum"],
  [number("9.25"), "off-step"],
  [text("8"), "text"],
])("out of 10 in halves, %j is wrong by %s", (entry, problem) => expect(problemOf(entry, { maximum: decimal("10"), notApplicable: false }, decimal("0.5"))).toBe(problem));

test("KAD counts only where the scheme allows it", () => {
  const problem = (notApplicable: boolean): Problem | undefined => problemOf(NOT_APPLICABLE, { maximum: decimal("10"), notApplicable }, decimal("1"));
  expect([problem(true), problem(false)]).toEqual([undefined, "not-applicable-refused"]);
});

test("a knock-out is answered yes or no, blank says no, and anything else says neither", () => {
  expect([text("Có"), text(" CÓ "), text("không"), BLANK].map(knockedOut)).toEqual([true, true, false, false]);
  expect([text("có thể"), text("x"), NOT_APPLICABLE, number("1")].map(knockedOut)).toEqual([undefined, undefined, undefined, undefined]);
});

test("entries in words, as people write them", () => {
  expect([number("8.50"), NOT_APPLICABLE, text("=1+1"), BLANK].map(entryWord)).toEqual(["8,5", "KAD", "=1+1", ""]);
});
