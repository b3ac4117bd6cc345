import type { BookState } from "../book/state";
import { checkMarks, noted } from "./check";
import { checkDecisions } from "./checkDecisions";
import { inBookOrder } from "./log";

/** Findings that follow from marks, adjustments, exclusions and decisions alone. */
const derived = /^(?:mark|adjust|exclusion|decision)\./u;

/** The state with what its marks and decisions give to note now; findings on returned files and on the dossier stay. */
export function rechecked(state: BookState): BookState {
  const others = state.noted.filter((item) => item.file !== "" || !derived.test(item.code));
  return { ...state, noted: inBookOrder([...others, ...[...checkMarks(state), ...checkDecisions(state)].map(noted)]) };
}
