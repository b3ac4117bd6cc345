import { decoded } from "./decode";
import { resolvedText } from "./xmlReferences";

const nothing = new Uint8Array();

/**
 * Text as it stands in a part, not decoded until somebody asks: most of what a file says is never asked for. A
 * scanner shows one and the same run again and again; who wants to keep it takes it over.
 */
export class Run {
  private bytes: Uint8Array = nothing;
  private start = 0;
  private end = 0;
  private hasReferences = false;

  set(bytes: Uint8Array, start: number, end: number, hasReferences: boolean): void {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.hasReferences = hasReferences;
  }

  take(other: Run): void {
    this.set(other.bytes, other.start, other.end, other.hasReferences);
  }

  /** At most as many UTF-16 units have the text. */
  get byteLength(): number {
    return this.end - this.start;
  }

  text(): string {
    return this.hasReferences ? resolvedText(this.bytes, this.start, this.end) : decoded(this.bytes, this.start, this.end);
  }

  /** The number that at most 15 digits with at most one point among them spell; NaN for anything else. */
  shortDecimal(): number {
    return shortDecimal(this.bytes, this.start, this.end);
  }

  /** The number that at most 9 digits spell; NaN for anything else. */
  shortWhole(): number {
    return shortWhole(this.bytes, this.start, this.end);
  }
}

const powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

function shortDecimal(bytes: Uint8Array, start: number, end: number): number {
  let digits = 0;
  let point = -1;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte >= 0x30 && byte <= 0x39) {
      digits = digits * 10 + (byte - 0x30);
    } else if (byte === 0x2e && point < 0) {
      point = at;
    } else {
      return Number.NaN;
    }
  }
  const count = end - start - (point < 0 ? 0 : 1);
  if (count === 0 || count > 15) {
    return Number.NaN;
  }
  // Both numbers are exact, so the quotient is the double nearest to the decimal.
  return point < 0 ? digits : digits / powers[end - point - 1]!;
}

function shortWhole(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) {
      return Number.NaN;
    }
    number = number * 10 + digit;
  }
  return end > start && end - start <= 9 ? number : Number.NaN;
}
