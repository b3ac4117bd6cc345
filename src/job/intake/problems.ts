import type { Located } from "../../book/pages/unit/readCollective";
import { finding, type Finding } from "../../finding/finding";
import type { Audience } from "../../plan/model";
import { criteriaPoints, type Scheme } from "../../scheme/model";
import { entryWord, type MarkRule, problemOf } from "../../score/entry";
import { vietnamese } from "../../text/decimal";

/** What is missing or cannot count among a file's marks, at its cells in the file; doubtful inputs have findings of their own. */
export function markProblems(inputs: readonly Located[], scheme: Scheme): Finding[] {
  const rules = {
    collectives: rulesOf(scheme, "collectives"),
    individuals: rulesOf(scheme, "individuals"),
  };
  return inputs.flatMap(({ audience, id, input, sheet, cell }) => {
    const rule = rules[audience].get(id);
    if (rule === undefined || input.finding !== undefined) {
      return [];
    }
    if (input.entry.kind === "blank") {
      return rule.optional ? [] : [finding("mark.missing", "error", { sheet, cell }, { id })];
    }
    const problem = problemOf(input.entry, rule, scheme.step);
    return problem === undefined ? [] : [finding(`mark.${problem}`, "error", { sheet, cell }, { id, value: entryWord(input.entry), maximum: vietnamese(rule.maximum), step: vietnamese(scheme.step) })];
  });
}

/** A bonus or a penalty may stay blank; a criterion may not. */
interface InputRule extends MarkRule {
  readonly optional: boolean;
}

function rulesOf(scheme: Scheme, audience: Audience): ReadonlyMap<string, InputRule> {
  const rules = scheme[audience];
  return new Map([
    ...criteriaPoints(rules).map(({ id, maximum, notApplicable }): [string, InputRule] => [id, { maximum, notApplicable, optional: false }]),
    ...[...rules.bonus, ...rules.penalty].map(({ id, maximum }): [string, InputRule] => [id, { maximum, notApplicable: false, optional: true }]),
  ]);
}
