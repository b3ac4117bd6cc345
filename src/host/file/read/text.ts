import { overLimit } from "./faults";
import type { Limits } from "./limits";
import type { Run } from "./run";

/** Neither below U+0300 nor among the ready-made letters of Vietnamese anything composes; looking is cheaper than normalising. */
const composing = /[^\u0000-\u02ff\u1ea0-\u1ef9\u2010-\u2026]/;

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
    const text = storedText(value);
    this.spend(atMost(text, this.limits.cellText, "nội dung một ô"));
    return text;
  }

  /** The same of a text that stays undecoded; it counts by its bytes, of which it has no fewer. */
  cellRun(run: Run): Run {
    return this.run(run, this.limits.cellText, "nội dung một ô");
  }

  /** As {@link cellRun}, of a formula. */
  formulaRun(run: Run): Run {
    return this.run(run, this.limits.formula, "công thức");
  }

  private run(run: Run, limit: number, what: string): Run {
    this.spend(run.byteLength > limit ? atMost(storedText(run.text()), limit, what) : run.byteLength);
    return run;
  }

  private spend(length: number): void {
    this.rest -= length;
    if (this.rest < 0) {
      throw overLimit("quá nhiều chữ");
    }
  }
}

function atMost(text: string, limit: number, what: string): number {
  if (text.length > limit) {
    throw overLimit(`${what} dài hơn ${limit} ký tự`);
  }
  return text.length;
}
