import { finding, type Finding } from "../finding/finding";
import type { Audience } from "../plan/model";
import { criteriaPoints, type Scheme } from "../scheme/model";
import { BLANK, type Entry, entryOfText, entryWord, knockedOut, NO, problemOf, YES } from "../score/entry";
import { parseDecimal, vietnamese } from "../text/decimal";
import { excerpt, sameText, tidy } from "../text/vietnamese";

/** How much of what was typed a message shows. */
const SHOWN = 60;

/** What was typed as a mark: the entry it stands for, or what is wrong with it. */
export type TypedMark = { readonly entry: Entry } | { readonly wrong: Finding };

/**
 * Reads what a person typed as the mark of a criterion, bonus, penalty or knock-out: "8,5" and "8.5" are the same exact
 * number, "KAD" where it may be given, "Có" or "Không" for a knock-out, "" for none. It is held against the same rules
 * as every mark of the book. An id the scheme does not have is wrong as well.
 */
export function typedMark(scheme: Scheme, audience: Audience, id: string, typed: string): TypedMark {
  const rules = scheme[audience];
  const entry = entryTyped(typed);
  const params = { id, value: excerpt(typed, SHOWN), step: vietnamese(scheme.step) };
  if (rules.knockOuts.some((item) => item.id === id)) {
    const answer = knockedOut(entry);
    return answer === undefined ? { wrong: finding("mark.knock-out-unclear", "error", {}, params) } : { entry: entry.kind === "blank" ? BLANK : { kind: "text", text: answer ? YES : NO } };
  }
  const extra = [...rules.bonus, ...rules.penalty].find((item) => item.id === id);
  const rule = criteriaPoints(rules).find((points) => points.id === id) ?? (extra === undefined ? undefined : { maximum: extra.maximum, notApplicable: false });
  if (rule === undefined) {
    return { wrong: finding("adjust.unknown", "error", {}, params) };
  }
  const problem = problemOf(entry, rule, scheme.step);
  return problem === undefined ? { entry } : { wrong: finding(`mark.${problem}`, "error", {}, { ...params, maximum: vietnamese(rule.maximum) }) };
}

function entryTyped(typed: string): Entry {
  const text = tidy(typed);
  const number = /^[+-]?\d+(?:[.,]\d+)?$/u.test(text) ? parseDecimal(text.replace(",", ".")) : undefined;
  return number === undefined ? entryOfText(text) : { kind: "number", value: number };
}

/** Whether two entries say the same. */
export function sameEntry(a: Entry, b: Entry): boolean {
  return a.kind === b.kind && sameText(entryWord(a)) === sameText(entryWord(b));
}
