import fc from "fast-check";
import { declinedWord } from "../../src/book/decisionWords";
import type { BookState, JournalLine, Noted, Remark } from "../../src/book/state";
import { type Delivery, Ledger } from "../../src/job/intake/ledger";
import { openingWords } from "../../src/job/intake/words";
import { logLine } from "../../src/job/log";
import { type Audience, audiences } from "../../src/plan/model";
import type { Person } from "../../src/roster/model";
import type { Entries } from "../../src/score/stages";
import { decimal } from "../../src/text/decimal";
import { stateArbitrary } from "../support/randomState";

/** One thing intake does to a book. */
type Step =
  | { readonly kind: "accept"; readonly delivery: Delivery }
  | { readonly kind: "settle"; readonly unit: string }
  | { readonly kind: "note"; readonly found: readonly Noted[] }
  | { readonly kind: "join"; readonly person: Person };

const line = (at: string, action: string, detail: string): JournalLine => logLine(at, action, "U1, a.xlsx", detail);

/** The book after one step, everything else copied as it was: what the ledger must come to, however it keeps its books. */
function after(state: BookState, step: Step): BookState {
  switch (step.kind) {
    case "accept": {
      const { unit, received, marks, remarks } = step.delivery;
      const own = new Set([unit, ...state.roster.people.filter((person) => person.unit === unit).map(({ code }) => code)]);
      const delivered = (audience: Audience): BookState["marks"][Audience] => {
        const all = new Map(state.marks[audience]);
        for (const [code, self] of marks[audience]) {
          const { verified, council } = all.get(code) ?? { verified: new Map(), council: new Map() };
          all.set(code, { code, self, verified, council });
        }
        return new Map([...all].filter(([, { self, verified, council }]) => self.size > 0 || verified.size > 0 || council.size > 0));
      };
      return {
        ...state,
        register: state.register.map((each) => (each.unit === unit ? { ...each, received } : each)),
        marks: { collectives: delivered("collectives"), individuals: delivered("individuals") },
        remarks: [...state.remarks.filter(({ code }) => !own.has(code)), ...remarks],
      };
    }
    case "settle":
      return { ...state, noted: state.noted.filter(({ file, unit }) => file === "" || unit !== step.unit), waiting: state.waiting.filter(({ unit }) => unit !== step.unit) };
    case "note":
      return { ...state, noted: [...state.noted, ...step.found] };
    case "join":
      return { ...state, roster: { ...state.roster, people: [...state.roster.people, step.person] } };
  }
}

function take(ledger: Ledger, step: Step): void {
  switch (step.kind) {
    case "accept":
      return ledger.accept(step.delivery);
    case "settle":
      return ledger.settle(step.unit);
    case "note":
      return ledger.note(step.found);
    case "join":
      return ledger.join([step.person]);
  }
}

const notedArbitrary = (units: readonly string[]): fc.Arbitrary<Noted> =>
  fc.record({ code: fc.constantFrom("return.newer", "person.joined"), severity: fc.constantFrom("error", "warning", "info"), unit: fc.constantFrom("", ...units), file: fc.constantFrom("", "a.xlsx", "b.xlsx"), sheet: fc.constant(""), cell: fc.constant(""), message: fc.nat(99).map(String) });

function stepArbitrary(state: BookState): fc.Arbitrary<Step> {
  const units = state.roster.units.map(({ code }) => code);
  const entries: fc.Arbitrary<Entries> = fc.array(fc.tuple(fc.constantFrom("c1.1", "c1.2"), fc.nat(9)), { maxLength: 2 }).map((all) => new Map(all.map(([id, value]) => [id, { kind: "number" as const, value: decimal(String(value)) }])));
  const accept = fc.constantFrom(...units).chain((unit) => {
    const people = state.roster.people.filter((person) => person.unit === unit).map(({ code }) => code);
    const marked = (codes: readonly string[]): fc.Arbitrary<ReadonlyMap<string, Entries>> => fc.tuple(...codes.map((code) => entries.map((each): [string, Entries] => [code, each]))).map((all) => new Map(all));
    const remark: fc.Arbitrary<Remark> = fc.constantFrom(unit, ...people).chain((code) => fc.record({ audience: fc.constant<Audience>(code === unit ? "collectives" : "individuals"), code: fc.constant(code), criterion: fc.constant(""), evidence: fc.nat(9).map(String), note: fc.constant("") }));
    return fc.record({
      kind: fc.constant("accept" as const),
      delivery: fc.record({
        unit: fc.constant(unit),
        received: fc.nat(5).map((n) => ({ file: `${n}.xlsx`, sha256: `${unit}-${n}`, at: "2026-11-25T00:00:00Z", entriesDigest: String(n) })),
        marks: fc.record({ collectives: marked([unit]), individuals: marked(people) }),
        remarks: fc.array(remark, { maxLength: 2 }),
      }),
    });
  });
  return fc.oneof(
    { weight: 4, arbitrary: accept },
    { weight: 2, arbitrary: fc.constantFrom(...units).map((unit): Step => ({ kind: "settle", unit })) },
    { weight: 3, arbitrary: fc.array(notedArbitrary(units), { minLength: 1, maxLength: 3 }).map((found): Step => ({ kind: "note", found })) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...units), fc.nat(9999)).map(([unit, n]): Step => ({ kind: "join", person: { code: `${unit}-N${n}`, name: "Mới", gender: "", post: "", unit, standing: [], standingText: "" } })) },
  );
}

/** What of a book cannot be cloned, and is compared in its own way. */
const decimals = { marks: undefined, scheme: undefined, plan: undefined, waiting: undefined };

