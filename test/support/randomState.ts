import fc from "fast-check";
import type { BookState, ExclusionAnswer } from "../../src/book/state";
import { factsFromPlan } from "../../src/dossier/defaultFacts";
import { planById } from "../../src/plan/library";
import type { Audience, CriteriaTree, Plan } from "../../src/plan/model";
import type { Gender, Person, Unit } from "../../src/roster/model";
import { schemeDigest } from "../../src/scheme/digest";
import type { AudienceScheme, RankingStyle, Scheme } from "../../src/scheme/model";
import { type Entry, NO, problemOf, YES } from "../../src/score/entry";
import type { SubjectEntries } from "../../src/score/stages";
import { decimal } from "../../src/text/decimal";
import { tidy } from "../../src/text/vietnamese";
import { entriesArbitrary, rulesArbitrary } from "./arbitraries";
import { waitingArbitrary } from "./randomWaiting";

/** A plan whose criteria are those of the rules; everything else is borrowed from a real plan. */
function planFor(collectives: AudienceScheme, individuals: AudienceScheme): Plan {
  const tree = (rules: AudienceScheme): CriteriaTree => ({
    sourceLines: [1, 1],
    groups: rules.groups.map((group) => ({
      id: group.id,
      text: `Nhóm ${group.id} “thử” & <nghiệm>`,
      sourceLines: [1, 1],
      criteria: group.criteria.map((criterion) => ({ id: criterion.id, text: `=Tiêu chí ${criterion.id}, nội dung có dấu`, sourceLines: [1, 2] })),
    })),
  });
  return { ...planById("000")!, id: "thu-nghiem", collectives: tree(collectives), individuals: tree(individuals) };
}

const names = ["Nguyễn Văn An", "=HYPERLINK(\"x\")", "+84 Trần Thị Bình", "@Lê Đức", "-Phạm Ngọc", "Vũ “Minh” Quân", "O'Hara & Cộng sự <b>"];
const clusterNames = ["Cụm 1", ">5", "*", "=Khối", ""];

/**
 * Random books as they may stand mid-round: some units not returned, marks at three stages, bad ones among them,
 * awkward names, few distinct totals so that ties abound.
 */
export const stateArbitrary: fc.Arbitrary<BookState> = fc
  .record({ collectives: rulesArbitrary, individuals: rulesArbitrary, ranking: fc.constantFrom<RankingStyle>("1-1-3", "1-1-2"), decimals: fc.constantFrom(0, 1, 2, 3), scale: fc.constantFrom("100", "100", "120.5"), units: fc.integer({ min: 1, max: 9 }), people: fc.integer({ min: 0, max: 5 }), clusters: fc.integer({ min: 1, max: 4 }), away: fc.integer({ min: 0, max: 9 }) })
  .chain((shape) => {
    const step = shape.collectives.step;
    // One step for both audiences: the individuals' maxima are whole points, multiples of every step.
    const individuals = coarse(shape.individuals.rules);
    const units = Array.from({ length: shape.units }, (_, index): Unit => ({ code: `U${index + 1}`, name: names[index % names.length] ?? "", cluster: clusterNames[index % shape.clusters] ?? "", email: "" }));
    const people = units.flatMap((unit, u) =>
      Array.from({ length: shape.people }, (_, p): Person => ({ code: `${unit.code}-${p + 1}`, name: names[(u * 3 + p) % names.length] ?? "", gender: (["female", "male", ""] as Gender[])[(u + p) % 3]!, post: p === 0 ? "Trưởng phòng" : "", unit: unit.code, standing: [], standingText: "" })),
    );
    const scheme: Scheme = { version: 1, plan: "thu-nghiem", scale: decimal(shape.scale), decimals: shape.decimals, step: decimal(step), ranking: shape.ranking, collectives: shape.collectives.rules, individuals };
    const subject = (code: string, rules: AudienceScheme): fc.Arbitrary<SubjectEntries> =>
      fc.record({ code: fc.constant(code), self: entriesArbitrary(rules, step), verified: sparse(rules, step), council: sparse(rules, step) });
    return fc
      .record({
        collectives: fc.tuple(...units.map((unit) => subject(unit.code, scheme.collectives))),
        individuals: fc.tuple(...people.map((person) => subject(person.code, individuals))),
        twins: fc.boolean(),
        clean: fc.boolean(),
        exclusions: fc.array(
          fc.record({
            audience: fc.constantFrom<Audience>("collectives", "individuals"),
            code: fc.constantFrom("U1", "U2", "U3", "U1-1", "U2-1", "U2-2", "U3-1"),
            kind: fc.constant("Kỷ luật"),
            answer: fc.constantFrom<ExclusionAnswer>("yes", "yes", "no", "pending"),
            said: fc.constantFrom(undefined, "", "chưa rõ", " đang  xác minh"),
            classCap: fc.constantFrom("", "Hoàn thành tốt", "chưa hoàn thành", "Chưa hoàn thành", "Không có loại này"),
            reason: fc.constant("=lý do"),
            document: fc.constant("12/QĐ"),
          }),
          { minLength: 3, maxLength: 10 },
        ),
      })
      .chain((drawn) => waitingArbitrary(drawn).map((waiting) => ({ ...drawn, waiting })))
      .map(({ collectives: anyUnits, individuals: anyPeople, twins, clean, exclusions, waiting }): BookState => {
        // Half the books hold usable marks only, so that exclusions, caps, ranks and ties have somebody to act on.
        const collectives = clean ? anyUnits.map((each) => usable(each, scheme.collectives, step)) : anyUnits;
        const persons = clean ? anyPeople.map((each) => usable(each, individuals, step)) : anyPeople;
        const digest = schemeDigest(scheme);
        const marks = (subjects: readonly SubjectEntries[]): ReadonlyMap<string, SubjectEntries> =>
          // Twins give exact ties: every second subject repeats the one before it.
          new Map(subjects.map((each, index) => [each.code, twins && index % 2 === 1 ? { ...subjects[index - 1]!, code: each.code } : each] as const).filter(([, each]) => each.self.size + each.verified.size + each.council.size > 0));
        return {
          id: "0123456789abcdef",
          round: "thử, lần 1",
          createdAt: "2026-11-21T00:00:00Z",
          plan: planFor(scheme.collectives, individuals),
          scheme,
          roster: { units, people },
          register: units.map((unit, index) => ({ unit: unit.code, issue: 1, issuedAt: "2026-11-21T00:00:00Z", schemeDigest: digest, received: index === shape.away ? null : { file: `${unit.code}.xlsx`, sha256: "00", at: "2026-11-22T00:00:00Z", entriesDigest: "11" } })),
          marks: { collectives: marks(collectives), individuals: marks(persons) } satisfies Record<Audience, ReadonlyMap<string, SubjectEntries>>,
          remarks: [{ audience: "collectives", code: "U1", criterion: "c1.1", evidence: "=cmd|' /C calc'!A0", note: "ghi chú\nhai dòng" }],
          adjustments: [],
          exclusions: exclusions.map(({ said, ...line }) => (said === undefined || line.answer !== "pending" ? line : { ...line, said: tidy(said) })),
          decisions: [],
          dossier: factsFromPlan(planById("000")!),
          noted: [],
          waiting,
          journal: [{ at: "2026-11-21T00:00:00Z", action: "Phát hành phiếu", subject: "x", detail: "y" }],
        };
      });
  });

