import type { JSX } from "react";
import type { AwardLevel } from "../../dossier/facts";
import type { Key } from "../../i18n/translate";
import { usePane } from "../components/paneContext";
import { EditableList } from "./EditableList";
import { Part } from "./FactLists";
import { useFacts } from "./FactsContext";

const words: readonly (readonly [keyof AwardLevel, Key])[] = [
  ["round", "dossier.levelRound"],
  ["subject", "dossier.levelSubject"],
  ["form", "dossier.levelForm"],
  ["issued", "dossier.levelIssued"],
  ["now", "dossier.levelNow"],
  ["note", "dossier.levelNote"],
];
/** Those that fit on one line. */
const short: ReadonlySet<keyof AwardLevel> = new Set(["round", "form"]);
const empty: AwardLevel = { round: "", subject: "", form: "", issued: "", now: "", note: "" };

/** The plan's levels of award, and who grants them by its own words and today. */
export function Levels(): JSX.Element {
  const { t } = usePane();
  const { facts, change } = useFacts();
  const name = (no: number): string => t("dossier.endedOne", { no });
  return (
    <EditableList name={t("dossier.levels")} itemName={name} hint={t("dossier.levelsHint")} items={facts.levels} empty={empty} onChange={(levels) => change({ levels })}>
      {(level, index, set) => (
        <>
          {words.map(([key, word]) => (
            <Part key={key} of={name(index + 1)} word={t(word)} value={level[key]} onType={(value) => set({ [key]: value })} {...(short.has(key) ? {} : { long: true as const })} />
          ))}
        </>
      )}
    </EditableList>
  );
}
