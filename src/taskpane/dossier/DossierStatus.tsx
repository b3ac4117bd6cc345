import { Button } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import type { Finding } from "../../finding/finding";
import type { Key } from "../../i18n/translate";
import { Chip } from "../components/Chip";
import { FindingText } from "../components/FindingText";
import { usePane } from "../components/paneContext";
import type { OpenBook } from "../state/model";
import { isDossierStale } from "../state/progress";

const PAGE = 15;

/** Whether the documents are there and still true, what is to be seen to in them, and the ways to make them. */
export function DossierStatus({ book }: { readonly book: OpenBook }): JSX.Element {
  const { state, t, jobs, busy } = usePane();
  const { dossier, facts, factsFrom } = state.desk;
  const stale = isDossierStale(state);
  const fresh = dossier !== null && !stale && facts === null;
  const errors = dossier?.findings.filter((found) => found.severity === "error").length ?? 0;
  const missing: Key | undefined = dossier === null ? "dossier.needsDraft" : !fresh ? "dossier.needsNew" : errors > 0 ? "dossier.needsMending" : undefined;
  return (
    <section className="ptd-stack" aria-labelledby="dossier-heading">
      <h3 id="dossier-heading">{t("dossier.documents")}</h3>
      <div role="status">
        {dossier === null ? (
          <p className="ptd-empty">{t("dossier.none")}</p>
        ) : (
          <p>
            <Chip tone={fresh ? "good" : "ask"}>{t(fresh ? "dossier.fresh" : "dossier.old")}</Chip> {!fresh && t(stale ? "dossier.staleBook" : "dossier.staleFacts")}
          </p>
        )}
      </div>
      <div className="ptd-row">
        <Button appearance={fresh ? "secondary" : "primary"} disabled={busy} onClick={() => void jobs.dossier.draft(book, facts, factsFrom ?? undefined)}>
          {t("dossier.draft")}
        </Button>
        <Button appearance={fresh && errors === 0 ? "primary" : "secondary"} disabled={busy || missing !== undefined} onClick={() => void jobs.dossier.handOut(book)}>
          {t("dossier.handOut")}
        </Button>
      </div>
      {missing !== undefined && <p className="ptd-note">{t(missing)}</p>}
      {dossier !== null && <Findings findings={dossier.findings} />}
    </section>
  );
}

const severities = ["error", "warning", "info"] as const;

function Findings({ findings }: { readonly findings: readonly Finding[] }): JSX.Element {
  const { t } = usePane();
  const [shown, setShown] = useState(PAGE);
  const sorted = severities.flatMap((severity) => findings.filter((found) => found.severity === severity));
  return (
    <details className="ptd-details" open={sorted.some((found) => found.severity === "error")}>
      <summary>{t("dossier.findings", { count: findings.length })}</summary>
      <div className="ptd-body">
        {findings.length === 0 && <p className="ptd-note">{t("dossier.agree")}</p>}
        <ul className="ptd-findings">
          {sorted.slice(0, shown).map((found, index) => (
            <li key={index}>
              <Place of={found} />
              <FindingText of={found} />
            </li>
          ))}
        </ul>
        {sorted.length > shown && (
          <Button size="small" onClick={() => setShown(shown + PAGE)}>
            {t("rank.showMore", { count: Math.min(PAGE, sorted.length - shown) })}
          </Button>
        )}
      </div>
    </details>
  );
}

function Place({ of: { severity, place } }: { readonly of: Finding }): JSX.Element {
  const { t, jobs } = usePane();
  const { sheet, cell } = place;
  const where = [sheet, cell].filter((part) => part !== undefined).join(" › ");
  return (
    <span className="ptd-place">
      {t(`severity.${severity}`)}
      {where !== "" && ": "}
      {sheet !== undefined && cell !== undefined ? (
        <button type="button" className="ptd-link" aria-label={t("rank.goTo", { place: where })} onClick={() => void jobs.book.goTo(sheet, cell)}>
          {where}
        </button>
      ) : (
        where
      )}
    </span>
  );
}
