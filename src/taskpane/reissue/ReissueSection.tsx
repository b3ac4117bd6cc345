import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import { dayWords } from "../../book/deadline";
import { schemeDigest } from "../../scheme/digest";
import { UnitChoice } from "../components/UnitChoice";
import { usePane } from "../components/paneContext";
import type { ReissueChoice, ReissuePlan } from "../jobs/reissueJobs";
import { reviewDraft } from "../scheme/review";
import type { OpenBook } from "../state/model";
import { ReissuePreview } from "./ReissuePreview";

/** Issuing again: for chosen units, with another scheme or roster, or with another deadline. */
export function ReissueSection({ book }: { readonly book: OpenBook }): JSX.Element {
  const { t } = usePane();
  const [opened, setOpened] = useState(false);
  return (
    <details className="ptd-details" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t("reissue.heading")}</summary>
      {opened && (
        <div className="ptd-body">
          <ReissueForm key={book.state.journal.length} book={book} />
        </div>
      )}
    </details>
  );
}

function ReissueForm({ book }: { readonly book: OpenBook }): JSX.Element {
  const { state, t, sentences, jobs, busy } = usePane();
  const [units, setUnits] = useState<ReadonlySet<string>>(new Set());
  const [withScheme, setWithScheme] = useState(false);
  const [withRoster, setWithRoster] = useState(false);
  const [deadline, setDeadline] = useState(book.state.deadline ?? "");
  const [plan, setPlan] = useState<{ readonly plan: ReissuePlan; readonly choice: ReissueChoice } | null>(null);
  const scheme = state.draft === null ? undefined : reviewDraft(state.draft, book.state.plan, t, sentences).scheme;
  const changedScheme = scheme !== undefined && schemeDigest(scheme) !== schemeDigest(book.state.scheme) ? scheme : undefined;
  const loaded = state.roster !== null && state.roster.roster !== book.state.roster && JSON.stringify(state.roster.roster) !== JSON.stringify(book.state.roster) ? state.roster : undefined;
  const choice: ReissueChoice = {
    ...(units.size === 0 ? {} : { units: [...units] }),
    ...(withScheme && changedScheme !== undefined ? { scheme: changedScheme } : {}),
    ...(withRoster && loaded !== undefined ? { roster: { roster: loaded.roster, findings: loaded.findings } } : {}),
    ...(deadline === (book.state.deadline ?? "") ? {} : { deadline }),
  };
  const change = (apply: () => void): void => {
    setPlan(null);
    apply();
  };
  const see = async (): Promise<void> => {
    const made = await jobs.reissue.plan(book, choice);
    setPlan(made === undefined ? null : { plan: made, choice });
  };
  return (
    <>
      <p className="ptd-note">{t("reissue.lead")}</p>
      <fieldset className="ptd-choice">
        <legend>{t("reissue.why")}</legend>
        <Checkbox disabled={changedScheme === undefined} checked={withScheme} label={t("reissue.scheme")} onChange={(_, { checked }) => change(() => setWithScheme(checked === true))} />
        <Checkbox disabled={loaded === undefined} checked={withRoster} label={t("reissue.roster")} onChange={(_, { checked }) => change(() => setWithRoster(checked === true))} />
      </fieldset>
      <Field label={t("reissue.deadline")} hint={deadline === "" ? t("issue.deadlineHint") : t("issue.dueOn", { day: dayWords(deadline) })}>
        <Input type="date" value={deadline} onChange={(_, { value }) => change(() => setDeadline(value))} />
      </Field>
      <UnitChoice label={t("reissue.units")} units={book.state.roster.units} chosen={units} onChange={(chosen) => change(() => setUnits(chosen))} />
      <div className="ptd-row">
        <Button disabled={busy || Object.keys(choice).length === 0} onClick={() => void see()}>
          {t("reissue.see")}
        </Button>
      </div>
      {plan !== null && <ReissuePreview plan={plan.plan} go={(confirmed) => void jobs.reissue.go(book, plan.choice, confirmed)} />}
    </>
  );
}
