import fc from "fast-check";
import { standingsOf } from "../../src/book/standings";
import type { BookState } from "../../src/book/state";
import { audiences } from "../../src/plan/model";
import { plain } from "../../src/text/decimal";
import { stateArbitrary } from "../support/randomState";
import { expectedStandings } from "./bookOracle";

const actual = (state: BookState, audience: (typeof audiences)[number]): object[] => standingsOf(state, audience).map(({ code, score, eligible, className, rank, place, tied }) => ({ code, total: score.total === null ? null : plain(score.total), eligible, className, rank, place, tied }));

test("totals, eligibility, classes and ranks over three stages, exclusions, bonus, penalty and class caps are what exact fractions give", () => {
  fc.assert(
    fc.property(stateArbitrary, (state) => {
      for (const audience of audiences) {
        expect(actual(state, audience)).toEqual(expectedStandings(state, audience).expected);
      }
    }),
    { numRuns: 400 },
  );
});
