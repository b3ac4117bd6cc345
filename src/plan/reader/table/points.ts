import { parseDecimal, plain, zero } from "../../../text/decimal";
import { tidy } from "../../../text/vietnamese";

/** What a cell says of points. A number that cannot be read exactly is `unclear`, never a guess. */
export type StatedPoints =
  | { readonly kind: "blank" }
  /** `value` is a decimal above 0; `negative` where it is taken away ("-2", "trừ 2"). */
  | { readonly kind: "exact"; readonly value: string; readonly negative: boolean }
  /** From … to …: the upper end is a maximum, the lower end has no place in a scheme. */
  | { readonly kind: "range"; readonly value: string; readonly negative: boolean }
  | { readonly kind: "unclear" };

const NUMBER = "(\\d{1,4}(?:[.,]\\d{1,2})?)";
const UNIT = "(?:\\s*(?:điểm|đ|d))?\\.?";
const single = new RegExp(`^(?:(?:điểm )?(?:tối đa|không quá|tổng|cộng|thưởng|trừ)\\s*:?\\s*)?([+-]?)\\s*${NUMBER}${UNIT}$`, "u");
const range = new RegExp(`^(?:từ )?([+-]?)\\s*${NUMBER}${UNIT}\\s*(?:-|đến|tới)\\s*[+-]?\\s*${NUMBER}${UNIT}$`, "u");

/** "5", "7,5", "5 điểm", "tối đa 10", "trừ 2", "Từ 3 đến 5", "0 - 10". */
export function statedPoints(text: string): StatedPoints {
  const words = tidy(text)
    .toLocaleLowerCase("vi")
    .replace(/^\((.*)\)$/u, "$1")
    .replace(/[–—−]/g, "-")
    .trim();
  if (words === "" || words === "-" || /^[.…]+$/u.test(words)) {
    return { kind: "blank" };
  }
  const negative = /^(?:-|trừ|điểm trừ)/u.test(words);
  const [, , only] = single.exec(words) ?? [];
  if (only !== undefined) {
    return above(only, negative, "exact");
  }
  const [, , from, to] = range.exec(words) ?? [];
  if (from === undefined || to === undefined) {
    return { kind: "unclear" };
  }
  const [low, high] = [decimalOf(from), decimalOf(to)];
  return low !== undefined && high !== undefined && low.lt(high) ? above(to, negative, "range") : negative && low !== undefined && high !== undefined && high.lt(low) ? above(from, negative, "range") : { kind: "unclear" };
}

function decimalOf(written: string): ReturnType<typeof parseDecimal> {
  return parseDecimal(written.replace(",", ".").replace(/^0+(?=\d)/, ""));
}

function above(written: string, negative: boolean, kind: "exact" | "range"): StatedPoints {
  const value = decimalOf(written);
  return value === undefined || value.lte(zero) ? { kind: "unclear" } : { kind, value: plain(value), negative };
}

/** The points a passage ends with: "… (10 điểm)", "… (tối đa 10 điểm);", "…: 10 điểm". Undefined where it ends otherwise. */
export function pointsAtEnd(text: string): string | undefined {
  const [, within, after] = /(?:\(([^()]{1,40}điểm)\)|[:,–-]\s*((?:tối đa )?\d{1,4}(?:[.,]\d{1,2})? điểm))\s*[.;:,]*$/iu.exec(text) ?? [];
  const stated = statedPoints(within ?? after ?? "");
  return stated.kind === "exact" && !stated.negative ? stated.value : undefined;
}
