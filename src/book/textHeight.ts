/** Points of one line at 12 pt. */
const LINE = 15.75;
/** Excel allows rows of at most 409 points. */
const TALLEST = 409;

/**
 * The height in points a row needs for wrapped texts, given each text's room in characters. Excel cannot fit rows
 * on its own through Office.js or in merged cells, so heights are set; a little too tall rather than clipped.
 */
export function heightFor(texts: readonly { readonly text: string; readonly width: number }[], least = 18): number {
  const lines = texts.map(({ text, width }) => text.split("\n").reduce((count, line) => count + Math.max(1, Math.ceil(line.length / Math.max(1, width))), 0));
  return Math.min(TALLEST, Math.max(least, Math.max(1, ...lines) * LINE + 4));
}
