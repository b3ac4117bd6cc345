import { finding, type Finding } from "../../../finding/finding";
import type { MessageCode } from "../../../finding/messages.vi";
import { type Entry, entryOfText, NO, YES } from "../../../score/entry";
import { decimal, type Decimal, fromCellNumber, parseDecimal, plain, vietnamese } from "../../../text/decimal";
import { sameText } from "../../../text/vietnamese";
import type { ReadCell } from "../../cells";
import { cellText } from "../entryCells";

/** One input cell of a returned sheet: what it holds, what it may have been meant to hold, and what is odd about it. */
export interface Input {
  /** As the cell stands; whatever needs a person's word is text, never a guessed number. */
  readonly entry: Entry;
  /** What a person may confirm it to be. */
  readonly reading: Decimal | undefined;
  readonly finding: Finding | undefined;
}

const yesWords: ReadonlySet<string> = new Set(["có", "co", "x", "1", "yes", "y", "true", "đúng", "vi phạm"]);
const noWords: ReadonlySet<string> = new Set(["không", "khong", "ko", "0", "no", "n", "false", "không vi phạm"]);

/**
 * Reads a mark cell without guessing: a plain number is a mark; a formula, a date, a percentage or a number kept as
 * text is shown with a proposed reading, to be confirmed.
 */
export function readInput(cell: ReadCell | undefined, place: { sheet: string; cell: string }): Input {
  if (cell === undefined) {
    return { entry: { kind: "blank" }, reading: undefined, finding: undefined };
  }
  const shown = cellText(cell);
  const doubtful = (code: MessageCode, text: string, reading: Decimal | undefined): Input => ({
    entry: { kind: "text", text },
    reading,
    finding: finding(code, "error", place, { value: text, reading: reading === undefined ? "?" : vietnamese(reading) }),
  });
  const numeric = typeof cell.value === "number" ? fromCellNumber(cell.value) : undefined;
  if (cell.formula !== undefined) {
    return doubtful("input.formula", `=${cell.formula.slice(0, 60)} → ${shown}`, numeric);
  }
  if (numeric !== undefined && cell.format === "date") {
    const date = dateOfSerial(Number(cell.value));
    return date === undefined ? doubtful("input.date", shown, undefined) : doubtful("input.date", `${date.day}/${date.month}/${date.year}`, decimal(`${date.day}.${date.month}`));
  }
  if (numeric !== undefined && cell.format === "percent") {
    return doubtful("input.percent", `${plain(numeric.times("100"))}%`, undefined);
  }
  if (numeric !== undefined) {
    return { entry: { kind: "number", value: numeric }, reading: undefined, finding: undefined };
  }
  const entry = entryOfText(shown);
  if (entry.kind !== "text") {
    return { entry, reading: undefined, finding: undefined };
  }
  const reading = readingOf(shown);
  return doubtful(reading === undefined ? "input.text" : "input.text-number", entry.text, reading);
}

/** Reads a yes-or-no cell; the usual ways of ticking count as yes. */
export function readAnswer(cell: ReadCell | undefined, place: { sheet: string; cell: string }): Input {
  const shown = cellText(cell);
  const word = sameText(shown);
  if (word === "") {
    return { entry: { kind: "blank" }, reading: undefined, finding: undefined };
  }
  const answer = yesWords.has(word) ? YES : noWords.has(word) ? NO : undefined;
  return answer === undefined
    ? { entry: { kind: "text", text: shown }, reading: undefined, finding: finding("input.answer", "error", place, { value: shown }) }
    : { entry: { kind: "text", text: answer }, reading: undefined, finding: undefined };
}

/** The number a text plainly spells: one separator at most, full-width digits allowed; thousands are never assumed. */
export function readingOf(shown: string): Decimal | undefined {
  const digits = shown.normalize("NFKC").replace(/\s+/g, "").replace(/(?:điểm|đ)$/iu, "");
  return /^\d+(?:[.,]\d+)?$/.test(digits) ? parseDecimal(digits.replace(",", ".")) : undefined;
}

/** Day, month and year of an Excel serial number in the 1900 system. */
function dateOfSerial(serial: number): { day: number; month: number; year: number } | undefined {
  if (!(serial >= 1 && serial < 2958466)) {
    return undefined;
  }
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86400000);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}
