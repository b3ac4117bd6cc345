import type { ReadCell } from "../../../book/cells";
import { Run } from "./run";
import { storedText } from "./text";

/**
 * A cell whose text stands undecoded in its part. Formulas are three quarters of a scoring sheet's bytes and the
 * guidance most of its texts, and hardly ever does anybody ask what they say.
 */
export abstract class Undecoded {
  private readonly run = new Run();

  constructor(run: Run) {
    this.run.take(run);
  }

  abstract read(): ReadCell;

  protected decoded(): string {
    return storedText(this.run.text());
  }
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
    const formula = this.decoded();
    return format === undefined ? { value, formula } : { value, formula, format };
  }
}

/** A shared text, as the cell that holds it alone; one for all such cells. */
export class SharedText extends Undecoded {
  private cell: { readonly value: string } | undefined;

  read(): { readonly value: string } {
    return (this.cell ??= { value: this.decoded() });
  }
}

/** A cell as a sheet keeps it. */
export type StoredCell = ReadCell | Undecoded;
