import { Button, Field, Input } from "@fluentui/react-components";
import { type ClipboardEvent, Fragment, type JSX, type KeyboardEvent, useCallback, useRef } from "react";
import type { Proposal } from "../../award/propose";
import { verdictOn } from "../../award/votes";
import type { Subject } from "../../book/state";
import { type CouncilFacts, type Counts, recordedCounts, ruleOf, votable, voteFindings, type VoteOn } from "../../job/recordVotes";
import type { Key } from "../../i18n/translate";
import type { Audience } from "../../plan/model";
import { focusOn } from "../components/focusOn";
import { usePane } from "../components/paneContext";
import { voteKey } from "../state/desk";
import type { OpenBook } from "../state/model";
import { type Field as GridField, fieldAfter, pastedCells, voteColumns, withPasted } from "./voteGrid";
import { isEntered, VoteHead, VoteRow } from "./VoteRow";

interface Props {
  readonly proposal: Proposal;
  readonly book: OpenBook;
  /** The round the proposal is drawn for. */
  readonly round: string;
  readonly about: (audience: Audience, code: string) => Subject | undefined;
}

const councilFields = [
  ["members", "vote.members"],
  ["present", "vote.present"],
  ["threshold", "vote.threshold"],
] as const satisfies readonly (readonly [keyof CouncilFacts, Key])[];

/** The council's votes on everyone proposed, one row each, as fast as they are read out. */
export function Votes({ proposal, book, round, about }: Props): JSX.Element {
  const { state, dispatch, t, jobs, busy } = usePane();
  const { desk } = state;
  const { fields } = book.state.dossier;
  const council: CouncilFacts = desk.council ?? { members: fields.members, present: fields.present, threshold: fields.threshold };
  const votes = votesOn(proposal, (on) => desk.votes.get(voteKey(on)) ?? { ...on, ...recordedCounts(book.state.decisions, on) });
  const change = useCallback((vote: VoteOn & Counts): void => dispatch({ type: "votesTyped", votes: [vote] }), [dispatch]);
  const nameOf = ({ audience, code }: VoteOn): string => about(audience, code)?.name ?? code;
  const shown = new Set(votes.map(voteKey));
  const gone = [...desk.votes.values()].filter((vote) => !shown.has(voteKey(vote)));
  const write = (): void => {
    void jobs.council.vote(book, { council, votes: [...desk.votes.values()].filter((vote) => shown.has(voteKey(vote))) }, round).then(() => focusOn("votes-heading"));
  };
  return (
    <section className="ptd-stack" aria-labelledby="votes-heading">
      <h3 id="votes-heading" tabIndex={-1}>{t("vote.heading")}</h3>
      {votes.length === 0 ? (
        <p className="ptd-note">{t("vote.none")}</p>
      ) : (
        <>
          <p className="ptd-note">{t("vote.lead")}</p>
          <Council council={council} />
          <FillEmpty votes={votes} council={council} />
          <VoteTable votes={votes}>
            {votes.map((vote, row) => {
              const subject = about(vote.audience, vote.code);
              const words = [subject?.post ?? "", subject?.unitName ?? ""].filter((part) => part !== "").join(" · ");
              return (
                <Fragment key={voteKey(vote)}>
                  {lineOf(vote) !== lineOf(votes[row - 1]) && <LineHead line={lineOf(vote)} />}
                  <VoteRow row={row} name={nameOf(vote)} about={words} vote={vote} council={council} change={change} />
                </Fragment>
              );
            })}
          </VoteTable>
        </>
      )}
      {gone.length > 0 && <p className="ptd-warning">{t("vote.gone", { names: gone.map(nameOf).join(", ") })}</p>}
      {(desk.votes.size > 0 || desk.council !== null) && <WriteVotes votes={votes} council={council} busy={busy} write={write} />}
    </section>
  );
}

function lineOf(vote: VoteOn | undefined): string {
  return vote === undefined ? "" : [vote.award, vote.cluster].filter((part) => part !== "").join(", ");
}

function LineHead({ line }: { readonly line: string }): JSX.Element {
  return (
    <tr className="ptd-cluster">
      <th scope="rowgroup" colSpan={voteColumns.length + 1} lang="vi">
        {line}
      </th>
    </tr>
  );
}

/** Everyone who can be voted on, in the proposal's order, with `countsOf` them. */
function votesOn(proposal: Proposal, countsOf: (on: VoteOn) => VoteOn & Counts): readonly (VoteOn & Counts)[] {
  return votable(proposal).flatMap(({ line, standings }) => standings.map(({ code }) => countsOf({ audience: line.audience, award: line.quota.award, cluster: line.cluster ?? "", code })));
}

