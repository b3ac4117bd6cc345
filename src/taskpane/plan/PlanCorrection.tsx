import { Button, Input } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import { canRemove, withHeading, withOtherAudience, withoutAudience, withoutCriterion, withoutGroup } from "../../plan/correct";
import { type Audience, type Criterion, type Group, type Plan, scoredAudiences } from "../../plan/model";
import { usePane } from "../components/paneContext";
import type { ChosenPlan } from "../state/model";

interface Props {
  readonly chosen: ChosenPlan;
  readonly audience: Audience;
}

/** Where the focus goes once what held it is gone. */
export const TREE_ID = "plan-tree";

function useCorrection(chosen: ChosenPlan): (plan: Plan) => void {
  const { jobs } = usePane();
  return (plan) => {
    void jobs.preparation.correctPlan(chosen, plan);
    document.getElementById(TREE_ID)?.focus();
  };
}

/** The plan for the other audience alone, where the text was taken to score both. */
export function AudienceCorrection({ chosen, audience }: Props): JSX.Element | null {
  const { t, busy } = usePane();
  const correct = useCorrection(chosen);
  return scoredAudiences(chosen.plan).length < 2 ? null : (
    <div className="ptd-row">
      <Button size="small" appearance="subtle" disabled={busy} onClick={() => correct(withoutAudience(chosen.plan, audience))}>
        {t("plan.dropAudience", { audience: t(`audience.${audience}`).toLocaleLowerCase("vi") })}
      </Button>
    </div>
  );
}

/** Another heading for a group that was read automatically, or none of it. */
export function GroupCorrection({ chosen, audience, group }: Props & { readonly group: Group }): JSX.Element {
  const { t, busy } = usePane();
  const correct = useCorrection(chosen);
  const [heading, setHeading] = useState(group.text);
  const rename = (): void => {
    if (heading.trim() !== group.text) {
      correct(withHeading(chosen.plan, audience, group.id, heading));
    }
  };
  return (
    <div className="ptd-row">
      <Input className="ptd-fluid" size="small" aria-label={t("plan.heading", { id: group.id })} value={heading} onChange={(_, data) => setHeading(data.value)} />
      <Button size="small" disabled={busy || heading.trim() === "" || heading.trim() === group.text} aria-label={t("plan.renameOf", { id: group.id })} onClick={rename}>
        {t("plan.rename")}
      </Button>
      <Button size="small" appearance="subtle" disabled={busy || chosen.plan[audience].groups.length < 2} aria-label={t("plan.dropGroup", { id: group.id })} onClick={() => correct(withoutGroup(chosen.plan, audience, group.id))}>
        {t("plan.drop")}
      </Button>
    </div>
  );
}

/** Without a criterion that was read automatically, or with it under the other audience. */
export function CriterionCorrection({ chosen, audience, criterion, general }: Props & { readonly criterion: Criterion; readonly general: boolean }): JSX.Element {
  const { t, busy } = usePane();
  const correct = useCorrection(chosen);
  const other = t(audience === "collectives" ? "audience.individuals" : "audience.collectives").toLocaleLowerCase("vi");
  const last = !canRemove(chosen.plan, audience);
  return (
    <div className="ptd-row">
      <Button size="small" appearance="subtle" disabled={busy || last} aria-label={t("plan.dropOf", { id: criterion.id })} onClick={() => correct(withoutCriterion(chosen.plan, audience, criterion.id))}>
        {t("plan.drop")}
      </Button>
      {chosen.plan.criteriaShared !== true && !general && (
        <Button size="small" appearance="subtle" disabled={busy || last} aria-label={t("plan.moveOf", { id: criterion.id, audience: other })} onClick={() => correct(withOtherAudience(chosen.plan, audience, criterion.id))}>
          {t("plan.move", { audience: other })}
        </Button>
      )}
    </div>
  );
}
