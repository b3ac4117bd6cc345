import type { Decision, Line } from "../award/propose";
import { lineText } from "../book/pages/proposal";
import type { BookState } from "../book/state";
import { parseDay, shortDay } from "../dossier/date";
import { factLabels } from "../dossier/facts";
import { Fault } from "../finding/fault";
import type { Audience } from "../plan/model";
import { excerpt } from "../text/vietnamese";
import { logLine } from "./log";
import { draftProposal } from "./propose";
import { rechecked } from "./recheck";

/** The vote on one of the tied, as counted. */
export interface Vote {
  readonly code: string;
  readonly votes: string;
  readonly against: string;
  readonly abstained: string;
  /** How many of all these came in writing from absent members. */
  readonly written: string;
}

/** Whom the council chose among those tied across a line, and how it voted. */
export interface CouncilChoice {
  readonly audience: Audience;
  readonly award: string;
  /** "" where the quota runs over everyone. */
  readonly cluster: string;
  readonly chosen: readonly Vote[];
  /** All members, the absent included. */
  readonly base: string;
  /** The day of the meeting; "" where the minutes tell. */
  readonly date: string;
  readonly note: string;
}

/**
 * The book with the council's choice among the tied in the place of an earlier one on them, logged. What the choice
 * does to the proposal is told by drafting it again. Throws Fault `decision.unknown-award`, `decision.not-tied`,
 * `decision.none-chosen`, `decision.too-many`, `decision.count-unreadable`, `decision.votes-sum` or
 * `dossier.day-unreadable`.
 */
export function recordDecisions(state: BookState, choice: CouncilChoice, now: string): BookState {
  const others = state.decisions.filter((decision) => !isOn(decision, choice));
  const onLine = state.decisions.filter((decision) => isOn(decision, choice));
  const open = draftProposal({ ...state, decisions: others }, state.round, now).proposal.lines.find((line) => isOn({ audience: line.audience, award: line.quota.award, cluster: line.cluster ?? "" }, choice));
  if (open === undefined) {
    throw new Fault("decision.unknown-award", {}, { award: choice.award });
  }
  const tied = new Set(open.tied.map((standing) => standing.code));
  checkChoice(choice, open, tied);
  const base = counted(choice.base, choice.award);
  const date = dayOf(choice.date);
  const note = excerpt([date === "" ? "" : `họp ngày ${date}`, choice.note].filter((part) => part !== "").join("; "), 2000);
  const decisions = choice.chosen.map((vote): Decision => {
    const votes = { votes: counted(vote.votes, vote.code), against: counted(vote.against, vote.code), abstained: counted(vote.abstained, vote.code) };
    const written = counted(vote.written, vote.code);
    const cast = votes.votes + votes.against + votes.abstained;
    if (cast > base) {
      throw new Fault("decision.votes-sum", {}, { code: vote.code, cast: String(cast), base: String(base) });
    }
    return { audience: choice.audience, award: choice.award, cluster: choice.cluster, code: vote.code, votes: String(votes.votes), base: String(base), against: String(votes.against), abstained: String(votes.abstained), ...(written === 0 ? {} : { written: String(written) }), note };
  });
  const detail = decisions.map(({ code, votes, base: of, against, abstained }) => `chọn ${code}: ${votes}/${of} đồng ý, ${against ?? ""} không đồng ý, ${abstained ?? ""} không có ý kiến`).join("; ");
  const kept = onLine.filter((decision) => !tied.has(decision.code));
  return rechecked({ ...state, decisions: [...others, ...kept, ...decisions], journal: [...state.journal, logLine(now, "Quyết định Hội đồng", lineText(open), detail)] });
}

/** The book without a recorded decision, logged; Fault `decision.gone` where it holds none such. */
export function withdrawDecision(state: BookState, decision: Decision, now: string): BookState {
  const index = state.decisions.findIndex((candidate) => isOn(candidate, decision) && candidate.code === decision.code && candidate.votes === decision.votes && candidate.note === decision.note);
  if (index < 0) {
    throw new Fault("decision.gone");
  }
  const detail = `bỏ ${decision.code}: ${decision.votes}/${decision.base} đồng ý`;
  return rechecked({ ...state, decisions: state.decisions.filter((_, at) => at !== index), journal: [...state.journal, logLine(now, "Bỏ quyết định Hội đồng", decision.award, detail)] });
}

/** How many of the tied on a stopped line still fit. */
export function freePlaces({ places, held, tied }: Line): number {
  return places.count - (held.length - tied.length);
}

function checkChoice({ chosen, award }: CouncilChoice, line: Line, tied: ReadonlySet<string>): void {
  const [first] = chosen;
  if (first === undefined) {
    throw new Fault("decision.none-chosen", {}, { award });
  }
  const stranger = chosen.find(({ code }) => !tied.has(code));
  if (stranger !== undefined) {
    throw new Fault("decision.not-tied", {}, { code: stranger.code, award });
  }
  const free = freePlaces(line);
  if (chosen.length > free) {
    throw new Fault("decision.too-many", {}, { chosen: String(chosen.length), free: String(free) });
  }
}

type LineName = Pick<Decision, "audience" | "award" | "cluster">;

function isOn(a: LineName, b: LineName): boolean {
  return a.audience === b.audience && a.award === b.award && a.cluster === b.cluster;
}

/** A count of people; "" counts as none. Fault `decision.count-unreadable` for anything but a whole number. */
function counted(typed: string, what: string): number {
  const text = typed.trim();
  if (!/^\d{0,4}$/u.test(text)) {
    throw new Fault("decision.count-unreadable", {}, { what, value: excerpt(text, 40) });
  }
  return text === "" ? 0 : Number(text);
}

function dayOf(typed: string): string {
  const day = parseDay(typed);
  if (day === undefined && typed.trim() !== "") {
    throw new Fault("dossier.day-unreadable", {}, { field: factLabels.meetingDate.label, value: excerpt(typed, 40) });
  }
  return day === undefined ? "" : shortDay(day);
}
