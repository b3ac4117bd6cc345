import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { Brand } from "./Brand";
import { usePane } from "./paneContext";

/** Whose pane this is, which book is open, and the other language. Excel covers the top right corner itself. */
export function Header({ canPreview }: { readonly canPreview: boolean }): JSX.Element {
  const { state, dispatch, t, hostKind } = usePane();
  const other = state.language === "vi" ? "en" : "vi";
  return (
    <header>
      <div className="ptd-header" data-excel={hostKind === "excel"}>
        <div className="ptd-brand">
          <Brand />
          <h1 lang="vi">{t("app.name")}</h1>
        </div>
        <div className="ptd-header-actions">
          {canPreview && state.book !== null && !state.preview.shown && (
            <Button size="small" onClick={() => dispatch({ type: "previewShown", shown: true })}>
              {t("book.preview")}
            </Button>
          )}
          <Button size="small" appearance="subtle" lang={other} title={t("app.languageLabel")} onClick={() => dispatch({ type: "languageChosen", language: other })}>
            {t("app.language")}
          </Button>
        </div>
      </div>
      <div className="ptd-book">
        {state.book === null ? (
          t("app.bookNone")
        ) : (
          <>
            {t("app.bookLabel")}: <span lang="vi">{`${state.book.file} · ${state.book.state.round}`}</span>
          </>
        )}
      </div>
    </header>
  );
}
