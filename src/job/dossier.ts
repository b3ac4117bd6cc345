import type { Dossier } from "../dossier";
import { dossierOf, locatedInBook } from "../book/dossierOf";
import type { BookState } from "../book/state";
import { Fault } from "../finding/fault";
import { type Finding, messageText } from "../finding/finding";
import { inBookOrder, keptFinding } from "./log";
import type { Draft } from "./propose";

export interface DossierDraft {
  /** The book with the dossier's findings among its own. */
  readonly state: BookState;
  readonly dossier: Dossier;
  /** Located in the book. */
  readonly findings: readonly Finding[];
}

/** The dossier of a drafted proposal. */
export function draftDossier({ state, proposal }: Draft): DossierDraft {
  const dossier = dossierOf(state, proposal);
  const findings = dossier.findings.map((found) => locatedInBook(state, found));
  const others = state.noted.filter((item) => !item.code.startsWith("dossier."));
  return { state: { ...state, noted: inBookOrder([...others, ...findings.map((found) => keptFinding("", found))]) }, dossier, findings };
}

/** Refuses to hand out documents that contradict each other or are no draft and still lack something. */
export function refuseUnfit(findings: readonly Finding[]): void {
  const errors = findings.filter((found) => found.severity === "error");
  const [first] = errors;
  if (first !== undefined) {
    throw new Fault("dossier.refused", first.place, { count: String(errors.length), first: messageText(first.code, first.params) });
  }
}
