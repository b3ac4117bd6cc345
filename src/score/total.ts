import type { AudienceScheme, GroupPoints, Scheme } from "../scheme/model";
import { type Decimal, least, one, quotient, sum, zero } from "../text/decimal";
import { type Entry, knockedOut, type Problem, problemOf } from "./entry";
import { officialEntry, type Stage, type SubjectEntries } from "./stages";

/** An entry that cannot count, and where it was given. */
export interface Trouble {
  readonly id: string;
  readonly stage: Stage;
  readonly problem: Problem | "knock-out-unclear";
  readonly entry: Entry;
}

/** Marks against maxima over a group's applicable criteria; null where none applies. */
export type Ratio = { readonly marks: Decimal; readonly maximum: Decimal } | null;

export interface SubjectScore {
  readonly code: string;
  /** Rounded points; null where no criterion at all applies. Blank and unusable entries add nothing. */
  readonly total: Decimal | null;
  /** Every applicable criterion has a usable mark, and at least one criterion applies. */
  readonly complete: boolean;
  readonly ratios: ReadonlyMap<string, Ratio>;
  /** Points after the cap. */
  readonly bonus: Decimal;
  readonly penalty: Decimal;
  /** Criteria without an entry. */
  readonly missing: readonly string[];
  readonly troubles: readonly Trouble[];
  /** Knock-outs found to be so. */
  readonly knockOuts: readonly string[];
  /** How many criteria are marked 0. */
  readonly zeros: number;
  /** The marks that count, by criterion id; KAD and blank are absent. */
  readonly marks: ReadonlyMap<string, Decimal>;
}

/**
 * The score of one subject, exactly: over the groups that have an applicable criterion
 * base = scale · Σ weight·ratio / Σ weight, total = base + bonus − penalty, never below 0, rounded once to the
 * scheme's decimals with halves away from zero. One division at the very end; everything before it is exact.
 */
export function scoreSubject(subject: SubjectEntries, rules: AudienceScheme, scheme: Pick<Scheme, "scale" | "decimals" | "step">): SubjectScore {
  const collected = new Collector(subject, scheme.step);
  const ratios = new Map(rules.groups.map((group) => [group.id, collected.group(group)]));
  const bonus = least(collected.extras(rules.bonus), rules.bonusCap);
  const penalty = least(collected.extras(rules.penalty), rules.penaltyCap);
  const knockOuts = rules.knockOuts.map((item) => item.id).filter((id) => collected.knockOut(id));
  const total = totalOf(rules.groups, ratios, bonus.minus(penalty), scheme);
  return {
    code: subject.code,
    total,
    complete: total !== null && collected.missing.length === 0 && collected.troubles.length === 0,
    ratios,
    bonus,
    penalty,
    missing: collected.missing,
    troubles: collected.troubles,
    knockOuts,
    zeros: collected.zeros,
    marks: collected.marks,
  };
}

function totalOf(groups: readonly GroupPoints[], ratios: ReadonlyMap<string, Ratio>, extra: Decimal, scheme: Pick<Scheme, "scale" | "decimals">): Decimal | null {
  // Σ weight·marks/maximum kept as one fraction, so that nothing is divided before the end.
  let numerator = zero;
  let denominator = one;
  let weights = zero;
  for (const group of groups) {
    const ratio = ratios.get(group.id) ?? null;
    if (ratio !== null) {
      numerator = numerator.times(ratio.maximum).plus(group.weight.times(ratio.marks).times(denominator));
      denominator = denominator.times(ratio.maximum);
      weights = weights.plus(group.weight);
    }
  }
  if (weights.eq(zero)) {
    return null;
  }
  const whole = denominator.times(weights);
  const total = quotient(scheme.scale.times(numerator).plus(extra.times(whole)), whole, scheme.decimals);
  return total.lt(zero) ? zero : total;
}

/** Walks a subject's official entries, sorting them into marks, missing ones and troubles. */
class Collector {
  readonly missing: string[] = [];
  readonly troubles: Trouble[] = [];
  readonly marks = new Map<string, Decimal>();
  zeros = 0;

  constructor(
    private readonly subject: SubjectEntries,
    private readonly step: Decimal,
  ) {}

  group(group: GroupPoints): Ratio {
    let marks = zero;
    let maximum = zero;
    for (const criterion of group.criteria) {
      const { stage, entry } = officialEntry(this.subject, criterion.id);
      const problem = problemOf(entry, criterion, this.step);
      if (problem !== undefined) {
        this.troubles.push({ id: criterion.id, stage, problem, entry });
      } else if (entry.kind === "blank") {
        this.missing.push(criterion.id);
      } else if (entry.kind === "number") {
        marks = marks.plus(entry.value);
        this.marks.set(criterion.id, entry.value);
        this.zeros += entry.value.eq(zero) ? 1 : 0;
      } else {
        continue;
      }
      maximum = maximum.plus(criterion.maximum);
    }
    return maximum.eq(zero) ? null : { marks, maximum };
  }

  extras(items: AudienceScheme["bonus"]): Decimal {
    return sum(
      items.map((item) => {
        const { stage, entry } = officialEntry(this.subject, item.id);
        const problem = problemOf(entry, { maximum: item.maximum, notApplicable: false }, this.step);
        if (problem !== undefined) {
          this.troubles.push({ id: item.id, stage, problem, entry });
        }
        return problem === undefined && entry.kind === "number" ? entry.value : zero;
      }),
    );
  }

  knockOut(id: string): boolean {
    const { stage, entry } = officialEntry(this.subject, id);
    const answer = knockedOut(entry);
    if (answer === undefined) {
      this.troubles.push({ id, stage, problem: "knock-out-unclear", entry });
    }
    return answer ?? false;
  }
}
