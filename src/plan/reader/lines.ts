import { tidy } from "../../text/vietnamese";

/** A line of a plan's text without the marks of mark-up, and whether those said it is a heading. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  readonly heading: boolean;
}

/** A line as people read it: without the marks of Markdown, white space folded, in NFC. */
export function readable(raw: string): string {
  return tidy(
    raw
      .replace(/^\s*#{1,6}\s+/, "")
      .replace(/^\s*\*{1,3}\\\*\s*/, "* ")
      .replace(/(?<=\S)\*{1,3}|\*{1,3}(?=[^\s*])/g, (marks, at: number, whole: string) => (at === 0 && /^\*\s/.test(whole) ? marks : ""))
      .replace(/\\(?=[-*_+.#>()[\]\\`])/g, ""),
  );
}

/** The lines that say anything; a number that stands alone is a page's. */
export function readableLines(lines: readonly string[]): readonly Line[] {
  return lines
    .map((raw, index): Line => ({ number: index + 1, text: readable(raw), heading: /^\s*#{1,6}\s/.test(raw) }))
    .filter(({ text }) => text !== "" && !/^[-–]?\s*\d{1,3}\s*[-–]?$/.test(text));
}
