import { canonicalJson } from "../text/canonicalJson";
import { type DossierFacts, factKeys, type FactKey, type SummaryEdit } from "./facts";

/**
 * What somebody typed over `from`, laid over what the book says now: what was typed has the last word on what it
 * touches – a field, a list, one subject's summary – and leaves the rest as others have written it meanwhile.
 */
export function mergeFacts(from: DossierFacts, typed: DossierFacts, now: DossierFacts): DossierFacts {
  const part = <K extends "bases" | "recipients" | "ended" | "levels">(key: K): DossierFacts[K] => (canonicalJson(typed[key]) === canonicalJson(from[key]) ? now[key] : typed[key]);
  return {
    fields: Object.fromEntries(factKeys.map((key) => [key, (typed.fields[key] === from.fields[key] ? now : typed).fields[key]])) as Record<FactKey, string>,
    bases: part("bases"),
    recipients: part("recipients"),
    ended: part("ended"),
    levels: part("levels"),
    summaries: mergeSummaries(from.summaries, typed.summaries, now.summaries),
  };
}

function mergeSummaries(from: readonly SummaryEdit[], typed: readonly SummaryEdit[], now: readonly SummaryEdit[]): readonly SummaryEdit[] {
  const [before, wanted] = [bySubject(from), bySubject(typed)];
  const merged = bySubject(now);
  for (const [key, { audience, code }] of [...before, ...wanted]) {
    const [old, next, there] = [before, wanted, merged].map((edits) => edits.get(key) ?? { audience, code, short: "", long: "" });
    const word = (which: "short" | "long"): string => (next?.[which] === old?.[which] ? there : next)?.[which] ?? "";
    merged.set(key, { audience, code, short: word("short"), long: word("long") });
  }
  return [...merged.values()].filter(({ short, long }) => short !== "" || long !== "");
}

function bySubject(edits: readonly SummaryEdit[]): Map<string, SummaryEdit> {
  return new Map(edits.map((edit) => [`${edit.audience} ${edit.code}`, edit]));
}
