import type { JSX } from "react";
import { criteriaOf } from "../../plan/criteria";
import { type CriteriaTree, type StatedExtra, statesPoints } from "../../plan/model";
import { decimal, sum, vietnamese } from "../../text/decimal";
import { usePane } from "../components/paneContext";
import { SourceSentence } from "./SourceSentence";

interface Props {
  readonly tree: CriteriaTree;
  readonly lines: readonly string[];
  readonly expanded: boolean;
}

/** The points a plan states itself: what they add up to, how many criteria have none, and what is added or taken away. */
export function StatedPoints({ tree, lines, expanded }: Props): JSX.Element | null {
  const { t } = usePane();
  const all = criteriaOf(tree);
  const stated = all.flatMap(({ maximum }) => (maximum === undefined ? [] : [decimal(maximum)]));
  if (stated.length === 0 && tree.bonus === undefined && tree.penalty === undefined) {
    return null;
  }
  const words = { sum: vietnamese(sum(stated)), count: stated.length, all: all.length };
  return (
    <div className="ptd-card" data-warn={!statesPoints(tree)}>
      <strong>{t(statesPoints(tree) ? "plan.statedAll" : "plan.statedSome", words)}</strong>
      <Extras title={t("plan.bonus")} items={tree.bonus ?? []} lines={lines} expanded={expanded} />
      <Extras title={t("plan.penalty")} items={tree.penalty ?? []} lines={lines} expanded={expanded} />
    </div>
  );
}

function Extras({ title, items, lines, expanded }: Omit<Props, "tree"> & { readonly title: string; readonly items: readonly StatedExtra[] }): JSX.Element | null {
  const { t } = usePane();
  return items.length === 0 ? null : (
    <>
      <span>{title}</span>
      {items.map(({ id, text, maximum, sourceLines, tableRow }) => (
        <div key={id} className="ptd-criterion" data-beside={expanded}>
          <div className="ptd-stack">
            <span lang="vi">
              <span className="ptd-code">{id}</span>
              {text}
            </span>
            <span className="ptd-note">{t("plan.maximum", { points: maximum.replace(".", ",") })}</span>
          </div>
          <SourceSentence lines={lines} at={sourceLines} row={tableRow} expanded={expanded} />
        </div>
      ))}
    </>
  );
}
