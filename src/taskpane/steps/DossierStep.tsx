import { Button } from "@fluentui/react-components";
import { type JSX, useDeferredValue, useMemo } from "react";
import type { DossierFacts } from "../../dossier/facts";
import { NoBook } from "../components/OpenBookButtons";
import { focusOn } from "../components/focusOn";
import { usePane } from "../components/paneContext";
import { DossierStatus } from "../dossier/DossierStatus";
import { FactsProvider } from "../dossier/FactsContext";
import { FactsForm } from "../dossier/FactsForm";
import { Summaries } from "../dossier/Summaries";
import { factRemarks } from "../dossier/remarks";
import type { OpenBook } from "../state/model";
import { NextStep } from "./NextStep";

/** The documents of the proposal: what they state, whether they agree, and their files. */
export function DossierStep(): JSX.Element {
  const { state, t } = usePane();
  return (
    <>
      <p className="ptd-note">{t("dossier.lead")}</p>
      {state.book === null ? <NoBook /> : <Editing book={state.book} />}
    </>
  );
}

function Editing({ book }: { readonly book: OpenBook }): JSX.Element {
  const { state, dispatch, t, jobs, busy } = usePane();
  const typed = state.desk.facts;
  const facts = typed ?? book.state.dossier;
  const settled = useDeferredValue(facts);
  const remarks = useMemo(() => factRemarks(book.state, settled), [book.state, settled]);
  const change = (part: Partial<DossierFacts>): void => dispatch({ type: "factsTyped", facts: { ...facts, ...part }, from: book.state.dossier });
  return (
    <>
      <DossierStatus book={book} />
      <section className="ptd-stack" aria-labelledby="facts-heading">
        <h3 id="facts-heading" tabIndex={-1}>{t("dossier.facts")}</h3>
        <fieldset className="ptd-bare" disabled={busy}>
          <legend className="ptd-sr">{t("dossier.facts")}</legend>
          <FactsProvider value={{ facts, change, remarks }}>
            <FactsForm />
            <Summaries book={book} />
          </FactsProvider>
        </fieldset>
      </section>
      {typed !== null && (
        <div className="ptd-sum ptd-write">
          <strong role="status">{t("dossier.unwritten")}</strong>
          <div className="ptd-row">
            <Button size="small" onClick={() => dispatch({ type: "factsTyped", facts: null })}>
              {t("dossier.takeBack")}
            </Button>
            <Button size="small" appearance="primary" disabled={busy} onClick={() => void jobs.dossier.saveFacts(book, typed, state.desk.factsFrom ?? undefined).then(() => focusOn("facts-heading"))}>
              {t("review.write")}
            </Button>
          </div>
        </div>
      )}
      <div className="ptd-row">
        <NextStep />
      </div>
    </>
  );
}
