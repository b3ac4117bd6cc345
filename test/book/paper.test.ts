import fc from "fast-check";
import { columnMillimetres } from "../../src/book/columnPixels";
import { runningHead, spread } from "../../src/book/pages/paper";
import type { Area, Column } from "../../src/book/sheet";

const PAGE = 277;
const TITLES = { first: 1, last: 2 };

interface Matrix {
  readonly columns: readonly Column[];
  readonly merges: readonly Area[];
  readonly last: number;
}

/** A hidden key column, two repeated ones, then groups of columns under merged headings and some columns of their own. */
const matrices: fc.Arbitrary<Matrix> = fc
  .tuple(fc.array(fc.array(fc.integer({ min: 4, max: 14 }), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 10 }), fc.array(fc.integer({ min: 6, max: 30 }), { maxLength: 8 }))
  .map(([groups, single]) => {
    const columns: Column[] = [{ width: 4, hidden: true }, { width: 5 }, { width: 26 }];
    const merges: Area[] = [];
    for (const group of groups) {
      if (group.length > 1) {
        merges.push({ top: 2, bottom: 2, left: columns.length, right: columns.length + group.length - 1 });
      }
      columns.push(...group.map((width) => ({ width })));
    }
    columns.push(...single.map((width) => ({ width })));
    return { columns, merges, last: columns.length - 1 };
  });

function millimetres(columns: readonly Column[], first: number, last: number): number {
  return columns.slice(first, last + 1).reduce((sum, column) => sum + (column.hidden ? 0 : columnMillimetres(column.width)), 0);
}

describe("a matrix spread over landscape pages", () => {
  test("is never cut inside a group's heading, and every page fits with the repeated columns", () => {
    fc.assert(
      fc.property(matrices, ({ columns, merges, last }) => {
        const { across } = spread(columns, { first: 1, last }, merges, TITLES);
        const breaks = across?.breaks ?? [];
        expect(breaks.every((cut) => !merges.some(({ left, right }) => left < cut && cut <= right))).toBe(true);
        expect([...breaks].sort((a, b) => a - b)).toEqual([...breaks]);
        if (across === undefined) {
          return;
        }
        const edges = [1, ...breaks, last + 1];
        edges.slice(1).forEach((end, index) => {
          const start = edges[index]!;
          const repeated = index === 0 ? 0 : millimetres(columns, TITLES.first, TITLES.last);
          expect(((repeated + millimetres(columns, start, end - 1)) * across.scale) / 100).toBeLessThanOrEqual(PAGE);
        });
      }),
    );
  });

  test("stays on one page while that page is legible", () => {
    const columns: Column[] = [{ width: 4, hidden: true }, { width: 5 }, { width: 26 }, { width: 30 }, { width: 30 }];
    expect(spread(columns, { first: 1, last: 4 }, [], TITLES)).toEqual({});
  });
});

test("a title on every page is text whatever it holds, and within Excel's limit", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (title) => {
      const head = runningHead(title);
      expect(head.length).toBeLessThanOrEqual(255);
      expect(head.slice('&L&"Times New Roman,Bold"&12 '.length).replaceAll("&&", "")).not.toContain("&");
    }),
  );
});
