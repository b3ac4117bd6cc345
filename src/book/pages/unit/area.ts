import { parseAddress } from "../../address";
import type { Area } from "../../sheet";

/** The area a merge such as "E8:E9" covers, whichever two corners it names; undefined where it names none. */
export function parseArea(reference: string): Area | undefined {
  const [from = "", to = from] = reference.split(":");
  const [first, last] = [parseAddress(from), parseAddress(to)];
  return first === undefined || last === undefined ? undefined : { top: Math.min(first.row, last.row), left: Math.min(first.column, last.column), bottom: Math.max(first.row, last.row), right: Math.max(first.column, last.column) };
}
