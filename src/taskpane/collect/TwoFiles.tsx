import type { JSX } from "react";
import { moment } from "../components/moment";
import { usePane } from "../components/paneContext";
import type { OpenBook, ReturnedItem } from "../state/model";
import { Differences } from "./Differences";
import { shownName } from "./shownName";

/** The file that was taken in and the one that waits, side by side. */
export function TwoFiles({ item, book }: { readonly item: ReturnedItem; readonly book: OpenBook }): JSX.Element | null {
  const { t } = usePane();
  const { report } = item;
  const received = book.state.register.find(({ unit }) => unit === report.unit)?.received ?? null;
  if (received === null) {
    return null;
  }
  return (
    <div className="ptd-stack">
      <strong>{t("intake.two")}</strong>
      <dl className="ptd-pair">
        <dt>{t("intake.former")}</dt>
        <dd lang="vi">
          {shownName(received.file)}, {moment(received.at)}
        </dd>
        <dt>{t("intake.newer")}</dt>
        <dd lang="vi">{shownName(report.file)}</dd>
      </dl>
      <Differences found={report.reasons.filter(({ code }) => code === "return.difference")} book={book} />
    </div>
  );
}
