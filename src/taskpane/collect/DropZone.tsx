import { type JSX, useState } from "react";
import { FilePicker } from "../components/FilePicker";
import { usePane } from "../components/paneContext";
import type { OpenBook } from "../state/model";
import type { PickedFile } from "../state/pickedFile";
import { droppedFiles, pickedFiles } from "./droppedFiles";

/** Where returned files, archives and folders are handed over. */
export function DropZone({ book }: { readonly book: OpenBook }): JSX.Element {
  const { t, jobs, busy } = usePane();
  const [over, setOver] = useState(false);
  const take = (files: readonly PickedFile[]): void => {
    if (files.length > 0 && !busy) {
      void jobs.intake.collect(book, files);
    }
  };
  const pick = (files: readonly File[]): void => take(pickedFiles(files));
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
        void droppedFiles(event.dataTransfer).then(take);
      }}
    >
      <div className="ptd-row ptd-centered">
        <FilePicker label={t("collect.pick")} accept=".xlsx,.xlsm,.zip,.xls,.ods,.eml,.msg" multiple primary disabled={busy} onPick={pick} />
        <FilePicker label={t("intake.folder")} accept="" folder disabled={busy} onPick={pick} />
      </div>
      <span className="ptd-note">{t("intake.drop")}</span>
    </div>
  );
}
