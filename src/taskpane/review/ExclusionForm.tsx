import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { type JSX, useEffect, useId, useState } from "react";
import { exclusionKinds } from "../../book/pages/exclusions";
import { type ExclusionLine, subjectsOf } from "../../book/state";
import { effectOf } from "../../job/changeExclusion";
import { scoredAudiences } from "../../plan/model";
import { focusOn } from "../components/focusOn";
import { usePane } from "../components/paneContext";
import { AudienceField, SelectField } from "../components/SelectField";
import type { OpenBook } from "../state/model";
import { answerNames, effectNames } from "./exclusionWords";

interface Props {
  readonly book: OpenBook;
  /** The line that is changed; null for a new one. */
  readonly before: ExclusionLine | null;
  readonly close: () => void;
}

const answers = ["yes", "no", "pending"] as const;

/** One exclusion as it is written; what it will do is said while it is. */
export function ExclusionForm({ book, before, close }: Props): JSX.Element {
  const { t, jobs, busy } = usePane();
  const heading = useId();
  const kinds = useId();
  const [line, setLine] = useState<ExclusionLine>(before ?? { audience: scoredAudiences(book.state.scheme).at(-1) ?? "individuals", code: "", kind: "", answer: "pending", classCap: "", reason: "", document: "" });
  useEffect(() => focusOn(heading), [heading]);
  const change = (part: Partial<ExclusionLine>): void => setLine({ ...line, ...part });
  const complete = line.code !== "" && line.kind.trim() !== "" && line.reason.trim() !== "";
  const save = async (): Promise<void> => {
    if (await jobs.review.exclude(book, before, line)) {
      close();
    }
  };
  return (
    <section className="ptd-card" aria-labelledby={heading}>
      <h3 id={heading} tabIndex={-1}>{t(before === null ? "exclude.new" : "exclude.editing")}</h3>
      {before === null ? <Whom book={book} line={line} change={change} /> : <strong lang="vi">{subjectsOf(book.state, line.audience).find((subject) => subject.code === line.code)?.name ?? line.code}</strong>}
      <Field label={t("exclude.kind")} hint={t("exclude.kindHint")} required>
        <Input value={line.kind} list={kinds} lang="vi" onChange={(_, { value }) => change({ kind: value })} />
      </Field>
      <datalist id={kinds}>
        {exclusionKinds.map((kind) => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
      <Field label={t("exclude.answer")}>
        <RadioGroup value={line.answer} layout="horizontal" onChange={(_, { value }) => change({ answer: answers.find((answer) => answer === value) ?? "pending" })}>
          {answers.map((answer) => (
            <Radio key={answer} value={answer} label={t(answerNames[answer])} />
          ))}
        </RadioGroup>
      </Field>
      {line.answer === "yes" && (
        <SelectField label={t("exclude.cap")} none={t("exclude.capNone")} value={line.classCap} options={book.state.scheme[line.audience].bands.map(({ name }) => ({ code: name, name }))} onChoose={(classCap) => change({ classCap })} />
      )}
      <p className="ptd-effect" role="status">
        <strong>{t("exclude.effect")}:</strong> {t(effectNames[effectOf(line, book.state.scheme)], { cap: line.classCap })}
      </p>
      <Field label={t("exclude.reason")} required>
        <Input value={line.reason} onChange={(_, { value }) => change({ reason: value })} />
      </Field>
      <Field label={t("exclude.document")}>
        <Input value={line.document} onChange={(_, { value }) => change({ document: value })} />
      </Field>
      <div className="ptd-row">
        <Button appearance="primary" disabled={busy || !complete} onClick={() => void save()}>
          {t("review.write")}
        </Button>
        <Button onClick={close}>{t("app.cancel")}</Button>
        {!complete && <span className="ptd-note">{t("exclude.incomplete")}</span>}
      </div>
    </section>
  );
}

/** Whom the fact is about. */
function Whom({ book, line, change }: { readonly book: OpenBook; readonly line: ExclusionLine; readonly change: (part: Partial<ExclusionLine>) => void }): JSX.Element {
  const { t } = usePane();
  const { units } = book.state.roster;
  const [unit, setUnit] = useState(units[0]?.code ?? "");
  const scored = scoredAudiences(book.state.scheme);
  const people = line.audience === "individuals";
  const subjects = subjectsOf(book.state, line.audience).filter((subject) => !people || subject.unit === unit);
  return (
    <div className="ptd-fields ptd-pair">
      <AudienceField among={scored} audience={line.audience} onChoose={(audience) => change({ audience, code: "", classCap: "" })} />
      {people && (
        <SelectField
          label={t("review.unit")}
          value={unit}
          options={units}
          onChoose={(next) => {
            setUnit(next);
            change({ code: "" });
          }}
        />
      )}
      <SelectField wide required label={t(people ? "review.person" : "review.unit")} none={t("exclude.choose")} value={line.code} options={subjects} onChoose={(code) => change({ code })} />
    </div>
  );
}
