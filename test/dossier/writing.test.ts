import { compareDays, dayInWords, dayOrBlank, parseDay } from "../../src/dossier/date";
import { documentNumber, twoDigits } from "../../src/dossier/numbering";
import { fitLines, textWidth, wrap } from "../../src/dossier/textWidth";
import fc from "fast-check";

describe("days", () => {
  test.each([
    ["05/02/2026", "ngày 05 tháng 02 năm 2026"],
    ["5-2-2026", "ngày 05 tháng 02 năm 2026"],
    ["2026-01-31", "ngày 31 tháng 01 năm 2026"],
    ["1.3.2026", "ngày 01 tháng 3 năm 2026"],
    ["ngày 10 tháng 11 năm 2026", "ngày 10 tháng 11 năm 2026"],
    ["29/02/2024", "ngày 29 tháng 02 năm 2024"],
  ])("%s is written “%s”: a leading 0 before days below 10 and the months 1 and 2 only", (typed, written) => {
    expect(dayInWords(parseDay(typed)!)).toBe(written);
  });

  test.each(["", "29/02/2025", "32/01/2026", "01/13/2026", "tháng 12", "12/2025"])("“%s” is no day", (typed) => {
    expect(parseDay(typed)).toBeUndefined();
    expect(dayOrBlank(typed)).toBe("ngày … tháng … năm ……");
  });

  test("days compare by year, month, day", () => {
    expect(compareDays({ year: 2025, month: 12, day: 31 }, { year: 2026, month: 1, day: 1 })).toBeLessThan(0);
  });
});

describe("numbers", () => {
  test.each([
    ["5", "05/TTr-UBND"],
    ["09", "09/TTr-UBND"],
    ["12", "12/TTr-UBND"],
    ["105", "105/TTr-UBND"],
    ["12a", "12a/TTr-UBND"],
    ["", "……/TTr-UBND"],
  ])("number “%s” is written “%s”", (typed, written) => expect(documentNumber(typed, "TTr-UBND")).toBe(written));

  test("counts below 10 get a leading 0", () => expect([0, 3, 9, 10, 120].map(twoDigits)).toEqual(["00", "03", "09", "10", "120"]));
});

describe("wrapping", () => {
  const look = { size: 13 };
  const texts = fc.string({ unit: fc.constantFrom("a", "Ư", "ờ", "m", " ", "1", "W"), minLength: 1, maxLength: 80 });

  test("no line is wider than its room and no letter is lost", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 300 }), (text, room) => {
        const lines = wrap(text, look, room);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        expect(lines.every((line) => line.length <= 1 || textWidth(line, look) <= room)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("what is cut to two lines takes two lines", () => {
    const text = "Đạt 98,50 điểm, hạng 1; nổi bật: chấp hành nghiêm chủ trương của Đảng, chính sách, pháp luật của Nhà nước và nội quy cơ quan";
    const cut = fitLines(text, look, 210, 2);
    expect(wrap(cut, look, 210)).toHaveLength(2);
    expect(cut.endsWith("…")).toBe(true);
    expect(fitLines("ngắn", look, 210, 2)).toBe("ngắn");
  });
});
