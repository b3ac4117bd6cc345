import type { CellError, ReadCell, ReadSheet } from "../../book/cells";
import { formatOfCode } from "../file/read/numberFormats";
import { formulaIn, type SlabCells } from "./slabs";

/** A sheet of the open workbook, filled with the cells that were read of it. */
export class OpenSheet implements ReadSheet {
  /** Office.js cannot list the merges of a sheet that has more than 512, and no reader asks for them: none are reported. */
  readonly merges: readonly string[] = [];
  rowCount = 0;
  columnCount = 0;
  private readonly rows = new Map<number, Map<number, ReadCell>>();

  constructor(
    readonly name: string,
    readonly hidden: boolean,
  ) {}

  put(row: number, column: number, cell: ReadCell): void {
    const cells = this.rows.get(row) ?? new Map<number, ReadCell>();
    this.rows.set(row, cells.set(column, cell));
    this.rowCount = Math.max(this.rowCount, row + 1);
    this.columnCount = Math.max(this.columnCount, column + 1);
  }

  cell(row: number, column: number): ReadCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  hasFormula(row: number, column: number): boolean {
    return this.cell(row, column)?.formula !== undefined;
  }

  columnsOf(row: number): readonly number[] {
    return [...(this.rows.get(row)?.keys() ?? [])];
  }
}

/** A sheet that is there but was not asked for. Whoever looks into it made a mistake: it must never pass for empty. */
export class UnreadSheet implements ReadSheet {
  readonly merges: readonly string[] = [];

  constructor(
    readonly name: string,
    readonly hidden: boolean,
  ) {}

  get rowCount(): number {
    return this.refuse();
  }

  get columnCount(): number {
    return this.refuse();
  }

  cell(): ReadCell | undefined {
    return this.refuse();
  }

  hasFormula(): boolean {
    return this.refuse();
  }

  columnsOf(): readonly number[] {
    return this.refuse();
  }

  private refuse(): never {
    throw new RangeError(`the sheet “${this.name}” was not read`);
  }
}

const errorValue = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!)$/;

function storedValue(value: unknown): string | number | boolean | CellError {
  if (typeof value === "string") {
    return errorValue.test(value) ? { error: value } : value.normalize("NFC");
  }
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

function readCell(value: unknown, formulaText: unknown, numberFormat: unknown): ReadCell | undefined {
  const formula = formulaIn(value, formulaText);
  if (formula === undefined && (value === "" || value === null)) {
    return undefined;
  }
  const stored = storedValue(value);
  const format = typeof stored === "number" && typeof numberFormat === "string" ? formatOfCode(numberFormat) : undefined;
  return {
    value: stored,
    ...(formula === undefined ? {} : { formula: formula.normalize("NFC") }),
    ...(format === undefined ? {} : { format }),
  };
}

/** Puts cells that were read where they belong. Empty ones are left out. */
export function fill(sheet: OpenSheet, cells: SlabCells): void {
  const { top, left } = cells.slab.area;
  cells.values.forEach((values, rowOffset) => {
    values.forEach((value, columnOffset) => {
      const cell = readCell(value, cells.formulas[rowOffset]?.[columnOffset], cells.numberFormats[rowOffset]?.[columnOffset]);
      if (cell !== undefined) {
        sheet.put(top + rowOffset, left + columnOffset, cell);
      }
    });
  });
}
