import { Button } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import type { Finding } from "../../finding/finding";
import { criterionTexts } from "./criterionTexts";
import { usePane } from "../components/paneContext";
import type { OpenBook } from "../state/model";

const FIRST = 12;

/** Where a file differs from what was taken in before, cell by cell. */
export function Differences({ found, book }: { readonly found: readonly Finding[]; readonly book: OpenBook }): JSX.Element {
  const { t } = usePane();
  const [all, setAll] = useState(false);
  if (found.length === 0) {
    return <p className="ptd-note">{t("intake.noDifference")}</p>;
  }
  const texts = criterionTexts(book.state);
  return (
    <>
      <table className="ptd-table">
        <caption>{t("intake.differences", { count: found.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("intake.criterion")}</th>
            <th scope="col" className="ptd-num">
              {t("intake.oldMark")}
            </th>
            <th scope="col" className="ptd-num">
              {t("intake.newMark")}
            </th>
          </tr>
        </thead>
        <tbody lang="vi">
          {found.slice(0, all ? found.length : FIRST).map(({ params, place }, index) => {
            const { id = "", code = "", before = "", after = "" } = params;
            return (
              <tr key={index}>
                <th scope="row">
                  <span className="ptd-code">{id}</span>
                  {texts.criterion(id)}
                  <div className="ptd-note">{[texts.subject(code), [place.sheet, place.cell].filter((part) => part !== undefined && part !== "").join(" › ")].filter((part) => part !== "").join(", ")}</div>
                </th>
                <td className="ptd-num">{before}</td>
                <td className="ptd-num">
                  <strong>{after}</strong>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!all && found.length > FIRST && (
        <Button size="small" onClick={() => setAll(true)}>
          {t("intake.all")}
        </Button>
      )}
    </>
  );
}