/** How many there are to vote, how many are here, and what the office asks of a vote. */
function Council({ council }: { readonly council: CouncilFacts }): JSX.Element {
  const { dispatch, t, sentences } = usePane();
  const { needed } = verdictOn({ votes: "", base: "" }, ruleOf(council));
  const state = (part: Partial<CouncilFacts>): void => dispatch({ type: "councilStated", council: { ...council, ...part } });
  return (
    <>
      <div className="ptd-fields ptd-council">
        {councilFields.map(([key, word]) => (
          <Field key={key} label={t(word)}>
            <Input size="small" className="ptd-number" inputMode="decimal" value={council[key]} onChange={(_, { value }) => state({ [key]: value })} />
          </Field>
        ))}
      </div>
      <p className="ptd-note" role="status">
        {council.threshold.trim() === "" ? t("vote.noThreshold") : needed === undefined ? t("vote.noBase") : t("vote.needed", { count: needed.count, arithmetic: sentences.words(needed.arithmetic) })}
      </p>
    </>
  );
}

/** Most votes are unanimous: the rows still empty get the votes of everyone present, the rest is typed over. */
function FillEmpty({ votes, council }: { readonly votes: readonly (VoteOn & Counts)[]; readonly council: CouncilFacts }): JSX.Element | null {
  const { dispatch, t } = usePane();
  const empty = votes.filter((vote) => !isEntered(vote));
  const all = [council.present, council.members].map((text) => text.trim()).find((text) => /^\d+$/.test(text));
  return all === undefined || empty.length === 0 ? null : (
    <div className="ptd-row">
      <Button size="small" onClick={() => dispatch({ type: "votesTyped", votes: empty.map((vote) => ({ ...vote, votes: all })) })}>
        {t("vote.fill", { votes: all, count: empty.length })}
      </Button>
    </div>
  );
}

function VoteTable({ votes, children }: { readonly votes: readonly (VoteOn & Counts)[]; readonly children: readonly JSX.Element[] }): JSX.Element {
  const { dispatch, t } = usePane();
  const table = useRef<HTMLTableElement>(null);
  const moveOn = (event: KeyboardEvent): void => {
    const at = fieldOf(event.target);
    const next = at === undefined ? undefined : fieldAfter(at, event.key);
    if (next !== undefined) {
      event.preventDefault();
      table.current?.querySelector<HTMLInputElement>(`input[data-row="${next.row}"][data-column="${next.column}"]`)?.focus();
    }
  };
  const paste = (event: ClipboardEvent): void => {
    const [at, cells] = [fieldOf(event.target), pastedCells(event.clipboardData.getData("text/plain"))];
    if (at !== undefined && cells !== undefined) {
      event.preventDefault();
      dispatch({ type: "votesTyped", votes: withPasted(votes, at, cells) });
    }
  };
  return (
    <table ref={table} className="ptd-table ptd-vote-table" onKeyDown={moveOn} onPaste={paste}>
      <caption className="ptd-sr">{t("vote.heading")}</caption>
      <VoteHead />
      <tbody>{children}</tbody>
    </table>
  );
}

function fieldOf(target: EventTarget): GridField | undefined {
  const { row, column } = target instanceof HTMLElement ? target.dataset : {};
  return row === undefined || column === undefined ? undefined : { row: Number(row), column: Number(column) };
}

interface WriteProps {
  readonly votes: readonly (VoteOn & Counts)[];
  readonly council: CouncilFacts;
  readonly busy: boolean;
  readonly write: () => void;
}

function WriteVotes({ votes, council, busy, write }: WriteProps): JSX.Element {
  const { dispatch, t } = usePane();
  const entered = votes.filter(isEntered);
  const errors = entered.flatMap((vote) => voteFindings(vote, council).filter(({ severity }) => severity === "error"));
  const failed = errors.filter(({ code }) => code === "decision.votes-few").length;
  const wrong = errors.length > failed || entered.some((vote) => vote.votes.trim() === "");
  const missing = council.members.trim() === "" && entered.length > 0;
  return (
    <div className="ptd-sum ptd-write">
      <strong role="status">
        {t("vote.unwritten")} {t("vote.counts", { written: entered.length, all: votes.length, failed })} {(wrong || missing) && t(missing ? "vote.needsMembers" : "vote.wrong")}
      </strong>
      <div className="ptd-row">
        <Button size="small" onClick={() => dispatch({ type: "votesCleared" })}>
          {t("vote.takeBack")}
        </Button>
        <Button size="small" appearance="primary" disabled={busy || wrong || missing} onClick={write}>
          {t("vote.go")}
        </Button>
      </div>
    </div>
  );
}
