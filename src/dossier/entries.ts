import type { Decision, Proposal } from "../award/propose";
import { audiences, type Audience, type Plan } from "../plan/model";
import type { Scheme } from "../scheme/model";
import { draftLong, draftShort, type EvidenceOf, type QuotedMark, quotedMarks } from "./achievements";
import type { DossierFacts } from "./facts";

/** A scored subject as the dossier names it. */
export interface DossierSubject {
  readonly code: string;
  readonly name: string;
  /** For a person post and unit; for a unit its cluster. */
  readonly where: string;
}

/** All a dossier is made of. */
export interface DossierInput {
  readonly plan: Plan;
  readonly scheme: Scheme;
  readonly round: string;
  readonly facts: DossierFacts;
  readonly proposal: Proposal;
  readonly decisions: readonly Decision[];
  readonly subjects: Readonly<Record<Audience, ReadonlyMap<string, DossierSubject>>>;
  readonly evidence: EvidenceOf;
}

/** A summary as drafted and as it is printed: the secretary's words where there are any. */
export interface Summary {
  readonly drafted: string;
  readonly text: string;
}

/** One subject proposed for one award, with everything the documents say of it. */
export interface DossierEntry {
  readonly audience: Audience;
  readonly code: string;
  readonly name: string;
  readonly where: string;
  readonly award: string;
  readonly short: Summary;
  readonly long: Summary;
  readonly quoted: readonly QuotedMark[];
}

/** The proposed in the proposal's order: best award first, in each by rank. */
export function entriesOf(input: DossierInput): Readonly<Record<Audience, readonly DossierEntry[]>> {
  const edits = new Map(input.facts.summaries.map((edit) => [`${edit.audience} ${edit.code}`, edit]));
  const of = (audience: Audience): DossierEntry[] =>
    input.proposal.proposed
      .filter((proposed) => proposed.audience === audience)
      .map(({ award, standing }): DossierEntry => {
        const subject = input.subjects[audience].get(standing.code);
        const edit = edits.get(`${audience} ${standing.code}`);
        const summary = (drafted: string, own: string | undefined): Summary => ({ drafted, text: own === undefined || own === "" ? drafted : own });
        return {
          audience,
          code: standing.code,
          name: subject?.name ?? "",
          where: subject?.where ?? "",
          award,
          short: summary(draftShort(input, audience, standing), edit?.short),
          long: summary(draftLong(input, audience, standing), edit?.long),
          quoted: quotedMarks(input, audience, standing),
        };
      });
  const [collectives = [], individuals = []] = audiences.map(of);
  return { collectives, individuals };
}
