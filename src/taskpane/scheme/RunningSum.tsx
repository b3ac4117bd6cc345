import type { JSX } from "react";
import { vietnamese } from "../../text/decimal";
import { Chip } from "../components/Chip";
import { usePane } from "../components/paneContext";
import { readNumber } from "./draft";
import { sumOf } from "./edit";
import { useScheme } from "./SchemeContext";

/** The sum of weights against the scale, always in view while points are set. */
export function RunningSum(): JSX.Element {
  const { t } = usePane();
  const { draft, rules, review } = useScheme();
  const sum = sumOf(rules.groups.map((group) => group.weight));
  const total = sum === undefined ? undefined : readNumber(sum);
  const scale = readNumber(draft.scale);
  const gap = total === undefined || scale === undefined ? undefined : total.minus(scale);
  return (
    <div className="ptd-sum" role="status">
      <strong>{t("scheme.sum", { sum: sum ?? "?", scale: draft.scale })}</strong>
      <span className="ptd-row">
        {gap === undefined ? (
          <Chip tone="bad">{t("scheme.sumUnread")}</Chip>
        ) : gap.eq("0") ? (
          <Chip tone="good">{t("scheme.sumGood")}</Chip>
        ) : (
          <Chip tone="bad">{t("scheme.sumBad", { gap: `${gap.gt("0") ? "+" : "−"}${vietnamese(gap.abs())}` })}</Chip>
        )}
        {review.errors > 0 && <Chip tone="bad">{t("scheme.problems", { count: review.errors })}</Chip>}
      </span>
    </div>
  );
}
