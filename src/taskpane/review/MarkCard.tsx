import { Button, Field, Input, Select } from "@fluentui/react-components";
import { type JSX, useId } from "react";
import { stageCell } from "../../book/pages/stageCell";
import type { BookState } from "../../book/state";
import { keyOf } from "../../job/markPlace";
import type { Audience } from "../../plan/model";
import { entryWord, NO, YES } from "../../score/entry";
import { stages } from "../../score/stages";
import { vietnamese } from "../../text/decimal";
import { FindingText } from "../components/FindingText";
import { focusOn } from "../components/focusOn";
import { usePane } from "../components/paneContext";
import type { MarkDraft } from "../state/desk";
import { reviewOf } from "./markDrafts";
import type { MarkRow } from "./markRows";
import { shownEntry, stageName } from "./words";

interface Props {
  readonly state: BookState;
  readonly audience: Audience;
  readonly code: string;
  readonly row: MarkRow;
}

/** One criterion: what every stage said of it side by side, its evidence, and the mark of the chosen stage to be typed. */
export function MarkCard({ state, audience, code, row }: Props): JSX.Element {
  const { state: pane, t, jobs, dispatch } = usePane();
  const id = useId();
  const { stage, marks } = pane.desk;
  const place = { audience, code, criterion: row.id, stage };
  const key = keyOf(place);
  const draft = marks.get(key);
  const inBook = entryWord(row.entries[stage]);
  const type = (part: Partial<MarkDraft>): void => {
    const next = { ...place, typed: inBook, reason: "", ...draft, ...part };
    dispatch({ type: "markTyped", key, draft: next.typed === inBook ? null : next });
  };
  const takeBack = (): void => {
    dispatch({ type: "markTyped", key, draft: null });
    focusOn(`${id}-mark`);
  };
  const cell = stageCell(state, audience, code, row.id, stage);
  const wrong = draft === undefined ? undefined : reviewOf(state, draft).wrong;
  const label = t("review.markOf", { stage: stageName(stage, t), id: row.id });
  return (
    <article className="ptd-mark" data-typed={draft !== undefined} aria-labelledby={id}>
      <div id={id}>
        {cell === undefined ? (
          <span className="ptd-code">{row.id}</span>
        ) : (
          <button type="button" className="ptd-link ptd-code" aria-label={t("rank.goTo", { place: `${row.id} (${cell.sheet} › ${cell.cell})` })} onClick={() => void jobs.book.goTo(cell.sheet, cell.cell)}>
            {row.id}
          </button>
        )}
        <span lang="vi">{row.text}</span>
      </div>
      <dl className="ptd-figures" data-answer={row.maximum === undefined}>
        {row.maximum !== undefined && (
          <div>
            <dt>{t("review.maximum")}</dt>
            <dd className="ptd-num">{vietnamese(row.maximum)}</dd>
          </div>
        )}
        {stages.map((each) => (
          <div key={each} data-stage={each === stage}>
            <dt>{stageName(each, t)}</dt>
            <dd className="ptd-num">
              {each !== stage ? (
                shownEntry(row.entries[each], t)
              ) : row.maximum === undefined ? (
                <Select id={`${id}-mark`} size="small" className="ptd-fluid" aria-label={label} value={draft?.typed ?? inBook} onChange={(_, { value }) => type({ typed: value })}>
                  {["", YES, NO].map((word) => (
                    <option key={word} value={word}>
                      {word === "" ? t("review.asBefore") : t(word === YES ? "review.yes" : "review.no")}
                    </option>
                  ))}
                </Select>
              ) : (
                <Input
                  id={`${id}-mark`}
                  size="small"
                  className="ptd-fluid ptd-number"
                  inputMode="decimal"
                  autoComplete="off"
                  value={draft?.typed ?? inBook}
                  aria-label={label}
                  aria-invalid={wrong !== undefined}
                  aria-describedby={draft === undefined ? undefined : `${id}-draft`}
                  onChange={(_, { value }) => type({ typed: value })}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {draft !== undefined && <DraftLine id={`${id}-draft`} state={state} draft={draft} type={type} takeBack={takeBack} />}
      <Known row={row} />
    </article>
  );
}

interface DraftProps {
  readonly id: string;
  readonly state: BookState;
  readonly draft: MarkDraft;
  readonly type: (part: Partial<MarkDraft>) => void;
  readonly takeBack: () => void;
}

/** What the typed mark would change, and why. */
function DraftLine({ id, state, draft, type, takeBack }: DraftProps): JSX.Element {
  const { t } = usePane();
  const review = reviewOf(state, draft);
  return (
    <div className="ptd-draft">
      <p id={id} role="status">
        {review.wrong !== undefined ? (
          <span className="ptd-remark" data-severity="error">
            ✕ <FindingText of={review.wrong} />
          </span>
        ) : (
          t(review.changes ? "review.change" : "review.back", { from: shownEntry(review.from, t), to: shownEntry(review.to, t) })
        )}
      </p>
      {review.changes && (
        <Field label={t("review.reasonOf", { id: draft.criterion })} required>
          <Input size="small" value={draft.reason} onChange={(_, { value }) => type({ reason: value })} />
        </Field>
      )}
      <div className="ptd-row">
        <Button size="small" appearance="subtle" aria-label={t("review.takeBackOf", { id: draft.criterion })} onClick={takeBack}>
          {t("review.takeBack")}
        </Button>
      </div>
    </div>
  );
}

/** Evidence, note and the changes the book already holds. */
function Known({ row }: { readonly row: MarkRow }): JSX.Element {
  const { t } = usePane();
  return (
    <>
      {row.evidence !== "" && (
        <p className="ptd-note">
          {t("review.evidence")}: <span lang="vi">{row.evidence}</span>
        </p>
      )}
      {row.note !== "" && (
        <p className="ptd-note">
          {t("review.note")}: <span lang="vi">{row.note}</span>
        </p>
      )}
      {row.changes.map((change) => (
        <p key={change.stage} className="ptd-note ptd-changed">
          {t("review.changed", { stage: stageName(change.stage, t), from: change.from, to: change.to })}
          {change.reason === "" ? ` ${t("review.noReason")}` : <span lang="vi"> {[change.reason, change.by].filter((part) => part !== "").join("; ")}</span>}
        </p>
      ))}
    </>
  );
}
