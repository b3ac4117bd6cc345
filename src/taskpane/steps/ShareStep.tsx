import type { JSX } from "react";
import { NoBook } from "../components/OpenBookButtons";
import { usePane } from "../components/paneContext";
import { CheckCopy } from "../share/CheckCopy";
import { Copies } from "../share/Copies";
import { CopyForm } from "../share/CopyForm";

/** Copies for others with only what each may see, and the check of one that came back. */
export function ShareStep(): JSX.Element {
  const { state, t } = usePane();
  const { book, desk } = state;
  return (
    <>
      <p className="ptd-note">{t("share.lead")}</p>
      {book === null ? (
        <NoBook />
      ) : (
        <>
          <CopyForm key={book.state.id} book={book} />
          <Copies copies={desk.copies} />
        </>
      )}
      <CheckCopy />
    </>
  );
}
