import { Field, Input, Textarea } from "@fluentui/react-components";
import type { JSX } from "react";
import type { AwardLevel } from "../../dossier/facts";
import type { Key } from "../../i18n/translate";
import { usePane } from "../components/paneContext";
import { changeAt, removeAt } from "../scheme/edit";
import { Add, Remove } from "./FactLists";
import { useFacts } from "./FactsContext";

const words: readonly (readonly [keyof AwardLevel, Key])[] = [
  ["round", "dossier.levelRound"],
  ["subject", "dossier.levelSubject"],
  ["form", "dossier.levelForm"],
  ["issued", "dossier.levelIssued"],
  ["now", "dossier.levelNow"],
  ["note", "dossier.levelNote"],
];
const empty: AwardLevel = { round: "", subject: "", form: "", issued: "", now: "", note: "" };

/** The plan's levels of award, and who grants them by its own words and today. */
export function Levels(): JSX.Element {
  const { t } = usePane();
  const { facts, change } = useFacts();
  const { levels } = facts;
  const set = (index: number, key: keyof AwardLevel, value: string): void => change({ levels: changeAt(levels, index, { [key]: value }) });
  return (
    <div className="ptd-stack" role="group" aria-label={t("dossier.levels")}>
      <p className="ptd-note">{t("dossier.levelsHint")}</p>
      {levels.map((level, index) => {
        const name = t("dossier.endedOne", { no: index + 1 });
        return (
          <div key={index} className="ptd-card">
            {words.map(([key, word]) => (
              <Field key={key} label={t(word)}>
                {key === "round" || key === "form" ? (
                  <Input lang="vi" size="small" aria-label={`${name}: ${t(word)}`} value={level[key]} onChange={(_, { value }) => set(index, key, value)} />
                ) : (
                  <Textarea lang="vi" size="small" rows={2} resize="vertical" aria-label={`${name}: ${t(word)}`} value={level[key]} onChange={(_, { value }) => set(index, key, value)} />
                )}
              </Field>
            ))}
            <Remove what={name} onClick={() => change({ levels: removeAt(levels, index) })} />
          </div>
        );
      })}
      <Add what={t("dossier.levels")} onClick={() => change({ levels: [...levels, empty] })} />
    </div>
  );
}
