import { excerpt, sameText, tidy } from "../../src/text/vietnamese";

test("text is kept composed, on one line, without what cannot be seen", () => {
  expect(tidy("  Phòng\u00a0Tư\tpháp\r\n\u200b– Hộ tịch\u0007 ")).toBe("Phòng Tư pháp – Hộ tịch");
  expect(tidy("Thủy".normalize("NFD"))).toBe("Thủy".normalize("NFC"));
  expect(tidy("a-B_1.x")).toBe("a-B_1.x");
});

test("spellings people take for the same one are equal", () => {
  expect(sameText(" ĐƠN  VỊ ".normalize("NFD"))).toBe(sameText("đơn vị"));
  expect(sameText("Thủy")).not.toBe(sameText("Thuỷ"));
});

test.each<[string, number, string]>([
  ["tám rưỡi", 8, "tám rưỡi"],
  ["tám rưỡi.", 8, "tám rưỡ…"],
  ["  tám   rưỡi  ", 8, "tám rưỡi"],
  ["tám rưỡi", 5, "tám…"],
  // Half a character is none.
  ["ab😀cd", 4, "ab…"],
  // What was never looked at shows as cut off, even where all that was looked at is blank or fits.
  [`ab${" ".repeat(20)}c`, 4, "ab…"],
  [`ab${" ".repeat(14)}`, 4, "ab"],
])("%j cut to %i is %j", (text, length, expected) => {
  expect(excerpt(text, length)).toBe(expected);
  expect(expected.length).toBeLessThanOrEqual(length);
});
