import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { JSX } from "react";
import { moment } from "../components/moment";
import { usePane } from "../components/paneContext";
import { forgetTrouble } from "./officeStorage";

/** Why the ribbon's button could not rank, with its place a click away and what to do next. */
export function HandedMessage(): JSX.Element | null {
  const { state, dispatch, t, jobs, busy } = usePane();
  const { handed } = state;
  if (handed === null) {
    return null;
  }
  const { text, sheet, cell, at } = handed;
  const close = (): void => {
    forgetTrouble();
    dispatch({ type: "troubleHanded", handed: null });
  };
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody className="ptd-message">
          <MessageBarTitle>{t("handed.title", { at: moment(new Date(at).toISOString()) })}</MessageBarTitle> <span lang="vi">{text}</span> {t("handed.next")}
        </MessageBarBody>
        <MessageBarActions>
          {sheet !== "" && (
            <Button size="small" disabled={busy} aria-label={t("rank.goTo", { place: `${sheet} › ${cell}` })} onClick={() => void jobs.book.goTo(sheet, cell)}>
              {sheet} › {cell}
            </Button>
          )}
          <Button size="small" appearance="transparent" onClick={close}>
            {t("app.close")}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
