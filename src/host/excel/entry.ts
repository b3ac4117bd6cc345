import type { Content } from "../../book/sheet";
import { storedNumber } from "../file/write/limits";
import { retargeted } from "./formulaText";

/** What is sent for one cell. */
export interface Entry {
  /** `null` leaves the new cell empty. */
  readonly value: string | number | null;
  /** The number format to set before the value; `null` leaves it General. */
  readonly formatBefore: string | null;
  /** A number format that may only be set once the value is in. */
  readonly formatAfter?: string;
}

const textFormat = "@";

/**
 * Text nobody could take for anything else: it begins with a letter, has no digit (so it is no number, date or
 * reference) and is no truth value.
 */
const inert = /^(?!true$|false$)\p{L}\P{N}*$/iu;

function textEntry(text: string, format: string | undefined): Entry {
  if (text === "") {
    return { value: null, formatBefore: format ?? null };
  }
  if (format === textFormat && !text.startsWith("'")) {
    return { value: text, formatBefore: textFormat };
  }
  const value = inert.test(text) ? text : `'${text}`;
  return format === textFormat ? { value, formatBefore: null, formatAfter: textFormat } : { value, formatBefore: format ?? null };
}

/**
 * How a cell's content is entered so that Excel stores just that. `Range.formulas` takes what a person would type: a
 * text beginning with "=", "+", "-" or "@" becomes a formula, "0905" a number, "3/4" a date. In a cell that already
 * has the format "@" text is kept as it is; elsewhere an apostrophe in front says text and is not stored (js#6687).
 * Numbers are sent as numbers, never as strings, which are read as en-US (js#1724). A number or formula entered into
 * an "@" cell would become text, so there the format follows the value; likewise for text that begins with an
 * apostrophe, of which "@" cells are not known to keep the first character.
 *
 * Since dynamic arrays (ExcelApi 1.12) a formula entered this way is evaluated over whole ranges, so that `array`
 * needs nothing further; older hosts are refused, see `features.ts`.
 */
export function entryOf(content: Content | undefined, format: string | undefined, sheets: ReadonlyMap<string, string>): Entry {
  if (content?.kind === "text" || content === undefined) {
    return textEntry(content?.text ?? "", format);
  }
  const value = content.kind === "number" ? Number(storedNumber(content.number)) : `=${retargeted(content.formula, sheets)}`;
  return format === textFormat ? { value, formatBefore: null, formatAfter: textFormat } : { value, formatBefore: format ?? null };
}
