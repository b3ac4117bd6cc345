import { overLimit } from "./faults";
import type { Limits } from "./limits";

/** Below U+0300 nothing composes; looking is cheaper than normalising. */
const composing = /[^\u0000-\u02ff]/;

/** Text of type ST_Xstring with its `_xHHHH_` escapes resolved (ECMA-376 part 1, §22.9.2.19), in NFC. */
export function storedText(value: string): string {
  const plain = value.includes("_x")
    ? value.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : value;
  return composing.test(plain) ? plain.normalize("NFC") : plain;
}

/** How much text a file may still bring in. */
export class TextBudget {
  private rest: number;

  constructor(private readonly limits: Limits) {
    this.rest = limits.totalText;
  }

  /** A cell's text. Throws Fault file.limits where it or all of them are too long. */
  cell(value: string): string {
    return this.take(value, this.limits.cellText, "nội dung một ô");
  }

  formula(value: string): string {
    return this.take(value, this.limits.formula, "công thức");
  }

  private take(value: string, limit: number, what: string): string {
    const text = storedText(value);
    this.rest -= text.length;
    if (text.length > limit) {
      throw overLimit(`${what} dài hơn ${limit} ký tự`);
    }
    if (this.rest < 0) {
      throw overLimit("quá nhiều chữ");
    }
    return text;
  }
}
