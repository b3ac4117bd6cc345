import { propose as drawLines, type Proposal } from "../award/propose";
import { lineText } from "../book/pages/proposal";
import { PROPOSE_ACTION } from "../book/proposalPages";
import type { BookState } from "../book/state";
import { votesAsked } from "../dossier/votesAsked";
import { finding } from "../finding/finding";
import { sameText } from "../text/vietnamese";
import { inBookOrder, keptFinding, logLine } from "./log";
import { rank } from "./rank";

export interface Draft {
  readonly state: BookState;
  readonly proposal: Proposal;
}

/** Ranks the book and draws every quota's line. A round other than the book's is noted, since it names another award. */
export function draftProposal(state: BookState, round: string, now: string): Draft {
  const ranking = rank(state, now);
  const proposal = drawLines(state.scheme, ranking.standings, state.decisions, votesAsked(state.dossier));
  const stopped = proposal.lines.filter((line) => line.tied.length > 0);
  const outvoted = proposal.lines.filter((line) => line.outvoted.length > 0);
  const detail = [
    `Đề nghị ${proposal.proposed.length}: ${proposal.proposed.map((item) => item.standing.code).join(", ") || "không có"}`,
    ...stopped.map((line) => `dừng ${lineText(line)} vì bằng nhau: ${line.tied.map((standing) => standing.code).join(", ")}`),
    ...outvoted.map((line) => `giữ suất ${lineText(line)} vì chưa đủ phiếu: ${line.outvoted.map((standing) => standing.code).join(", ")}`),
  ].join("; ");
  const otherRound = sameText(round) !== sameText(state.round);
  const others = ranking.state.noted.filter((item) => item.code !== "propose.other-round");
  const found = otherRound ? [keptFinding("", finding("propose.other-round", "warning", {}, { round, ours: state.round }))] : [];
  return { state: { ...ranking.state, noted: inBookOrder([...others, ...found]), journal: [...ranking.state.journal, logLine(now, PROPOSE_ACTION, round, detail)] }, proposal };
}
