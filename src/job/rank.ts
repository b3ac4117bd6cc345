import { RANKED } from "../book/actions";
import { audienceWord } from "../book/pages/names";
import type { BookState } from "../book/state";
import { subjectsOf } from "../book/state";
import { type Audience, scoredAudiences } from "../plan/model";
import type { Standing } from "../score/standing";
import { plain } from "../text/decimal";
import { adjustmentJournal, adjustmentsOf } from "./adjustments";
import { allStandings, checkMarks, noted } from "./check";
import { checkDecisions } from "./checkDecisions";
import { inBookOrder, logLine } from "./log";

export interface Ranking {
  readonly state: BookState;
  readonly standings: Readonly<Record<Audience, readonly Standing[]>>;
}

/** Checks every mark, ranks every audience that is scored and logs it once for every change in the result. */
export function rank(state: BookState, now: string): Ranking {
  const adjustments = adjustmentsOf(state, now);
  const adjusted: BookState = { ...state, adjustments, journal: [...state.journal, ...adjustmentJournal(state.adjustments, state.journal, adjustments, now)] };
  const standings = allStandings(adjusted);
  const found = [...checkMarks(adjusted, standings), ...checkDecisions(adjusted, standings)].map(noted);
  const errors = found.filter((item) => item.severity === "error").length;
  const ranked = (audience: Audience): string => `${standings[audience].filter((standing) => standing.rank !== undefined).length}/${standings[audience].length} ${audienceWord(audience).toLocaleLowerCase("vi")}`;
  const detail = `Xếp hạng được ${scoredAudiences(state.scheme).map(ranked).join(", ")}; ${errors} lỗi còn lại`;
  const last = adjusted.journal.filter((line) => line.action === RANKED).at(-1);
  const journal = last?.detail === detail ? adjusted.journal : [...adjusted.journal, logLine(now, RANKED, state.round, detail)];
  return { state: { ...adjusted, noted: inBookOrder([...state.noted.filter((item) => item.file !== ""), ...found]), journal }, standings };
}

/** A subject's line in a ranking report. */
export interface RankLine {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly cluster: string;
  /** A decimal; null where the subject was not assessed or nothing applies to it. */
  readonly total: string | null;
  readonly complete: boolean;
  readonly rank: number | null;
  readonly class: string | null;
  readonly tied: boolean;
}

export function rankLines(state: BookState, audience: Audience, standings: readonly Standing[]): RankLine[] {
  return subjectsOf(state, audience).map((subject, index) => {
    const standing = standings[index];
    const total = standing?.assessed === true ? standing.score.total : null;
    return {
      code: subject.code,
      name: subject.name,
      unit: subject.unit,
      cluster: subject.cluster,
      total: total === null ? null : plain(total),
      complete: standing?.assessed === true && standing.score.complete,
      rank: standing?.rank ?? null,
      class: standing?.assessed === true ? (standing.className ?? null) : null,
      tied: standing?.tied ?? false,
    };
  });
}
