import { zipRefused } from "./faults";

/** What a 32-bit and a 16-bit field hold where the number stands in 64 bits instead (APPNOTE 4.4.1.4). */
const inLongField = 0xffffffff;
const inLongCount = 0xffff;

const extraId = 0x0001;
const recordSignature = 0x06064b50;
const locatorSignature = 0x07064b50;
const recordLength = 56;
const locatorLength = 20;

/** Where the directory stands and how many entries it has, as the end record says. */
export interface DirectoryEnd {
  readonly count: number;
  readonly size: number;
  readonly start: number;
  /** Where the directory has to end. */
  readonly end: number;
}

/** A 64-bit number of a file that is never so large; throws Fault file.zip-refused beyond 32 bits. */
function long(view: DataView, at: number): number {
  if (view.getUint32(at + 4, true) !== 0) {
    throw zipRefused("ZIP64");
  }
  return view.getUint32(at, true);
}

/** Where the data of the ZIP64 field among these extra fields stands, and its length; undefined where there is none. */
function longFields(view: DataView, start: number, length: number): { at: number; length: number } | undefined {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === extraId) {
      const size = view.getUint16(at + 2, true);
      if (at + 4 + size > start + length) {
        throw zipRefused("ZIP64");
      }
      return { at: at + 4, length: size };
    }
  }
  return undefined;
}

/**
 * An entry's numbers, those that stand in the extra field of 64 bits put in place. In the directory the field must hold
 * exactly the numbers that refer to it; a local header always names both sizes (APPNOTE 4.5.3) and may repeat them
 * without need. Throws Fault file.zip-refused.
 */
export function longNumbers(view: DataView, extra: { readonly start: number; readonly length: number }, numbers: readonly number[], place: "directory" | "local"): readonly number[] {
  const referring = numbers.filter((number) => number === inLongField).length;
  const found = longFields(view, extra.start, extra.length);
  if (place === "local" && referring === 0) {
    return numbers;
  }
  if (found === undefined ? referring > 0 : found.length !== 8 * (place === "local" ? numbers.length : referring) || referring === 0) {
    throw zipRefused("ZIP64");
  }
  let at = found?.at ?? 0;
  return numbers.map((number) => {
    const refers = number === inLongField;
    const value = refers ? long(view, at) : number;
    at += refers || place === "local" ? 8 : 0;
    return value;
  });
}

/**
 * What the end record at `at` says, by the record of 64 bits before it where there is one; both must say the same
 * (APPNOTE 4.3.14, 4.3.15). Throws Fault file.zip-refused.
 */
export function directoryEnd(view: DataView, at: number): DirectoryEnd {
  const short = { count: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), start: view.getUint32(at + 16, true) };
  const locator = at - locatorLength;
  if (locator < recordLength || view.getUint32(locator, true) !== locatorSignature) {
    if (short.count === inLongCount || short.size === inLongField || short.start === inLongField) {
      throw zipRefused("ZIP64");
    }
    return { ...short, end: at };
  }
  const record = long(view, locator + 8);
  if (record > locator - recordLength || view.getUint32(record, true) !== recordSignature || record + 12 + long(view, record + 4) !== locator) {
    throw zipRefused("ZIP64");
  }
  const found = { count: long(view, record + 32), size: long(view, record + 40), start: long(view, record + 48) };
  const agrees = [
    short.count === inLongCount || short.count === found.count,
    short.size === inLongField || short.size === found.size,
    short.start === inLongField || short.start === found.start,
    view.getUint32(locator + 4, true) === 0,
    view.getUint32(record + 16, true) === 0,
    view.getUint32(record + 20, true) === 0,
    long(view, record + 24) === found.count,
  ];
  if (agrees.includes(false)) {
    throw zipRefused("ZIP64");
  }
  return { ...found, end: record };
}
