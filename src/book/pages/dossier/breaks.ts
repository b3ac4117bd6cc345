/** Rows are a little taller in some programs than in others: pages are filled up to this share. */
const FILL = 0.98;

/**
 * The rows above which pages begin, so that no kept row ends a page. All of them are given, so that the pages fall
 * alike in every program. `headerAbove` tells the row that is shown again on top of a page beginning with a given row.
 */
export function pageBreaks(heights: readonly number[], kept: ReadonlySet<number>, page: number, headerAbove: (row: number) => number | undefined): readonly number[] {
  const room = page * FILL;
  const breaks: number[] = [];
  let used = 0;
  let first = 1;
  for (let row = 1; row < heights.length; row += 1) {
    const height = heights[row] ?? 0;
    if (used + height <= room || row === first) {
      used += height;
      continue;
    }
    let start = row;
    while (start > first && kept.has(start - 1)) {
      start -= 1;
    }
    if (start <= first) {
      start = row;
    }
    breaks.push(start);
    first = start;
    const header = headerAbove(start);
    used = (header === undefined ? 0 : (heights[header] ?? 0)) + sumOf(heights, start, row);
  }
  return breaks;
}

function sumOf(heights: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let row = from; row <= to; row += 1) {
    sum += heights[row] ?? 0;
  }
  return sum;
}
