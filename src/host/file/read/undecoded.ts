import type { ReadCell } from "../../../book/cells";
import { Run } from "./run";
import { storedText } from "./text";

/**
 * A cell one text of which stands undecoded in its part: the formula beside its value, or a shared text, one for all
 * cells that hold it. Formulas are three quarters of a scoring sheet's bytes and the guidance most of its texts, and
 * hardly ever does anybody ask what they say.
 */
export class Undecoded {
  private readonly run = new Run();
  private cell: ReadCell | undefined;

  /** `value` is a formula's; undefined where the text itself is the value. */
  constructor(
    run: Run,
    private readonly value?: ReadCell["value"],
    private readonly format?: ReadCell["format"],
  ) {
    this.run.take(run);
  }

  get isFormula(): boolean {
    return this.value !== undefined;
  }

  read(): ReadCell {
    return (this.cell ??= this.decoded());
  }

  private decoded(): ReadCell {
    const { value, format } = this;
    const text = storedText(this.run.text());
    if (value === undefined) {
      return { value: text };
    }
    return format === undefined ? { value, formula: text } : { value, formula: text, format };
  }
}

/** A cell as a sheet keeps it. */
export type StoredCell = ReadCell | Undecoded;
