import { Button, Field, Input } from "@fluentui/react-components";
import { type JSX, useMemo, useState } from "react";
import { stageCell } from "../../book/pages/stageCell";
import { type Adjustment, subjectsOf } from "../../book/state";
import { withoutReason } from "../../job/adjustMarks";
import { keyOf } from "../../job/markPlace";
import { audiences } from "../../plan/model";
import { focusOn } from "../components/focusOn";
import { usePane } from "../components/paneContext";
import { useShown } from "../components/useShown";
import type { OpenBook } from "../state/model";
import { stageName } from "./words";

const PAGE = 10;

/** Marks changed in the workbook without a word why: they come first, each with a field for its reason. */
export function PendingReasons({ book }: { readonly book: OpenBook }): JSX.Element | null {
  const { state, t, jobs, busy } = usePane();
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map());
  const pending = useMemo(() => withoutReason(book.state, ""), [book.state]);
  const { shown, more } = useShown(pending, PAGE);
  const names = useMemo(() => new Map(audiences.flatMap((audience) => subjectsOf(book.state, audience).map(({ code, name }) => [`${audience} ${code}`, name] as const))), [book.state]);
  const given = pending.flatMap((each) => {
    const reason = (reasons.get(keyOf(each)) ?? "").trim();
    return reason === "" ? [] : [{ ...each, reason, by: state.desk.by }];
  });
  if (pending.length === 0) {
    return null;
  }
  const unsigned = state.desk.by.trim() === "";
  return (
    <section className="ptd-stack" aria-labelledby="reasons-heading">
      <h3 id="reasons-heading">{t("review.pending", { count: pending.length })}</h3>
      <p className="ptd-note">{t("review.pendingLead")}</p>
      {shown.map((each) => (
        <Pending key={keyOf(each)} change={each} name={names.get(`${each.audience} ${each.code}`) ?? each.code} book={book} reason={reasons.get(keyOf(each)) ?? ""} onReason={(reason) => setReasons(new Map([...reasons, [keyOf(each), reason]]))} />
      ))}
      {more}
      <div className="ptd-row">
        <Button appearance="primary" disabled={busy || unsigned || given.length === 0} onClick={() => void jobs.review.writeReasons(book, given).then(() => focusOn("sheet-heading"))}>
          {t("review.writeReasons", { count: given.length })}
        </Button>
        {given.length > 0 && unsigned && <span className="ptd-note">{t("review.needsBy")}</span>}
      </div>
    </section>
  );
}

interface PendingProps {
  readonly change: Adjustment;
  readonly name: string;
  readonly book: OpenBook;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

function Pending({ change, name, book, reason, onReason }: PendingProps): JSX.Element {
  const { t, jobs } = usePane();
  const { audience, code, criterion, stage, from, to } = change;
  const cell = stageCell(book.state, audience, code, criterion, stage);
  return (
    <article className="ptd-card" data-warn>
      <div>
        <strong lang="vi">{name}</strong>
        <div className="ptd-note">
          {cell === undefined ? (
            criterion
          ) : (
            <button type="button" className="ptd-link" aria-label={t("rank.goTo", { place: `${criterion} (${cell.sheet} › ${cell.cell})` })} onClick={() => void jobs.book.goTo(cell.sheet, cell.cell)}>
              {criterion}
            </button>
          )}{" "}
          {t("review.changed", { stage: stageName(stage, t), from, to })}
        </div>
      </div>
      <Field label={t("review.reasonOf", { id: `${criterion}, ${code}` })}>
        <Input size="small" value={reason} onChange={(_, { value }) => onReason(value)} />
      </Field>
    </article>
  );
}
