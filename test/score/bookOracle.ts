import { type BookState, subjectsOf } from "../../src/book/state";
import type { Audience } from "../../src/plan/model";
import type { Entry } from "../../src/score/entry";
import type { SubjectEntries } from "../../src/score/stages";
import { plain } from "../../src/text/decimal";
import { oracle } from "./oracle";
import { less, negate, over, type Rational, rational, rounded, smaller, sumOf } from "./rational";

/** Where a subject stands, as a second reading of the rules gives it. */
export interface Expected {
  readonly code: string;
  readonly total: string | null;
  readonly eligible: boolean;
  readonly className: string | undefined;
  readonly rank: number | undefined;
}

/** What decides about a subject, and which rules it puts to the test. */
export interface Judged extends Omit<Expected, "rank"> {
  readonly cluster: string;
  /** Total and tie chain, larger first; -1 where there is nothing. */
  readonly key: readonly Rational[];
  /** Under examination, or capped at a class that is none. */
  readonly pending: boolean;
  readonly saw: Omit<Seen, "tied" | "chained">;
}

/** What of the rules a book puts to the test. */
export interface Seen {
  readonly changed: number;
  readonly excluded: number;
  readonly pending: number;
  readonly capped: number;
  readonly overBonus: number;
  readonly overPenalty: number;
  readonly knockedOut: number;
  readonly tied: number;
  /** Equal totals which the tie chain tells apart. */
  readonly chained: number;
}

const zero = rational("0");
const fold = (text: string): string => text.normalize("NFC").trim().toLocaleLowerCase("vi");
const equal = (a: Rational, b: Rational): boolean => a.top * b.bottom === b.top * a.bottom;

/** Whether `a` is better than `b` in the first thing in which they differ. */
export const before = (a: readonly Rational[], b: readonly Rational[]): boolean => {
  const at = a.findIndex((value, index) => !equal(value, b[index]!));
  return at >= 0 && less(b[at]!, a[at]!);
};

/** Whether nothing that decides tells the two apart. */
export const level = (a: readonly Rational[], b: readonly Rational[]): boolean => a.every((value, index) => equal(value, b[index]!));

/** Women, and units of whose people at least seven in ten are women. */
function womenPreferred({ roster }: BookState, audience: Audience, code: string): boolean {
  const people = audience === "individuals" ? roster.people.filter((person) => person.code === code) : roster.people.filter((person) => person.unit === code);
  const women = people.filter((person) => person.gender === "female");
  return people.length > 0 && 10 * women.length >= 7 * people.length;
}

