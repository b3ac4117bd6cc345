import type { Area, Sheet, Validation, ValidationRule } from "../../book/sheet";
import { atMost } from "../file/write/limits";
import { moved, retargeted } from "./formulaText";
import { rangeOf } from "./range";
import { cost, type SheetStep } from "./step";

/** The options as the literal Excel splits on commas (js#2128). Throws RangeError where it would split or cut them. */
function listSource(options: readonly string[]): string {
  const unusable = options.find((option) => option.trim() !== option || option === "" || option.includes(","));
  if (unusable !== undefined || options.length === 0) {
    throw new RangeError(`not an option of a list: ${JSON.stringify(unusable ?? options)}`);
  }
  return atMost(options.join(","), 255, "a list");
}

/**
 * The rule for one area. Formulas are written for the first area's first cell and anchored to the range the rule is
 * set on, so each further area gets its own copy, moved. A rule that allows anything is the formula TRUE: a prompt
 * needs a rule to belong to.
 */
function ruleFor(rule: ValidationRule, area: Area, first: Area, sheets: ReadonlyMap<string, string>): Excel.DataValidationRule {
  switch (rule.kind) {
    case "custom":
      return { custom: { formula: `=${retargeted(moved(rule.formula, area.top - first.top, area.left - first.left), sheets)}` } };
    case "list":
      return { list: { inCellDropDown: true, source: listSource(rule.options) } };
    case "any":
      return { custom: { formula: "=TRUE" } };
  }
}

function validationStep(validation: Validation, area: Area, first: Area, sheets: ReadonlyMap<string, string>): SheetStep {
  const rule = ruleFor(validation.rule, area, first, sheets);
  const { prompt, error } = validation;
  const message = (of: { title: string; text: string }): { title: string; message: string } => ({
    title: atMost(of.title, 32, "a validation title"),
    message: atMost(of.text, 255, "a validation text"),
  });
  const promptValue = prompt === undefined ? undefined : { ...message(prompt), showPrompt: true };
  const errorValue = { ...(error === undefined ? { title: "", message: "" } : message(error)), showAlert: true, style: "Stop" as const };
  return {
    bytes: cost(2, 4, [rule, promptValue, errorValue]),
    apply(sheet): void {
      const target = rangeOf(sheet, area).dataValidation;
      target.rule = rule;
      target.ignoreBlanks = true;
      if (promptValue !== undefined) {
        target.prompt = promptValue;
      }
      target.errorAlert = errorValue;
    },
  };
}

/** One step per area of each rule: a range holds one kind of rule. Throws RangeError for a rule without an area. */
export function validationSteps(sheet: Sheet, sheets: ReadonlyMap<string, string>): SheetStep[] {
  return (sheet.validations ?? []).flatMap((validation) => {
    const [first] = validation.areas;
    if (first === undefined) {
      throw new RangeError("a validation without an area");
    }
    return validation.areas.map((area) => validationStep(validation, area, first, sheets));
  });
}
