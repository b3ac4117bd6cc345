import { decimal, quotient, vietnamese } from "../text/decimal";

/** How many of the individuals proposed hold no leading post. */
export interface NonLeaders {
  readonly count: number;
  readonly of: number;
  /** With one decimal at most, as offices write it. */
  readonly percent: string;
}

/** Of these codes, those that are not `leaders`; undefined where there are none. */
export function nonLeadersAmong(codes: readonly string[], leaders: ReadonlySet<string>): NonLeaders | undefined {
  const count = codes.filter((code) => !leaders.has(code)).length;
  return codes.length === 0 ? undefined : { count, of: codes.length, percent: vietnamese(quotient(decimal(String(count * 100)), decimal(String(codes.length)), 1)) };
}
