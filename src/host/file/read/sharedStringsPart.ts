import { Captured } from "./captured";
import { spreadsheetNamespaces } from "./namespaces";
import type { Limits } from "./limits";
import type { Parts } from "./parts";
import { PlainTexts } from "./plainText";
import type { TextBudget } from "./text";
import { Undecoded } from "./undecoded";
import { atMostCount } from "./values";

const vital: ReadonlySet<string> = new Set(["si", "r", "t"]);

/** The shared texts of a workbook by index; runs are joined, phonetic hints left out. Throws what {@link Parts.read} throws. */
export function readSharedStrings(parts: Parts, name: string, limits: Limits, budget: TextBudget): readonly Undecoded[] {
  const strings: Undecoded[] = [];
  const current = new Captured();
  let capturing = false;
  let insideRun = false;
  const plain = new PlainTexts();
  const keep = (): void => atMostCount(strings.push(new Undecoded(budget.cellRun(current.whole()))), limits.strings, "chuỗi chữ");
  parts.read(name, spreadsheetNamespaces, {
    vital,
    shortcut: {
      name: "si",
      parent: "sst",
      depth: 2,
      read(bytes, at, elements) {
        const end = plain.read(bytes, at, current);
        if (end >= 0) {
          elements.elements -= plain.cost;
          keep();
        }
        return end;
      },
    },
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
        keep();
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
