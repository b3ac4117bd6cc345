import { spreadsheetNamespaces } from "./namespaces";
import type { Limits } from "./limits";
import type { Parts } from "./parts";
import type { TextBudget } from "./text";
import { atMostCount } from "./values";

/** The shared texts of a workbook by index; runs are joined, phonetic hints left out. Throws what {@link Parts.read} throws. */
export function readSharedStrings(parts: Parts, name: string, limits: Limits, budget: TextBudget): readonly string[] {
  const strings: string[] = [];
  let current = "";
  let capturing = false;
  let insideRun = false;
  parts.read(name, spreadsheetNamespaces, {
    open(element, parent) {
      if (element === "si") {
        current = "";
      } else if (element === "r") {
        insideRun = parent === "si";
      } else if (element === "t") {
        capturing = parent === "si" || (parent === "r" && insideRun);
      }
    },
    close(element, parent) {
      if (element === "t") {
        capturing = false;
      } else if (element === "si" && parent === "sst") {
        atMostCount(strings.push(budget.cell(current)), limits.strings, "chuỗi chữ");
      }
    },
    text(value) {
      if (capturing) {
        current += value;
      }
    },
  });
  return strings;
}
