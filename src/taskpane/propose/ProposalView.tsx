import type { JSX } from "react";
import type { Line, Proposal } from "../../award/propose";
import { type BookState, type Subject, subjectsOf } from "../../book/state";
import { audiences } from "../../plan/model";
import { vietnamese } from "../../text/decimal";
import { Chip } from "../components/Chip";
import { usePane } from "../components/paneContext";

/** Every quota with its arithmetic, the stopped ones marked, then everyone proposed. */
export function ProposalView({ proposal, state }: { readonly proposal: Proposal; readonly state: BookState }): JSX.Element {
  const { t } = usePane();
  const subjects = new Map(audiences.map((audience) => [audience, new Map(subjectsOf(state, audience).map((subject) => [subject.code, subject]))]));
  const about = (audience: Line["audience"], code: string): Subject | undefined => subjects.get(audience)?.get(code);
  return (
    <>
      <p role="note">
        <strong>{t("propose.draft")}</strong>
      </p>
      <section className="ptd-stack" aria-labelledby="lines-heading">
        <h3 id="lines-heading">{t("propose.lines")}</h3>
        {proposal.lines.map((line, index) => (
          <QuotaLine key={index} line={line} nameOf={(code) => about(line.audience, code)?.name ?? code} />
        ))}
      </section>
      <section className="ptd-stack" aria-labelledby="proposed-heading">
        <h3 id="proposed-heading">{t("propose.list")}</h3>
        {proposal.proposed.length === 0 ? (
          <p className="ptd-note">{t("propose.listNone")}</p>
        ) : (
          <table className="ptd-table">
            <caption className="ptd-sr">{t("propose.list")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("rank.subject")}</th>
                <th scope="col" className="ptd-num">
                  {t("rank.place")}
                </th>
                <th scope="col" className="ptd-num">
                  {t("rank.total")}
                </th>
              </tr>
            </thead>
            <tbody lang="vi">
              {proposal.proposed.map(({ audience, award, standing }) => {
                const subject = about(audience, standing.code);
                return (
                  <tr key={`${audience}-${standing.code}-${award}`}>
                    <th scope="row">
                      {subject?.name ?? standing.code}
                      <div className="ptd-note">{[award, subject?.post, subject?.unitName].filter((part) => part !== undefined && part !== "").join(" · ")}</div>
                    </th>
                    <td className="ptd-num">{standing.rank ?? "–"}</td>
                    <td className="ptd-num">{standing.score.total === null ? "–" : vietnamese(standing.score.total, state.scheme.decimals)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
}

function QuotaLine({ line, nameOf }: { readonly line: Line; readonly nameOf: (code: string) => string }): JSX.Element {
  const { t, sentences } = usePane();
  const stopped = line.tied.length > 0;
  return (
    <article className="ptd-card" data-warn={stopped}>
      <h4>
        <span lang="vi">{line.quota.award}</span>, {t(`audience.${line.audience}`).toLocaleLowerCase("vi")}
        {line.cluster !== undefined && (
          <>
            , <span lang={line.cluster === "" ? undefined : "vi"}>{line.cluster === "" ? t("rank.noCluster") : line.cluster}</span>
          </>
        )}
      </h4>
      <p lang={sentences.tag} className="ptd-note">
        {sentences.words(line.places.arithmetic)}
      </p>
      {stopped ? (
        <>
          <p>
            <Chip tone="ask">{t("propose.stopped", { count: line.places.count })}</Chip>
          </p>
          <p>{t("propose.tied", { names: line.tied.map((standing) => nameOf(standing.code)).join(", ") })}</p>
        </>
      ) : (
        <p>{t("propose.fits", { proposed: line.proposed.length, candidates: line.candidates })}</p>
      )}
    </article>
  );
}
