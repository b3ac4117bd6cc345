import type { BookState } from "../../book/state";
import { checkAuthorities } from "../../dossier/checkAuthorities";
import { checkFacts } from "../../dossier/checkFacts";
import type { DossierFacts } from "../../dossier/facts";
import type { Finding } from "../../finding/finding";

/** What there is to say of the facts alone, as they are typed; by the row of the page Hồ sơ, "" for the whole. */
export function factRemarks(state: BookState, facts: DossierFacts): ReadonlyMap<string, readonly Finding[]> {
  const none = new Map<string, never>();
  const input = { plan: state.plan, scheme: state.scheme, round: state.round, facts, proposal: { lines: [], proposed: [] }, decisions: state.decisions, subjects: { collectives: none, individuals: none }, leaders: new Set<string>(), evidence: () => "" };
  const byRow = new Map<string, Finding[]>();
  for (const found of [...checkFacts(input), ...checkAuthorities(facts, [], () => "")]) {
    const row = found.place.line ?? "";
    byRow.set(row, [...(byRow.get(row) ?? []), found]);
  }
  return byRow;
}
