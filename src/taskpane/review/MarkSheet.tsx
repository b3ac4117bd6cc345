import { Field, Select } from "@fluentui/react-components";
import { type JSX, useMemo } from "react";
import { type BookState, returnedUnits, subjectsOf } from "../../book/state";
import type { Key } from "../../i18n/translate";
import type { Audience } from "../../plan/model";
import { vietnamese } from "../../text/decimal";
import { usePane } from "../components/paneContext";
import { MarkCard } from "./MarkCard";
import { type BlockKind, markSheet, scoreWith } from "./markRows";

const blockNames: Readonly<Record<Exclude<BlockKind, "group">, Key>> = { bonus: "review.bonus", penalty: "review.penalty", knockOuts: "review.knockOuts" };

/** Everything one subject is marked on, group by group, with its total as it is and as it would be. */
export function MarkSheet({ state, audience, code }: { readonly state: BookState; readonly audience: Audience; readonly code: string }): JSX.Element {
  const { state: pane, t, dispatch } = usePane();
  const sheet = useMemo(() => markSheet(state, audience, code), [state, audience, code]);
  const subject = subjectsOf(state, audience).find((each) => each.code === code);
  const returned = subject !== undefined && returnedUnits(state).has(subject.unit);
  const then = scoreWith(state, audience, code, pane.desk.marks.values());
  const shown = (total: typeof then.total): string => (total === null ? "–" : vietnamese(total, state.scheme.decimals));
  return (
    <section className="ptd-stack" aria-labelledby="sheet-heading">
      <h3 id="sheet-heading" tabIndex={-1} lang="vi">
        {subject?.name ?? code}
      </h3>
      {subject !== undefined && subject.unitName !== "" && (
        <p className="ptd-note" lang="vi">
          {[subject.post, subject.unitName].filter((part) => part !== "").join(", ")}
        </p>
      )}
      {!returned && <p role="note">{t("review.notReturned")}</p>}
      <p className="ptd-total" role="status">
        {shown(then.total) === shown(sheet.score.total) ? t("review.total", { total: shown(then.total) }) : t("review.totalThen", { total: shown(sheet.score.total), then: shown(then.total) })}
        {!then.complete && ` · ${t("rank.incomplete")}`}
      </p>
      {sheet.evidence !== "" && (
        <p className="ptd-note">
          {t("review.evidence")}: <span lang="vi">{sheet.evidence}</span>
        </p>
      )}
      {sheet.note !== "" && (
        <p className="ptd-note">
          {t("review.note")}: <span lang="vi">{sheet.note}</span>
        </p>
      )}
      <Field label={t("review.stage")} hint={t("review.stageHint")}>
        <Select value={pane.desk.stage} onChange={(_, { value }) => dispatch({ type: "stageChosen", stage: value === "council" ? "council" : "verified" })}>
          <option value="verified">{t("review.verified")}</option>
          <option value="council">{t("review.council")}</option>
        </Select>
      </Field>
      {sheet.blocks.map((block) => (
        <div key={block.id} className="ptd-stack" role="group" aria-labelledby={`block-${block.id}`}>
          <h4 id={`block-${block.id}`} lang={block.kind === "group" ? "vi" : undefined}>
            {block.kind === "group" ? `${block.id}. ${block.text}` : t(blockNames[block.kind])}
          </h4>
          {block.rows.map((row) => (
            <MarkCard key={row.id} state={state} audience={audience} code={code} row={row} />
          ))}
        </div>
      ))}
    </section>
  );
}
