import { type JSX, memo } from "react";
import { type CouncilFacts, type Counts, voteFindings, type VoteOn } from "../../job/recordVotes";
import type { Key } from "../../i18n/translate";
import { Chip } from "../components/Chip";
import { FindingText } from "../components/FindingText";
import { usePane } from "../components/paneContext";
import { voteColumns } from "./voteGrid";

const columnWords: Readonly<Record<keyof Counts, Key>> = { votes: "vote.for", against: "vote.against", abstained: "vote.abstained", written: "vote.written" };

export function VoteHead(): JSX.Element {
  const { t } = usePane();
  return (
    <thead>
      <tr>
        <th scope="col">{t("rank.subject")}</th>
        {voteColumns.map((column) => (
          <th key={column} scope="col" className="ptd-vote-cell">
            {t(columnWords[column])}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface Props {
  readonly row: number;
  readonly name: string;
  /** Post and unit. */
  readonly about: string;
  readonly vote: VoteOn & Counts;
  readonly council: CouncilFacts;
  readonly change: (vote: VoteOn & Counts) => void;
}

/** The votes on one subject, and what they come to. */
export const VoteRow = memo(function VoteRow({ row, name, about, vote, council, change }: Props): JSX.Element {
  const { t } = usePane();
  const entered = isEntered(vote);
  const found = entered ? voteFindings(vote, council).find(({ severity }) => severity === "error") : undefined;
  return (
    <tr data-warn={found !== undefined}>
      <th scope="row">
        <span lang="vi">{name}</span>
        <div className="ptd-note" lang="vi">
          {about}
        </div>
        {entered && council.threshold.trim() !== "" && (found === undefined || found.code === "decision.votes-few") && <Chip tone={found === undefined ? "good" : "bad"}>{t(found === undefined ? "vote.passed" : "vote.failed")}</Chip>}
        {found !== undefined && found.code !== "decision.votes-few" && (
          <p className="ptd-remark" data-severity="error">
            ✕ <FindingText of={found} />
          </p>
        )}
      </th>
      {voteColumns.map((column, index) => (
        <td key={column} className="ptd-vote-cell">
          <input
            className="ptd-vote"
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
            data-row={row}
            data-column={index}
            aria-label={`${name}: ${t(columnWords[column])}`}
            aria-invalid={found !== undefined && found.code !== "decision.votes-few"}
            value={vote[column]}
            onFocus={(event) => event.target.select()}
            onChange={(event) => change({ ...vote, [column]: event.target.value })}
          />
        </td>
      ))}
    </tr>
  );
});

/** Whether anything stands in the row. */
export function isEntered(counts: Counts): boolean {
  return voteColumns.some((column) => counts[column].trim() !== "");
}
