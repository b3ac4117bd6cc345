import fc from "fast-check";
import { headedBreaks } from "../../src/book/pages/headedPages";
import { layUnitBook } from "../../src/book/unitBook";
import { issue, phieus } from "../../src/job/issue";
import { library } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";

const margins = { top: 20, right: 15, bottom: 20, left: 20 };
const PAGE = ((297 - 40) * 72) / 25.4;

const lists = fc.array(fc.record({ height: fc.integer({ min: 10, max: 200 }), heading: fc.boolean() }), { minLength: 2, maxLength: 80 });

test("no page ends with a heading that has something to head, and none is longer than the paper", () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 0, max: 60 }), (list, title) => {
      // Three headings in a row at most, so that there is always a place to cut.
      const heading = list.map((row, at) => row.heading && !(at >= 3 && list.slice(at - 3, at).every((before) => before.heading)));
      const rows = [{ height: title, cells: [] }, ...list.map(({ height }) => ({ height, cells: [] }))];
      const print = { orientation: "portrait", margins, area: { top: 1, left: 0, bottom: rows.length - 1, right: 0 }, titleRows: { first: 0, last: 0 } } as const;
      const breaks = headedBreaks({ columns: [{ width: 20 }], rows, print }, new Set(heading.flatMap((is, at) => (is ? [at + 1] : []))));
      const starts = [1, ...breaks, rows.length];
      starts.slice(0, -1).forEach((start, page) => {
        const end = starts[page + 1] ?? rows.length;
        expect(end).toBeGreaterThan(start);
        const height = list.slice(start - 1, end - 1).reduce((sum, row) => sum + row.height, 0) + (page === 0 ? 0 : title);
        expect(height).toBeLessThanOrEqual(PAGE);
        if (end < rows.length && heading[end - 2] === true) {
          // Only where everything on the page is a heading.
          expect(heading.slice(start - 1, end - 1).every((is) => is)).toBe(true);
        }
      });
    }),
  );
});

test.each(library.map((plan) => [plan.id, plan] as const))("the sheets of plan %s begin no page just below a group's name", (_id, plan) => {
  const state = issue({ plan, scheme: offerScheme(plan), roster: sampleRoster(), rosterFindings: [], round: "hằng năm 2026", now: "2026-11-25T01:00:00Z" });
  const [guidance, collectives] = layUnitBook(phieus(state)[0]!).sheets;
  expect(guidance?.print?.breaks?.length).toBeGreaterThan(0);
  for (const sheet of [guidance, collectives]) {
    for (const row of sheet?.print?.breaks ?? []) {
      const above = sheet?.rows[row - 1]?.cells.map((cell) => (cell?.content?.kind === "text" ? cell.content.text : "")).join(" ") ?? "";
      expect(above).not.toMatch(/trọng số|^(?:TT|CN)\.\d+ [IVX]+ /);
    }
  }
});
