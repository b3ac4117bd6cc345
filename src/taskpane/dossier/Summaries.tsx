import { Button, Checkbox } from "@fluentui/react-components";
import { type JSX, useMemo, useState } from "react";
import { proposedOf } from "../../book/dossierOf";
import type { DossierEntry } from "../../dossier";
import { summaryWith } from "../../dossier/editSummary";
import { type SummaryNeed, summaryNeeds } from "../../dossier/summaryNeeds";
import type { Key } from "../../i18n/translate";
import { Chip, type Tone } from "../components/Chip";
import { focusOn } from "../components/focusOn";
import { usePane } from "../components/paneContext";
import type { OpenBook } from "../state/model";
import { isProposalStale } from "../state/progress";
import { useFacts } from "./FactsContext";
import { SummaryFields } from "./SummaryFields";

const PAGE = 20;
const needWords: Readonly<Record<SummaryNeed, readonly [Key, Tone]>> = {
  "old-figures": ["summary.old-figures", "bad"],
  "too-long": ["summary.too-long", "ask"],
  "no-evidence": ["summary.no-evidence", "ask"],
  "as-drafted": ["summary.as-drafted", "plain"],
};

/** Everyone proposed with what is still to be seen to in their summary, and the summary to write. */
export function Summaries({ book }: { readonly book: OpenBook }): JSX.Element {
  const { state, t } = usePane();
  const entries = useEntries(book);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const needs = new Map((entries ?? []).map((entry) => [keyOf(entry), summaryNeeds(entry)]));
  const needing = (entry: DossierEntry): boolean => (needs.get(keyOf(entry)) ?? []).length > 0;
  const edited = (entries ?? []).filter((entry) => needs.get(keyOf(entry))?.includes("as-drafted") === false).length;
  return (
    <details className="ptd-details" id="summaries">
      <summary>{t("summary.heading", { edited, all: entries?.length ?? 0 })}</summary>
      <div className="ptd-body">
        {entries === undefined ? (
          <p className="ptd-note">{t("summary.none")}</p>
        ) : entries.length === 0 ? (
          <p className="ptd-note">{t("summary.nobody")}</p>
        ) : (
          <>
            <p className="ptd-note">{t("summary.lead")}</p>
            {isProposalStale(state) && <p className="ptd-warning">{t("summary.stale")}</p>}
            <Checkbox label={t("summary.onlyOpen", { count: entries.filter(needing).length })} checked={onlyOpen} onChange={(_, { checked }) => setOnlyOpen(checked === true)} />
            <SummaryList entries={entries} needs={needs} only={onlyOpen ? needing : undefined} />
          </>
        )}
      </div>
    </details>
  );
}

/** As drafted from the proposal shown, with what is being typed over it; undefined while there is no proposal. */
function useEntries(book: OpenBook): readonly DossierEntry[] | undefined {
  const { state } = usePane();
  const { facts } = useFacts();
  const { proposal } = state;
  const drafted = useMemo(() => (proposal === null ? undefined : proposedOf(book.state, proposal)), [book.state, proposal]);
  return useMemo(() => {
    const edits = new Map(facts.summaries.map((edit) => [`${edit.audience} ${edit.code}`, edit]));
    return drafted?.map((entry) => {
      const edit = edits.get(keyOf(entry));
      return { ...entry, short: summaryWith(entry.short.drafted, edit?.short), long: summaryWith(entry.long.drafted, edit?.long) };
    });
  }, [drafted, facts.summaries]);
}

interface ListProps {
  readonly entries: readonly DossierEntry[];
  readonly needs: ReadonlyMap<string, readonly SummaryNeed[]>;
  readonly only: ((entry: DossierEntry) => boolean) | undefined;
}

function SummaryList({ entries, needs, only }: ListProps): JSX.Element {
  const { t } = usePane();
  const [open, setOpen] = useState("");
  const [shown, setShown] = useState(PAGE);
  // What is being written stays in the list although nothing is left to see to in it.
  const listed = only === undefined ? entries : entries.filter((entry) => only(entry) || keyOf(entry) === open);
  const show = (index: number): void => {
    const entry = listed[index];
    if (entry !== undefined) {
      setOpen(keyOf(entry));
      setShown(Math.max(shown, index + 1));
      focusOn(headingId(entry));
    }
  };
  return (
    <>
      {listed.length === 0 && <p className="ptd-note">{t("summary.allSeen")}</p>}
      {listed.slice(0, shown).map((entry, index) => {
        const key = keyOf(entry);
        return (
          <article key={key} className="ptd-card" aria-labelledby={headingId(entry)}>
            <button type="button" id={headingId(entry)} className="ptd-summary-head" aria-expanded={open === key} onClick={() => setOpen(open === key ? "" : key)}>
              <strong lang="vi">{entry.name === "" ? entry.code : entry.name}</strong>
              <span className="ptd-note" lang="vi">
                {[entry.where, entry.award].filter((part) => part !== "").join(" · ")}
              </span>
              <Needs needs={needs.get(key) ?? []} />
            </button>
            {open === key && <SummaryFields entry={entry} {...(index + 1 < listed.length ? { next: () => show(index + 1) } : {})} />}
          </article>
        );
      })}
      {listed.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {t("rank.showMore", { count: Math.min(PAGE, listed.length - shown) })}
        </Button>
      )}
    </>
  );
}

function Needs({ needs }: { readonly needs: readonly SummaryNeed[] }): JSX.Element {
  const { t } = usePane();
  return (
    <span className="ptd-chips">
      {!needs.includes("as-drafted") && <Chip tone="good">{t("summary.edited")}</Chip>}
      {needs.map((need) => {
        const [word, tone] = needWords[need];
        return (
          <Chip key={need} tone={tone}>
            {t(word)}
          </Chip>
        );
      })}
    </span>
  );
}

function keyOf({ audience, code }: DossierEntry): string {
  return `${audience} ${code}`;
}

function headingId({ audience, code }: DossierEntry): string {
  return `summary-${audience}-${code}`;
}
