import { finding, type Finding } from "../finding/finding";
import { audiences, type Audience, scoredAudiences } from "../plan/model";
import { SHORT_LINES, SHORT_ROOM } from "./achievements";
import { annex } from "./annex";
import { checkAgreement, type Documents } from "./checkAgreement";
import { checkAuthorities } from "./checkAuthorities";
import { checkMerit, checkOpen } from "./checkAwards";
import { checkFacts } from "./checkFacts";
import { documentKinds, type DocumentKind } from "./document";
import { withDraftNotes } from "./draftNotes";
import { type DossierEntry, type DossierInput, entriesOf } from "./entries";
import { checkLevels } from "./levels";
import { minutes } from "./minutes";
import { TABLE_SIZE } from "./page";
import { submission } from "./submission";
import { summaries } from "./summaries";
import { wrap } from "./textWidth";

/** The whole dossier as data, and what is to be seen to before it is handed in. */
export interface Dossier {
  readonly entries: Readonly<Record<Audience, readonly DossierEntry[]>>;
  readonly documents: Documents;
  /** The documents that are handed in: no list of an audience that is not scored. */
  readonly kinds: readonly DocumentKind[];
  /** Places name a page and, on the page of facts, one of its rows (`line`). */
  readonly findings: readonly Finding[];
}

export function draftDossier(input: DossierInput): Dossier {
  const entries = entriesOf(input);
  const all = audiences.flatMap((audience) => entries[audience]);
  const drafted: Documents = {
    submission: submission(input, entries),
    collectives: annex(input, "collectives", entries.collectives),
    individuals: annex(input, "individuals", entries.individuals),
    minutes: minutes(input, entries),
    summaries: summaries(input, entries),
  };
  const page = (entry: DossierEntry): string => drafted[entry.audience].title;
  const long = all
    .filter((entry) => wrap(entry.short.text, { size: TABLE_SIZE }, SHORT_ROOM).length > SHORT_LINES)
    .map((entry) => finding("dossier.summary-long", "warning", { sheet: page(entry) }, { name: entry.name }));
  const stated = [...checkFacts(input), ...checkAuthorities(input.facts, all, page), ...checkLevels(input.facts, input.round, all), ...checkMerit(input.facts, all)];
  const documents: Documents = { ...drafted, submission: withDraftNotes(drafted.submission, input.facts, stated) };
  const scored = scoredAudiences(input.scheme);
  const kinds = documentKinds.filter((kind) => !audiences.some((audience) => audience === kind && !scored.includes(audience)));
  return { entries, documents, kinds, findings: [...checkAgreement(documents), ...stated, ...checkOpen(input, all), ...long] };
}
