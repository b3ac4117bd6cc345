import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import type { JSX } from "react";
import { told } from "../../finding/fault";
import type { Translate } from "../../i18n/translate";
import { RECORD_SHEET } from "../../book/pages/names";
import type { OpenBook, Sentence } from "../state/model";
import { usePane } from "./paneContext";

/** A sentence in the language of the pane. */
export function Said({ sentence }: { readonly sentence: Sentence }): JSX.Element {
  const { t, sentences } = usePane();
  return "fault" in sentence ? <span lang={sentences.tag}>{told(sentence.fault, sentences)}</span> : <span>{t(sentence.key, sentence.words)}</span>;
}

/** The cell of the open book that a trouble is about; undefined where there is none to go to. */
function cellOf(trouble: Sentence, book: OpenBook | null): { readonly sheet: string; readonly cell: string } | undefined {
  if (!("fault" in trouble)) {
    return undefined;
  }
  const { file = "", sheet = "", cell = "" } = trouble.fault.place;
  const elsewhere = file !== "" && file !== book?.file;
  return elsewhere || sheet === "" || sheet === RECORD_SHEET ? undefined : { sheet, cell: cell === "" ? "A1" : cell };
}

/** The job under way, and what the last one came to, read out as they change. */
export function StatusArea(): JSX.Element {
  const { state, dispatch, t, jobs, busy } = usePane();
  const { trouble, result, book } = state;
  const place = trouble === null ? undefined : cellOf(trouble, book);
  const close = (
    <Button appearance="transparent" size="small" onClick={() => dispatch({ type: "messagesCleared" })}>
      {t("app.close")}
    </Button>
  );
  return (
    <div className="ptd-status">
      <div role="status" aria-live="polite">
        <WorkLine />
        {result !== null && (
          <MessageBar intent="success" layout="multiline" politeness="polite">
            <MessageBarBody className="ptd-message">
              <Said sentence={result} />
            </MessageBarBody>
            <MessageBarActions>{close}</MessageBarActions>
          </MessageBar>
        )}
      </div>
      <div role="alert">
        {trouble !== null && (
          <MessageBar intent="error" layout="multiline" politeness="assertive">
            <MessageBarBody className="ptd-message">
              <Said sentence={trouble} />
            </MessageBarBody>
            <MessageBarActions>
              {place !== undefined && (
                <Button size="small" lang="vi" aria-label={t("rank.goTo", { place: `${place.sheet} › ${place.cell}` })} onClick={() => void jobs.book.goTo(place.sheet, place.cell)}>
                  {place.sheet} › {place.cell}
                </Button>
              )}
              {"fault" in trouble && trouble.again === true && (
                <Button size="small" disabled={busy} onClick={() => void jobs.again()}>
                  {t("app.retry")}
                </Button>
              )}
              {close}
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
    </div>
  );
}

/** A guess needs no more than seconds, then minutes. */
function time(seconds: number, t: Translate): string {
  return seconds < 90 ? t("work.seconds", { count: seconds }) : t("work.minutes", { count: Math.ceil(seconds / 60) });
}

function WorkLine(): JSX.Element | null {
  const { state, t, jobs } = usePane();
  const { work } = state;
  if (work === null) {
    return null;
  }
  const { what, done, total, cancellable, name = "", left = null } = work;
  return (
    <div className="ptd-work">
      <span>
        {t(what)}
        {total > 0 && `: ${t("work.progress", { done, total })}`}
        {left !== null && `, ${t("work.left", { time: time(left, t) })}`}
        {name !== "" && (
          <span className="ptd-work-file" lang="vi" aria-hidden="true">
            {name.split("/").join(" › ")}
          </span>
        )}
      </span>
      {cancellable && (
        <Button size="small" onClick={() => jobs.cancel()}>
          {t("app.cancel")}
        </Button>
      )}
      <ProgressBar className="ptd-bar" aria-label={t(what)} {...(total > 0 ? { value: done, max: total } : {})} />
    </div>
  );
}
