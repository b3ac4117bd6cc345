import { areaReference } from "../../../book/address";
import type { Validation, ValidationRule } from "../../../book/sheet";
import { xmlAttribute, xmlText } from "./escape";
import { atMost, checkArea } from "./limits";

/** The options as one literal. Throws RangeError where Excel would split or cut it. */
function listLiteral(options: readonly string[]): string {
  const unusable = options.find((option) => option.trim() !== option || option === "" || option.includes(","));
  if (unusable !== undefined || options.length === 0) {
    throw new RangeError(`not an option of a list literal: ${JSON.stringify(unusable ?? options)}`);
  }
  return `"${atMost(options.join(","), 255, "a list literal").replaceAll('"', '""')}"`;
}

function ruleFormula(rule: ValidationRule): string | undefined {
  switch (rule.kind) {
    case "custom":
      return atMost(rule.formula, 8192, "a validation formula");
    case "list":
      return listLiteral(rule.options);
    case "any":
      return undefined;
  }
}

function message(attribute: string, value: { readonly title: string; readonly text: string } | undefined): string {
  if (value === undefined) {
    return "";
  }
  const title = xmlAttribute(atMost(value.title, 32, "a validation title"));
  const body = xmlAttribute(atMost(value.text, 255, "a validation text"));
  return ` ${attribute}Title="${title}" ${attribute}="${body}"`;
}

function validationXml(validation: Validation): string {
  const { rule, areas, prompt, error } = validation;
  if (areas.length === 0) {
    throw new RangeError("a validation without an area");
  }
  const cells = areas.map((area) => areaReference(checkArea(area, "a validation"))).join(" ");
  const attributes = [
    rule.kind === "any" ? "" : ` type="${rule.kind}"`,
    ' allowBlank="1"',
    prompt === undefined ? "" : ' showInputMessage="1"',
    rule.kind === "any" ? "" : ' showErrorMessage="1"',
    message("error", error),
    message("prompt", prompt),
    ` sqref="${cells}"`,
  ].join("");
  const formula = ruleFormula(rule);
  return formula === undefined
    ? `<dataValidation${attributes}/>`
    : `<dataValidation${attributes}><formula1>${xmlText(formula)}</formula1></dataValidation>`;
}

/** The element `dataValidations` (ECMA-376 part 1, §18.3.1.33), or "" where there is none. */
export function dataValidations(validations: readonly Validation[]): string {
  return validations.length === 0
    ? ""
    : `<dataValidations count="${validations.length}">${validations.map(validationXml).join("")}</dataValidations>`;
}
