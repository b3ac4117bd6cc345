import { Button } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import { address } from "../../book/address";
import { bookSheets } from "../../book/pages/names";
import { TABLE_FIRST_ROW } from "../../book/pages/table";
import { type ExclusionLine, subjectsOf } from "../../book/state";
import { effectOf } from "../../job/changeExclusion";
import { Chip } from "../components/Chip";
import { focusOn } from "../components/focusOn";
import { usePane } from "../components/paneContext";
import type { OpenBook } from "../state/model";
import { ExclusionForm } from "./ExclusionForm";
import { answerNames, answerTones, effectNames } from "./exclusionWords";

/** The button by which another one is added; the focus returns to it. */
const ADD = "add-exclusion";

/** Facts that keep someone out of the ranking, the better classes or the proposal: to be read, added, changed and taken out. */
export function Exclusions({ book }: { readonly book: OpenBook }): JSX.Element {
  const { t } = usePane();
  /** The line being edited; null while a new one is written, undefined while none is. */
  const [editing, setEditing] = useState<ExclusionLine | null | undefined>(undefined);
  const { exclusions } = book.state;
  const close = (): void => {
    setEditing(undefined);
    focusOn(ADD);
  };
  return (
    <>
      <p className="ptd-note">{t("exclude.lead")}</p>
      {exclusions.length === 0 && editing === undefined && <p className="ptd-empty">{t("exclude.none")}</p>}
      {exclusions.map((line, index) =>
        line === editing ? (
          <ExclusionForm key={index} book={book} before={line} close={close} />
        ) : (
          <Card key={index} book={book} line={line} index={index} edit={() => setEditing(line)} />
        ),
      )}
      {editing === null && <ExclusionForm book={book} before={null} close={close} />}
      {editing === undefined && (
        <div className="ptd-row">
          <Button id={ADD} appearance="primary" onClick={() => setEditing(null)}>
            {t("exclude.add")}
          </Button>
        </div>
      )}
    </>
  );
}

interface CardProps {
  readonly book: OpenBook;
  readonly line: ExclusionLine;
  readonly index: number;
  readonly edit: () => void;
}

function Card({ book, line, index, edit }: CardProps): JSX.Element {
  const { t, jobs, busy } = usePane();
  const [asking, setAsking] = useState(false);
  const name = subjectsOf(book.state, line.audience).find((subject) => subject.code === line.code)?.name ?? line.code;
  return (
    <article className="ptd-card" aria-label={`${name}: ${line.kind}`}>
      <div>
        <button type="button" className="ptd-link" lang="vi" aria-label={t("rank.goTo", { place: name })} onClick={() => void jobs.book.goTo(bookSheets.exclusions, address(TABLE_FIRST_ROW + index, 2))}>
          {name}
        </button>
        <div className="ptd-note" lang="vi">
          {line.kind}
        </div>
      </div>
      <div className="ptd-row">
        <Chip tone={answerTones[line.answer]}>{line.said ?? t(answerNames[line.answer])}</Chip>
        <span>{t(effectNames[effectOf(line, book.state.scheme)], { cap: line.classCap })}</span>
      </div>
      {(line.reason !== "" || line.document !== "") && (
        <p className="ptd-note" lang="vi">
          {[line.reason, line.document].filter((part) => part !== "").join(" · ")}
        </p>
      )}
      <div className="ptd-row">
        {asking ? (
          <>
            <span>{t("exclude.sure")}</span>
            <Button size="small" appearance="primary" autoFocus onClick={() => setAsking(false)}>
              {t("overwrite.keep")}
            </Button>
            <Button size="small" disabled={busy} onClick={() => void jobs.review.exclude(book, line, null).then(() => focusOn(ADD))}>
              {t("exclude.remove")}
            </Button>
          </>
        ) : (
          <>
            <Button size="small" disabled={busy} aria-label={t("exclude.editOf", { name })} onClick={edit}>
              {t("exclude.edit")}
            </Button>
            <Button size="small" appearance="subtle" disabled={busy} aria-label={t("exclude.removeOf", { name })} onClick={() => setAsking(true)}>
              {t("exclude.remove")}
            </Button>
          </>
        )}
      </div>
    </article>
  );
}
