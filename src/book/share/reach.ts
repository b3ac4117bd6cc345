import { parseAddress } from "../address";
import type { Sheet } from "../sheet";

/** A reference as the pages write it: an area, after a quoted sheet name where it is on another sheet. */
const reference = /(?:'((?:[^']|'')+)'!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![\w(])/g;

/** Whether all that a formula of `home` refers to stands on these sheets, within their columns. */
export function reaches(formula: string, home: Sheet, sheets: ReadonlyMap<string, Sheet>): boolean {
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return [...code.matchAll(reference)].every(([, name, from = "", to = from]) => {
    const sheet = name === undefined ? home : sheets.get(name.replaceAll("''", "'"));
    return sheet !== undefined && [from, to].every((corner) => (parseAddress(corner)?.column ?? Number.POSITIVE_INFINITY) < sheet.columns.length);
  });
}
