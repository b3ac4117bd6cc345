import type { ReadCell, ReadSheet } from "../../../book/cells";
import { type StoredCell, Undecoded } from "./undecoded";

/** The cells of a row that hold something: their columns from 0, ascending, and beside them what they hold. */
export interface RowCells {
  readonly columns: number[];
  readonly cells: StoredCell[];
}

/** Where a value stands among ascending ones, -1 where it does not; at once where none is left out before it. */
function placeOf(ascending: readonly number[], value: number): number {
  if (ascending[value] === value) {
    return value;
  }
  let [low, high] = [0, ascending.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ascending[middle] ?? 0;
    if (found === value) {
      return middle;
    }
    [low, high] = found < value ? [middle + 1, high] : [low, middle - 1];
  }
  return -1;
}

/** A sheet by its rows; a sheet whose cells nobody asked for has none. */
export class CellSheet implements ReadSheet {
  constructor(
    readonly name: string,
    readonly hidden: boolean,
    readonly rowCount: number,
    readonly columnCount: number,
    readonly merges: readonly string[],
    private readonly rows: ReadonlyMap<number, RowCells>,
  ) {}

  cell(row: number, column: number): ReadCell | undefined {
    const found = this.rows.get(row);
    if (found === undefined) {
      return undefined;
    }
    const place = placeOf(found.columns, column);
    const stored = found.cells[place];
    return stored instanceof Undecoded ? (found.cells[place] = stored.read()) : stored;
  }

  hasFormula(row: number, column: number): boolean {
    const found = this.rows.get(row);
    const stored = found?.cells[placeOf(found.columns, column)];
    return stored instanceof Undecoded ? stored.isFormula : stored?.formula !== undefined;
  }

  columnsOf(row: number): readonly number[] {
    return this.rows.get(row)?.columns ?? [];
  }
}
