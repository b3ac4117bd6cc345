import { Button } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import { usePane } from "../components/paneContext";

/** Cards weigh some fifty kilobytes each; a thousand of them nobody reads. */
const FIRST = 50;

interface FileFoldProps<T> {
  readonly heading: "collect.refused" | "collect.files";
  readonly items: readonly T[];
  /** Whether it stands open until somebody folds it. */
  readonly open?: boolean;
  readonly card: (item: T) => JSX.Element;
}

/** Files there is nothing to decide about, drawn only while somebody looks at them. */
export function FileFold<T>({ heading, items, open = false, card }: FileFoldProps<T>): JSX.Element {
  const { t } = usePane();
  const [chosen, setChosen] = useState<boolean>();
  const [all, setAll] = useState(false);
  const shown = chosen ?? open;
  return (
    <details className="ptd-details" open={shown} onToggle={({ currentTarget }) => currentTarget.open !== shown && setChosen(currentTarget.open)}>
      <summary>{t(heading, { count: items.length })}</summary>
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
