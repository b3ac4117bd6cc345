import type { JSX } from "react";
import { moment } from "../components/moment";
import { usePane } from "../components/paneContext";
import { useShown } from "../components/useShown";
import type { MadeCopy } from "../state/desk";
import { Seal } from "./Seal";

const PAGE = 6;

/** The copies made in this pane: what is in each, its control totals and its seal. */
export function Copies({ copies }: { readonly copies: readonly MadeCopy[] }): JSX.Element {
  const { t } = usePane();
  const { shown, more } = useShown(copies, PAGE);
  return (
    <section className="ptd-stack" aria-labelledby="copies-heading">
      <h3 id="copies-heading">{t("share.made", { count: copies.length })}</h3>
      {copies.length === 0 && <p className="ptd-empty">{t("share.madeNone")}</p>}
      {shown.map((copy) => (
        <article key={`${copy.file} ${copy.at} ${copy.seal}`} className="ptd-card" aria-label={copy.file}>
          <div>
            <strong lang="vi">{copy.recipient}</strong>
            <div className="ptd-note">
              {copy.file} · {moment(copy.at)}
            </div>
          </div>
          <dl className="ptd-inout">
            <div>
              <dt>{t("share.holds")}</dt>
              <dd lang="vi">{copy.sheets.join(" · ")}</dd>
            </div>
            <div>
              <dt>{t("share.lacks")}</dt>
              <dd lang="vi">{copy.leftOut}</dd>
            </div>
          </dl>
          <table className="ptd-table">
            <caption>{t("share.totals")}</caption>
            <tbody lang="vi">
              {copy.totals.map(([label, value]) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td className="ptd-num">{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Seal seal={copy.seal} of={copy.file} />
        </article>
      ))}
      {more}
    </section>
  );
}
