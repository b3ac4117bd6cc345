import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { FilePicker } from "./FilePicker";
import { usePane } from "./paneContext";

/** Every way to a book that exists already. */
export function OpenBookButtons(): JSX.Element {
  const { state, t, jobs, hostKind, busy } = usePane();
  return (
    <div className="ptd-row">
      {hostKind === "excel" && (
        <Button appearance="primary" disabled={busy} onClick={() => void jobs.book.readOpen()}>
          {t("book.read")}
        </Button>
      )}
      <FilePicker label={t("book.open")} accept=".xlsx" disabled={busy} onPick={([file]) => file !== undefined && void jobs.book.open(file, state.unsaved ? state.book : null)} />
    </div>
  );
}

/** At the beginning of a round: the way back to one that is under way. */
export function GoOnWithBook(): JSX.Element {
  const { t } = usePane();
  return (
    <section className="ptd-card" aria-label={t("book.goOn")}>
      <strong>{t("book.goOn")}</strong>
      <p className="ptd-note">{t("book.goOnHint")}</p>
      <OpenBookButtons />
    </section>
  );
}

/** What a step shows that needs a book while there is none. */
export function NoBook(): JSX.Element {
  const { t, dispatch } = usePane();
  return (
    <div className="ptd-empty">
      <p>{t("book.none")}</p>
      <OpenBookButtons />
      <Button appearance="transparent" onClick={() => dispatch({ type: "stepChosen", step: "issue" })}>
        {t("book.toIssue")}
      </Button>
    </div>
  );
}
