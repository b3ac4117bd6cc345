import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import type { Line } from "../../award/propose";
import { freePlaces, type Vote } from "../../job/recordDecisions";
import { vietnamese } from "../../text/decimal";
import { focusOn } from "../components/focusOn";
import { usePane } from "../components/paneContext";
import type { OpenBook } from "../state/model";

interface Props {
  readonly book: OpenBook;
  readonly line: Line;
  /** The round the proposal is drawn for. */
  readonly round: string;
  readonly nameOf: (code: string) => string;
}

const noVotes = { votes: "", against: "", abstained: "", written: "" };
const voteWords = [
  ["votes", "decide.for"],
  ["against", "decide.against"],
  ["abstained", "decide.abstained"],
  ["written", "decide.written"],
] as const;

/** The tied with their totals; whom the council chose of them, and how it voted. */
export function DecisionForm({ book, line, round, nameOf }: Props): JSX.Element {
  const { t, jobs, busy } = usePane();
  const { fields } = book.state.dossier;
  const [chosen, setChosen] = useState<ReadonlyMap<string, Omit<Vote, "code">>>(new Map());
  const [base, setBase] = useState(fields.members);
  const [date, setDate] = useState(fields.meetingDate);
  const [note, setNote] = useState("");
  const free = freePlaces(line);
  const over = chosen.size > free;
  const choose = (code: string, vote: Omit<Vote, "code"> | undefined): void => setChosen(new Map([...[...chosen].filter(([each]) => each !== code), ...(vote === undefined ? [] : [[code, vote] as const])]));
  const ready = chosen.size > 0 && !over && base.trim() !== "" && [...chosen.values()].every((vote) => vote.votes.trim() !== "");
  const record = (): void => {
    const votes = line.tied.flatMap(({ code }) => {
      const vote = chosen.get(code);
      return vote === undefined ? [] : [{ code, ...vote }];
    });
    void jobs.council.decide(book, { audience: line.audience, award: line.quota.award, cluster: line.cluster ?? "", chosen: votes, base, date, note }, round).then(() => focusOn("decisions-heading"));
  };
  return (
    <fieldset className="ptd-decision">
      <legend>{t("decide.legend", { free })}</legend>
      {line.tied.map(({ code, score }) => {
        const vote = chosen.get(code);
        const name = nameOf(code);
        return (
          <div key={code} className="ptd-tied" data-chosen={vote !== undefined}>
            <div className="ptd-line">
              <Checkbox label={<span lang="vi">{name}</span>} checked={vote !== undefined} onChange={(_, { checked }) => choose(code, checked === true ? noVotes : undefined)} />
              <strong className="ptd-num">{score.total === null ? "–" : vietnamese(score.total, book.state.scheme.decimals)}</strong>
            </div>
            {vote !== undefined && (
              <div className="ptd-votes">
                {voteWords.map(([key, word]) => (
                  <Field key={key} label={t(word)} required={key === "votes"}>
                    <Input size="small" className="ptd-number" inputMode="numeric" value={vote[key]} aria-label={`${name}: ${t(word)}`} onChange={(_, { value }) => choose(code, { ...vote, [key]: value })} />
                  </Field>
                ))}
              </div>
            )}
          </div>
        );
      })}
      <div className="ptd-fields">
        <Field label={t("decide.base")} required>
          <Input size="small" className="ptd-number" inputMode="numeric" value={base} onChange={(_, { value }) => setBase(value)} />
        </Field>
        <Field label={t("decide.date")}>
          <Input size="small" value={date} placeholder="05/12/2025" onChange={(_, { value }) => setDate(value)} />
        </Field>
        <Field label={t("decide.note")} className="ptd-whole-row">
          <Input size="small" value={note} onChange={(_, { value }) => setNote(value)} />
        </Field>
      </div>
      <div className="ptd-row">
        <Button appearance="primary" disabled={busy || !ready} onClick={record}>
          {t("decide.go")}
        </Button>
        <span className="ptd-note" role="status">
          {over ? t("decide.over", { free }) : ready ? "" : t("decide.incomplete")}
        </span>
      </div>
    </fieldset>
  );
}
