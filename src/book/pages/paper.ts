import { columnMillimetres } from "../columnPixels";
import type { Area, Column, Print } from "../sheet";

/** A landscape A4 page between the margins of a matrix, millimetres. */
const PAGE_WIDTH = 297 - 10 - 10;
/** Part of a page that is filled: programs measure columns a little differently, and a column too many starts a page. */
const FILLED = 0.97;
/** Text of 12 pt is still legible at about 8 pt. */
const LEGIBLE_SCALE = 66;

/** Excel's limit of a header. */
const LONGEST_HEADER = 255;

/** A title above every printed page; text in it is never a header code. */
export function runningHead(title: string): string {
  const before = '&L&"Times New Roman,Bold"&12 ';
  let words = [...title.normalize("NFC")];
  const escaped = (): string => words.join("").replaceAll("&", "&&");
  while (before.length + escaped().length > LONGEST_HEADER) {
    words = [...words.slice(0, -2), "…"];
  }
  return before + escaped();
}

type Spread = Pick<Print, "across">;

/**
 * How a matrix is spread over landscape pages: over as few as stay legible, cut only where no heading spans the cut,
 * and as evenly as that allows. Nothing where it fits one page.
 * @param printed first and last printed column
 * @param titles first and last column repeated on every page; they are the first ones printed
 */
export function spread(columns: readonly Column[], printed: { readonly first: number; readonly last: number }, merges: readonly Area[], titles: { readonly first: number; readonly last: number }): Spread {
  const width = (first: number, last: number): number => columns.slice(first, last + 1).reduce((sum, column) => sum + (column.hidden ? 0 : columnMillimetres(column.width)), 0);
  const spanned = (column: number): boolean => merges.some(({ left, right }) => left < column && column <= right);
  const cuts = Array.from({ length: printed.last - titles.last - 1 }, (_, index) => titles.last + 2 + index).filter((column) => !spanned(column) && columns[column]?.hidden !== true);
  const repeated = width(titles.first, titles.last);
  for (let pages = 1; pages <= cuts.length + 1; pages += 1) {
    const { breaks, widest } = evenly(pages, cuts, (from, to) => (from === undefined ? width(printed.first, (to ?? printed.last + 1) - 1) : repeated + width(from, (to ?? printed.last + 1) - 1)));
    const scale = Math.min(100, Math.floor((PAGE_WIDTH * FILLED * 100) / widest));
    if (scale >= LEGIBLE_SCALE || pages === cuts.length + 1) {
      return pages === 1 ? {} : { across: { breaks, scale: Math.max(10, scale) } };
    }
  }
  return {};
}

/** The cuts into so many pages whose widest is narrowest; `measure` tells the width from one cut to another. */
function evenly(pages: number, cuts: readonly number[], measure: (from: number | undefined, to: number | undefined) => number): { readonly breaks: readonly number[]; readonly widest: number } {
  let best: { readonly breaks: readonly number[]; readonly widest: number }[] = cuts.map((cut) => ({ breaks: [cut], widest: measure(undefined, cut) }));
  if (pages === 1) {
    return { breaks: [], widest: measure(undefined, undefined) };
  }
  for (let page = 2; page < pages; page += 1) {
    const before = best;
    best = cuts.map((cut, index) =>
      narrowest(before.slice(0, index).map(({ breaks, widest }) => ({ breaks: [...breaks, cut], widest: Math.max(widest, measure(breaks.at(-1), cut)) }))),
    );
  }
  return narrowest(best.map(({ breaks, widest }) => ({ breaks, widest: Math.max(widest, measure(breaks.at(-1), undefined)) })));
}

function narrowest(candidates: readonly { readonly breaks: readonly number[]; readonly widest: number }[]): { readonly breaks: readonly number[]; readonly widest: number } {
  return candidates.reduce((best, candidate) => (candidate.widest < best.widest ? candidate : best), { breaks: [], widest: Number.POSITIVE_INFINITY });
}
