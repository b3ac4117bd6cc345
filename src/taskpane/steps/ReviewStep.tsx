import { Button, Field, Input } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import { subjectsOf } from "../../book/state";
import { scoredAudiences } from "../../plan/model";
import { NoBook } from "../components/OpenBookButtons";
import { usePane } from "../components/paneContext";
import { Tabs } from "../components/Tabs";
import { Exclusions } from "../review/Exclusions";
import { MarkSheet } from "../review/MarkSheet";
import { PendingReasons } from "../review/PendingReasons";
import { SubjectPicker } from "../review/SubjectPicker";
import { WriteBar } from "../review/WriteBar";
import type { OpenBook } from "../state/model";
import { NextStep } from "./NextStep";

type Part = "marks" | "exclusions";

/** Verifying what was returned: marks that differ, with their reasons, and what keeps someone out. */
export function ReviewStep(): JSX.Element {
  const { state, t } = usePane();
  const [part, setPart] = useState<Part>("marks");
  const { book } = state;
  if (book === null) {
    return (
      <>
        <p className="ptd-note">{t("review.lead")}</p>
        <NoBook />
      </>
    );
  }
  const parts: Readonly<Record<Part, string>> = { marks: t("review.marks"), exclusions: t("review.exclusions", { count: book.state.exclusions.length }) };
  return (
    <>
      <p className="ptd-note">{t("review.lead")}</p>
      <Tabs<Part>
        label={t("review.parts")}
        selected={part}
        onSelect={setPart}
        items={[
          { value: "marks", name: parts.marks },
          { value: "exclusions", name: parts.exclusions },
        ]}
      />
      <div role="tabpanel" aria-label={parts[part]} className="ptd-stack">
        {part === "marks" ? <Marks book={book} /> : <Exclusions book={book} />}
      </div>
      <div className="ptd-row">
        <NextStep />
      </div>
    </>
  );
}

function Marks({ book }: { readonly book: OpenBook }): JSX.Element {
  const { state, dispatch, t, jobs, hostKind, busy } = usePane();
  const { codes, by } = state.desk;
  const scored = scoredAudiences(book.state.scheme);
  const audience = scored.includes(state.desk.audience) ? state.desk.audience : (scored[0] ?? state.desk.audience);
  const subjects = subjectsOf(book.state, audience);
  const code = (subjects.find((subject) => subject.code === codes[audience]) ?? subjects[0])?.code ?? "";
  return (
    <>
      <Field label={t("review.by")} hint={t("review.byHint")}>
        <Input value={by} autoComplete="name" onChange={(_, { value }) => dispatch({ type: "signed", by: value })} />
      </Field>
      {hostKind === "excel" && (
        <div className="ptd-row">
          <Button size="small" disabled={busy} onClick={() => void jobs.review.refresh(book)}>
            {t("review.refresh")}
          </Button>
        </div>
      )}
      <PendingReasons book={book} />
      <SubjectPicker state={book.state} audience={audience} code={code} />
      {code === "" ? <p className="ptd-empty">{t("review.nobody")}</p> : <MarkSheet state={book.state} audience={audience} code={code} />}
      <WriteBar book={book} />
    </>
  );
}
