import { Captured } from "./captured";
import { spreadsheetNamespaces } from "./namespaces";
import type { Limits } from "./limits";
import type { Parts } from "./parts";
import type { TextBudget } from "./text";
import { SharedText } from "./undecoded";
import { atMostCount } from "./values";

/** The shared texts of a workbook by index; runs are joined, phonetic hints left out. Throws what {@link Parts.read} throws. */
export function readSharedStrings(parts: Parts, name: string, limits: Limits, budget: TextBudget): readonly SharedText[] {
  const strings: SharedText[] = [];
  const current = new Captured();
  let capturing = false;
  let insideRun = false;
  parts.read(name, spreadsheetNamespaces, {
    open(element, parent) {
      if (element === "si") {
        current.clear();
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
        atMostCount(strings.push(new SharedText(budget.cellRun(current.whole()))), limits.strings, "chuỗi chữ");
      }
    },
    text(run) {
      if (capturing) {
        current.add(run);
      }
    },
  });
  return strings;
}
