import { Button, Field, Input, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { type JSX, useEffect, useId, useState } from "react";
import { exclusionKinds } from "../../book/pages/exclusions";
import { type ExclusionLine, subjectsOf } from "../../book/state";
import { effectOf } from "../../job/changeExclusion";
import { scoredAudiences } from "../../plan/model";
import { focusOn } from "../components/focusOn";
import { usePane } from "../components/paneContext";
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
        <Field label={t("exclude.cap")}>
          <Select value={line.classCap} onChange={(_, { value }) => change({ classCap: value })}>
            <option value="">{t("exclude.capNone")}</option>
            {book.state.scheme[line.audience].bands.map((band) => (
              <option key={band.name} value={band.name} lang="vi">
                {band.name}
              </option>
            ))}
          </Select>
        </Field>
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
      <Field label={t("review.audience")}>
        <Select value={line.audience} onChange={(_, { value }) => change({ audience: scored.find((audience) => audience === value) ?? "individuals", code: "", classCap: "" })}>
          {scored.map((audience) => (
            <option key={audience} value={audience}>
              {t(`audience.${audience}`)}
            </option>
          ))}
        </Select>
      </Field>
      {people && (
        <Field label={t("review.unit")}>
          <Select
            value={unit}
            onChange={(_, { value }) => {
              setUnit(value);
              change({ code: "" });
            }}
          >
            {units.map((each) => (
              <option key={each.code} value={each.code} lang="vi">
                {each.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t(people ? "review.person" : "review.unit")} className="ptd-whole-row" required>
        <Select value={line.code} onChange={(_, { value }) => change({ code: value })}>
          <option value="">{t("exclude.choose")}</option>
          {subjects.map((subject) => (
            <option key={subject.code} value={subject.code} lang="vi">
              {subject.name}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
