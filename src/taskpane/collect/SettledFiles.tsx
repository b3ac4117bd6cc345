import { Button } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import { usePane } from "../components/paneContext";

/** Cards weigh some fifty kilobytes each; a thousand of them nobody reads. */
const FIRST = 50;

/** Files there is nothing to decide about, drawn only while somebody looks at them. */
export function SettledFiles<T>({ items, open, card }: { readonly items: readonly T[]; readonly open: boolean; readonly card: (item: T) => JSX.Element }): JSX.Element {
  const { t } = usePane();
  const [chosen, setChosen] = useState<boolean>();
  const [all, setAll] = useState(false);
  const shown = chosen ?? open;
  return (
    <details className="ptd-details" open={shown} onToggle={({ currentTarget }) => currentTarget.open !== shown && setChosen(currentTarget.open)}>
      <summary>{t("collect.files", { count: items.length })}</summary>
      {shown && (
        <div className="ptd-body">
          {(all ? items : items.slice(0, FIRST)).map(card)}
          {!all && items.length > FIRST && (
            <Button size="small" onClick={() => setAll(true)}>
              {t("intake.allFiles", { count: items.length - FIRST })}
            </Button>
          )}
        </div>
      )}
    </details>
  );
}
