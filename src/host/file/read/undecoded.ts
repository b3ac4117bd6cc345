import type { ReadCell } from "../../../book/cells";
import { Run } from "./run";
import { storedText } from "./text";

/**
 * A cell whose text stands undecoded in its part. Formulas are three quarters of a scoring sheet's bytes and the
 * guidance most of its texts, and hardly ever does anybody ask what they say.
 */
export abstract class Undecoded extends Run {
  constructor(run: Run) {
    super();
    this.take(run);
  }

  abstract read(): ReadCell;
}

export class FormulaCell extends Undecoded {
  constructor(
    private readonly value: ReadCell["value"],
    private readonly format: ReadCell["format"],
    formula: Run,
  ) {
    super(formula);
  }

  read(): ReadCell {
    const { value, format } = this;
    const formula = storedText(this.text());
    return format === undefined ? { value, formula } : { value, formula, format };
  }
}

/** A shared text, as the cell that holds it alone; one for all such cells. */
export class SharedText extends Undecoded {
  private cell: { readonly value: string } | undefined;

  read(): { readonly value: string } {
    return (this.cell ??= { value: storedText(this.text()) });
  }
}

/** A cell as a sheet keeps it. */
export type StoredCell = ReadCell | Undecoded;
