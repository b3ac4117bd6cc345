import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { findCriterion, findGroup } from "../../plan/criteria";
import { FEWER_PENALTIES, WOMEN_FIRST } from "../../scheme/model";
import { usePane } from "../components/paneContext";
import { moveUp, removeAt } from "./edit";
import { Choice, Remarks } from "./fields";
import { SchemeSection } from "./SchemeSection";
import { useScheme } from "./SchemeContext";

const LABEL_LENGTH = 60;

/** What settles equal totals, in order. */
export function TieChainEditor(): JSX.Element {
  const { t } = usePane();
  const { rules, change } = useScheme();
  const { tieChain } = rules;
  const nameOf = useTieName();
  const known = [FEWER_PENALTIES, WOMEN_FIRST, ...rules.groups.flatMap((group) => [group.id, ...group.criteria.map((criterion) => criterion.id)])];
  const free = known.filter((id) => !tieChain.includes(id));
  return (
    <SchemeSection title={t("scheme.tieChain")} path="tieChain">
      {tieChain.length === 0 && <p className="ptd-note">{t("scheme.tieNone")}</p>}
      {tieChain.map((id, index) => (
        <div key={id} className="ptd-line">
          <span>
            {index + 1}. <span lang={wordsOf(id)}>{nameOf(id)}</span>
            <Remarks path={`tieChain[${index}]`} />
          </span>
          <span className="ptd-row">
            {index > 0 && (
              <Button size="small" appearance="subtle" aria-label={t("scheme.upOf", { what: nameOf(id) })} onClick={() => change({ tieChain: moveUp(tieChain, index) })}>
                {t("scheme.up")}
              </Button>
            )}
            <Button size="small" appearance="subtle" aria-label={t("scheme.removeOf", { what: nameOf(id) })} onClick={() => change({ tieChain: removeAt(tieChain, index) })}>
              {t("scheme.remove")}
            </Button>
          </span>
        </div>
      ))}
      <Choice label={t("scheme.tieAdd")} value="" options={[["", t("scheme.tieAdd")], ...free.map((id) => [id, nameOf(id), wordsOf(id)] as const)]} onChange={(id) => id !== "" && change({ tieChain: [...tieChain, id] })} />
    </SchemeSection>
  );
}

/** The plan's own words, or undefined for the pane's. */
function wordsOf(id: string): "vi" | undefined {
  return id === FEWER_PENALTIES || id === WOMEN_FIRST ? undefined : "vi";
}

function useTieName(): (id: string) => string {
  const { t } = usePane();
  const { plan, audience } = useScheme();
  return (id) => {
    if (id === FEWER_PENALTIES) {
      return t("scheme.tiePenalty");
    }
    if (id === WOMEN_FIRST) {
      return t("scheme.tieWomen");
    }
    const text = findGroup(plan, audience, id)?.text ?? findCriterion(plan, audience, id)?.criterion.text ?? "";
    return `${id} ${text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH)}…` : text}`.trim();
  };
}
