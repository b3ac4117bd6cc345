import { propose as drawLines, type Proposal } from "../award/propose";
import { lineText } from "../book/pages/proposal";
import type { BookState } from "../book/state";
import { messageText } from "../finding/finding";
import { sameText } from "../text/vietnamese";
import { rank } from "./rank";

export interface Draft {
  readonly state: BookState;
  readonly proposal: Proposal;
}

/** Ranks the book and draws every quota's line. A round other than the book's is noted, since it names another award. */
export function draftProposal(state: BookState, round: string, now: string): Draft {
  const ranking = rank(state, now);
  const proposal = drawLines(state.scheme, ranking.standings);
  const stopped = proposal.lines.filter((line) => line.tied.length > 0);
  const detail = [
    `Đề nghị ${proposal.proposed.length}: ${proposal.proposed.map((item) => item.standing.code).join(", ") || "không có"}`,
    ...stopped.map((line) => `dừng ${lineText(line)} vì bằng nhau: ${line.tied.map((standing) => standing.code).join(", ")}`),
  ].join("; ");
  const otherRound = sameText(round) !== sameText(state.round);
  const noted = otherRound
    ? [...ranking.state.noted, { code: "propose.other-round", severity: "warning" as const, unit: "", file: "", sheet: "", cell: "", message: messageText("propose.other-round", { round, ours: state.round }) }]
    : ranking.state.noted;
  return { state: { ...ranking.state, noted, journal: [...ranking.state.journal, { at: now, action: "Dự thảo đề nghị", subject: round, detail }] }, proposal };
}
