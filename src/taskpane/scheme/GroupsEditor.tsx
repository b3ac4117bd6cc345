import { Button, Checkbox, Field } from "@fluentui/react-components";
import type { JSX } from "react";
import { findCriterion, findGroup } from "../../plan/criteria";
import { leavesFigureBlank } from "../../scheme/check";
import { usePane } from "../components/paneContext";
import type { CriterionDraft, GroupDraft } from "./draft";
import { changeAt, maximaSum, weightsFromMaxima } from "./edit";
import { Choice, Remarks, TextField } from "./fields";
import { useScheme } from "./SchemeContext";

const thresholds = ["0", "50", "70", "80", "90"];

/** Weights of groups and points of criteria, each beside the plan's words. */
export function GroupsEditor(): JSX.Element {
  const { t } = usePane();
  const { rules, change } = useScheme();
  return (
    <section className="ptd-stack" aria-labelledby="groups-heading">
      <h3 id="groups-heading">{t("scheme.groups")}</h3>
      {rules.groups.map((group, index) => (
        <GroupEditor key={group.id} group={group} index={index} onChange={(part) => change({ groups: changeAt(rules.groups, index, part) })} />
      ))}
      <Remarks path="groups" />
      <div className="ptd-row">
        <Button size="small" onClick={() => change(weightsFromMaxima(rules))}>
          {t("scheme.weightsFromMaxima")}
        </Button>
      </div>
    </section>
  );
}

function GroupEditor({ group, index, onChange }: { readonly group: GroupDraft; readonly index: number; readonly onChange: (part: Partial<GroupDraft>) => void }): JSX.Element {
  const { t } = usePane();
  const { plan, audience } = useScheme();
  const path = `groups[${index}]`;
  return (
    <div className="ptd-card" role="group" aria-label={t("plan.group", { id: group.id })}>
      <h4 lang="vi">
        <span className="ptd-code">{group.id}</span>
        {findGroup(plan, audience, group.id)?.text ?? ""}
      </h4>
      <div className="ptd-grouphead">
        <span className="ptd-note">{t("scheme.maximaSum", { sum: maximaSum(group) ?? "?" })}</span>
        <Field label={t("scheme.weight")} size="small">
          <TextField number label={t("scheme.weightOf", { id: group.id })} value={group.weight} path={`${path}.weight`} onChange={(weight) => onChange({ weight })} />
        </Field>
      </div>
      <Remarks path={`${path}.criteria`} />
      {group.criteria.map((criterion, position) => (
        <CriterionEditor key={criterion.id} criterion={criterion} path={`${path}.criteria[${position}]`} onChange={(part) => onChange({ criteria: changeAt(group.criteria, position, part) })} />
      ))}
    </div>
  );
}

function CriterionEditor({ criterion, path, onChange }: { readonly criterion: CriterionDraft; readonly path: string; readonly onChange: (part: Partial<CriterionDraft>) => void }): JSX.Element {
  const { t } = usePane();
  const { plan, audience } = useScheme();
  const { id, maximum, notApplicable, evidence, figure } = criterion;
  const text = findCriterion(plan, audience, id)?.criterion.text ?? "";
  const options = [...new Set([...thresholds, evidence])].filter((value) => value !== "").map((value) => [value, value === "0" ? t("scheme.evidenceAlways") : t("scheme.evidenceAbove", { percent: value })] as const);
  return (
    <div className="ptd-criterion-edit">
      <span lang="vi">
        <span className="ptd-code">{id}</span>
        {text}
      </span>
      <div className="ptd-criterion-fields">
        <Field label={t("scheme.maximum")} size="small">
          <TextField number label={t("scheme.maximumOf", { id })} value={maximum} path={`${path}.maximum`} onChange={(value) => onChange({ maximum: value })} />
        </Field>
        <Field label={t("scheme.evidence")} size="small">
          <Choice label={t("scheme.evidenceOf", { id })} value={evidence} options={[["", t("scheme.evidenceNever")], ...options]} onChange={(value) => onChange({ evidence: value })} />
        </Field>
        {(leavesFigureBlank(text) || figure !== "") && (
          <Field className="ptd-whole" label={t("scheme.figure")} size="small">
            <TextField number label={t("scheme.figureOf", { id })} value={figure} path={`${path}.figure`} onChange={(value) => onChange({ figure: value })} />
          </Field>
        )}
        <Checkbox className="ptd-whole" label={{ children: t("scheme.kad"), "aria-hidden": true }} aria-label={t("scheme.kadOf", { id })} checked={notApplicable} onChange={(_, { checked }) => onChange({ notApplicable: checked === true })} />
      </div>
    </div>
  );
}
