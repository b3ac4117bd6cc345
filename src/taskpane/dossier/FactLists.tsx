import { Field, Input, Textarea } from "@fluentui/react-components";
import type { JSX } from "react";
import { factRow } from "../../dossier/facts";
import { usePane } from "../components/paneContext";
import { EditableList } from "./EditableList";
import { RemarkedField } from "./FactField";
import { useFacts } from "./FactsContext";

/** Whom the submission goes to, besides its addressee. */
export function Recipients(): JSX.Element {
  const { t } = usePane();
  const { facts, change } = useFacts();
  const name = (no: number): string => t("dossier.recipient", { no });
  return (
    <>
      <h4>{t("dossier.recipients")}</h4>
      <EditableList narrow name={t("dossier.recipients")} itemName={name} hint={t("dossier.recipientsHint")} items={facts.recipients.map((text) => ({ text }))} empty={{ text: "" }} onChange={(items) => change({ recipients: items.map(({ text }) => text) })}>
        {({ text }, index, set) => (
          <RemarkedField label={name(index + 1)} row={factRow.recipient(index)} wide={false}>
            <Input lang="vi" size="small" value={text} onChange={(_, { value }) => set({ text: value })} />
          </RemarkedField>
        )}
      </EditableList>
    </>
  );
}

/** The legal bases with the days from and to which they are in force. */
export function Bases(): JSX.Element {
  const { t } = usePane();
  const { facts, change } = useFacts();
  const name = (no: number): string => t("dossier.basis", { no });
  return (
    <EditableList name={t("dossier.bases")} itemName={name} hint={t("dossier.basesHint")} items={facts.bases} empty={{ text: "", from: "", to: "", note: "" }} onChange={(bases) => change({ bases })}>
      {(basis, index, set) => (
        <>
          <RemarkedField label={name(index + 1)} row={factRow.basis(index)} wide>
            <Textarea lang="vi" size="small" rows={3} resize="vertical" value={basis.text} onChange={(_, { value }) => set({ text: value })} />
          </RemarkedField>
          <div className="ptd-fields">
            <Part of={name(index + 1)} word={t("dossier.from")} value={basis.from} onType={(from) => set({ from })} />
            <Part of={name(index + 1)} word={t("dossier.to")} value={basis.to} onType={(to) => set({ to })} />
          </div>
          <Part long of={name(index + 1)} word={t("dossier.basisNote")} value={basis.note} onType={(note) => set({ note })} />
        </>
      )}
    </EditableList>
  );
}

/** Authorities and levels that ended, by whose words a draft is searched. */
export function Ended(): JSX.Element {
  const { t } = usePane();
  const { facts, change } = useFacts();
  const name = (no: number): string => t("dossier.endedOne", { no });
  return (
    <EditableList name={t("dossier.ended")} itemName={name} hint={t("dossier.endedHint")} items={facts.ended} empty={{ words: "", from: "", now: "" }} onChange={(ended) => change({ ended })}>
      {({ words, from, now }, index, set) => (
        <>
          <div className="ptd-fields">
            <Part of={name(index + 1)} word={t("dossier.words")} value={words} onType={(value) => set({ words: value })} />
            <Part of={name(index + 1)} word={t("dossier.endedFrom")} value={from} onType={(value) => set({ from: value })} />
          </div>
          <Part long of={name(index + 1)} word={t("dossier.nowInstead")} value={now} onType={(value) => set({ now: value })} />
        </>
      )}
    </EditableList>
  );
}

interface PartProps {
  /** The item it is a part of, for those who do not see where it stands. */
  readonly of: string;
  readonly word: string;
  readonly value: string;
  readonly long?: true;
  readonly onType: (value: string) => void;
}

/** One part of an item of a list. */
export function Part({ of, word, value, long, onType }: PartProps): JSX.Element {
  return (
    <Field label={word}>
      {long === undefined ? (
        <Input lang="vi" size="small" aria-label={`${of}: ${word}`} value={value} onChange={(_, data) => onType(data.value)} />
      ) : (
        <Textarea lang="vi" size="small" rows={2} resize="vertical" aria-label={`${of}: ${word}`} value={value} onChange={(_, data) => onType(data.value)} />
      )}
    </Field>
  );
}
