import type { Audience } from "../plan/model";
import { type Standing, standings } from "../score/standing";
import { type BookState, exclusionOf, noEntries, returnedUnits, subjectsOf } from "./state";

/** Scores, ranks and classes of one audience as the book stands, in roster order. */
export function standingsOf(state: BookState, audience: Audience): readonly Standing[] {
  const returned = returnedUnits(state);
  const contenders = subjectsOf(state, audience).map((subject) => ({
    code: subject.code,
    cluster: subject.cluster,
    womenFirst: subject.womenFirst,
    assessed: returned.has(subject.unit),
    exclusion: exclusionOf(state, audience, subject.code),
    entries: state.marks[audience].get(subject.code) ?? noEntries(subject.code),
  }));
  return standings(contenders, state.scheme[audience], state.scheme);
}
