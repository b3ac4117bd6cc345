import fc from "fast-check";
import { pageBreaks } from "../../src/book/pages/dossier/breaks";
import { headerOver, repeatHeaders, REPEATED } from "../../src/book/pages/dossier/headers";
import { text } from "../../src/book/sheet";

const PAGE = 100;

/** Rows of a table between some text, its header kept with its first row, as a page is drawn. */
const drawings = fc.record({ before: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 }), header: fc.integer({ min: 5, max: 15 }), body: fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 1, maxLength: 30 }), after: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }) });

test("no page overflows, none ends with a header, and every page within a table begins with it", () => {
  fc.assert(
    fc.property(drawings, ({ before, header, body, after }) => {
      const heights = [0, ...before, header, ...body, ...after];
      const headerRow = 1 + before.length;
      const tables = [{ header: headerRow, last: headerRow + body.length }];
      const breaks = pageBreaks(heights, new Set([headerRow]), PAGE, (row) => headerOver(tables, row));
      const rows = heights.map((height, index) => ({ height, cells: [undefined, { content: text(index === headerRow ? "header" : `row ${index}`) }] }));
      const merges = [{ top: headerRow, bottom: headerRow, left: 1, right: 2 }, { top: heights.length - 1, bottom: heights.length - 1, left: 1, right: 3 }];
      const drawn = repeatHeaders({ rows, merges, breaks }, tables);
      const said = (row: number): string => { const content = drawn.rows[row]?.cells[1]?.content; return content?.kind === "text" ? content.text : ""; };
      const starts = [1, ...drawn.breaks, drawn.rows.length];
      for (let page = 0; page + 1 < starts.length; page += 1) {
        const own = drawn.rows.slice(starts[page], starts[page + 1]);
        expect(own.reduce((sum, row) => sum + row.height!, 0)).toBeLessThanOrEqual(PAGE);
        expect(said(starts[page + 1]! - 1)).not.toBe("header");
        const first = Number(/^row (\d+)$/.exec(said(starts[page]!))?.[1] ?? 0);
        expect(page > 0 && first > headerRow && first <= headerRow + body.length).toBe(false);
      }
      // Nothing is lost, nothing but headers is added, and merges stay with their rows.
      const isAgain = (row: number): boolean => { const id = drawn.rows[row]?.cells[0]?.content; return id?.kind === "text" && id.text.startsWith(REPEATED); };
      expect(drawn.rows.filter((_, row) => !isAgain(row))).toEqual(rows);
      expect(drawn.merges.filter(({ right }) => right === 3).map(({ top }) => said(top))).toEqual([heights.length - 1 === headerRow ? "header" : `row ${heights.length - 1}`]);
      expect(drawn.merges.filter(({ right }) => right === 2).map(({ top }) => said(top)).every((each) => each === "header")).toBe(true);
    }),
  );
});
