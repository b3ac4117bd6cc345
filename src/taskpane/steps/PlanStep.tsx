import { Button } from "@fluentui/react-components";
import { type JSX, useEffect, useState } from "react";
import type { Finding } from "../../finding/finding";
import { scoredAudiences, statesPoints } from "../../plan/model";
import { FilePicker } from "../components/FilePicker";
import { FindingList } from "../components/FindingList";
import { GoOnWithBook } from "../components/OpenBookButtons";
import { usePane } from "../components/paneContext";
import type { PlanSummary } from "../jobs/plans";
import { CriteriaTrees } from "../plan/CriteriaTrees";
import type { ChosenPlan } from "../state/model";
import { NextStep } from "./NextStep";

/** Choosing a plan and reading its criteria beside the sentences they come from. */
export function PlanStep(): JSX.Element {
  const { state, t, jobs, busy } = usePane();
  const summaries = usePlanSummaries();
  const chosen = state.plan;
  const [wanted, setExpanded] = useState<boolean>();
  const expanded = wanted ?? chosen?.reading !== undefined;
  return (
    <>
      {state.book === null && <GoOnWithBook />}
      <p className="ptd-note">{t("plan.lead")}</p>
      <fieldset className="ptd-plans">
        <legend className="ptd-sr">{t("plan.choose")}</legend>
        {summaries === undefined && <p className="ptd-note">{t("plan.loadingList")}</p>}
        {summaries?.map(({ id, title, issuer, units, people }) => (
          <label key={id} className="ptd-plan">
            <input type="radio" name="plan" value={id} checked={chosen?.plan.id === id && chosen.file === ""} disabled={busy} onChange={() => void jobs.preparation.choosePlan(id)} />
            <span className="ptd-plan-title" lang="vi">
              {issuer}
            </span>
            <span className="ptd-note ptd-clamp" lang="vi" title={title}>
              {title}
            </span>
            <span className="ptd-note">{t("plan.counts", { units, people })}</span>
          </label>
        ))}
      </fieldset>
      <div className="ptd-row">
        <FilePicker label={t("plan.file")} accept=".docx,.pdf,.txt,.json" disabled={busy} onPick={([file]) => file !== undefined && void jobs.preparation.openPlan(file)} />
        {chosen !== null && chosen.file !== "" && <span className="ptd-note">{t("plan.fileOrigin", { file: chosen.file })}</span>}
      </div>
      {chosen !== null && (
        <section className="ptd-stack" aria-labelledby="criteria-heading">
          <h3 id="criteria-heading">{t("plan.criteria")}</h3>
          <p lang="vi">
            <strong>{chosen.plan.title}</strong>
          </p>
          <p className="ptd-note">
            {t("plan.period")}: <span lang="vi">{chosen.plan.period.asWritten}</span> · {t(scoredAudiences(chosen.plan).some((audience) => statesPoints(chosen.plan[audience])) ? "plan.somePoints" : "plan.noPoints")} {chosen.plan.criteriaShared === true && t("plan.shared")}
          </p>
          {chosen.reading !== undefined && <ReadingRemarks chosen={chosen} reading={chosen.reading} />}
          <PlanNotes notes={chosen.plan.notes} />
          <div className="ptd-row">
            <NextStep />
            <Button appearance="transparent" aria-expanded={expanded} onClick={() => setExpanded(!expanded)}>
              {t(expanded ? "plan.collapse" : "plan.expand")}
            </Button>
          </div>
          <CriteriaTrees chosen={chosen} expanded={expanded} />
        </section>
      )}
    </>
  );
}

/** What reading the plan from its document left to check, and a way to keep what was corrected. */
function ReadingRemarks({ chosen, reading }: { readonly chosen: ChosenPlan; readonly reading: readonly Finding[] }): JSX.Element {
  const { t, jobs, busy } = usePane();
  return (
    <div className="ptd-card" data-warn="true" role="note">
      <strong>{t("plan.readAutomatically")}</strong>
      <FindingList findings={reading} />
      <p className="ptd-note">{t("plan.correctHint")}</p>
      <div className="ptd-row">
        <Button disabled={busy} onClick={() => void jobs.preparation.savePlan(chosen.plan)}>
          {t("plan.save")}
        </Button>
      </div>
    </div>
  );
}

/** What the curator of the plan's text remarked on. */
function PlanNotes({ notes }: { readonly notes: readonly string[] }): JSX.Element | null {
  const { t } = usePane();
  return notes.length === 0 ? null : (
    <details className="ptd-details">
      <summary>{t("plan.notes", { count: notes.length })}</summary>
      <ul className="ptd-marks ptd-body" lang="vi">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}

function usePlanSummaries(): readonly PlanSummary[] | undefined {
  const [summaries, setSummaries] = useState<readonly PlanSummary[]>();
  useEffect(() => {
    let wanted = true;
    void import("../jobs/plans").then(({ planSummaries }) => {
      if (wanted) {
        setSummaries(planSummaries());
      }
    });
    return () => {
      wanted = false;
    };
  }, []);
  return summaries;
}
