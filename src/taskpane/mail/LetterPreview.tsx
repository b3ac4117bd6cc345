import { Field, Select } from "@fluentui/react-components";
import { type JSX, useEffect, useState } from "react";
import type { Letter } from "../../job/mail";
import type { Unit } from "../../roster/model";
import { usePane } from "../components/paneContext";
import { Said } from "../components/StatusArea";
import { type MailChoice, previewLetter } from "../jobs/mailJobs";
import { sentenceOf } from "../jobs/sentence";
import type { OpenBook, Sentence } from "../state/model";

interface Props {
  readonly book: OpenBook;
  readonly choice: MailChoice;
  readonly units: readonly Unit[];
}

/** One unit's letter as it will read, or why there is none. */
export function LetterPreview({ book, choice: { letters, template }, units }: Props): JSX.Element {
  const { t } = usePane();
  const [wanted, setWanted] = useState(units[0]?.code ?? "");
  const unit = units.some(({ code }) => code === wanted) ? wanted : (units[0]?.code ?? "");
  const [letter, setLetter] = useState<Letter | null>(null);
  const [trouble, setTrouble] = useState<Sentence | null>(null);
  useEffect(() => {
    let current = true;
    const show = (made: Letter | null, sentence: Sentence | null): void => {
      if (current) {
        setLetter(made);
        setTrouble(sentence);
      }
    };
    previewLetter(book, { letters, template }, unit).then(
      (made) => show(made, null),
      (error: unknown) => show(null, sentenceOf(error)),
    );
    return () => {
      current = false;
    };
  }, [book, letters, template, unit]);
  return (
    <>
      <Field label={t("mail.preview")}>
        <Select value={unit} onChange={(_, { value }) => setWanted(value)}>
          {units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {trouble !== null && (
        <p role="alert" className="ptd-remark" data-severity="error">
          <Said sentence={trouble} />
        </p>
      )}
      {letter !== null && <LetterCard letter={letter} />}
    </>
  );
}

function LetterCard({ letter: { to, toName, subject, body, attached } }: { readonly letter: Letter }): JSX.Element {
  const { t } = usePane();
  return (
    <article className="ptd-card ptd-letter" aria-label={subject}>
      <dl className="ptd-pair">
        <dt>{t("mail.to")}</dt>
        <dd lang="vi">
          {toName} {to === "" ? <em>({t("mail.noAddress")})</em> : `<${to}>`}
        </dd>
        <dt>{t("mail.subject")}</dt>
        <dd lang="vi">
          <strong>{subject}</strong>
        </dd>
        <dt>{t("mail.attached")}</dt>
        <dd lang="vi">{attached}</dd>
      </dl>
      <p className="ptd-letter-body" lang="vi">
        {body}
      </p>
    </article>
  );
}
