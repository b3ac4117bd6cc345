import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Key } from "../../i18n/translate";
import { focusOn } from "../components/focusOn";
import { usePane } from "../components/paneContext";
import type { OpenBook } from "../state/model";
import { reviewOf } from "./markDrafts";

/** How many marks wait to go into the book, what still keeps them out, and the button that writes them all. */
export function WriteBar({ book }: { readonly book: OpenBook }): JSX.Element | null {
  const { state, t, jobs, busy } = usePane();
  const { marks, by } = state.desk;
  if (marks.size === 0) {
    return null;
  }
  const drafts = [...marks.values()];
  const reviews = drafts.map((draft) => reviewOf(book.state, draft));
  const missing: Key | undefined = reviews.some((review) => review.wrong !== undefined)
    ? "review.needsMarks"
    : reviews.some((review) => review.reasonMissing)
      ? "review.needsReasons"
      : by.trim() === "" && reviews.some((review) => review.changes)
        ? "review.needsBy"
        : undefined;
  const subjects = new Set(drafts.map(({ audience, code }) => `${audience} ${code}`)).size;
  return (
    <div className="ptd-sum ptd-write">
      <span role="status">
        <strong>{t("review.waiting", { count: drafts.length, subjects })}</strong>
        {missing !== undefined && <span className="ptd-note"> {t(missing)}</span>}
      </span>
      <Button appearance="primary" disabled={busy || missing !== undefined} onClick={() => void jobs.review.writeMarks(book, drafts, by).then(() => focusOn("sheet-heading"))}>
        {t("review.write")}
      </Button>
    </div>
  );
}
