import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { QuotaBase, Rounding } from "../../scheme/model";
import { usePane } from "../components/paneContext";
import type { QuotaDraft } from "./draft";
import { changeAt, removeAt } from "./edit";
import { Choice, Remarks, TextField } from "./fields";
import { SchemeSection } from "./SchemeSection";
import { useScheme } from "./SchemeContext";

const fresh: QuotaDraft = { award: "Giấy khen", kind: "percent", size: "10", base: "all", rounding: "floor", per: "all", minimumClass: "" };

/** How many may be proposed for what. */
export function QuotasEditor(): JSX.Element {
  const { t } = usePane();
  const { rules, change } = useScheme();
  const { quotas } = rules;
  return (
    <SchemeSection title={t("scheme.quotas")} path="quotas" add={() => change({ quotas: [...quotas, fresh] })}>
      {quotas.map((quota, index) => (
        <QuotaEditor key={index} quota={quota} index={index} onChange={(part) => change({ quotas: changeAt(quotas, index, part) })} onRemove={() => change({ quotas: removeAt(quotas, index) })} />
      ))}
    </SchemeSection>
  );
}

interface Props {
  readonly quota: QuotaDraft;
  readonly index: number;
  readonly onChange: (part: Partial<QuotaDraft>) => void;
  readonly onRemove: () => void;
}

function QuotaEditor({ quota, index, onChange, onRemove }: Props): JSX.Element {
  const { t } = usePane();
  const { rules } = useScheme();
  const number = index + 1;
  const path = `quotas[${index}]`;
  const classes = rules.bands.map((band) => band.name).filter((name) => name !== "");
  const bases: readonly (readonly [QuotaBase, string])[] = [
    ["all", t("scheme.quotaBaseAll")],
    ["ranked", t("scheme.quotaBaseRanked")],
    ...classes.map((name) => [`class:${name}` as const, t("scheme.quotaBaseClass", { name })] as const),
  ];
  const roundings: readonly (readonly [Rounding, string])[] = [
    ["floor", t("scheme.roundingFloor")],
    ["half-up", t("scheme.roundingHalf")],
    ["ceiling", t("scheme.roundingCeiling")],
  ];
  return (
    <div className="ptd-card">
      <div className="ptd-line">
        <TextField label={t("scheme.quotaAward", { index: number })} value={quota.award} path={`${path}.award`} onChange={(award) => onChange({ award })} />
        <Button size="small" appearance="subtle" aria-label={t("scheme.removeOf", { what: quota.award })} onClick={onRemove}>
          {t("scheme.remove")}
        </Button>
      </div>
      <div className="ptd-fields">
        <TextField number label={t("scheme.quotaSize", { index: number })} value={quota.size} path={`${path}.${quota.kind}`} onChange={(size) => onChange({ size })} />
        <Choice
          label={t("scheme.quotaKind", { index: number })}
          value={quota.kind}
          options={[
            ["percent", t("scheme.quotaPercent")],
            ["count", t("scheme.quotaCount")],
          ]}
          onChange={(kind) => onChange({ kind })}
        />
        <Labelled word={t("scheme.quotaBase", { index: "" })}>
          <Choice label={t("scheme.quotaBase", { index: number })} value={quota.base} options={bases} onChange={(base) => onChange({ base })} />
        </Labelled>
        <Labelled word={t("scheme.quotaRounding", { index: "" })}>
          <Choice label={t("scheme.quotaRounding", { index: number })} value={quota.rounding} options={roundings} onChange={(rounding) => onChange({ rounding })} />
        </Labelled>
        <Labelled word={t("scheme.quotaPer", { index: "" })}>
          <Choice
            label={t("scheme.quotaPer", { index: number })}
            value={quota.per}
            options={[
              ["all", t("scheme.quotaPerAll")],
              ["cluster", t("scheme.quotaPerCluster")],
            ]}
            onChange={(per) => onChange({ per })}
          />
        </Labelled>
        <Labelled word={t("scheme.quotaMinimum", { index: "" })}>
          <Choice label={t("scheme.quotaMinimum", { index: number })} value={quota.minimumClass} options={[["", t("scheme.quotaMinimumAny")], ...classes.map((name) => [name, name, "vi"] as const)]} onChange={(minimumClass) => onChange({ minimumClass })} />
        </Labelled>
      </div>
      <Remarks path={path} />
    </div>
  );
}

/** A word above a control that already has a name of its own. */
function Labelled({ word, children }: { readonly word: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <div>
      <span className="ptd-note" aria-hidden="true">
        {word}
      </span>
      {children}
    </div>
  );
}
