import fc from "fast-check";
import type { Decision } from "../../src/award/votes";
import { type BookState, subjectsOf } from "../../src/book/state";
import { type Audience, audiences } from "../../src/plan/model";
import type { Quota, QuotaBase, Rounding } from "../../src/scheme/model";
import { decimal } from "../../src/text/decimal";
import { decimalText } from "./arbitraries";
import { stateArbitrary } from "./randomState";

const awards = ["Chiến sĩ thi đua", "Giấy khen", "Lao động tiên tiến"];
const classes = ["Hoàn thành xuất sắc", "Hoàn thành tốt", "Chưa hoàn thành"];

const quotaArbitrary = (award: string): fc.Arbitrary<Quota> =>
  fc.record({
    award: fc.constant(award),
    amount: fc.oneof(
      fc.integer({ min: 0, max: 10000 }).map((hundredths): Quota["amount"] => ({ kind: "percent", percent: decimal(decimalText(hundredths, 2)) })),
      fc.constantFrom("15", "20", "50").map((percent): Quota["amount"] => ({ kind: "percent", percent: decimal(percent) })),
      fc.integer({ min: 0, max: 4 }).map((count): Quota["amount"] => ({ kind: "count", count })),
    ),
    base: fc.constantFrom<QuotaBase>("all", "ranked", "class:Hoàn thành xuất sắc", "class:Hoàn thành tốt"),
    rounding: fc.constantFrom<Rounding>("floor", "half-up", "ceiling"),
    per: fc.constantFrom("all", "cluster"),
    minimumClass: fc.constantFrom(null, null, ...classes),
  });

type Quotas = Readonly<Record<Audience, readonly Quota[]>>;

/** A vote on someone, mostly about a line that is drawn. */
const decisionArbitrary = (state: BookState, quotas: Quotas): fc.Arbitrary<Decision> => {
  const lines = audiences.flatMap((audience) => subjectsOf(state, audience).flatMap(({ code, cluster }) => quotas[audience].map(({ award, per }) => ({ audience, award, cluster: per === "cluster" ? cluster : "", code }))));
  const line = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...lines) },
    { weight: 1, arbitrary: fc.constantFrom(...lines).map((each) => ({ ...each, award: `  ${each.award.toUpperCase()}` })) },
    { weight: 1, arbitrary: fc.constantFrom(...lines).map((each) => ({ ...each, cluster: "Cụm lạ", code: "" })) },
  );
  const wild = fc.record({
    votes: fc.constantFrom("", "5", "6", "9", "10", "bảy"),
    base: fc.constantFrom("", "9", "9", "12", "0"),
    against: fc.constantFrom("", "", "1"),
    abstained: fc.constantFrom("", "", "2"),
    written: fc.constantFrom("", "", "3", "8"),
  });
  const sound = fc.constantFrom("6", "8").map((votes) => ({ votes, base: "9" }));
  return fc.tuple(line, fc.oneof({ weight: 4, arbitrary: sound }, { weight: 1, arbitrary: wild })).map(([about, votes]) => ({ ...about, ...votes, note: "" }));
};

/** The marks of the first few over and over again, so that many are equal in all that decides. */
function repeated(marks: BookState["marks"][Audience], sheets: number): BookState["marks"][Audience] {
  const all = [...marks.values()];
  return new Map(all.map(({ code }, index) => [code, { ...all[index % sheets]!, code }]));
}

/** Random books whose schemes share out awards and whose councils voted, well and badly. */
export const contestedArbitrary: fc.Arbitrary<BookState> = stateArbitrary.chain((state) => {
  const quotas = fc.subarray(awards, { minLength: 1 }).chain((named) => fc.tuple(...named.map(quotaArbitrary)));
  return fc
    .record({ collectives: quotas, individuals: quotas })
    .chain((own) => fc.record({
      own: fc.constant(own),
      decisions: fc.array(decisionArbitrary(state, own), { minLength: 5, maxLength: 40 }),
      threshold: fc.constantFrom("", "", "66,7 %", "50", "50", "hai phần ba"),
      members: fc.constantFrom("", "9"),
      present: fc.constantFrom("", "", "7"),
      sheets: fc.constantFrom(99, 99, 2, 4),
    }))
    .map(({ own, decisions, threshold, members, present, sheets }): BookState => {
      const [collectives, individuals] = audiences.map((audience) => ({ ...state.scheme[audience], quotas: own[audience] }));
      const marks = { collectives: repeated(state.marks.collectives, sheets), individuals: repeated(state.marks.individuals, sheets) };
      return { ...state, scheme: { ...state.scheme, collectives: collectives!, individuals: individuals! }, marks, decisions, dossier: { ...state.dossier, fields: { ...state.dossier.fields, threshold, members, present } } };
    });
});
