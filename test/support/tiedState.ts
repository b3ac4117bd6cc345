import type { BookState } from "../../src/book/state";
import { decimal } from "../../src/text/decimal";
import { dossierState, filledFacts } from "./dossierState";

export const TIED_AWARD = "Giấy khen của Chủ tịch UBND phường";

/** A book in which all five collectives have the same marks while two may be proposed; everyone's sheet is back. */
export function tiedState(): BookState {
  const { state } = dossierState({ plan: "001", units: 5, people: 8, facts: filledFacts });
  const [entries] = state.marks.collectives.values();
  if (entries === undefined) {
    throw new RangeError("nobody is marked");
  }
  const collectives = { ...state.scheme.collectives, quotas: [{ award: TIED_AWARD, amount: { kind: "percent" as const, percent: decimal("40") }, base: "all" as const, rounding: "floor" as const, per: "all" as const, minimumClass: null }] };
  return { ...state, scheme: { ...state.scheme, collectives }, marks: { ...state.marks, collectives: new Map(state.roster.units.map(({ code }) => [code, { ...entries, code }])) } };
}
