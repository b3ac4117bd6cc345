import type { Content } from "../../book/sheet";
import { decimal, plain, round, vietnamese } from "../../text/decimal";

/** What a cell shows: a formula shows its result, a number its format, with a decimal comma. */
export function shownText(content: Content | undefined, numberFormat = "General"): string {
  if (content === undefined) {
    return "";
  }
  const value = content.kind === "formula" ? content.result : content;
  return value.kind === "text" ? value.text : shownNumber(value.number, numberFormat);
}

function shownNumber(number: string, format: string): string {
  const fixed = /^#?,?#*0(?:\.(0*)(#*))?(%?)$/.exec(format);
  if (fixed === null) {
    return vietnamese(decimal(number));
  }
  const [, zeros = "", hashes = "", percent = ""] = fixed;
  const value = percent === "%" ? decimal(number).times("100") : decimal(number);
  const rounded = round(value, zeros.length + hashes.length);
  const exact = plain(rounded).split(".")[1]?.length ?? 0;
  return vietnamese(rounded, Math.max(zeros.length, exact)) + percent;
}

export function isNumber(content: Content | undefined): boolean {
  return content !== undefined && (content.kind === "number" || (content.kind === "formula" && content.result.kind === "number"));
}
