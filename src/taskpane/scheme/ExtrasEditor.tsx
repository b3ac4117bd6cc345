import { Button, Field } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane } from "../components/paneContext";
import type { AudienceDraft, ExtraDraft } from "./draft";
import { changeAt, freeId, removeAt, sumOf } from "./edit";
import { TextField } from "./fields";
import { SchemeSection } from "./SchemeSection";
import { useScheme } from "./SchemeContext";

const kinds = { bonus: { prefix: "T", cap: "bonusCap" }, penalty: { prefix: "P", cap: "penaltyCap" } } as const;

/** Bonus or penalty items and what they may come to together. */
export function ExtrasEditor({ kind }: { readonly kind: "bonus" | "penalty" }): JSX.Element {
  const { t } = usePane();
  const { rules, change } = useScheme();
  const items = rules[kind];
  const { prefix, cap } = kinds[kind];
  const name = t(`scheme.${kind}`);
  /** Items with a cap that follows their sum while it did so before. */
  const withItems = (next: readonly ExtraDraft[]): Partial<AudienceDraft> => {
    const followed = rules[cap] === sumOf(items.map((item) => item.maximum)) || items.length === 0;
    const sum = sumOf(next.map((item) => item.maximum));
    return { [kind]: next, ...(followed && sum !== undefined ? { [cap]: sum } : next.length === 0 ? { [cap]: "0" } : {}) };
  };
  return (
    <SchemeSection title={name} path={kind} add={() => change(withItems([...items, { id: freeId(prefix, items), text: "", maximum: "1" }]))}>
      {items.map((item, index) => (
        <div key={item.id} className="ptd-card">
          <TextField label={t("scheme.itemText", { kind: name, id: item.id })} value={item.text} path={`${kind}[${index}].text`} onChange={(text) => change(withItems(changeAt(items, index, { text })))} />
          <div className="ptd-line">
            <TextField number label={t("scheme.itemMaximum", { kind: name, id: item.id })} value={item.maximum} path={`${kind}[${index}].maximum`} onChange={(maximum) => change(withItems(changeAt(items, index, { maximum })))} />
            <Button size="small" appearance="subtle" aria-label={t("scheme.removeOf", { what: item.id })} onClick={() => change(withItems(removeAt(items, index)))}>
              {t("scheme.remove")}
            </Button>
          </div>
        </div>
      ))}
      {items.length > 0 && (
        <Field label={t("scheme.cap")} size="small">
          <TextField number label={t("scheme.capOf", { kind: name })} value={rules[cap]} path={cap} onChange={(value) => change({ [cap]: value })} />
        </Field>
      )}
    </SchemeSection>
  );
}
