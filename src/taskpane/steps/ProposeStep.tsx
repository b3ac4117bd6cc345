import { Button, Field, Input } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import { NoBook } from "../components/OpenBookButtons";
import { usePane } from "../components/paneContext";
import { ProposalView } from "../propose/ProposalView";
import type { OpenBook } from "../state/model";
import { isProposalStale } from "../state/progress";
import { NextStep } from "./NextStep";

/** Drafting the proposal from the ranking. */
export function ProposeStep(): JSX.Element {
  const { state } = usePane();
  return state.book === null ? <NoBook /> : <Drafting key={state.book.state.id} book={state.book} />;
}

function Drafting({ book }: { readonly book: OpenBook }): JSX.Element {
  const { state, t, jobs, busy } = usePane();
  const [round, setRound] = useState(book.state.round);
  const { proposal } = state;
  const stale = isProposalStale(state);
  return (
    <>
      <p className="ptd-note">{t("propose.lead")}</p>
      <Field label={t("propose.round")}>
        <Input value={round} onChange={(_, { value }) => setRound(value)} />
      </Field>
      <div className="ptd-row">
        <Button appearance={proposal === null || stale ? "primary" : "secondary"} disabled={busy || round.trim() === ""} onClick={() => void jobs.outcome.propose(book, round)}>
          {t("propose.go")}
        </Button>
        {proposal !== null && (
          <>
            <NextStep />
            <Button disabled={busy} onClick={() => void jobs.book.download(book)}>
              {t("book.download")}
            </Button>
          </>
        )}
      </div>
      {stale && (
        <p role="note" className="ptd-warning">
          {t("propose.stale")}
        </p>
      )}
      {proposal === null ? <p className="ptd-empty">{t("propose.none")}</p> : <ProposalView proposal={proposal} book={book} round={round} />}
    </>
  );
}
