import type { Proposal } from "../award/propose";
import { draftDossier, type Dossier, type DossierEntry, type DossierInput, type DossierSubject, entriesOf } from "../dossier";
import type { Finding } from "../finding/finding";
import { audiences, type Audience } from "../plan/model";
import { levelCell } from "./pages/dossier/levels";
import { factCell } from "./pages/dossier/facts";
import { type BookState, leadersOf, subjectsOf } from "./state";

/** The dossier of a book and a proposal drawn from it. */
export function dossierOf(state: BookState, proposal: Proposal): Dossier {
  return draftDossier(inputOf(state, proposal));
}

/** Everyone a proposal drawn from the book names, with what the documents will say of them; collectives first. */
export function proposedOf(state: BookState, proposal: Proposal): readonly DossierEntry[] {
  const entries = entriesOf(inputOf(state, proposal));
  return audiences.flatMap((audience) => entries[audience]);
}

function inputOf(state: BookState, proposal: Proposal): DossierInput {
  const evidence = new Map(state.remarks.map((remark) => [key(remark.audience, remark.code, remark.criterion), remark.evidence]));
  const subjects = (audience: Audience): ReadonlyMap<string, DossierSubject> =>
    new Map(
      subjectsOf(state, audience).map((subject) => [
        subject.code,
        { code: subject.code, name: subject.name, where: audience === "collectives" ? subject.cluster : [subject.post, subject.unitName].filter((part) => part !== "").join(", ") },
      ]),
    );
  const [collectives, individuals] = audiences.map(subjects);
  return {
    plan: state.plan,
    scheme: state.scheme,
    round: state.round,
    facts: state.dossier,
    proposal,
    decisions: state.decisions,
    subjects: { collectives: collectives ?? new Map(), individuals: individuals ?? new Map() },
    leaders: leadersOf(state),
    evidence: (audience, code, criterion) => evidence.get(key(audience, code, criterion)) ?? "",
  };
}

/** A finding of the dossier with the cell of the page of facts in place of the row it names. */
export function locatedInBook(state: Pick<BookState, "dossier">, found: Finding): Finding {
  const { line, ...place } = found.place;
  const cell = line === undefined ? undefined : (levelCell(line) ?? factCell(state.dossier, line));
  return { ...found, place: { ...place, ...(cell === undefined ? {} : { cell }) } };
}

function key(audience: Audience, code: string, criterion: string): string {
  return [audience, code, criterion].join("\n");
}
