import { invalidArgument } from "./hostError";

export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const wholeSheet: Rectangle = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

export function cellAddress(row: number, column: number): string {
  return lettersOf(column) + String(row + 1);
}

export function rectangleAddress({ top, left, bottom, right }: Rectangle): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

/** "A1", "A1:B2", "A:C" or "2:4", with or without "$". */
export function parseRectangle(source: string): Rectangle {
  const plain = source.replaceAll("$", "");
  const [first = "", last = first, ...more] = plain.split(":");
  const cell = /^([A-Z]{1,3})(\d{1,7})$/i;
  const [a, b] = [cell.exec(first), cell.exec(last)];
  let found: Rectangle | undefined;
  if (a !== null && b !== null) {
    found = { top: Number(a[2]) - 1, left: columnOf(a[1] ?? ""), bottom: Number(b[2]) - 1, right: columnOf(b[1] ?? "") };
  } else if (/^[A-Z]{1,3}$/i.test(first) && /^[A-Z]{1,3}$/i.test(last) && plain.includes(":")) {
    found = { ...wholeSheet, left: columnOf(first), right: columnOf(last) };
  } else if (/^\d{1,7}$/.test(first) && /^\d{1,7}$/.test(last) && plain.includes(":")) {
    found = { ...wholeSheet, top: Number(first) - 1, bottom: Number(last) - 1 };
  }
  if (found === undefined || more.length > 0) {
    throw invalidArgument(`not an address: ${source}`);
  }
  return checked(found);
}

export function checked(area: Rectangle): Rectangle {
  const whole = [area.top, area.left, area.bottom, area.right].every((edge) => Number.isInteger(edge) && edge >= 0);
  if (!whole || area.top > area.bottom || area.left > area.right || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) {
    throw invalidArgument(`not a range: ${JSON.stringify(area)}`);
  }
  return area;
}

export function isWholeSheet(area: Rectangle): boolean {
  return area.top === 0 && area.left === 0 && area.bottom === MAX_ROWS - 1 && area.right === MAX_COLUMNS - 1;
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
