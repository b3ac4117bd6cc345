import type { Conditional, Sheet } from "../../book/sheet";
import { storedNumber } from "../file/write/limits";
import { retargeted } from "./formulaText";
import { htmlColor } from "./lengths";
import { rangeOf } from "./range";
import { cost, type SheetStep } from "./step";

function formulaStep(conditional: Extract<Conditional, { kind: "formula" }>, sheets: ReadonlyMap<string, string>): SheetStep {
  const source = `=${retargeted(conditional.formula, sheets)}`;
  return {
    bytes: cost(8, 5, source),
    apply(sheet): void {
      const { custom } = rangeOf(sheet, conditional.area).conditionalFormats.add("Custom");
      custom.rule.formula = source;
      const { fill, font } = conditional.style;
      if (fill !== undefined) {
        custom.format.fill.color = htmlColor(fill);
      }
      if (font?.bold) {
        custom.format.font.bold = true;
      }
      if (font?.italic) {
        custom.format.font.italic = true;
      }
      if (font?.color !== undefined) {
        custom.format.font.color = htmlColor(font.color);
      }
    },
  };
}

function dataBarStep(conditional: Extract<Conditional, { kind: "dataBar" }>): SheetStep {
  const bound = (value: string): Excel.ConditionalDataBarRule => ({ type: "Number", formula: storedNumber(value) });
  const [lower, upper] = [bound(conditional.minimum), bound(conditional.maximum)];
  return {
    bytes: cost(5, 4, [lower, upper]),
    apply(sheet): void {
      const { dataBar } = rangeOf(sheet, conditional.area).conditionalFormats.add("DataBar");
      dataBar.lowerBoundRule = lower;
      dataBar.upperBoundRule = upper;
      dataBar.positiveFormat.fillColor = htmlColor(conditional.color);
      dataBar.positiveFormat.gradientFill = false;
    },
  };
}

/**
 * Conditional formats, the last first: each new one is put before those already there, and the first in the list is to
 * win. A formula is anchored to the range the format was added to (js#5194).
 */
export function conditionalSteps(sheet: Sheet, sheets: ReadonlyMap<string, string>): SheetStep[] {
  return [...(sheet.conditionals ?? [])]
    .reverse()
    .map((conditional) => (conditional.kind === "formula" ? formulaStep(conditional, sheets) : dataBarStep(conditional)));
}
