import type { Deadline, Plan } from "../plan/model";
import { sameText, tidy } from "../text/vietnamese";

/** A date for handing in, with the milestone of the plan it was taken from, if it was. */
export interface MailDeadline {
  readonly when: string;
  readonly milestone: Deadline | undefined;
}

/** A deadline as a person gave it; a date 2026-12-31 is written the Vietnamese way. */
export function givenDeadline(text: string): MailDeadline | undefined {
  const when = tidy(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(when);
  return when === "" ? undefined : { when: iso === null ? when : `${iso[3]}/${iso[2]}/${iso[1]}`, milestone: undefined };
}

/**
 * The deadline the plan itself sets for handing in results of this round: a milestone about sending or reporting,
 * of the same round, free of doubts, and the only such one. Undefined otherwise; no date is ever made up.
 */
export function planDeadline(plan: Plan, round: string): MailDeadline | undefined {
  const fitting = plan.deadlines.filter((deadline) => isHandingIn(deadline) && isOfRound(deadline, round));
  const [milestone] = fitting;
  if (milestone === undefined || fitting.length > 1) {
    return undefined;
  }
  const years = [...new Set(round.match(/\b20\d{2}\b/g) ?? [])];
  const day = /^(\d{1,2}\/\d{1,2}) h[aằ]ng năm$/u.exec(sameText(milestone.when))?.[1];
  return { when: day !== undefined && years.length === 1 ? `${day}/${years[0]}` : tidy(milestone.asWritten ?? milestone.when), milestone };
}

function isHandingIn({ what, uncertain, note }: Deadline): boolean {
  return /nộp|gửi|báo cáo/u.test(sameText(what)) && uncertain === undefined && note === undefined;
}

const yearly = /h(?:ằ|à)ng năm/u;

function isOfRound({ what, when }: Deadline, round: string): boolean {
  if (yearly.test(sameText(when))) {
    return yearly.test(sameText(round));
  }
  const name = sameText(round).replace(/[\d,;().-]+/g, " ").trim();
  return name !== "" && sameText(what).includes(name);
}
