import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import type { JSX } from "react";
import { factRow } from "../../dossier/facts";
import { usePane } from "../components/paneContext";
import { changeAt, removeAt } from "../scheme/edit";
import { RemarkedField } from "./FactField";
import { useFacts } from "./FactsContext";

/** Whom the submission goes to, besides its addressee. */
export function Recipients(): JSX.Element {
  const { t } = usePane();
  const { facts, change } = useFacts();
  const { recipients } = facts;
  return (
    <div className="ptd-stack" role="group" aria-label={t("dossier.recipients")}>
      <h4>{t("dossier.recipients")}</h4>
      <p className="ptd-note">{t("dossier.recipientsHint")}</p>
      {recipients.map((recipient, index) => (
        <div key={index} className="ptd-line">
          <RemarkedField label={t("dossier.recipient", { no: index + 1 })} row={factRow.recipient(index)} wide={false}>
            <Input lang="vi" size="small" value={recipient} onChange={(_, { value }) => change({ recipients: recipients.map((each, at) => (at === index ? value : each)) })} />
          </RemarkedField>
          <Remove what={t("dossier.recipient", { no: index + 1 })} onClick={() => change({ recipients: removeAt(recipients, index) })} />
        </div>
      ))}
      <Add what={t("dossier.recipients")} onClick={() => change({ recipients: [...recipients, ""] })} />
    </div>
  );
}

/** The legal bases with the days from and to which they are in force. */
export function Bases(): JSX.Element {
  const { t } = usePane();
  const { facts, change } = useFacts();
  const { bases } = facts;
  return (
    <div className="ptd-stack" role="group" aria-label={t("dossier.bases")}>
      <p className="ptd-note">{t("dossier.basesHint")}</p>
      {bases.map((basis, index) => {
        const name = t("dossier.basis", { no: index + 1 });
        return (
          <div key={index} className="ptd-card">
            <RemarkedField label={name} row={factRow.basis(index)} wide>
              <Textarea lang="vi" size="small" rows={3} resize="vertical" value={basis.text} onChange={(_, { value }) => change({ bases: changeAt(bases, index, { text: value }) })} />
            </RemarkedField>
            <div className="ptd-fields">
              <Field label={t("dossier.from")}>
                <Input size="small" aria-label={`${name}: ${t("dossier.from")}`} value={basis.from} onChange={(_, { value }) => change({ bases: changeAt(bases, index, { from: value }) })} />
              </Field>
              <Field label={t("dossier.to")}>
                <Input size="small" aria-label={`${name}: ${t("dossier.to")}`} value={basis.to} onChange={(_, { value }) => change({ bases: changeAt(bases, index, { to: value }) })} />
              </Field>
            </div>
            <Field label={t("dossier.basisNote")}>
              <Textarea lang="vi" size="small" rows={2} resize="vertical" aria-label={`${name}: ${t("dossier.basisNote")}`} value={basis.note} onChange={(_, { value }) => change({ bases: changeAt(bases, index, { note: value }) })} />
            </Field>
            <Remove what={name} onClick={() => change({ bases: removeAt(bases, index) })} />
          </div>
        );
      })}
      <Add what={t("dossier.bases")} onClick={() => change({ bases: [...bases, { text: "", from: "", to: "", note: "" }] })} />
    </div>
  );
}

/** Authorities and levels that ended, by whose words a draft is searched. */
export function Ended(): JSX.Element {
  const { t } = usePane();
  const { facts, change } = useFacts();
  const { ended } = facts;
  return (
    <div className="ptd-stack" role="group" aria-label={t("dossier.ended")}>
      <p className="ptd-note">{t("dossier.endedHint")}</p>
      {ended.map((authority, index) => {
        const name = t("dossier.endedOne", { no: index + 1 });
        return (
          <div key={index} className="ptd-card">
            <div className="ptd-fields">
              <Field label={t("dossier.words")}>
                <Input lang="vi" size="small" aria-label={`${name}: ${t("dossier.words")}`} value={authority.words} onChange={(_, { value }) => change({ ended: changeAt(ended, index, { words: value }) })} />
              </Field>
              <Field label={t("dossier.endedFrom")}>
                <Input size="small" aria-label={`${name}: ${t("dossier.endedFrom")}`} value={authority.from} onChange={(_, { value }) => change({ ended: changeAt(ended, index, { from: value }) })} />
              </Field>
            </div>
            <Field label={t("dossier.nowInstead")}>
              <Textarea lang="vi" size="small" rows={2} resize="vertical" aria-label={`${name}: ${t("dossier.nowInstead")}`} value={authority.now} onChange={(_, { value }) => change({ ended: changeAt(ended, index, { now: value }) })} />
            </Field>
            <Remove what={name} onClick={() => change({ ended: removeAt(ended, index) })} />
          </div>
        );
      })}
      <Add what={t("dossier.ended")} onClick={() => change({ ended: [...ended, { words: "", from: "", now: "" }] })} />
    </div>
  );
}

/** Takes an item off its list. */
export function Remove({ what, onClick }: { readonly what: string; readonly onClick: () => void }): JSX.Element {
  const { t } = usePane();
  return (
    <Button size="small" appearance="subtle" aria-label={t("scheme.removeOf", { what })} onClick={onClick}>
      {t("scheme.remove")}
    </Button>
  );
}

/** Adds an empty item to a list. */
export function Add({ what, onClick }: { readonly what: string; readonly onClick: () => void }): JSX.Element {
  const { t } = usePane();
  return (
    <div className="ptd-row">
      <Button size="small" aria-label={t("scheme.addTo", { what })} onClick={onClick}>
        {t("scheme.add")}
      </Button>
    </div>
  );
}
