import fc from "fast-check";
import { propose } from "../../src/award/propose";
import { standingsOf } from "../../src/book/standings";
import type { BookState } from "../../src/book/state";
import { votesAsked } from "../../src/dossier/votesAsked";
import type { Standing } from "../../src/score/standing";
import { contestedArbitrary } from "../support/randomQuotas";
import { type ExpectedLine, expectedLines } from "./proposalOracle";

const codes = (standings: readonly Standing[]): string[] => standings.map(({ code }) => code);

function drawn(state: BookState): ExpectedLine[] {
  const { lines } = propose(state.scheme, { collectives: standingsOf(state, "collectives"), individuals: standingsOf(state, "individuals") }, state.decisions, votesAsked(state.dossier));
  return lines.map((line) => ({
    award: line.quota.award,
    cluster: line.cluster,
    base: line.places.base,
    places: line.places.count,
    candidates: line.candidates,
    tied: codes(line.tied),
    decided: codes(line.decided),
    pending: codes(line.pending),
    outvoted: codes(line.outvoted),
    proposed: codes(line.proposed),
  }));
}

test("from marks of three stages to who is proposed: every line of every quota is what exact fractions and a second reading of the rules give", () => {
  fc.assert(
    fc.property(contestedArbitrary, (state) => expect(drawn(state)).toEqual(expectedLines(state))),
    { numRuns: 400 },
  );
});

test("the books of this comparison put every rule of a line to the test", () => {
  const lines = fc.sample(contestedArbitrary, { numRuns: 300, seed: 1 }).flatMap(expectedLines);
  const times = (happens: (line: ExpectedLine) => boolean): number => lines.filter(happens).length;
  const seen = {
    stopped: times(({ tied }) => tied.length > 0),
    settled: times(({ decided }) => decided.length > 0),
    pending: times(({ pending }) => pending.length > 0),
    outvoted: times(({ outvoted }) => outvoted.length > 0),
    full: times(({ proposed, candidates }) => proposed.length > 0 && proposed.length < candidates),
    clusters: times(({ cluster, candidates }) => cluster !== undefined && candidates > 0),
  };
  expect(Object.entries(seen).filter(([, count]) => count < 10)).toEqual([]);
});
