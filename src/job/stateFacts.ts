import type { BookState } from "../book/state";
import { type DossierFacts, factKeys, factLabels, type FactKey } from "../dossier/facts";
import { canonicalJson } from "../text/canonicalJson";
import { excerpt, tidy } from "../text/vietnamese";
import { logLine } from "./log";

/** The book with what the secretary states for the dossier, in the form in which the page Hồ sơ gives it back; logged where it changes. */
export function stateFacts(state: BookState, given: DossierFacts, now: string): BookState {
  const facts = tidied(given);
  const changed = changesBetween(state.dossier, facts);
  return changed.length === 0 ? state : { ...state, dossier: facts, journal: [...state.journal, logLine(now, "Ghi hồ sơ", state.round, changed.join(", "))] };
}

/** A page of print and more; a cell holds 32,767 characters. */
const LONGEST_SUMMARY = 8000;

/** Texts as the page keeps them, without empty list lines. */
export function tidied(facts: DossierFacts): DossierFacts {
  const { fields, bases, recipients, ended, levels, summaries } = facts;
  return {
    ...facts,
    fields: Object.fromEntries(factKeys.map((key) => [key, tidyLines(fields[key])])) as Record<FactKey, string>,
    bases: bases.map(({ text, from, to, note }) => ({ text: tidyLines(text), from: tidy(from), to: tidy(to), note: tidyLines(note) })).filter(({ text }) => text !== ""),
    recipients: recipients.map(tidyLines).filter((recipient) => recipient !== ""),
    ended: ended.map(({ words, from, now }) => ({ words: tidyLines(words), from: tidy(from), now: tidyLines(now) })).filter(({ words }) => words !== ""),
    levels: levels
      .map(({ round, subject, form, issued, now, note }) => ({ round: tidyLines(round), subject: tidyLines(subject), form: tidyLines(form), issued: tidyLines(issued), now: tidyLines(now), note: tidyLines(note) }))
      .filter((level) => Object.values(level).some((value) => value !== "")),
    summaries: summaries.map((edit) => ({ ...edit, short: excerpt(edit.short, LONGEST_SUMMARY), long: excerpt(edit.long, LONGEST_SUMMARY) })).filter(({ short, long }) => short !== "" || long !== ""),
  };
}

function changesBetween(before: DossierFacts, after: DossierFacts): string[] {
  const lists = [["bases", "Căn cứ"], ["recipients", "Nơi nhận"], ["ended", "Cơ quan, cấp không còn"], ["levels", "Thẩm quyền"], ["summaries", "Tóm tắt thành tích"]] as const;
  return [
    ...factKeys.filter((key) => before.fields[key] !== after.fields[key]).map((key) => factLabels[key].label),
    ...lists.filter(([key]) => canonicalJson(before[key]) !== canonicalJson(after[key])).map(([, word]) => word),
  ];
}

function tidyLines(value: string): string {
  return value.split("\n").map(tidy).join("\n").trim();
}
