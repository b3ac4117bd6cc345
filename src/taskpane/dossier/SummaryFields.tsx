import { Button, Field, Textarea } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import type { DossierEntry } from "../../dossier";
import { editSummary } from "../../dossier/editSummary";
import type { SummaryPart } from "../../dossier/summaryKeys";
import { oldFigures, tooLong } from "../../dossier/summaryNeeds";
import { usePane } from "../components/paneContext";
import { useFacts } from "./FactsContext";

/** More than a page of print; what the book keeps of one text. */
const LONGEST = 8000;

/** The two texts that say what somebody is proposed for. */
export function SummaryFields({ entry, next }: { readonly entry: DossierEntry; /** Absent for the last. */ readonly next?: () => void }): JSX.Element {
  const { t } = usePane();
  const { facts, change } = useFacts();
  const { audience, code, name, short, long, evidenced } = entry;
  const edited = short.text !== short.drafted || long.text !== long.drafted;
  return (
    <div className="ptd-stack">
      {!evidenced && <p className="ptd-note">{t("summary.evidenceHint")}</p>}
      <SummaryField entry={entry} part="short" rows={3} tooLong={tooLong(short.text)} />
      <SummaryField entry={entry} part="long" rows={7} tooLong={false} />
      <div className="ptd-row">
        {edited && (
          <Button size="small" aria-label={t("summary.redraftOf", { name })} onClick={() => change({ summaries: facts.summaries.filter((edit) => edit.audience !== audience || edit.code !== code) })}>
            {t("summary.redraft")}
          </Button>
        )}
        {next !== undefined && (
          <Button size="small" onClick={next}>
            {t("summary.next")}
          </Button>
        )}
      </div>
    </div>
  );
}

interface FieldProps {
  readonly entry: DossierEntry;
  readonly part: SummaryPart;
  readonly rows: number;
  readonly tooLong: boolean;
}

/** While it is being typed a text may be empty; an empty one left behind is the draft again. */
function SummaryField({ entry, part, rows, tooLong: long }: FieldProps): JSX.Element {
  const { t } = usePane();
  const { facts, change } = useFacts();
  const [emptied, setEmptied] = useState(false);
  const { audience, code, name } = entry;
  const { drafted, text } = entry[part];
  const label = t(part === "short" ? "summary.short" : "summary.long");
  const remarks = [...(long ? [t("summary.too-long")] : []), ...oldFigures({ drafted, text }).map(({ said, now }) => t("summary.oldFigure", { said, now: now === "" ? "–" : now }))];
  const type = (value: string): void => {
    setEmptied(value === "");
    change({ summaries: editSummary(facts.summaries, { audience, code, part, drafted }, value.replaceAll("\n", " ")) });
  };
  return (
    <Field label={label} {...(remarks.length === 0 ? {} : { validationState: "warning" as const, validationMessage: remarks.join(" ") })}>
      <Textarea lang="vi" rows={rows} resize="vertical" maxLength={LONGEST} aria-label={`${name}: ${label}`} value={emptied ? "" : text} onBlur={() => setEmptied(false)} onChange={(_, { value }) => type(value)} />
    </Field>
  );
}
