import { finding, type Finding } from "../finding/finding";
import { audiences, type Audience } from "../plan/model";
import { annex } from "./annex";
import { checkAddressee } from "./checkAddressee";
import { checkAgreement, type Documents } from "./checkAgreement";
import { checkAuthorities } from "./checkAuthorities";
import { checkMerit, checkOpen } from "./checkAwards";
import { checkFacts } from "./checkFacts";
import { type DocumentKind, documentKinds } from "./document";
import { withDraftNotes } from "./draftNotes";
import { type DossierEntry, type DossierInput, entriesOf } from "./entries";
import { checkLevels } from "./levels";
import { minutes } from "./minutes";
import { submission } from "./submission";
import { summaries } from "./summaries";
import { oldFigures, tooLong } from "./summaryNeeds";

/** The whole dossier as data, and what is to be seen to before it is handed in. */
export interface Dossier {
  readonly entries: Readonly<Record<Audience, readonly DossierEntry[]>>;
  readonly documents: Documents;
  /** Places name a page and, on the page of facts, one of its rows (`line`). */
  readonly findings: readonly Finding[];
}

/** The documents there is something to put into: no list of nobody, no summaries of nobody. */
export function producedKinds({ entries }: Pick<Dossier, "entries">): readonly DocumentKind[] {
  const anyone = audiences.some((audience) => entries[audience].length > 0);
  return documentKinds.filter((kind) => (kind === "collectives" || kind === "individuals" ? entries[kind].length > 0 : kind !== "summaries" || anyone));
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
  const long = all.filter((entry) => tooLong(entry.short.text)).map((entry) => finding("dossier.summary-long", "warning", { sheet: page(entry) }, { name: entry.name }));
  const old = all.flatMap((entry) =>
    [{ summary: entry.short, sheet: page(entry) }, { summary: entry.long, sheet: drafted.summaries.title }].flatMap(({ summary, sheet }) =>
      oldFigures(summary).map(({ said, now }) => finding("dossier.summary-figures", "warning", { sheet }, { name: entry.name, said, now: now === "" ? "–" : now })),
    ),
  );
  const stated = [...checkFacts(input), ...checkAuthorities(input.facts, all, page), ...checkLevels(input.facts, input.round, all), ...checkMerit(input.facts, all), ...checkAddressee(input.facts, all)];
  const documents: Documents = { ...drafted, submission: withDraftNotes(drafted.submission, input.facts, stated) };
  return { entries, documents, findings: [...checkAgreement(documents), ...stated, ...checkOpen(input, all), ...long, ...old] };
}
