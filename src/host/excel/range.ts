import { areaReference, columnLetters } from "../../book/address";
import type { Area } from "../../book/sheet";

export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
}

/** "B:D" */
export function columnsReference(first: number, last: number): string {
  return `${columnLetters(first)}:${columnLetters(last)}`;
}

/** "2:4" */
export function rowsReference(first: number, last: number): string {
  return `${first + 1}:${last + 1}`;
}

export { areaReference };
