import { Button } from "@fluentui/react-components";
import { type JSX, useMemo } from "react";
import { type Audience, type Plan, scoredAudiences } from "../../plan/model";
import { FilePicker } from "../components/FilePicker";
import { AudienceTabs } from "../components/AudienceTabs";
import { usePane } from "../components/paneContext";
import { useAudience } from "../components/useAudience";
import { BandsEditor } from "../scheme/BandsEditor";
import type { SchemeDraft } from "../scheme/draft";
import { changeAudience } from "../scheme/edit";
import { ExtrasEditor } from "../scheme/ExtrasEditor";
import { GeneralRules } from "../scheme/GeneralRules";
import { GroupsEditor } from "../scheme/GroupsEditor";
import { KnockOutsEditor } from "../scheme/KnockOutsEditor";
import { QuotasEditor } from "../scheme/QuotasEditor";
import { reviewDraft } from "../scheme/review";
import { RunningSum } from "../scheme/RunningSum";
import { SchemeProvider } from "../scheme/SchemeContext";
import { SchemeRemarks } from "../scheme/SchemeRemarks";
import { TieChainEditor } from "../scheme/TieChainEditor";
import { NextStep } from "./NextStep";

/** The points the secretary puts on a plan. */
export function SchemeStep(): JSX.Element {
  const { state, dispatch, t } = usePane();
  if (state.plan === null || state.draft === null) {
    return (
      <div className="ptd-empty">
        <p>{t("scheme.none")}</p>
        <Button appearance="primary" onClick={() => dispatch({ type: "stepChosen", step: "plan" })}>
          {t("scheme.toPlan")}
        </Button>
      </div>
    );
  }
  return <SchemeEditor plan={state.plan.plan} draft={state.draft} />;
}

function SchemeEditor({ plan, draft }: { readonly plan: Plan; readonly draft: SchemeDraft }): JSX.Element {
  const { t, sentences, dispatch, jobs, busy } = usePane();
  const among = scoredAudiences(draft);
  const [audience, setAudience] = useAudience(among);
  const review = useMemo(() => reviewDraft(draft, plan, t, sentences), [draft, plan, t, sentences]);
  const editing = { plan, draft, review, audience, rules: draft[audience], change: (part: Partial<SchemeDraft[Audience]>) => dispatch({ type: "schemeEdited", draft: changeAudience(draft, audience, part) }) };
  return (
    <SchemeProvider value={editing}>
      <SchemeRemarks review={review} />
      <div className="ptd-row">
        <NextStep />
        <FilePicker label={t("scheme.load")} accept=".json" disabled={busy} onPick={([file]) => file !== undefined && void jobs.preparation.openScheme(file)} />
        <Button disabled={busy || review.scheme === undefined} onClick={() => void jobs.preparation.saveScheme(draft)}>
          {t("scheme.save")}
        </Button>
      </div>
      <GeneralRules draft={draft} plan={plan} review={review} />
      <AudienceTabs label={t("step.scheme")} among={among} audience={audience} onSelect={setAudience}>
        <GroupsEditor />
        <BandsEditor />
        <ExtrasEditor kind="bonus" />
        <ExtrasEditor kind="penalty" />
        <KnockOutsEditor />
        <TieChainEditor />
        <QuotasEditor />
        <RunningSum />
      </AudienceTabs>
    </SchemeProvider>
  );
}