/** The subject with every unusable entry left out, and full marks where none of its own is left. */
function usable(subject: SubjectEntries, rules: AudienceScheme, step: string): SubjectEntries {
  const limits = new Map([...rules.groups.flatMap((group) => group.criteria), ...[...rules.bonus, ...rules.penalty].map((item) => ({ ...item, notApplicable: false }))].map((item) => [item.id, item]));
  const knockOuts = new Set(rules.knockOuts.map(({ id }) => id));
  const good = (entries: ReadonlyMap<string, Entry>): [string, Entry][] =>
    [...entries].filter(([id, entry]) => {
      const limit = limits.get(id);
      return limit === undefined ? knockOuts.has(id) && entry.kind === "text" && [YES, NO].includes(entry.text) : problemOf(entry, limit, decimal(step)) === undefined;
    });
  const full = rules.groups.flatMap((group) => group.criteria).map(({ id, maximum }): [string, Entry] => [id, { kind: "number", value: maximum }]);
  return { code: subject.code, self: new Map([...full, ...good(subject.self)]), verified: new Map(good(subject.verified)), council: new Map(good(subject.council)) };
}

/** A few entries of a later stage. */
function sparse(rules: AudienceScheme, step: string): fc.Arbitrary<ReadonlyMap<string, Entry>> {
  return fc.tuple(entriesArbitrary(rules, step), fc.integer({ min: 0, max: 6 })).map(([entries, keep]) => new Map([...entries].filter((_, index) => index % 7 === keep)));
}

function coarse(rules: AudienceScheme): AudienceScheme {
  const whole = (value: AudienceScheme["bonusCap"]): AudienceScheme["bonusCap"] => (value.eq("0") ? value : value.round(0, 3));
  return {
    ...rules,
    groups: rules.groups.map((group) => ({ ...group, criteria: group.criteria.map((criterion) => ({ ...criterion, maximum: whole(criterion.maximum) })) })),
    bonus: rules.bonus.map((item) => ({ ...item, maximum: whole(item.maximum) })),
    bonusCap: whole(rules.bonusCap),
    penalty: rules.penalty.map((item) => ({ ...item, maximum: whole(item.maximum) })),
    penaltyCap: whole(rules.penaltyCap),
  };
}
