import { Checkbox } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import { DRAFT, type FactKey, factRow, isDraft, NOT_DRAFT } from "../../dossier/facts";
import { factWord } from "../../i18n/factWords";
import { FindingText } from "../components/FindingText";
import { usePane } from "../components/paneContext";
import { FactField } from "./FactField";
import { Levels } from "./FactLevels";
import { Bases, Ended, Recipients } from "./FactLists";
import { useFacts } from "./FactsContext";

const submission: readonly FactKey[] = ["superior", "issuer", "number", "symbol", "place", "date", "addressee", "campaign", "merit"];
const signing: readonly FactKey[] = ["capacity", "signerTitle", "signerName", "filing"];
const meeting: readonly FactKey[] = ["council", "minutesNumber", "minutesSymbol", "meetingDate", "meetingStart", "meetingEnd", "meetingPlace", "members", "present", "absent", "chair", "secretary", "agenda", "threshold"];

/** Everything the documents state beyond marks and ranks, part by part. */
export function FactsForm(): JSX.Element {
  const { state, t } = usePane();
  const { facts, change, remarks } = useFacts();
  const draft = factWord("draft", state.language);
  const rows = (keys: readonly FactKey[]): readonly string[] => keys.map(factRow.field);
  return (
    <div className="ptd-stack">
      <div>
        <Checkbox label={draft.label} checked={isDraft(facts)} onChange={(_, { checked }) => change({ fields: { ...facts.fields, draft: checked === true ? DRAFT : NOT_DRAFT } })} />
        <p className="ptd-note">{draft.hint}</p>
      </div>
      <Part title={t("dossier.submission")} rows={rows(submission)} open>
        <Fields keys={submission} />
      </Part>
      <Part title={t("dossier.signing")} rows={[...rows(signing), ...facts.recipients.map((_, index) => factRow.recipient(index))]}>
        <Fields keys={signing} />
        <Recipients />
      </Part>
      <Part title={t("dossier.bases")} rows={["", ...facts.bases.map((_, index) => factRow.basis(index))]}>
        {(remarks.get("") ?? []).map((found) => (
          <p key={found.code} className="ptd-remark" data-severity={found.severity}>
            ! <FindingText of={found} />
          </p>
        ))}
        <Bases />
      </Part>
      <Part title={t("dossier.meeting")} rows={rows(meeting)}>
        <Fields keys={meeting} />
      </Part>
      <Part title={t("dossier.levels")} rows={[]}>
        <Levels />
      </Part>
      <Part title={t("dossier.ended")} rows={[]}>
        <Ended />
      </Part>
    </div>
  );
}

function Fields({ keys }: { readonly keys: readonly FactKey[] }): JSX.Element {
  return (
    <div className="ptd-fields ptd-halves">
      {keys.map((key) => (
        <FactField key={key} fact={key} />
      ))}
    </div>
  );
}

/** A part of the form, folded away; its heading counts what is to be seen to in it. */
function Part({ title, rows, open = false, children }: { readonly title: string; readonly rows: readonly string[]; readonly open?: boolean; readonly children: ReactNode }): JSX.Element {
  const { t } = usePane();
  const { remarks } = useFacts();
  const own = rows.flatMap((row) => remarks.get(row) ?? []);
  return (
    <details className="ptd-details" open={open}>
      <summary>
        {title}
        {own.length > 0 && (
          <span className="ptd-remark" data-severity={own.some((found) => found.severity === "error") ? "error" : "warning"}>
            {` · ${t("dossier.toSee", { count: own.length })}`}
          </span>
        )}
      </summary>
      <div className="ptd-body">{children}</div>
    </details>
  );
}
