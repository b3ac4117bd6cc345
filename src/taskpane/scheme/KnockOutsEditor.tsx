import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane } from "../components/paneContext";
import { changeAt, freeId, removeAt } from "./edit";
import { TextField } from "./fields";
import { SchemeSection } from "./SchemeSection";
import { useScheme } from "./SchemeContext";

/** What takes a subject out of the ranking. */
export function KnockOutsEditor(): JSX.Element {
  const { t } = usePane();
  const { rules, change } = useScheme();
  const { knockOuts } = rules;
  return (
    <SchemeSection title={t("scheme.knockOuts")} path="knockOuts" add={() => change({ knockOuts: [...knockOuts, { id: freeId("L", knockOuts), text: "" }] })}>
      {knockOuts.map((item, index) => (
        <div key={item.id} className="ptd-line">
          <TextField label={t("scheme.knockOutText", { id: item.id })} value={item.text} path={`knockOuts[${index}].text`} onChange={(text) => change({ knockOuts: changeAt(knockOuts, index, { text }) })} />
          <Button size="small" appearance="subtle" aria-label={t("scheme.removeOf", { what: item.id })} onClick={() => change({ knockOuts: removeAt(knockOuts, index) })}>
            {t("scheme.remove")}
          </Button>
        </div>
      ))}
    </SchemeSection>
  );
}
