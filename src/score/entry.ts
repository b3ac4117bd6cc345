import type { CriterionPoints } from "../scheme/model";
import { type Decimal, isMultiple, vietnamese, zero } from "../text/decimal";
import { sameText } from "../text/vietnamese";

/** What stands in one score cell, before anyone judges it. The four never mix: 0 is a number, blank is missing. */
export type Entry =
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "blank" }
  | { readonly kind: "notApplicable" }
  | { readonly kind: "text"; readonly text: string };

export const BLANK: Entry = { kind: "blank" };
export const NOT_APPLICABLE: Entry = { kind: "notApplicable" };

/** How "không áp dụng" is written in a score cell. */
export const NOT_APPLICABLE_WORD = "KAD";

/** The entry a text in a score cell stands for. */
export function entryOfText(text: string): Entry {
  const folded = sameText(text);
  if (folded === "") {
    return BLANK;
  }
  return folded === "kad" ? NOT_APPLICABLE : { kind: "text", text: text.normalize("NFC") };
}

/** Why an entry cannot count as a mark. */
export type Problem = "text" | "negative" | "above-maximum" | "off-step" | "not-applicable-refused";

/** The rule a mark must keep. */
export type MarkRule = Pick<CriterionPoints, "maximum" | "notApplicable">;

/** What is wrong with an entry, if anything; a blank is missing, not wrong. */
export function problemOf(entry: Entry, rule: MarkRule, step: Decimal): Problem | undefined {
  switch (entry.kind) {
    case "blank":
      return undefined;
    case "text":
      return "text";
    case "notApplicable":
      return rule.notApplicable ? undefined : "not-applicable-refused";
    case "number":
      if (entry.value.lt(zero)) {
        return "negative";
      }
      if (entry.value.gt(rule.maximum)) {
        return "above-maximum";
      }
      return isMultiple(entry.value, step) ? undefined : "off-step";
  }
}

export const YES = "Có";
export const NO = "Không";

/** What a knock-out entry says; undefined where it says neither. Blank says no. */
export function knockedOut(entry: Entry): boolean | undefined {
  if (entry.kind === "blank") {
    return false;
  }
  const word = entry.kind === "text" ? sameText(entry.text) : "";
  return word === sameText(YES) ? true : word === sameText(NO) ? false : undefined;
}

/** An entry in words, for messages: "8,5", "KAD", the text itself, "" for a blank. */
export function entryWord(entry: Entry): string {
  switch (entry.kind) {
    case "number":
      return vietnamese(entry.value);
    case "notApplicable":
      return NOT_APPLICABLE_WORD;
    case "text":
      return entry.text;
    case "blank":
      return "";
  }
}
