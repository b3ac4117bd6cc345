import type { Area } from "./sheet";

/** Letters of a column: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell's address, rows and columns counted from 0: (4, 2) → "C5". */
export function address(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** Which parts of a reference stay put when the formula moves. */
export type Pinned = "none" | "row" | "column" | "both";

/** A reference with `$` where pinned: (4, 2, "row") → "C$5". */
export function reference(row: number, column: number, pinned: Pinned = "none"): string {
  const columnPin = pinned === "column" || pinned === "both" ? "$" : "";
  const rowPin = pinned === "row" || pinned === "both" ? "$" : "";
  return `${columnPin}${columnLetters(column)}${rowPin}${row + 1}`;
}

/** An area's reference: "C5:F5", or "C5" for a single cell. */
export function areaReference(area: Area, pinned: Pinned = "none"): string {
  const first = reference(area.top, area.left, pinned);
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${reference(area.bottom, area.right, pinned)}`;
}

/** A sheet name as it stands before "!": always quoted. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Row and column, counted from 0, of an address such as "C5" or "$C$5"; undefined for anything else. */
export function parseAddress(source: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(source);
  if (match === null) {
    return undefined;
  }
  const [, letters = "", digits = ""] = match;
  const column = [...letters].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
