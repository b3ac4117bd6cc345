import type { CellError, ReadBook, ReadCell, ReadSheet } from "../../book/cells";
import type { Area } from "../../book/sheet";
import { Fault } from "../../finding/fault";
import { formatOfCode } from "../file/read/numberFormats";
import { faultOf, WriteFault } from "./faults";
import { request } from "./request";
import { areaOf, askUsedArea, formulaIn, readSlabs, type SlabCells, slabsOf } from "./slabs";

export interface ReadOpenOptions {
  /** Which sheets' cells are wanted; the others are listed without cells. All, unless given. */
  readonly sheets?: (name: string) => boolean;
  readonly signal?: AbortSignal;
}

/** More than any book of ours holds; beyond it, reading would only exhaust the pane's memory. */
const MOST_CELLS = 3_000_000;

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

class OpenSheet implements ReadSheet {
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

  columnsOf(row: number): readonly number[] {
    return [...(this.rows.get(row)?.keys() ?? [])];
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

function fill(sheet: OpenSheet, cells: SlabCells): void {
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

function listed(): Promise<Listed[]> {
  return request(
    ({ workbook }) => workbook.worksheets.load("items/id,items/name,items/visibility"),
    ({ items }) => items.map(({ id, name, visibility }) => ({ id, name, hidden: visibility !== "Visible" })),
  );
}

function areasOf(sheets: readonly Listed[]): Promise<(Area | undefined)[]> {
  return request(
    ({ workbook }) => sheets.map((sheet) => askUsedArea(workbook.worksheets, sheet.id)),
    (asked) => asked.map(areaOf),
  );
}

function requireFewCells(areas: readonly (Area | undefined)[]): void {
  const cells = areas.reduce((sum, area) => sum + (area === undefined ? 0 : (area.bottom - area.top + 1) * (area.right - area.left + 1)), 0);
  if (cells > MOST_CELLS) {
    throw new Fault("excel.too-many-cells", {}, { limit: String(MOST_CELLS / 1_000_000) });
  }
}

async function read(options: ReadOpenOptions): Promise<ReadBook> {
  const stopIfAsked = (): void => {
    if (options.signal?.aborted) {
      throw new WriteFault("excel.cancelled", "before");
    }
  };
  stopIfAsked();
  const all = await listed();
  stopIfAsked();
  const wanted = all.filter((sheet) => options.sheets?.(sheet.name) ?? true);
  const areas = wanted.length === 0 ? [] : await areasOf(wanted);
  stopIfAsked();
  requireFewCells(areas);
  const sheets = new Map(all.map((sheet) => [sheet.id, new OpenSheet(sheet.name, sheet.hidden)]));
  const slabs = wanted.flatMap((sheet, index) => {
    const area = areas[index];
    return area === undefined ? [] : slabsOf(sheet.id, area);
  });
  for (const cells of await readSlabs(slabs, { formats: true, between: stopIfAsked })) {
    const sheet = sheets.get(cells.slab.sheet);
    if (sheet !== undefined) {
      fill(sheet, cells);
    }
  }
  return { sheets: [...sheets.values()], baggage: [] };
}

/**
 * What the open workbook says, cell by cell, in the terms of a read file: three requests whatever the number of sheets,
 * and one more for every further 4 MB of answers. Changes nothing. Baggage is not looked for: the workbook is the
 * user's own. Throws Fault excel.* where Excel cannot answer, where there are more than 3 million cells, or when
 * cancelled.
 */
export async function readOpenBook(options: ReadOpenOptions = {}): Promise<ReadBook> {
  try {
    return await read(options);
  } catch (error) {
    throw faultOf(error, "before");
  }
}
