import type { Filled } from "../../src/book/unitBook";
import type { Phieu } from "../../src/book/pages/unit/phieu";
import { NOT_APPLICABLE, type Entry } from "../../src/score/entry";
import { criteriaPoints, type AudienceScheme } from "../../src/scheme/model";
import type { Decimal } from "../../src/text/decimal";

/** Plausible marks for a unit and its people: high, uneven, always the same for the same unit. */
export function fillIn(phieu: Phieu): Filled {
  const leaders = new Set(phieu.people.filter((person) => person.standing.includes("leader")).map((person) => person.code));
  return {
    collective: {
      entries: marks(phieu.scheme.collectives, phieu.scheme.step, phieu.unit.code, true),
      evidence: new Map(criteriaPoints(phieu.scheme.collectives).slice(0, 3).map(({ id }, index) => [id, `Báo cáo số ${index + 12}/BC-${phieu.unit.code} và ảnh chụp niêm yết`])),
      notes: new Map(),
    },
    individuals: new Map(
      phieu.people.map((person) => [person.code, { entries: marks(phieu.scheme.individuals, phieu.scheme.step, person.code, leaders.has(person.code)), evidence: leaders.has(person.code) ? "Bản tự đánh giá kèm theo" : "", note: "" }]),
    ),
  };
}

function marks(rules: AudienceScheme, step: Decimal, seed: string, everythingApplies: boolean): Map<string, Entry> {
  const level = 75 + (hash(seed) % 24);
  return new Map(
    criteriaPoints(rules).map(({ id, maximum, notApplicable }): [string, Entry] => {
      if (notApplicable && !everythingApplies) {
        return [id, NOT_APPLICABLE];
      }
      const percent = Math.min(100, level + (hash(seed + id) % 9));
      const steps = maximum.times(String(percent)).div("100").div(step).round(0, 0);
      return [id, { kind: "number", value: steps.times(step) }];
    }),
  );
}

/** FNV-1a, for numbers that only have to look uneven. */
function hash(text: string): number {
  let value = 2166136261;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16777619);
  }
  return value >>> 0;
}

