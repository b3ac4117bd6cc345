import { tidy } from "../text/vietnamese";
import type { Correction, SourceLines, TableRow } from "./model";

/** The passage on these lines of a plan's text, white space folded; "" where the text is not held. */
export function sourceText(lines: readonly string[], [first, last]: SourceLines): string {
  return tidy(lines.slice(first - 1, last).join("\n"));
}

/** A passage with slips of the original put right as recorded, each wherever it occurs. */
export function corrected(passage: string, corrections: readonly Correction[] = []): string {
  return corrections.reduce((text, correction) => text.replaceAll(correction.asWritten, correction.corrected), passage);
}

/** "dòng 12" or "dòng 12–15". */
export function sourceLinesText([first, last]: SourceLines): string {
  return first === last ? `dòng ${first}` : `dòng ${first}–${last}`;
}

/** "bảng 2, dòng 5" */
export function tableRowText([table, row]: TableRow): string {
  return `bảng ${table}, dòng ${row}`;
}
