import { type JSX, useState } from "react";
import { usePane } from "../components/paneContext";
import type { Letters } from "../jobs/mailJobs";
import type { OpenBook } from "../state/model";
import { MailForm } from "./MailForm";

interface Props {
  readonly book: OpenBook;
  readonly letters: Letters;
}

/** Letters to the units, one click away. Reminders are for those still missing. */
export function MailSection({ book, letters }: Props): JSX.Element {
  const { t } = usePane();
  const [opened, setOpened] = useState(false);
  const { register, roster } = book.state;
  const codes = new Set(register.filter(({ received }) => letters === "issue" || received === null).map(({ unit }) => unit));
  const units = roster.units.filter(({ code }) => codes.has(code));
  return (
    <details className="ptd-details" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{letters === "issue" ? t("mail.issueHeading") : t("mail.remindHeading", { count: units.length })}</summary>
      {opened && <div className="ptd-body">{units.length === 0 ? <p className="ptd-note">{t("mail.none")}</p> : <MailForm book={book} letters={letters} units={units} />}</div>}
    </details>
  );
}
