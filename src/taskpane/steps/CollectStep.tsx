import type { JSX } from "react";
import { DropZone } from "../collect/DropZone";
import { Files } from "../collect/Files";
import { UnitBoard } from "../collect/UnitBoard";
import { NoBook, OpenBookButtons } from "../components/OpenBookButtons";
import { usePane } from "../components/paneContext";
import { MailSection } from "../mail/MailSection";
import { NextStep } from "./NextStep";

/** Taking in what the units sent back. */
export function CollectStep(): JSX.Element {
  const { state, t } = usePane();
  const { book, returned } = state;
  if (book === null) {
    return (
      <>
        <p className="ptd-note">{t("collect.lead")}</p>
        <NoBook />
      </>
    );
  }
  return (
    <>
      <p className="ptd-note">{t("collect.lead")}</p>
      <DropZone book={book} />
      {returned.length > 0 && <Files items={returned} book={book} />}
      <MailSection book={book} letters="reminder" />
      <div className="ptd-row">
        <NextStep />
      </div>
      <UnitBoard state={book.state} returned={returned} />
      <OpenBookButtons />
    </>
  );
}
