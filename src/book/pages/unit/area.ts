import { parseAddress } from "../../address";
import type { Area } from "../../sheet";

/** The area a merge such as "E8:E9" covers; undefined where it names none. */
export function parseArea(reference: string): Area | undefined {
  const [from = "", to = from] = reference.split(":");
  const [first, last] = [parseAddress(from), parseAddress(to)];
  return first === undefined || last === undefined ? undefined : { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
