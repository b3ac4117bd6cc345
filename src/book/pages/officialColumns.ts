import type { Audience } from "../../plan/model";
import type { BookState } from "../state";
import type { MarkColumns } from "./matrix";
import { type ResultColumns, resultColumns } from "./results";
import { bookColumns } from "./stage";

/** The columns behind the ranking, right of the results: all hidden, all native formulas. */
export interface OfficialColumns {
  readonly marks: MarkColumns;
  readonly results: ResultColumns;
  /** 1 where the unit's sheet came back. */
  readonly assessed: number;
  /** The cluster's number; clusters are foreign text, which COUNTIFS would read as a pattern. */
  readonly cluster: number;
  /** From the exclusions page: above 0 where excluded, or under examination; the number of the best class allowed. */
  readonly excluded: number;
  readonly pending: number;
  readonly bestClass: number;
  /** 1 where the subject is ranked. */
  readonly ranked: number;
  /** One column for each link of the tie chain. */
  readonly keys: readonly number[];
  /** How many ranked subjects of the cluster go before, plus one. */
  readonly place: number;
  /** The subject's line on the ranking page, 1 to n, no two the same. */
  readonly position: number;
  readonly end: number;
}

export function officialColumns(state: BookState, audience: Audience): OfficialColumns {
  const marks = bookColumns(state, audience);
  const results = resultColumns(state.scheme[audience], marks.end);
  const chain = state.scheme[audience].tieChain.length;
  const assessed = results.end;
  const firstKey = assessed + 6;
  return {
    marks,
    results,
    assessed,
    cluster: assessed + 1,
    excluded: assessed + 2,
    pending: assessed + 3,
    bestClass: assessed + 4,
    ranked: assessed + 5,
    keys: Array.from({ length: chain }, (_, index) => firstKey + index),
    place: firstKey + chain,
    position: firstKey + chain + 1,
    end: firstKey + chain + 2,
  };
}
