import type { JSX } from "react";
import { dayWords } from "../../book/deadline";
import { openQuestions } from "../../book/decisionWords";
import { type HandIn, handIns } from "../../book/handIn";
import type { BookState } from "../../book/state";
import type { Key } from "../../i18n/translate";
import { Chip, type Tone } from "../components/Chip";
import { usePane } from "../components/paneContext";
import { moment } from "../components/moment";
import { now } from "../jobs/longJob";
import { unitsInQuestion } from "../state/progress";
import type { ReturnedItem } from "../state/model";
import { shownName } from "./shownName";

const chips: Readonly<Record<HandIn, { readonly tone: Tone; readonly key: Key }>> = {
  awaited: { tone: "plain", key: "intake.awaited" },
  received: { tone: "good", key: "intake.received" },
  late: { tone: "ask", key: "intake.late" },
  overdue: { tone: "bad", key: "intake.overdue" },
  question: { tone: "ask", key: "intake.question" },
};

/** Every unit: what was issued to it and what came back, with the control total above. */
export function UnitBoard({ state, returned }: { readonly state: BookState; readonly returned: readonly ReturnedItem[] }): JSX.Element {
  const { t } = usePane();
  const inQuestion = unitsInQuestion(returned);
  const names = new Map(state.roster.units.map((unit) => [unit.code, unit.name]));
  const stands = handIns(state, now());
  const open = openQuestions(state.journal);
  const back = state.register.filter((line) => line.received !== null).length;
  return (
    <section className="ptd-stack" aria-labelledby="board-heading">
      <h3 id="board-heading">{t("collect.board")}</h3>
      <p>
        <strong>{t("collect.control", { issued: state.register.length, returned: back, missing: state.register.length - back })}</strong>
      </p>
      <p className="ptd-note">{state.deadline === undefined ? t("issue.noDeadline") : `${t("issue.dueOn", { day: dayWords(state.deadline) })}. ${t("intake.lateNote")}`}</p>
      <table className="ptd-table">
        <caption className="ptd-sr">{t("collect.board")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("collect.unit")}</th>
            <th scope="col">{t("collect.state")}</th>
          </tr>
        </thead>
        <tbody>
          {state.register.map(({ unit, issue, issuedAt, received }) => (
            <tr key={unit}>
              <th scope="row">
                <span lang="vi">{names.get(unit) ?? unit}</span>
                <div className="ptd-note">
                  {t("collect.issued")}: {t("collect.issuedAs", { issue, at: moment(issuedAt) })}
                </div>
              </th>
              <td>
                <div className="ptd-row">
                  <Chip tone={chips[stands.get(unit) ?? "awaited"].tone}>{t(chips[stands.get(unit) ?? "awaited"].key)}</Chip>
                </div>
                {received !== null && (
                  <div className="ptd-note">
                    {shownName(received.file)}, {moment(received.at)}
                  </div>
                )}
                {stands.get(unit) === "question" && !inQuestion.has(unit) && <div className="ptd-note">{t("intake.waiting", { files: (open.get(unit) ?? []).map(({ file }) => shownName(file)).join("; ") })}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
