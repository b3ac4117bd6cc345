import { layBook } from "../../src/book/secretaryBook";
import { formula, num, type Sheet, text } from "../../src/book/sheet";
import { issue } from "../../src/job/issue";
import { library } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { shownText } from "../../src/taskpane/preview/format";
import { layoutOf } from "../../src/taskpane/preview/layout";

test.each([
  [num("8.5"), undefined, "8,5"],
  [num("8.5"), "0.00", "8,50"],
  [num("82.345"), "0.00", "82,35"],
  [num("0.8725"), "0.00%", "87,25%"],
  [num("3"), "0", "3"],
  [num("3.25"), "0.##", "3,25"],
  [text("KAD"), "0.00", "KAD"],
  [formula("SUM(A1:A2)", num("12.5")), "0.0", "12,5"],
  [undefined, "0.00", ""],
] as const)("%j shown as %s is %s", (content, format, shown) => {
  expect(shownText(content, format)).toBe(shown);
});

test("hidden rows and columns are left out and merges span only what is seen", () => {
  const sheet: Sheet = {
    name: "Thử",
    columns: [{ width: 5, hidden: true }, { width: 5 }, { width: 5, hidden: true }, { width: 5 }],
    rows: [{ hidden: true, cells: [{ content: text("khóa") }] }, { cells: [{ content: text("TT.1") }, { content: text("tên") }, undefined, { content: text("điểm") }] }, { cells: [undefined, { content: text("chung") }] }],
    merges: [{ top: 2, left: 1, bottom: 2, right: 3 }],
  };
  const { columns, rows } = layoutOf(sheet);
  expect(columns).toEqual([1, 3]);
  expect(rows.map((row) => row.cells.map(({ cell, colSpan }) => [shownText(cell?.content), colSpan]))).toEqual([
    [["tên", 1], ["điểm", 1]],
    [["chung", 2]],
  ]);
});

test("every row of every sheet of a book fills the width of its table exactly", () => {
  const plan = library[0]!;
  const state = issue({ plan, scheme: offerScheme(plan), roster: sampleRoster(), rosterFindings: [], round: "thử", now: "2025-11-21T08:00:00Z" });
  for (const sheet of layBook(state).sheets.filter((each) => each.hidden !== true)) {
    const { columns, rows } = layoutOf(sheet);
    const taken = new Map<number, number>();
    rows.forEach((row, index) => {
      const width = row.cells.reduce((sum, cell) => sum + cell.colSpan, 0) + (taken.get(index) ?? 0);
      row.cells.forEach((cell) => Array.from({ length: cell.rowSpan - 1 }, (_, below) => taken.set(index + below + 1, (taken.get(index + below + 1) ?? 0) + cell.colSpan)));
      expect([sheet.name, row.row, width]).toEqual([sheet.name, row.row, columns.length]);
    });
  }
});
