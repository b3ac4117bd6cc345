import { Button } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import type { Proposal } from "../../award/propose";
import type { Ranking } from "../../job/rank";
import { type Audience, scoredAudiences } from "../../plan/model";
import { plain, vietnamese } from "../../text/decimal";
import { BarChart } from "../components/BarChart";
import { AudienceTabs } from "../components/AudienceTabs";
import { usePane } from "../components/paneContext";
import { useAudience } from "../components/useAudience";
import { type ClusterRows, type RankRow, rankRows, unrankedBecause } from "./rankRows";

const PAGE = 40;
const BARS = 12;

/** The ranking of every audience that is scored, one at a time. */
export function Rankings({ ranking, proposal }: { readonly ranking: Ranking; readonly proposal: Proposal | null }): JSX.Element {
  const { t } = usePane();
  const among = scoredAudiences(ranking.state.scheme);
  const [audience, setAudience] = useAudience(among);
  return (
    <section className="ptd-stack" aria-labelledby="ranking-heading">
      <h3 id="ranking-heading">{t("rank.table")}</h3>
      <AudienceTabs label={t("rank.table")} among={among} audience={audience} onSelect={setAudience}>
        <AudienceRanking key={audience} ranking={ranking} audience={audience} proposal={proposal} />
      </AudienceTabs>
    </section>
  );
}

function AudienceRanking({ ranking, audience, proposal }: { readonly ranking: Ranking; readonly audience: Audience; readonly proposal: Proposal | null }): JSX.Element {
  const { t } = usePane();
  const chosen = new Set((proposal?.proposed ?? []).filter((item) => item.audience === audience).map((item) => item.standing.code));
  return (
    <>
      {rankRows(ranking, audience).map((cluster) => (
        <ClusterRanking key={cluster.cluster} cluster={cluster} ranking={ranking} audience={audience} chosen={chosen} title={cluster.cluster === "" ? t("rank.noCluster") : cluster.cluster} />
      ))}
    </>
  );
}

interface ClusterProps {
  readonly cluster: ClusterRows;
  readonly ranking: Ranking;
  readonly audience: Audience;
  readonly chosen: ReadonlySet<string>;
  readonly title: string;
}

function ClusterRanking({ cluster, ranking, audience, chosen, title }: ClusterProps): JSX.Element {
  const { t } = usePane();
  const [shown, setShown] = useState(PAGE);
  const { scheme } = ranking.state;
  const rows = cluster.rows.slice(0, shown);
  const scored = cluster.rows.filter((row) => row.standing.rank !== undefined).slice(0, BARS);
  const top = Number(plain(scheme.scale.plus(scheme[audience].bonusCap)));
  return (
    <>
      <table className="ptd-table">
        <caption lang="vi">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className="ptd-num">
              {t("rank.place")}
            </th>
            <th scope="col">{t("rank.subject")}</th>
            <th scope="col" className="ptd-num">
              {t("rank.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <RankLine key={row.subject.code} row={row} decimals={scheme.decimals} chosen={chosen.has(row.subject.code)} lastChosen={chosen.has(row.subject.code) && !chosen.has(rows[index + 1]?.subject.code ?? "")} />
          ))}
        </tbody>
      </table>
      {cluster.rows.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {t("rank.showMore", { count: Math.min(PAGE, cluster.rows.length - shown) })}
        </Button>
      )}
      {scored.length > 0 && (
        <BarChart
          title={`${t("rank.chart", { audience: t(`audience.${audience}`).toLocaleLowerCase("vi") })}: ${title}`}
          maximum={top}
          bars={scored.map(({ subject, standing }) => ({
            key: subject.code,
            label: `${standing.rank ?? ""}. ${subject.name}`,
            value: standing.score.total === null ? 0 : Number(plain(standing.score.total)),
            shown: standing.score.total === null ? "" : vietnamese(standing.score.total, scheme.decimals),
            tied: standing.tied,
          }))}
        />
      )}
    </>
  );
}

function RankLine({ row, decimals, chosen, lastChosen }: { readonly row: RankRow; readonly decimals: number; readonly chosen: boolean; readonly lastChosen: boolean }): JSX.Element {
  const { t } = usePane();
  const { subject, standing } = row;
  const why = unrankedBecause(standing);
  const about = [standing.assessed ? standing.className : undefined, subject.unitName === "" ? undefined : subject.unitName].filter((part) => part !== undefined && part !== "");
  return (
    <tr data-tied={standing.tied} data-chosen={chosen} data-line={lastChosen}>
      <th scope="row" className="ptd-num">
        {standing.rank ?? "–"}
      </th>
      <td>
        <span lang="vi">{subject.name}</span>
        <div className="ptd-note">
          <span lang="vi">{about.join(" · ")}</span>
          {standing.tied && <strong> {t("rank.tied")}</strong>}
          {why !== undefined && <span> {t(why)}</span>}
          {chosen && <strong> {t("propose.chosen")}</strong>}
        </div>
      </td>
      <td className="ptd-num">{standing.assessed && standing.score.total !== null ? vietnamese(standing.score.total, decimals) : "–"}</td>
    </tr>
  );
}
