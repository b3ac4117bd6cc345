import type { Decision, Proposal } from "../award/propose";
import { audiences, type Audience, type Plan } from "../plan/model";
import type { Scheme } from "../scheme/model";
import { draftLong, draftShort, type EvidenceOf, type QuotedMark, quotedMarks } from "./achievements";
import { summaryWith } from "./editSummary";
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
  /** The codes of the people in leading posts. */
  readonly leaders: ReadonlySet<string>;
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
  /** Whether evidence was handed in, for the subject as a whole or for a mark that is quoted. */
  readonly evidenced: boolean;
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
        const quoted = quotedMarks(input, audience, standing);
        return {
          audience,
          code: standing.code,
          name: subject?.name ?? "",
          where: subject?.where ?? "",
          award,
          short: summaryWith(draftShort(input, audience, standing), edit?.short),
          long: summaryWith(draftLong(input, audience, standing), edit?.long),
          quoted,
          evidenced: ["", ...quoted.map(({ criterion }) => criterion)].some((criterion) => input.evidence(audience, standing.code, criterion).trim() !== ""),
        };
      });
  const [collectives = [], individuals = []] = audiences.map(of);
  return { collectives, individuals };
}
