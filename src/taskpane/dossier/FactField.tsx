import { Field, Input, Textarea } from "@fluentui/react-components";
import type { JSX } from "react";
import { type FactKey, factRow } from "../../dossier/facts";
import { factWord } from "../../i18n/factWords";
import { FindingText } from "../components/FindingText";
import { usePane } from "../components/paneContext";
import { useFacts } from "./FactsContext";

/** Facts that are short enough to stand two to a line. */
const short: ReadonlySet<FactKey> = new Set(["number", "symbol", "place", "date", "minutesNumber", "minutesSymbol", "meetingDate", "meetingStart", "meetingEnd", "members", "present", "threshold", "filing"]);
/** One line of print that is often longer than the field. */
const long: ReadonlySet<FactKey> = new Set(["addressee", "campaign", "council", "absent", "meetingPlace"]);
const numbers: ReadonlySet<FactKey> = new Set(["members", "present", "threshold"]);

/** One fact with what is missing or wrong about it right below. */
export function FactField({ fact }: { readonly fact: FactKey }): JSX.Element {
  const { state } = usePane();
  const { facts, change } = useFacts();
  const { label, hint } = factWord(fact, state.language);
  const set = (value: string): void => change({ fields: { ...facts.fields, [fact]: value } });
  const value = facts.fields[fact];
  return (
    <RemarkedField label={label} hint={hint} row={factRow.field(fact)} wide={!short.has(fact)}>
      {fact === "agenda" ? (
        <Textarea lang="vi" rows={3} resize="vertical" value={value} onChange={(_, data) => set(data.value)} />
      ) : long.has(fact) ? (
        <Textarea lang="vi" rows={2} resize="vertical" value={value} onChange={(_, data) => set(data.value.replaceAll("\n", " "))} />
      ) : (
        <Input lang="vi" value={value} inputMode={numbers.has(fact) ? "numeric" : "text"} onChange={(_, data) => set(data.value)} />
      )}
    </RemarkedField>
  );
}

interface RemarkedProps {
  readonly label: string;
  readonly hint?: string;
  /** The row of the page Hồ sơ that it is about. */
  readonly row: string;
  readonly wide: boolean;
  readonly children: JSX.Element;
}

/** A field tied to the remarks on one row of the facts. */
export function RemarkedField({ label, hint = "", row, wide, children }: RemarkedProps): JSX.Element {
  const { t } = usePane();
  const { remarks } = useFacts();
  const own = remarks.get(row) ?? [];
  const severity = own.some((found) => found.severity === "error") ? "error" : "warning";
  return (
    <Field
      label={label}
      {...(hint === "" ? {} : { hint })}
      className={wide ? "ptd-whole-row" : ""}
      {...(own.length === 0 ? {} : { validationState: severity, validationMessage: <span>{own.map((found) => (found.code === "dossier.field-missing" ? <span key={found.code}>{t("dossier.missing")}</span> : <FindingText key={found.code} of={found} />))}</span> })}
    >
      {children}
    </Field>
  );
}
