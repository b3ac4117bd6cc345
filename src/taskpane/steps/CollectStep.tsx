import { type JSX, useState } from "react";
import { Files } from "../collect/Files";
import { UnitBoard } from "../collect/UnitBoard";
import { FilePicker } from "../components/FilePicker";
import { NoBook, OpenBookButtons } from "../components/OpenBookButtons";
import { usePane } from "../components/paneContext";
import type { OpenBook } from "../state/model";
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
      <UnitBoard state={book.state} returned={returned} />
      <div className="ptd-row">
        <NextStep />
        <OpenBookButtons />
      </div>
    </>
  );
}

function DropZone({ book }: { readonly book: OpenBook }): JSX.Element {
  const { t, jobs, busy } = usePane();
  const [over, setOver] = useState(false);
  const take = (files: readonly File[]): void => {
    if (files.length > 0 && !busy) {
      void jobs.intake.collect(book, files);
    }
  };
  return (
    <div
      className="ptd-drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take([...event.dataTransfer.files]);
      }}
    >
      <FilePicker label={t("collect.pick")} accept=".xlsx,.xlsm" multiple primary disabled={busy} onPick={take} />
      <span className="ptd-note">{t("collect.drop")}</span>
    </div>
  );
}
