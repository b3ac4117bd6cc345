import { Button } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import { usePane } from "./paneContext";

/** The first `page` items of a list, and what brings as many more; null once all are shown. `least` are always shown. */
export function useShown<T>(items: readonly T[], page: number, least = 0): { readonly shown: readonly T[]; readonly more: JSX.Element | null } {
  const { t } = usePane();
  const [asked, setAsked] = useState(page);
  const count = Math.max(asked, least);
  const more =
    items.length <= count ? null : (
      <div className="ptd-row">
        <Button size="small" onClick={() => setAsked(count + page)}>
          {t("rank.showMore", { count: Math.min(page, items.length - count) })}
        </Button>
      </div>
    );
  return { shown: items.slice(0, count), more };
}
