import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import type { Plan } from "../../plan/model";
import type { RankingStyle } from "../../scheme/model";
import { usePane } from "../components/paneContext";
import type { SchemeDraft } from "./draft";
import { offersClauses, scoresClauses, shareEqually } from "./edit";
import { RemarkLines } from "./fields";
import { type Review, remarksAt } from "./review";

const decimals = [0, 1, 2, 3, 4];

/** What holds for both audiences: scale, step, decimals, ranking style; and the equal share to start from. */
export function GeneralRules({ draft, plan, review }: { readonly draft: SchemeDraft; readonly plan: Plan; readonly review: Review }): JSX.Element {
  const { t, dispatch } = usePane();
  const change = (part: Partial<SchemeDraft>): void => dispatch({ type: "schemeEdited", draft: { ...draft, ...part } });
  return (
    <section className="ptd-stack" aria-labelledby="general-heading">
      <h3 id="general-heading">{t("scheme.general")}</h3>
      <div className="ptd-fields">
        <Field label={t("scheme.scale")}>
          <Input className="ptd-fluid" inputMode="decimal" value={draft.scale} onChange={(_, { value }) => change({ scale: value })} />
        </Field>
        <Field label={t("scheme.step")}>
          <Input className="ptd-fluid" inputMode="decimal" value={draft.step} onChange={(_, { value }) => change({ step: value })} />
        </Field>
        <Field label={t("scheme.decimals")}>
          <Select className="ptd-fluid" value={String(draft.decimals)} onChange={(_, { value }) => change({ decimals: Number(value) })}>
            {decimals.map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </Select>
        </Field>
        <Field className="ptd-whole-row" label={t("scheme.ranking")}>
          <Select className="ptd-fluid" value={draft.ranking} onChange={(_, { value }) => change({ ranking: value as RankingStyle })}>
            <option value="1-1-3">{t("scheme.ranking113")}</option>
            <option value="1-1-2">{t("scheme.ranking112")}</option>
          </Select>
        </Field>
      </div>
      {["plan", "scale", "step", "decimals"].map((path) => (
        <RemarkLines key={path} remarks={remarksAt(review, path)} />
      ))}
      <EqualShare draft={draft} plan={plan} />
    </section>
  );
}

function EqualShare({ draft, plan }: { readonly draft: SchemeDraft; readonly plan: Plan }): JSX.Element {
  const { t, dispatch } = usePane();
  const [clauses, setClauses] = useState(scoresClauses(draft, plan));
  const share = (): void => {
    const shared = shareEqually(draft, plan, clauses);
    dispatch(shared === undefined ? { type: "troubleMet", trouble: { key: "scheme.cannotShare" } } : { type: "schemeEdited", draft: shared });
  };
  return (
    <>
      <div className="ptd-row">
        <Button onClick={share}>{t("scheme.share")}</Button>
        {offersClauses(plan) && <Checkbox label={t("scheme.clauses")} checked={clauses} onChange={(_, { checked }) => setClauses(checked === true)} />}
      </div>
      <p className="ptd-note">{t("scheme.shareHint")}</p>
    </>
  );
}
