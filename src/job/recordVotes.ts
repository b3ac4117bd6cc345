import type { Decision, Line, Proposal } from "../award/propose";
import { isOnLine, voteRule, type VoteRule } from "../award/votes";
import type { BookState } from "../book/state";
import type { FactKey } from "../dossier/facts";
import { Fault } from "../finding/fault";
import type { Finding } from "../finding/finding";
import type { Audience } from "../plan/model";
import type { Standing } from "../score/standing";
import { excerpt, sameText, tidy } from "../text/vietnamese";
import { checkVotes } from "./checkVotes";
import { logLine } from "./log";
import { draftProposal } from "./propose";
import { rechecked } from "./recheck";
import { stateFacts } from "./stateFacts";

/** The counts of a vote as typed; "" where not stated. */
export type Counts = Readonly<Record<"votes" | "against" | "abstained" | "written", string>>;

/** Whom a vote is on, and for which award. */
export interface VoteOn {
  readonly audience: Audience;
  readonly award: string;
  /** "" where the quota runs over everyone. */
  readonly cluster: string;
  readonly code: string;
}

/** What the office says of its council; as the page Hồ sơ holds it. */
export type CouncilFacts = Readonly<Record<Extract<FactKey, "members" | "present" | "threshold">, string>>;

/** Votes of one meeting on any number of the proposed; a vote without any count takes back the one that is recorded. */
export interface Ballot {
  readonly council: CouncilFacts;
  readonly votes: readonly (VoteOn & Counts)[];
}

/** A line of the proposal with the subjects the council may vote on one by one: the proposed and those it voted out, in their order. */
export interface Votable {
  readonly line: Line;
  readonly standings: readonly Standing[];
}

/** Ties across a line are another matter: there the council chooses among the tied. */
export function votable(proposal: Proposal): readonly Votable[] {
  return proposal.lines
    .filter((line) => line.tied.length === 0)
    .map((line) => ({ line, standings: line.held.filter((standing) => line.proposed.includes(standing) || line.outvoted.includes(standing)) }))
    .filter(({ standings }) => standings.length > 0);
}

export const noCounts: Counts = { votes: "", against: "", abstained: "", written: "" };

/** The recorded counts on a subject, the later of two; none where nothing is recorded. */
export function recordedCounts(decisions: readonly Decision[], on: VoteOn): Counts {
  const found = decisions.filter((decision) => isAbout(decision, on)).at(-1);
  return found === undefined ? noCounts : { votes: found.votes, against: found.against ?? "", abstained: found.abstained ?? "", written: found.written ?? "" };
}

/** What is wrong with a vote as typed; a vote that is too few for the threshold may be recorded all the same. */
export function voteFindings(on: VoteOn & Counts, council: CouncilFacts): readonly Finding[] {
  return checkVotes(decisionOf(on, council, ""), ruleOf(council), council.threshold, () => ({}));
}

/** What the typed facts of the council ask of a vote. */
export function ruleOf({ threshold, members, present }: CouncilFacts): VoteRule {
  return voteRule(threshold, members, present);
}

/**
 * The book with the council's votes on the proposed, all or none, and with what they were counted against; logged.
 * The same state where nothing changes. A vote that misses the threshold is recorded and holds its subject back.
 * Throws Fault `decision.not-proposed`, `decision.votes-missing`, or what {@link checkVotes} finds wrong with a count.
 */
export function recordVotes(state: BookState, ballot: Ballot, now: string): BookState {
  const council: CouncilFacts = { members: tidy(ballot.council.members), present: tidy(ballot.council.present), threshold: tidy(ballot.council.threshold) };
  const stated = stateFacts(state, { ...state.dossier, fields: { ...state.dossier.fields, ...council } }, now);
  const open = votable(draftProposal(state, state.round, now).proposal);
  let { decisions } = state;
  const told: string[] = [];
  for (const vote of ballot.votes.map(tidied)) {
    requireVotable(vote, open);
    const before = recordedCounts(decisions, vote);
    if (Object.values(vote).join("\n") === Object.values({ ...vote, ...before }).join("\n")) {
      continue;
    }
    decisions = isBlank(vote) ? decisions.filter((decision) => !isAbout(decision, vote)) : replaced(decisions, checked(vote, council, decisions));
    told.push(isBlank(vote) ? `bỏ phiếu của ${vote.code}` : `${vote.code}: ${vote.votes}${council.members === "" ? "" : `/${council.members}`} đồng ý`);
  }
  if (told.length === 0) {
    return stated === state ? state : rechecked(stated);
  }
  return rechecked({ ...stated, decisions, journal: [...stated.journal, logLine(now, "Phiếu của Hội đồng", state.round, excerpt(told.join("; "), LONGEST_LINE))] });
}

const LONGEST_LINE = 8000;

function requireVotable(vote: VoteOn, open: readonly Votable[]): void {
  const found = open.some(({ line, standings }) => isAbout({ audience: line.audience, award: line.quota.award, cluster: line.cluster ?? "", code: vote.code }, vote) && standings.some(({ code }) => code === vote.code));
  if (!found) {
    throw new Fault("decision.not-proposed", {}, { code: vote.code, award: vote.award });
  }
}

function checked(vote: VoteOn & Counts, council: CouncilFacts, decisions: readonly Decision[]): Decision {
  const note = decisions.filter((decision) => isAbout(decision, vote)).at(-1)?.note ?? "";
  const decision = decisionOf(vote, council, note);
  const wrong = checkVotes(decision, ruleOf(council), council.threshold, () => ({})).find(({ code, severity }) => severity === "error" && code !== "decision.votes-few");
  if (wrong !== undefined) {
    throw new Fault(wrong.code, {}, wrong.params);
  }
  if (decision.votes === "") {
    throw new Fault("decision.votes-missing", {}, { code: vote.code });
  }
  return decision;
}

function decisionOf(vote: VoteOn & Counts, { members }: CouncilFacts, note: string): Decision {
  const { audience, award, cluster, code, votes, ...others } = vote;
  const stated = (["against", "abstained", "written"] as const).filter((key) => others[key] !== "");
  return { audience, award, cluster, code, votes, base: members, ...Object.fromEntries(stated.map((key) => [key, others[key]])), note };
}

/** Where one is recorded already the new vote takes its place, else it comes last. */
function replaced(decisions: readonly Decision[], vote: Decision): readonly Decision[] {
  const at = decisions.findIndex((decision) => isAbout(decision, vote));
  const others = decisions.filter((decision, index) => index === at || !isAbout(decision, vote));
  return at < 0 ? [...others, vote] : others.map((decision, index) => (index === at ? vote : decision));
}

function isAbout(decision: VoteOn, on: VoteOn): boolean {
  return isOnLine({ ...decision, votes: "", base: "", note: "" }, on) && sameText(decision.code) === sameText(on.code);
}

function tidied({ audience, award, cluster, code, ...counts }: VoteOn & Counts): VoteOn & Counts {
  const count = (text: string): string => tidy(text).replace(/^0+(?=\d)/u, "");
  return { audience, award, cluster, code, votes: count(counts.votes), against: count(counts.against), abstained: count(counts.abstained), written: count(counts.written) };
}

function isBlank({ votes, against, abstained, written }: Counts): boolean {
  return [votes, against, abstained, written].every((count) => count === "");
}
