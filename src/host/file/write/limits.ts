import type { Area } from "../../../book/sheet";

/** Excel's own limits ("Excel specifications and limits"); a book that breaks one is a mistake of this program. */
export const maximumRows = 1_048_576;
export const maximumColumns = 16_384;

/** Throws RangeError where `value` is longer than Excel keeps. */
export function atMost(value: string, length: number, what: string): string {
  if (value.length > length) {
    throw new RangeError(`${what} holds at most ${length} characters: ${value.slice(0, 40)}…`);
  }
  return value;
}

/** Throws RangeError where Excel would refuse a sheet of this name or this program could not quote it simply. */
export function checkSheetName(name: string): void {
  atMost(name, 31, "a sheet name");
  if (name.trim() === "" || /[[\]:*?/\\'\u0000-\u001f]/.test(name) || name.toLowerCase() === "history") {
    throw new RangeError(`not a sheet name: ${JSON.stringify(name)}`);
  }
}

const canonical = /^(?:0|-?(?:0\.\d*[1-9]|[1-9]\d*(?:\.\d*[1-9])?))$/;

/** The number as it is stored. Throws RangeError unless it is a canonical, finite decimal. */
export function storedNumber(value: string): string {
  if (!canonical.test(value) || !Number.isFinite(Number(value))) {
    throw new RangeError(`not a canonical decimal: ${value}`);
  }
  return value;
}

/** Throws RangeError unless the area lies on a sheet and its ends are in order. */
export function checkArea(area: Area, what: string): Area {
  const { top, left, bottom, right } = area;
  const whole = [top, left, bottom, right].every((edge) => Number.isInteger(edge) && edge >= 0);
  if (!whole || top > bottom || left > right || bottom >= maximumRows || right >= maximumColumns) {
    throw new RangeError(`${what}: not an area: ${JSON.stringify(area)}`);
  }
  return area;
}

/** A colour as Excel stores it, opaque. Throws RangeError unless it is RRGGBB. */
export function opaque(color: string): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(color)) {
    throw new RangeError(`not a colour RRGGBB: ${color}`);
  }
  return `FF${color.toUpperCase()}`;
}

/** A length or size. Throws RangeError unless `least` ≤ value ≤ `most`. */
export function within(value: number, least: number, most: number, what: string): number {
  if (!(value >= least && value <= most)) {
    throw new RangeError(`${what} must lie between ${least} and ${most}: ${value}`);
  }
  return value;
}
