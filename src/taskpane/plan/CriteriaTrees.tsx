import type { JSX } from "react";
import { type Audience, type Group, scoredAudiences } from "../../plan/model";
import { AudienceTabs } from "../components/AudienceTabs";
import { usePane } from "../components/paneContext";
import { useAudience } from "../components/useAudience";
import type { ChosenPlan } from "../state/model";
import { AudienceCorrection, CriterionCorrection, GroupCorrection, TREE_ID } from "./PlanCorrection";
import { ProvenanceMarks } from "./ProvenanceMarks";
import { SourceSentence } from "./SourceSentence";
import { StatedPoints } from "./StatedPoints";

/** The plan's criteria of either audience, group by group. */
export function CriteriaTrees({ chosen, expanded }: { readonly chosen: ChosenPlan; readonly expanded: boolean }): JSX.Element {
  const { t } = usePane();
  const among = scoredAudiences(chosen.plan);
  const [audience, setAudience] = useAudience(among);
  return (
    <AudienceTabs label={t("plan.criteria")} among={among} audience={audience} onSelect={setAudience}>
      {chosen.reading !== undefined && <AudienceCorrection chosen={chosen} audience={audience} />}
      <StatedPoints tree={chosen.plan[audience]} lines={chosen.lines} expanded={expanded} />
      <ul className="ptd-tree" id={TREE_ID} tabIndex={-1} aria-label={t("plan.criteria")}>
        {chosen.plan[audience].groups.map((group) => (
          <GroupItem key={`${group.id} ${group.text}`} group={group} chosen={chosen} audience={audience} expanded={expanded} />
        ))}
      </ul>
    </AudienceTabs>
  );
}

interface GroupProps {
  readonly group: Group;
  readonly chosen: ChosenPlan;
  readonly audience: Audience;
  readonly expanded: boolean;
}

function GroupItem({ group, chosen, audience, expanded }: GroupProps): JSX.Element {
  const { lines, reading } = chosen;
  return (
    <li className="ptd-card">
      <h4 lang="vi">
        <span className="ptd-code">{group.id}</span>
        {group.text}
      </h4>
      {reading !== undefined && <GroupCorrection chosen={chosen} audience={audience} group={group} />}
      <ProvenanceMarks of={group} implicit={group.implicitHeading === true} shortened={group.textDerived === true} />
      <div>
        {group.criteria.map((criterion) => (
          <div key={criterion.id} className="ptd-criterion" data-beside={expanded}>
            <div className="ptd-stack">
              <span lang="vi">
                <span className="ptd-code">{criterion.id}</span>
                {criterion.text}
              </span>
              <ProvenanceMarks of={criterion} appliesTo={criterion.appliesTo} maximum={criterion.maximum} text={criterion.text} />
              {reading !== undefined && <CriterionCorrection chosen={chosen} audience={audience} criterion={criterion} general={group.general === true} />}
            </div>
            <SourceSentence lines={lines} at={criterion.sourceLines} row={criterion.tableRow} expanded={expanded} />
          </div>
        ))}
      </div>
    </li>
  );
}
