import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane } from "../components/paneContext";
import { changeAt, removeAt } from "../scheme/edit";

interface Props<T> {
  /** What the list is called, and what an item of it is by its number. */
  readonly name: string;
  readonly itemName: (no: number) => string;
  readonly hint: string;
  readonly items: readonly T[];
  readonly empty: T;
  readonly onChange: (items: readonly T[]) => void;
  /** Each on one line instead of a card. */
  readonly narrow?: true;
  readonly children: (item: T, index: number, change: (part: Partial<T>) => void) => JSX.Element;
}

/** A list whose items can be changed, taken off and added to. */
export function EditableList<T extends object>({ name, itemName, hint, items, empty, onChange, narrow, children }: Props<T>): JSX.Element {
  const { t } = usePane();
  return (
    <div className="ptd-stack" role="group" aria-label={name}>
      <p className="ptd-note">{hint}</p>
      {items.map((item, index) => (
        <div key={index} className={narrow === undefined ? "ptd-card" : "ptd-line"}>
          {children(item, index, (part) => onChange(changeAt(items, index, part)))}
          <Button size="small" appearance="subtle" aria-label={t("scheme.removeOf", { what: itemName(index + 1) })} onClick={() => onChange(removeAt(items, index))}>
            {t("scheme.remove")}
          </Button>
        </div>
      ))}
      <div className="ptd-row">
        <Button size="small" aria-label={t("scheme.addTo", { what: name })} onClick={() => onChange([...items, empty])}>
          {t("scheme.add")}
        </Button>
      </div>
    </div>
  );
}
