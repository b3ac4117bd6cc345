import { Button } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import type { Finding } from "../../finding/finding";
import { criterionTexts } from "./criterionTexts";
import { FiguresTable } from "../components/FiguresTable";
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
      <FiguresTable
        caption={t("intake.differences", { count: found.length })}
        heads={[t("intake.criterion"), t("intake.oldMark"), t("intake.newMark")]}
        rows={found.slice(0, all ? found.length : FIRST).map(({ params, place }, index) => {
          const { id = "", code = "", before = "", after = "" } = params;
          return {
            key: String(index),
            subject: (
              <>
                <span className="ptd-code">{id}</span>
                {texts.criterion(id)}
              </>
            ),
            about: [texts.subject(code), [place.sheet, place.cell].filter((part) => part !== undefined && part !== "").join(" › ")].filter((part) => part !== "").join(", "),
            figures: [before, <strong key="after">{after}</strong>],
          };
        })}
      />
      {!all && found.length > FIRST && (
        <Button size="small" onClick={() => setAll(true)}>
          {t("intake.all")}
        </Button>
      )}
    </>
  );
}
