import { Button, Field, Input } from "@fluentui/react-components";
import type { JSX } from "react";
import { dayWords } from "../../book/deadline";
import { Chip } from "../components/Chip";
import { usePane } from "../components/paneContext";
import { MailSection } from "../mail/MailSection";
import { ReissueSection } from "../reissue/ReissueSection";
import { missingForIssue } from "../jobs/missingForIssue";
import { reviewDraft } from "../scheme/review";
import type { OpenBook } from "../state/model";
import { NextStep } from "./NextStep";

/** Issuing: the book and a sheet for every unit. */
export function IssueStep(): JSX.Element {
  const { state, dispatch, t, sentences, jobs, hostKind, busy } = usePane();
  const { plan, draft, roster, round, deadline, book } = state;
  const review = plan === null || draft === null ? undefined : reviewDraft(draft, plan.plan, t, sentences);
  const missing = missingForIssue(state, review?.scheme !== undefined);
  const start = (): void => {
    if (plan !== null && roster !== null && review?.scheme !== undefined) {
      void jobs.issuing.issue({ plan: plan.plan, scheme: review.scheme, roster: roster.roster, rosterFindings: roster.findings, round, deadline }, book);
    }
  };
  return (
    <>
      <p className="ptd-note">{t("issue.lead")}</p>
      <Field label={t("issue.round")} hint={t("issue.roundHint")} required>
        <Input value={round} onChange={(_, { value }) => dispatch({ type: "roundTyped", round: value })} />
      </Field>
      <Field label={t("issue.deadline")} hint={deadline === "" ? t("issue.deadlineHint") : t("issue.dueOn", { day: dayWords(deadline) })}>
        <Input type="date" value={deadline} onChange={(_, { value }) => dispatch({ type: "deadlineTyped", deadline: value })} />
      </Field>
      <section className="ptd-stack" aria-labelledby="ready-heading">
        <h3 id="ready-heading">{t("issue.check")}</h3>
        {missing.length === 0 ? (
          <p>
            <Chip tone="good">{t("issue.ready")}</Chip>
          </p>
        ) : (
          <ul className="ptd-findings">
            {missing.map((key) => (
              <li key={key}>
                {key === "issue.needsRound" ? (
                  <span>{t(key)}</span>
                ) : (
                  <button type="button" className="ptd-link" onClick={() => dispatch({ type: "stepChosen", step: key === "issue.needsPlan" ? "plan" : key === "issue.needsScheme" ? (plan === null ? "plan" : "scheme") : "roster" })}>
                    {t(key)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      <div className="ptd-row">
        <Button appearance={book === null ? "primary" : "secondary"} disabled={busy || missing.length > 0} onClick={start}>
          {t(hostKind === "excel" ? "issue.goExcel" : "issue.go")}
        </Button>
      </div>
      {book !== null && <Issued book={book} />}
    </>
  );
}

function Issued({ book }: { readonly book: OpenBook }): JSX.Element {
  const { t, jobs, busy } = usePane();
  return (
    <section className="ptd-stack" aria-labelledby="issued-heading">
      <h3 id="issued-heading">{t("issue.sheets")}</h3>
      <p>{t("issue.done", { count: book.state.register.length, round: book.state.round })}</p>
      <p>{book.state.deadline === undefined ? t("issue.noDeadline") : t("issue.dueOn", { day: dayWords(book.state.deadline) })}</p>
      <div className="ptd-row">
        <Button appearance="primary" disabled={busy} onClick={() => void jobs.issuing.downloadRound(book)}>
          {t("issue.zip")}
        </Button>
        <Button disabled={busy} onClick={() => void jobs.book.download(book)}>
          {t("issue.book")}
        </Button>
        <NextStep />
      </div>
      <p className="ptd-note">
        {t("issue.mail")} {t("issue.protect")}
      </p>
      <MailSection book={book} letters="issue" />
      <ReissueSection book={book} />
      <table className="ptd-table">
        <caption className="ptd-sr">{t("issue.sheets")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("collect.unit")}</th>
            <th scope="col">{t("issue.column")}</th>
          </tr>
        </thead>
        <tbody lang="vi">
          {book.state.roster.units.map((unit) => (
            <tr key={unit.code}>
              <th scope="row">{unit.name}</th>
              <td>
                <button type="button" className="ptd-link" disabled={busy} aria-label={t("issue.one", { file: `${unit.code}.xlsx`, unit: unit.name })} onClick={() => void jobs.issuing.downloadUnit(book, unit.code)}>
                  {unit.code}.xlsx
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
