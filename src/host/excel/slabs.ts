import type { Area } from "../../book/sheet";
import { grouped } from "./batches";
import { officeCode } from "./faults";
import { rangeOf } from "./range";
import { request } from "./request";

/** A rectangle of cells to be read, and how many bytes its answer may take. */
export interface Slab {
  /** The sheet's id or name. */
  readonly sheet: string;
  readonly area: Area;
  readonly bytes: number;
}

/** What the cells of a slab hold. Values and formulas as Office.js gives them: en-US, errors as text, "" for empty. */
export interface SlabCells {
  readonly slab: Slab;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

export interface SlabOptions {
  /** Whether number formats are wanted too. */
  readonly formats?: boolean;
  /** Queued in front of the first request. */
  readonly first?: (context: Excel.RequestContext) => void;
  /** Called after each request; may throw to stop. */
  readonly between?: () => void;
}

/** Excel refuses answers above 5 MB; this leaves room for a wrong estimate. */
export const ANSWER_BYTES = 3_900_000;
/** What a cell of unknown contents is taken to cost: value, formula and number format. */
const UNKNOWN_CELL_BYTES = 60;

function withRows(slab: Slab, top: number, bottom: number): Slab {
  const share = (bottom - top + 1) / (slab.area.bottom - slab.area.top + 1);
  return { sheet: slab.sheet, area: { ...slab.area, top, bottom }, bytes: Math.ceil(slab.bytes * share) };
}

/** Slabs for an area of unknown contents, none above the budget unless a single row is. */
export function slabsOf(sheet: string, area: Area): Slab[] {
  const rowBytes = (area.right - area.left + 1) * UNKNOWN_CELL_BYTES;
  const rows = Math.max(1, Math.floor(ANSWER_BYTES / rowBytes));
  const slabs: Slab[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    const bottom = Math.min(area.bottom, top + rows - 1);
    slabs.push({ sheet, area: { ...area, top, bottom }, bytes: rowBytes * (bottom - top + 1) });
  }
  return slabs;
}

interface AskedSlab {
  readonly slab: Slab;
  readonly range: Excel.Range;
}

/** Queues the question for the cells of all these slabs, for {@link cellsOfSlabs} after the sync. */
export function askSlabs(worksheets: Excel.WorksheetCollection, slabs: readonly Slab[], formats = false): AskedSlab[] {
  const properties = formats ? "values,formulas,numberFormat" : "values,formulas";
  return slabs.map((slab) => ({ slab, range: rangeOf(worksheets.getItem(slab.sheet), slab.area).load(properties) }));
}

export function cellsOfSlabs(asked: readonly AskedSlab[], formats = false): SlabCells[] {
  return asked.map(({ slab, range }): SlabCells => {
    const { values, formulas } = range;
    return { slab, values, formulas, numberFormats: formats ? range.numberFormat : [] };
  });
}

function readTogether(slabs: readonly Slab[], options: SlabOptions, isFirst: boolean): Promise<SlabCells[]> {
  return request(
    (context) => {
      if (isFirst) {
        options.first?.(context);
      }
      return askSlabs(context.workbook.worksheets, slabs, options.formats);
    },
    (asked) => cellsOfSlabs(asked, options.formats),
  );
}

function halves(slabs: readonly Slab[]): [Slab[], Slab[]] | undefined {
  const [only] = slabs;
  if (slabs.length > 1) {
    const middle = Math.ceil(slabs.length / 2);
    return [slabs.slice(0, middle), slabs.slice(middle)];
  }
  if (only === undefined || only.area.top === only.area.bottom) {
    return undefined;
  }
  const middle = Math.floor((only.area.top + only.area.bottom) / 2);
  return [[withRows(only, only.area.top, middle)], [withRows(only, middle + 1, only.area.bottom)]];
}

async function readOrSplit(slabs: readonly Slab[], options: SlabOptions, isFirst: boolean): Promise<SlabCells[]> {
  try {
    return await readTogether(slabs, options, isFirst);
  } catch (error) {
    const parts = officeCode(error) === "ResponsePayloadSizeLimitExceeded" ? halves(slabs) : undefined;
    if (parts === undefined) {
      throw error;
    }
    options.between?.();
    const [upper, lower] = parts;
    return [...(await readOrSplit(upper, options, isFirst)), ...(await readOrSplit(lower, options, false))];
  }
}

/**
 * The cells of all slabs in as few requests as their estimated answers allow; an answer that turns out too large is
 * asked for again in halves.
 */
export async function readSlabs(slabs: readonly Slab[], options: SlabOptions = {}): Promise<SlabCells[]> {
  const found: SlabCells[] = [];
  for (const [index, group] of grouped(slabs, (slab) => slab.bytes, ANSWER_BYTES).entries()) {
    found.push(...(await readOrSplit(group, options, index === 0)));
    options.between?.();
  }
  return found;
}

/** Queues the question for a sheet's used area, for {@link areaOf} after the sync. Formatted but empty cells do not count. */
export function askUsedArea(worksheets: Excel.WorksheetCollection, sheet: string): Excel.Range {
  return worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
}

/** The used area of a sheet that was asked for, undefined for an empty sheet. */
export function areaOf(used: Excel.Range): Area | undefined {
  if (used.isNullObject) {
    return undefined;
  }
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

/** The formula a cell holds, without its "=". A text that reads like a formula is its own value, a formula never is. */
export function formulaIn(value: unknown, formula: unknown): string | undefined {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : undefined;
}
