import { Button } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import type { Decision } from "../../award/propose";
import type { Translate } from "../../i18n/translate";
import { focusOn } from "../components/focusOn";
import { usePane } from "../components/paneContext";
import { NotedMessage } from "../rank/NotedList";
import type { OpenBook } from "../state/model";

interface Props {
  readonly book: OpenBook;
  readonly round: string;
  readonly nameOf: (audience: Decision["audience"], code: string) => string;
}

const PAGE = 15;

/** What the council has decided so far, what is wrong with it, and the way to take a decision back. */
export function RecordedDecisions({ book, round, nameOf }: Props): JSX.Element | null {
  const { t } = usePane();
  const [shown, setShown] = useState(PAGE);
  const { decisions, noted } = book.state;
  const remarks = noted.filter((item) => item.code.startsWith("decision."));
  if (decisions.length === 0) {
    return null;
  }
  return (
    <section className="ptd-stack" aria-labelledby="decisions-heading">
      <h3 id="decisions-heading" tabIndex={-1}>{t("decide.recorded", { count: decisions.length })}</h3>
      {remarks.map((remark, index) => (
        <p key={index} className="ptd-remark" data-severity={remark.severity}>
          {remark.severity === "error" ? "✕ " : "! "}
          <NotedMessage item={remark} />
        </p>
      ))}
      {decisions.slice(0, shown).map((decision, index) => (
        <Recorded key={index} book={book} round={round} decision={decision} name={nameOf(decision.audience, decision.code)} />
      ))}
      {decisions.length > shown && (
        <div className="ptd-row">
          <Button size="small" onClick={() => setShown(shown + PAGE)}>
            {t("rank.showMore", { count: Math.min(PAGE, decisions.length - shown) })}
          </Button>
        </div>
      )}
    </section>
  );
}

function votesOf({ votes, base, against, abstained }: Decision, t: Translate): string {
  const words = { votes, base: base === "" ? "…" : base };
  return against === undefined || abstained === undefined ? t("decide.votes", words) : t("decide.votesFull", { ...words, against, abstained });
}

function Recorded({ book, round, decision, name }: { readonly book: OpenBook; readonly round: string; readonly decision: Decision; readonly name: string }): JSX.Element {
  const { t, jobs, busy } = usePane();
  const [asking, setAsking] = useState(false);
  return (
    <article className="ptd-card" aria-label={name}>
      <div>
        <strong lang="vi">{name}</strong>
        <div className="ptd-note" lang="vi">
          {[decision.award, decision.cluster].filter((part) => part !== "").join(", ")}
        </div>
      </div>
      <p>
        {decision.votes !== "" && votesOf(decision, t)}
        {decision.note !== "" && <span lang="vi"> {decision.note}</span>}
      </p>
      <div className="ptd-row">
        {asking ? (
          <>
            <span>{t("decide.sure")}</span>
            <Button size="small" appearance="primary" autoFocus onClick={() => setAsking(false)}>
              {t("overwrite.keep")}
            </Button>
            <Button size="small" disabled={busy} onClick={() => void jobs.council.withdraw(book, decision, round).then(() => focusOn("lines-heading"))}>
              {t("decide.withdraw")}
            </Button>
          </>
        ) : (
          <Button size="small" appearance="subtle" disabled={busy} aria-label={t("decide.withdrawOf", { name })} onClick={() => setAsking(true)}>
            {t("decide.withdraw")}
          </Button>
        )}
      </div>
    </article>
  );
}
