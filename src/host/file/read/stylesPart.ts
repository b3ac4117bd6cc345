import { atMostCount, wholeNumber } from "./values";
import { xmlDamaged } from "./faults";
import type { Limits } from "./limits";
import { spreadsheetNamespaces } from "./namespaces";
import { builtInFormat, formatOfCode, type ShownAs } from "./numberFormats";
import type { Parts } from "./parts";

/** How each cell style shows a number, by its index in `cellXfs`. Throws what {@link Parts.read} throws. */
export function readStyles(parts: Parts, name: string, limits: Limits): readonly ShownAs[] {
  const own = new Map<number, ShownAs>();
  const formatIds: number[] = [];
  parts.read(name, spreadsheetNamespaces, {
    open(element, parent, attributes) {
      if (element === "numFmt" && parent === "numFmts") {
        const id = wholeNumber(attributes.get("numFmtId"));
        if (id === undefined) {
          throw xmlDamaged(`${name}: định dạng số sai`);
        }
        own.set(id, formatOfCode(attributes.get("formatCode") ?? ""));
        atMostCount(own.size, limits.styles, "định dạng số");
      } else if (element === "xf" && parent === "cellXfs") {
        const id = wholeNumber(attributes.get("numFmtId") ?? "0");
        if (id === undefined) {
          throw xmlDamaged(`${name}: kiểu ô sai`);
        }
        atMostCount(formatIds.push(id), limits.styles, "kiểu ô");
      }
    },
  });
  return formatIds.map((id) => (own.has(id) ? own.get(id) : builtInFormat(id)));
}
