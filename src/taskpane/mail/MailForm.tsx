import { Button, Field, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { type JSX, useEffect, useState } from "react";
import { mailFields } from "../../job/mailTemplate";
import type { Unit } from "../../roster/model";
import { UnitChoice } from "../components/UnitChoice";
import { usePane } from "../components/paneContext";
import { type Letters, offeredTemplate } from "../jobs/mailJobs";
import type { OpenBook } from "../state/model";
import { LetterPreview } from "./LetterPreview";

interface Props {
  readonly book: OpenBook;
  readonly letters: Letters;
  /** Those who may be written to. */
  readonly units: readonly Unit[];
}

/** A template with its merge fields, for whom, and one letter as it will read. */
export function MailForm({ book, letters, units }: Props): JSX.Element {
  const { t, jobs, busy } = usePane();
  const [template, setTemplate] = useState("");
  const [some, setSome] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [caret, setCaret] = useState<number | null>(null);
  const reset = (): void => void offeredTemplate(book, letters).then(setTemplate);
  useEffect(() => {
    let wanted = true;
    void offeredTemplate(book, letters).then((offered) => wanted && setTemplate((typed) => (typed === "" ? offered : typed)));
    return () => {
      wanted = false;
    };
  }, [book, letters]);
  const insert = (field: string): void => {
    const at = caret ?? template.length;
    setTemplate(`${template.slice(0, at)}{${field}}${template.slice(at)}`);
    setCaret(at + field.length + 2);
  };
  const codes = units.map(({ code }) => code).filter((code) => !some || chosen.has(code));
  return (
    <>
      <p className="ptd-note">{t("mail.unsent")}</p>
      <Field label={t("mail.template")} hint={t("mail.templateHint")}>
        <Textarea lang="vi" rows={9} resize="vertical" value={template} onSelect={(event) => setCaret(event.currentTarget.selectionStart)} onChange={(_, { value }) => setTemplate(value)} />
      </Field>
      <details>
        <summary className="ptd-note">{t("mail.fields")}</summary>
        <div className="ptd-row" lang="vi">
          {mailFields.map((field) => (
            <Button key={field} size="small" onClick={() => insert(field)}>{`{${field}}`}</Button>
          ))}
          <Button size="small" appearance="transparent" onClick={reset}>
            {t("mail.reset")}
          </Button>
        </div>
      </details>
      <Field label={t("mail.who")}>
        <RadioGroup value={some ? "some" : "all"} onChange={(_, { value }) => setSome(value === "some")}>
          <Radio value="all" label={t(letters === "issue" ? "mail.all" : "mail.allMissing", { count: units.length })} />
          <Radio value="some" label={t("mail.some")} />
        </RadioGroup>
      </Field>
      {some && <UnitChoice label={t("mail.some")} units={units} chosen={chosen} onChange={setChosen} />}
      {template !== "" && <LetterPreview book={book} choice={{ letters, template }} units={units} />}
      <div className="ptd-row">
        <Button appearance="primary" disabled={busy || template === "" || codes.length === 0} onClick={() => void jobs.mail.drafts(book, { letters, template, units: codes })}>
          {t("mail.go")}
        </Button>
      </div>
    </>
  );
}
