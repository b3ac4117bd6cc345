import type { JSX } from "react";
import { type Line, type Proposal, unfilledPlaces } from "../../award/propose";
import { nonLeaders } from "../../book/pages/proposal";
import { type Subject, subjectsOf } from "../../book/state";
import { audiences } from "../../plan/model";
import { vietnamese } from "../../text/decimal";
import { Chip } from "../components/Chip";
import { usePane } from "../components/paneContext";
import type { OpenBook } from "../state/model";
import { DecisionForm } from "./DecisionForm";
import { Votes } from "./Votes";
import { RecordedDecisions } from "./RecordedDecisions";

/** Every quota with its arithmetic, the stopped ones marked, then everyone proposed. */
export function ProposalView({ proposal, book, round }: { readonly proposal: Proposal; readonly book: OpenBook; readonly round: string }): JSX.Element {
  const { t } = usePane();
  const { state } = book;
  const subjects = new Map(audiences.map((audience) => [audience, new Map(subjectsOf(state, audience).map((subject) => [subject.code, subject]))]));
  const about = (audience: Line["audience"], code: string): Subject | undefined => subjects.get(audience)?.get(code);
  return (
    <>
      <p role="note">
        <strong>{t("propose.draft")}</strong>
      </p>
      <section className="ptd-stack" aria-labelledby="lines-heading">
        <h3 id="lines-heading" tabIndex={-1}>{t("propose.lines")}</h3>
        {proposal.lines.map((line, index) => (
          <QuotaLine key={index} line={line} book={book} round={round} nameOf={(code) => about(line.audience, code)?.name ?? code} />
        ))}
      </section>
      <Votes proposal={proposal} book={book} round={round} about={about} />
      <RecordedDecisions book={book} round={round} nameOf={(audience, code) => about(audience, code)?.name ?? code} />
      <section className="ptd-stack" aria-labelledby="proposed-heading">
        <h3 id="proposed-heading">{t("propose.list")}</h3>
        <NonLeaders proposal={proposal} book={book} />
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

/** How many of the individuals proposed hold no leading post. */
function NonLeaders({ proposal, book }: { readonly proposal: Proposal; readonly book: OpenBook }): JSX.Element | null {
  const { t } = usePane();
  const share = nonLeaders(book.state, proposal);
  return share === undefined ? null : <p>{t("propose.nonLeaders", { count: share.count, of: share.of, percent: share.percent })}</p>;
}

interface LineProps {
  readonly line: Line;
  readonly book: OpenBook;
  readonly round: string;
  readonly nameOf: (code: string) => string;
}

function QuotaLine({ line, book, round, nameOf }: LineProps): JSX.Element {
  const { t, sentences } = usePane();
  const stopped = line.tied.length > 0;
  const kept = stopped ? [] : line.held.filter((standing) => !line.proposed.includes(standing));
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
          <DecisionForm key={line.tied.map((standing) => standing.code).join(" ")} book={book} line={line} round={round} nameOf={nameOf} />
        </>
      ) : (
        <p>{t("propose.fits", { proposed: line.proposed.length, candidates: line.candidates })}</p>
      )}
      {unfilledPlaces(line) > 0 && <p>{t("propose.unfilled", { count: unfilledPlaces(line) })}</p>}
      {line.decided.length > 0 && <p>{t("propose.decided", { names: line.decided.map((standing) => nameOf(standing.code)).join(", ") })}</p>}
      {kept.length > 0 && (
        <p>
          <Chip tone="ask">{t("propose.held")}</Chip> <span lang="vi">{kept.map((standing) => nameOf(standing.code)).join(", ")}</span>
        </p>
      )}
    </article>
  );
}
