import { Button } from "@fluentui/react-components";
import { type JSX, useEffect, useRef } from "react";
import type { Translate } from "../../i18n/translate";
import type { OverwriteQuestion } from "../jobs/overwrite";

interface Props {
  readonly question: OverwriteQuestion;
  readonly t: Translate;
  readonly answer: (goOn: boolean) => void;
}

/** Says what would be replaced and asks; leaving it as it is comes first, and is what Escape does. */
export function OverwriteDialog({ question, t, answer }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="ptd-dialog"
      aria-labelledby="overwrite-title"
      onCancel={(event) => {
        event.preventDefault();
        answer(false);
      }}
    >
      <h2 id="overwrite-title">{t(question.unsaved === true ? "overwrite.titleOpen" : "overwrite.title")}</h2>
      {question.sheets.length > 0 && <p>{t("overwrite.sheets", { sheets: question.sheets.join(", ") })}</p>}
      {question.unsaved === true && <p>{t("overwrite.unsaved")}</p>}
      {question.issued !== undefined && question.collected === 0 && <p>{t("overwrite.issued", { round: question.issued })}</p>}
      {question.collected > 0 && <p>{t("overwrite.marks", { count: question.collected })}</p>}
      <div className="ptd-row">
        <Button appearance="primary" onClick={() => answer(false)}>
          {t("overwrite.keep")}
        </Button>
        <Button onClick={() => answer(true)}>{t(question.unsaved === true ? "overwrite.open" : "overwrite.go")}</Button>
      </div>
    </dialog>
  );
}