/** The subjects of one audience, scored and classed in fractions of whole numbers; shares nothing with the program but its state. */
export function judged(state: BookState, audience: Audience): Judged[] {
  const rules = state.scheme[audience];
  const step = plain(state.scheme.step);
  const returned = new Set(state.register.filter(({ received }) => received !== null).map(({ unit }) => unit));
  return subjectsOf(state, audience).map((subject) => {
    const entries = official(state.marks[audience].get(subject.code));
    const { total, complete } = oracle(entries, rules, step, state.scheme.decimals, plain(state.scheme.scale));
    const mark = (id: string, maximum: string): Rational | undefined => {
      const entry = entries.get(id);
      const value = entry?.kind === "number" ? rational(plain(entry.value)) : undefined;
      const steps = value === undefined ? undefined : over(value, rational(step));
      return value === undefined || steps === undefined || less(value, zero) || less(rational(maximum), value) || steps.top % steps.bottom !== 0n ? undefined : value;
    };
    const criteria = rules.groups.flatMap((group) => group.criteria);
    const lines = state.exclusions.filter((line) => line.audience === audience && line.code === subject.code);
    const band = (name: string): number => rules.bands.findIndex((each) => fold(each.name) === fold(name));
    const excluded = lines.some((line) => line.answer === "yes" && line.classCap === "");
    const caps = lines.filter((line) => line.answer === "yes" && line.classCap !== "").map((line) => band(line.classCap));
    const knockedOut = rules.knockOuts.some(({ id }) => { const entry = entries.get(id); return entry?.kind === "text" && fold(entry.text) === "có"; });
    const hasZero = criteria.some(({ id, maximum }) => { const value = mark(id, plain(maximum)); return value !== undefined && value.top === 0n; });
    const reached = total === null ? -1 : rules.bands.findIndex(({ edge, inclusive, noZero }) => {
      const [at, own] = [rational(plain(edge)), rational(total)];
      return (less(at, own) || (inclusive && equal(at, own))) && !(noZero && hasZero);
    });
    const sum = (items: typeof rules.bonus): Rational => sumOf(items.map((item) => mark(item.id, plain(item.maximum)) ?? zero));
    const ratio = (id: string): Rational => {
      const own = rules.groups.find((group) => group.id === id)!.criteria.filter((each) => !(each.notApplicable && entries.get(each.id)?.kind === "notApplicable"));
      return own.length === 0 ? rational("-1") : rational(rounded(over(sumOf(own.map((each) => mark(each.id, plain(each.maximum)) ?? zero)), sumOf(own.map((each) => rational(plain(each.maximum))))), 4));
    };
    const link = (id: string): Rational => {
      if (id === "women") {
        return rational(womenPreferred(state, audience, subject.code) ? "1" : "0");
      }
      if (id === "penalty") {
        return negate(smaller(sum(rules.penalty), rational(plain(rules.penaltyCap))));
      }
      const criterion = criteria.find((each) => each.id === id);
      return criterion === undefined ? ratio(id) : (mark(id, plain(criterion.maximum)) ?? rational("-1"));
    };
    const assessed = returned.has(subject.unit);
    return {
      code: subject.code,
      cluster: subject.cluster,
      total,
      eligible: assessed && complete && !excluded && !knockedOut,
      className: complete && reached >= 0 ? rules.bands[Math.max(reached, 0, ...caps)]?.name : undefined,
      key: [rational(total ?? "-1"), ...rules.tieChain.map(link)],
      pending: lines.some((line) => line.answer === "pending") || caps.includes(-1),
      saw: {
        changed: changedMarks(state.marks[audience].get(subject.code)),
        excluded: excluded && assessed && complete ? 1 : 0,
        pending: lines.some((line) => line.answer === "pending") ? 1 : 0,
        capped: complete && reached >= 0 && Math.max(0, ...caps) > reached ? 1 : 0,
        overBonus: less(rational(plain(rules.bonusCap)), sum(rules.bonus)) ? 1 : 0,
        overPenalty: less(rational(plain(rules.penaltyCap)), sum(rules.penalty)) ? 1 : 0,
        knockedOut: knockedOut ? 1 : 0,
      },
    };
  });
}

/** One audience of a book as a second reading of the rules ranks it. */
export function expectedStandings(state: BookState, audience: Audience): { expected: Expected[]; seen: Seen } {
  const rows = judged(state, audience);
  const text = (key: readonly Rational[]): string => key.map((value) => rounded(value, 10)).join("|");
  const expected = rows.map(({ code, cluster, total, eligible, className, key }): Expected => {
    const better = rows.filter((other) => eligible && other.eligible && other.cluster === cluster && before(other.key, key));
    const count = state.scheme.ranking === "1-1-3" ? better.length : new Set(better.map((other) => text(other.key))).size;
    return { code, total, eligible, className, rank: eligible ? count + 1 : undefined };
  });
  const total = (pick: (saw: Judged["saw"]) => number): number => rows.reduce((count, { saw }) => count + pick(saw), 0);
  const withRival = (rival: (own: Judged, other: Judged) => boolean): number => rows.filter((row) => row.eligible && rows.some((other) => other !== row && other.eligible && other.cluster === row.cluster && rival(row, other))).length;
  const tied = withRival((own, other) => level(own.key, other.key));
  const chained = withRival((own, other) => own.total === other.total && !level(own.key, other.key));
  return { expected, seen: { changed: total((saw) => saw.changed), excluded: total((saw) => saw.excluded), pending: total((saw) => saw.pending), capped: total((saw) => saw.capped), overBonus: total((saw) => saw.overBonus), overPenalty: total((saw) => saw.overPenalty), knockedOut: total((saw) => saw.knockedOut), tied, chained } };
}

/** The entry of the last stage that gave one, by id; blanks are absent. */
function official(subject: SubjectEntries | undefined): Map<string, Entry> {
  const merged = new Map<string, Entry>();
  for (const stage of subject === undefined ? [] : [subject.self, subject.verified, subject.council]) {
    for (const [id, entry] of stage) {
      if (entry.kind !== "blank") {
        merged.set(id, entry);
      }
    }
  }
  return merged;
}

function changedMarks(subject: SubjectEntries | undefined): number {
  return subject === undefined ? 0 : [...subject.verified, ...subject.council].filter(([, entry]) => entry.kind === "number").length;
}
