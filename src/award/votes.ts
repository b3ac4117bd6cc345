import type { Audience } from "../plan/model";
import { decimal, type Decimal, parseDecimal, vietnamese } from "../text/decimal";
import { sameText } from "../text/vietnamese";

/** What the council decided on a subject: on one of several tied across a line, or by a vote on anyone proposed. */
export interface Decision {
  readonly audience: Audience;
  readonly award: string;
  /** "" where the quota runs over everyone. */
  readonly cluster: string;
  /** The subject chosen. */
  readonly code: string;
  /** Votes for, and of how many members in all, as recorded. */
  readonly votes: string;
  readonly base: string;
  /** Votes against, abstentions, and how many of all votes came in writing from absent members; as recorded. */
  readonly against?: string;
  readonly abstained?: string;
  readonly written?: string;
  readonly note: string;
}

/** Whether a decision is about the line of a quota, its award and cluster spelled as people spell them. */
export function isOnLine(decision: Decision, line: { readonly audience: Audience; readonly award: string; readonly cluster: string | undefined }): boolean {
  return decision.audience === line.audience && sameText(decision.award) === sameText(line.award) && sameText(decision.cluster) === sameText(line.cluster ?? "");
}

/** What the office asks of a recorded vote. */
export interface VoteRule {
  /** Percent of all members, above 0 and at most 100; undefined where the office has set none. */
  readonly threshold: Decimal | "unreadable" | undefined;
  /** All members of the council, the absent included; undefined where nobody stated it. */
  readonly members: number | undefined;
  /** Those in the room; undefined where nobody stated it. */
  readonly present: number | undefined;
}

/** Nothing is asked beyond what the record itself says. */
export const noVoteRule: VoteRule = { threshold: undefined, members: undefined, present: undefined };

/**
 * Why a recorded vote decides nothing: no threshold that can be read, a count that is no whole number, none where a
 * threshold asks for one, a council without members, more votes than members, more cast in the room than were
 * there, more in writing than in all, fewer than the threshold.
 */
export type VoteProblem = "threshold" | "unreadable" | "missing" | "no-members" | "sum" | "present" | "written" | "few";

export interface Verdict {
  /** Undefined where the vote carries. */
  readonly problem: VoteProblem | undefined;
  /** Votes for; undefined where none were recorded. */
  readonly votes: number | undefined;
  /** All votes cast: for, against, abstained. */
  readonly cast: number;
  /** All members: the larger of what the decision and the rule state, so that a slip cannot lower the bar. */
  readonly base: number | undefined;
  /** The least number of votes for, and its arithmetic; only under a threshold and with a base. */
  readonly needed: { readonly count: number; readonly arithmetic: string } | undefined;
}

/** A rule from the texts of the page of facts: "", "75", "66,7 %". */
export function voteRule(threshold: string, members: string, present: string): VoteRule {
  const percent = /^(?<value>\d{1,3}(?:[.,]\d{1,4})?)\s*%?$/u.exec(threshold.trim())?.groups?.["value"];
  const value = percent === undefined ? undefined : parseDecimal(percent.replace(",", "."));
  const usable = value !== undefined && value.gt("0") && value.lte("100");
  return { threshold: threshold.trim() === "" ? undefined : usable ? value : "unreadable", members: whole(members), present: whole(present) };
}

/**
 * Whether a recorded vote carries. Without a threshold the record is believed as far as it can be true; with one, the
 * votes for must reach it, of all members, votes in writing included.
 */
export function verdictOn(decision: Pick<Decision, "votes" | "base" | "against" | "abstained" | "written">, rule: VoteRule): Verdict {
  const texts = [decision.votes, decision.base, decision.against ?? "", decision.abstained ?? "", decision.written ?? ""];
  const [votes, ownBase, against, abstained, written] = texts.map(whole);
  const stated = [ownBase, rule.members].filter((count) => count !== undefined);
  const base = stated.length === 0 ? undefined : Math.max(...stated);
  const { threshold } = rule;
  const needed = threshold === undefined || threshold === "unreadable" || base === undefined ? undefined : neededOf(threshold, base);
  const cast = (votes ?? 0) + (against ?? 0) + (abstained ?? 0);
  const problem = (): VoteProblem | undefined => {
    if (threshold === "unreadable") {
      return "threshold";
    }
    if (texts.some((text) => text.trim() !== "" && whole(text) === undefined)) {
      return "unreadable";
    }
    if (ownBase === 0 || base === 0) {
      return "no-members";
    }
    if (base !== undefined && cast > base) {
      return "sum";
    }
    if ((written ?? 0) > cast) {
      return "written";
    }
    if (rule.present !== undefined && cast - (written ?? 0) > rule.present) {
      return "present";
    }
    if (threshold !== undefined && (votes === undefined || base === undefined)) {
      return "missing";
    }
    return needed !== undefined && (votes ?? 0) < needed.count ? "few" : undefined;
  };
  return { problem: problem(), votes, cast, base, needed };
}

function neededOf(threshold: Decimal, base: number): { count: number; arithmetic: string } {
  const exact = threshold.times(String(base)).div("100");
  return { count: Number(exact.plus(decimal("0")).round(0, 3).toFixed(0)), arithmetic: `${vietnamese(threshold)} % × ${base} = ${vietnamese(exact)}` };
}

function whole(text: string): number | undefined {
  return /^\d{1,6}$/u.test(text.trim()) ? Number(text.trim()) : undefined;
}
