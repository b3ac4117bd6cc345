import fc from "fast-check";
import { shownMoment, storedMoment } from "../../src/book/moment";

test("a moment is shown in Vietnam's time, day before month", () => {
  expect(shownMoment("2026-11-25T18:27:03Z")).toBe("01:27:03 26/11/2026");
});

test("what a page shows is kept as the moment it was", () => {
  const moments = fc.date({ min: new Date("1970-01-02T00:00:00Z"), max: new Date("2999-12-30T00:00:00Z"), noInvalidDate: true }).map((date) => date.toISOString().replace(/\.\d+Z$/, "Z"));
  fc.assert(fc.property(moments, (moment) => expect(storedMoment(shownMoment(moment))).toBe(moment)));
});

test("a text that is no such moment stays as it is, both ways", () => {
  const texts = fc.oneof(fc.string(), fc.constantFrom("", "2026-13-40T00:00:00Z", "2026-02-30T00:00:00Z", "2026-11-25T08:27:03.5Z", "2026-11-25", "25:61:00 01/01/2026", "0000-01-01T00:00:00Z"));
  fc.assert(fc.property(texts, (text) => expect(storedMoment(shownMoment(text))).toBe(storedMoment(text))));
  for (const text of ["2026-02-30T00:00:00Z", "2026-11-25T08:27:03.5Z", "25:61:00 01/01/2026"]) {
    expect([shownMoment(text), storedMoment(text)]).toEqual([text, text]);
  }
});
