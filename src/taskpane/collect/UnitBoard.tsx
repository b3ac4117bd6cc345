import type { JSX } from "react";
import type { BookState } from "../../book/state";
import { Chip } from "../components/Chip";
import { usePane } from "../components/paneContext";
import { moment } from "../components/moment";
import { unitsInQuestion } from "../state/progress";
import type { ReturnedItem } from "../state/model";

/** Every unit: what was issued to it and what came back, with the control total above. */
export function UnitBoard({ state, returned }: { readonly state: BookState; readonly returned: readonly ReturnedItem[] }): JSX.Element {
  const { t } = usePane();
  const inQuestion = unitsInQuestion(returned);
  const names = new Map(state.roster.units.map((unit) => [unit.code, unit.name]));
  const back = state.register.filter((line) => line.received !== null).length;
  return (
    <section className="ptd-stack" aria-labelledby="board-heading">
      <h3 id="board-heading">{t("collect.board")}</h3>
      <p>
        <strong>{t("collect.control", { issued: state.register.length, returned: back, missing: state.register.length - back })}</strong>
      </p>
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
                  {received === null ? <Chip tone="plain">{t("collect.missing")}</Chip> : <Chip tone="good">{t("collect.received")}</Chip>}
                  {inQuestion.has(unit) && <Chip tone="ask">{t("collect.question")}</Chip>}
                </div>
                {received !== null && (
                  <div className="ptd-note">
                    {received.file}, {moment(received.at)}
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