const runs = stateArbitrary.chain((state) =>
  fc.record({
    state: fc.array(notedArbitrary(state.roster.units.map(({ code }) => code)), { maxLength: 6 }).map((noted): BookState => ({ ...state, register: state.register.map((each) => ({ ...each, received: each.received === null ? null : { ...each.received, sha256: `${each.unit}-as opened` } })), noted })),
    steps: fc.array(stepArbitrary(state), { minLength: 1, maxLength: 25 }),
  }),
);

test("whatever is taken in, in whatever order, the book is what one step after the other makes of it, and the one it began with is as it was", () => {
  fc.assert(
    fc.property(runs, ({ state, steps }) => {
      const before = { ...structuredClone({ ...state, ...decimals }), waiting: [...state.waiting] };
      const marksBefore = audiences.map((audience) => [...state.marks[audience]]);
      const ledger = new Ledger(state);
      let expected = state;
      steps.forEach((step, index) => {
        take(ledger, step);
        const written = line("2026-11-25T00:00:00Z", "Thu phiếu", `việc ${index}`);
        ledger.log(written);
        expected = after(expected, step);
        expected = { ...expected, journal: [...expected.journal, written] };
        expect(ledger.hasLogged({ ...written, at: "2027-01-01T00:00:00Z" })).toBe(true);
      });
      expect(ledger.state()).toEqual(expected);
      for (const { unit, received } of expected.register) {
        expect(ledger.line(unit)?.received).toEqual(received);
        expect(received === null ? unit : ledger.unitOf(received.sha256)).toBe(unit);
      }
      for (const audience of audiences) {
        expect(state.roster.units.map(({ code }) => ledger.entriesOf(audience, code))).toEqual(state.roster.units.map(({ code }) => expected.marks[audience].get(code)));
      }
      expect({ ...state, ...decimals, waiting: state.waiting }).toEqual(before);
      expect(audiences.map((audience) => [...state.marks[audience]])).toEqual(marksBefore);
    }),
    { numRuns: 150 },
  );
});

test("nothing taken in leaves the very same book", () => {
  const [state] = fc.sample(stateArbitrary, { numRuns: 1, seed: 1 });
  expect(new Ledger(state!).state()).toBe(state);
});

describe("what the log remembers of a file", () => {
  const [state] = fc.sample(stateArbitrary, { numRuns: 1, seed: 1 });
  const [sha, other] = ["a".repeat(64), "b".repeat(64)];
  const accepted = line("2026-11-23T00:00:00Z", "Thu phiếu", `${openingWords("accepted", sha!)}; ghi chú`);
  const again = line("2026-11-24T00:00:00Z", "Thu phiếu", openingWords("accepted", sha!));
  const declined = line("2026-11-24T00:00:00Z", "Quyết định", `${declinedWord}; SHA-256 ${other!.slice(0, 16)}; lý do`);
  const waiting = line("2026-11-24T00:00:00Z", "Thu phiếu", `${openingWords("newer", sha!)}; bản của a.xlsx`);

  test.each<[string, readonly JournalLine[], readonly JournalLine[]]>([["in the book it was opened with", [accepted, again, declined], []], ["in what it wrote itself", [], [accepted, again, declined]], ["in both", [accepted], [again, declined]]])("stands %s", (_, opened, written) => {
    const ledger = new Ledger({ ...state!, journal: opened });
    written.forEach((each) => ledger.log(each));
    const first = { unit: "U1", at: "2026-11-23T00:00:00Z" };
    expect([ledger.acceptedBefore(sha!.slice(0, 16)), ledger.declinedBefore(sha!.slice(0, 16))]).toEqual([first, undefined]);
    expect([ledger.acceptedBefore(other!.slice(0, 16)), ledger.declinedBefore(other!.slice(0, 16))]).toEqual([undefined, { unit: "U1", at: "2026-11-24T00:00:00Z" }]);
  });

  test("a judgement is the same whatever it was held against; another status, file or digest is another", () => {
    const ledger = new Ledger({ ...state!, journal: [waiting] });
    expect(ledger.hasJudged({ ...waiting, detail: `${openingWords("newer", sha!)}; bản của b.xlsx` })).toBe(true);
    expect(ledger.hasLogged({ ...waiting, detail: `${openingWords("newer", sha!)}; bản của b.xlsx` })).toBe(false);
    expect([{ ...waiting, detail: openingWords("stale", sha!) }, { ...waiting, detail: openingWords("newer", other!) }, { ...waiting, subject: "U1, b.xlsx" }, { ...waiting, action: "Quyết định" }].map((each) => ledger.hasJudged(each))).toEqual([false, false, false, false]);
    ledger.log(accepted);
    expect([ledger.hasJudged(accepted), ledger.hasLogged(accepted), ledger.hasLogged(again)]).toEqual([true, true, false]);
  });

  test("a unit the register does not know is a mistake of the program", () => {
    const delivery: Delivery = { unit: "không có", received: { file: "", sha256: sha!, at: "", entriesDigest: "" }, marks: { collectives: new Map(), individuals: new Map() }, remarks: [] };
    expect(() => new Ledger(state!).accept(delivery)).toThrow(RangeError);
  });

  test("a replaced file's bytes are no longer those of the unit", () => {
    const ledger = new Ledger(state!);
    const of = (sha256: string): Delivery => ({ unit: "U1", received: { file: "a.xlsx", sha256, at: "", entriesDigest: "" }, marks: { collectives: new Map(), individuals: new Map() }, remarks: [] });
    ledger.accept(of(sha!));
    ledger.accept(of(other!));
    expect([ledger.unitOf(sha!), ledger.unitOf(other!)]).toEqual([undefined, "U1"]);
  });
});
