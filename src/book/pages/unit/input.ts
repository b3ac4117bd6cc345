import { finding, type Finding } from "../../../finding/finding";
import type { MessageCode } from "../../../finding/messages.vi";
import { BLANK, type Entry, entryOfText, entryWord, NO, YES } from "../../../score/entry";
import { decimal, type Decimal, fromCellNumber, parseDecimal, plain, vietnamese } from "../../../text/decimal";
import { excerpt, sameText } from "../../../text/vietnamese";
import type { ReadCell } from "../../cells";
import { cellText } from "../entryCells";

/** One input cell of a returned sheet: what it holds, what it may have been meant to hold, and what is odd about it. */
export interface Input {
  /** As the cell stands; whatever needs a person's word is text, never a guessed number. */
  readonly entry: Entry;
  /** The entry in one word: equal for equal entries, and for no others. */
  readonly token: string;
  /** What a person may confirm it to be. */
  readonly reading: Decimal | undefined;
  readonly finding: Finding | undefined;
}

/** How much of a cell's text a message shows. */
const SHOWN = 60;

const yesWords: ReadonlySet<string> = new Set(["có", "co", "x", "1", "yes", "y", "true", "đúng", "vi phạm"]);
const noWords: ReadonlySet<string> = new Set(["không", "khong", "ko", "0", "no", "n", "false", "không vi phạm"]);

/** What an entry says, without mixing up its four states. */
export function entryToken(entry: Entry): string {
  return `${entry.kind}:${entryWord(entry)}`;
}

const clear = (entry: Entry): Input => ({ entry, token: entryToken(entry), reading: undefined, finding: undefined });
const blank = clear(BLANK);

/** The same few marks fill thousands of cells; sharing them keeps a large intake small. */
const marks = new Map<number, Input>();
const MOST_MARKS = 20_000;

function markOf(value: number): Input {
  const known = marks.get(value);
  if (known !== undefined) {
    return known;
  }
  const made = clear({ kind: "number", value: fromCellNumber(value) });
  if (marks.size < MOST_MARKS) {
    marks.set(value, made);
  }
  return made;
}

/**
 * Reads a mark cell without guessing: a plain number is a mark; a formula, a date, a percentage or a number kept as
 * text is shown with a proposed reading where there is one, to be confirmed.
 */
export function readInput(cell: ReadCell | undefined, sheet: string, address: string): Input {
  if (cell === undefined) {
    return blank;
  }
  const { value } = cell;
  if (typeof value === "number" && cell.formula === undefined && cell.format === undefined) {
    return markOf(value);
  }
  const place = { sheet, cell: address };
  const shown = cellText(cell);
  const numeric = typeof value === "number" ? fromCellNumber(value) : undefined;
  if (cell.formula !== undefined) {
    return doubtful(numeric === undefined ? "input.formula-unread" : "input.formula", formulaText(cell), numeric, place);
  }
  if (cell.format === "date") {
    const date = typeof value === "number" ? dateOfSerial(value) : dateOfIso(shown);
    const reading = date === undefined ? undefined : readingOfDate(date);
    return doubtful(reading === undefined ? "input.date-unread" : "input.date", date === undefined ? shown : `${date.day}/${date.month}/${date.year}`, reading, place);
  }
  if (numeric !== undefined) {
    return doubtful("input.percent", `${plain(numeric.times("100"))}%`, undefined, place);
  }
  const entry = entryOfText(shown);
  if (entry.kind !== "text") {
    return clear(entry);
  }
  const reading = readingOf(shown);
  return doubtful(reading === undefined ? "input.text" : "input.text-number", entry.text, reading, place);
}

/** Reads a yes-or-no cell; the usual ways of ticking count as yes. */
export function readAnswer(cell: ReadCell | undefined, sheet: string, address: string): Input {
  const place = { sheet, cell: address };
  if (cell?.formula !== undefined) {
    return doubtful("input.formula-unread", formulaText(cell), undefined, place);
  }
  const shown = cellText(cell);
  const word = sameText(shown);
  if (word === "") {
    return blank;
  }
  const answer = yesWords.has(word) ? YES : noWords.has(word) ? NO : undefined;
  return answer === undefined ? doubtful("input.answer", shown, undefined, place) : clear({ kind: "text", text: answer });
}

function doubtful(code: MessageCode, text: string, reading: Decimal | undefined, place: { readonly sheet: string; readonly cell: string }): Input {
  const entry: Entry = { kind: "text", text };
  const params = { value: excerpt(text, SHOWN), ...(reading === undefined ? {} : { reading: vietnamese(reading) }) };
  return { entry, token: entryToken(entry), reading, finding: finding(code, "error", place, params) };
}

/** A formula and its stored result, short enough to be kept in a cell. */
function formulaText(cell: ReadCell): string {
  const formula = cell.formula === "" ? "…" : excerpt(cell.formula ?? "", SHOWN);
  const result = typeof cell.value === "number" ? vietnamese(fromCellNumber(cell.value)) : cellText(cell);
  return `=${formula} → ${excerpt(result, SHOWN)}`;
}

/** The number a text plainly spells: one separator at most, full-width digits allowed; thousands are never assumed. */
export function readingOf(shown: string): Decimal | undefined {
  const digits = shown
    .replace(/[\uff0c\uff0e\uff10-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, "")
    .replace(/(?:điểm|đ)$/iu, "");
  return /^\d+(?:[.,]\d+)?$/.test(digits) ? parseDecimal(digits.replace(",", ".")) : undefined;
}

interface CalendarDay {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/**
 * The mark that was typed where Excel made it a date: "8.5" becomes 8 May. On the first of a month nothing is
 * proposed, since both "1.5" and "5.25" may become 1 May 2025.
 */
function readingOfDate({ day, month }: CalendarDay): Decimal | undefined {
  return day === 1 ? undefined : decimal(`${day}.${month}`);
}

/** Day, month and year of an Excel serial number in the 1900 system. */
function dateOfSerial(serial: number): CalendarDay | undefined {
  if (!(serial >= 1 && serial < 2958466)) {
    return undefined;
  }
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86400000);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}

/** The day of a date stored as text, as strict files do. */
function dateOfIso(text: string): CalendarDay | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  const date = { day: Number(day), month: Number(month), year: Number(year) };
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31 ? date : undefined;
}
