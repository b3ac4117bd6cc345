import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Book } from "../../book/sheet";
import { BarChart } from "../components/BarChart";
import { usePane } from "../components/paneContext";
import { Tabs } from "../components/Tabs";
import { barsOf } from "./sheetCharts";
import { SheetTable } from "./SheetTable";

/** Every visible sheet of the book, one at a time. */
export function BookPreview({ wide }: { readonly wide: boolean }): JSX.Element {
  const { state, dispatch, t, jobs, busy } = usePane();
  const { book } = state;
  return (
    <section className="ptd-preview" aria-label={t("preview.label")}>
      <div className="ptd-preview-head">
        <h2>{t("preview.label")}</h2>
        <div className="ptd-row">
          {book !== null && (
            <Button size="small" disabled={busy} onClick={() => void jobs.book.download(book)}>
              {t("book.download")}
            </Button>
          )}
          {!wide && (
            <Button size="small" appearance="primary" onClick={() => dispatch({ type: "previewShown", shown: false })}>
              {t("book.previewHide")}
            </Button>
          )}
        </div>
      </div>
      <p className="ptd-note ptd-preview-note">{t("preview.readOnly")}</p>
      {book === null ? <p className="ptd-empty">{t("preview.none")}</p> : <Sheets pages={book.pages} />}
    </section>
  );
}

function Sheets({ pages }: { readonly pages: Book }): JSX.Element {
  const { state, dispatch, t } = usePane();
  const { preview } = state;
  const visible = pages.sheets.filter((sheet) => sheet.hidden !== true);
  const current = visible.find((sheet) => sheet.name === preview.sheet) ?? visible[0];
  return (
    <>
      <Tabs sheets label={t("preview.tabs")} selected={current?.name ?? ""} onSelect={(sheet) => dispatch({ type: "sheetChosen", sheet })} items={visible.map(({ name, tabColor }) => ({ value: name, name, color: tabColor }))} />
      {current !== undefined && (
        <div className="ptd-preview-body" role="tabpanel" tabIndex={0} aria-label={t("preview.sheet", { sheet: current.name })}>
          <SheetTable key={current.name} sheet={current} target={preview.cell} asked={preview.asked} />
          {(current.charts ?? []).length > 0 && (
            <div className="ptd-sheet-charts" lang="vi">
              {(current.charts ?? []).map((chart, index) => (
                <BarChart key={index} title={t("preview.chart", { title: chart.title })} bars={barsOf(chart, current)} maximum={Number(chart.maximum ?? "100")} />
              ))}
            </div>
          )}
        </div>
      )}
    </>
  );
}
