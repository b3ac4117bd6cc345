import type { Located } from "../../book/pages/unit/readCollective";
import { finding, type Finding } from "../../finding/finding";
import { type Audience } from "../../plan/model";
import { criteriaPoints, type Scheme } from "../../scheme/model";
import { type Entry, entryWord, type MarkRule, type Problem, problemOf } from "../../score/entry";
import { type Decimal, vietnamese } from "../../text/decimal";
import { excerpt } from "../../text/vietnamese";

/** How much of a text entry a message shows. */
const SHOWN = 60;

/** A bonus or a penalty may stay blank; a criterion may not. */
interface InputRule extends MarkRule {
  readonly optional: boolean;
}

/** Remembers what is wrong with an entry, since the same few marks come back a thousand times. */
class RuleCheck {
  private readonly verdicts = new WeakMap<Entry, { readonly problem: Problem | undefined }>();

  constructor(
    readonly rule: InputRule,
    private readonly step: Decimal,
  ) {}

  problem(entry: Entry): Problem | undefined {
    let verdict = this.verdicts.get(entry);
    if (verdict === undefined) {
      verdict = { problem: problemOf(entry, this.rule, this.step) };
      this.verdicts.set(entry, verdict);
    }
    return verdict.problem;
  }
}

/** What is missing or cannot count among the marks of returned files, judged by one scheme. */
export class MarkProblems {
  private readonly rules: Readonly<Record<Audience, ReadonlyMap<string, RuleCheck>>>;

  constructor(private readonly scheme: Scheme) {
    this.rules = { collectives: rulesOf(scheme, "collectives"), individuals: rulesOf(scheme, "individuals") };
  }

  /** Findings at the file's cells; doubtful inputs and lost cells have findings of their own. */
  of(inputs: readonly Located[]): Finding[] {
    const found: Finding[] = [];
    for (const { audience, id, input, sheet, cell } of inputs) {
      const check = this.rules[audience].get(id);
      if (check === undefined || input.finding !== undefined || cell === "") {
        continue;
      }
      if (input.entry.kind === "blank") {
        if (!check.rule.optional) {
          found.push(finding("mark.missing", "error", { sheet, cell }, { id }));
        }
        continue;
      }
      const problem = check.problem(input.entry);
      if (problem !== undefined) {
        found.push(finding(`mark.${problem}`, "error", { sheet, cell }, { id, value: excerpt(entryWord(input.entry), SHOWN), maximum: vietnamese(check.rule.maximum), step: vietnamese(this.scheme.step) }));
      }
    }
    return found;
  }
}

function rulesOf(scheme: Scheme, audience: Audience): ReadonlyMap<string, RuleCheck> {
  const rules = scheme[audience];
  return new Map([
    ...criteriaPoints(rules).map(({ id, maximum, notApplicable }): [string, RuleCheck] => [id, new RuleCheck({ maximum, notApplicable, optional: false }, scheme.step)]),
    ...[...rules.bonus, ...rules.penalty].map(({ id, maximum }): [string, RuleCheck] => [id, new RuleCheck({ maximum, notApplicable: false, optional: true }, scheme.step)]),
  ]);
}
