import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { NoBook } from "../components/OpenBookButtons";
import { usePane } from "../components/paneContext";
import { NotedList } from "../rank/NotedList";
import { Rankings } from "../rank/Rankings";
import { isStale } from "../state/progress";
import { NextStep } from "./NextStep";

/** Checking every mark and ranking: what is wrong first, then who stands where. */
export function RankStep(): JSX.Element {
  const { state, t, jobs, busy } = usePane();
  const { book, ranking } = state;
  if (book === null) {
    return <NoBook />;
  }
  return (
    <>
      <div className="ptd-row">
        <Button appearance={ranking === null || isStale(state) ? "primary" : "secondary"} disabled={busy} onClick={() => void jobs.outcome.rank(book)}>
          {t("rank.go")}
        </Button>
        {ranking !== null && (
          <>
            <NextStep />
            <Button disabled={busy} onClick={() => void jobs.book.download(book)}>
              {t("book.download")}
            </Button>
          </>
        )}
      </div>
      {ranking === null ? (
        <p className="ptd-empty">{t("rank.none")}</p>
      ) : (
        <>
          {isStale(state) && <p role="note">{t("rank.stale")}</p>}
          <NotedList noted={book.state.noted} />
          <Rankings ranking={ranking} proposal={state.proposal} />
        </>
      )}
    </>
  );
}
