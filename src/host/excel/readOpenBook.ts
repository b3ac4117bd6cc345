import type { ReadBook } from "../../book/cells";
import type { Area } from "../../book/sheet";
import { Fault } from "../../finding/fault";
import { faultOf, officeCode, WriteFault } from "./faults";
import { folded } from "./formulaText";
import { look, queueView, type View, viewOf } from "./look";
import { fill, OpenSheet, UnreadSheet } from "./openSheet";
import { request } from "./request";
import { areaOf, askUsedArea, readSlabs, type SlabCells, slabsOf } from "./slabs";

export interface ReadOpenOptions {
  /** Which sheets' cells are wanted; the others are listed without cells. All, unless given. */
  readonly sheets?: (name: string) => boolean;
  /**
   * The same by name, where the names are known: one request, while the answer stays below Excel's limit. Looking into
   * any other sheet of the reading throws RangeError.
   */
  readonly pages?: readonly string[];
  readonly signal?: AbortSignal;
}

/** What was read, and what the workbook consisted of at that moment. */
export interface OpenReading {
  readonly book: ReadBook;
  readonly view: View;
}

/** More than any book of ours holds; beyond it, reading would only exhaust the pane's memory. */
const MOST_CELLS = 3_000_000;

function areasOf(sheets: readonly { readonly id: string }[]): Promise<(Area | undefined)[]> {
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

/** Of sheets known by name, those that were not asked for refuse to be looked into. */
function readingOf(view: View, read: readonly SlabCells[], asked: (name: string) => boolean = () => true): OpenReading {
  const filled = new Map<string, OpenSheet>();
  const sheets = view.sheets.map(({ id, name, visibility }) => {
    const hidden = visibility !== "Visible";
    if (!asked(name)) {
      return new UnreadSheet(name, hidden);
    }
    const sheet = new OpenSheet(name, hidden);
    filled.set(id, sheet);
    return sheet;
  });
  for (const cells of read) {
    const sheet = filled.get(cells.slab.sheet);
    if (sheet !== undefined) {
      fill(sheet, cells);
    }
  }
  return { book: { sheets, baggage: [] }, view };
}

/** In how few requests it may be: what there is, how large it is, the cells. */
async function readInParts(wanted: (name: string) => boolean, stopIfAsked: () => void, asked?: (name: string) => boolean): Promise<OpenReading> {
  const view = await look();
  stopIfAsked();
  const sheets = view.sheets.filter((sheet) => wanted(sheet.name));
  const areas = sheets.length === 0 ? [] : await areasOf(sheets);
  stopIfAsked();
  requireFewCells(areas);
  const slabs = sheets.flatMap((sheet, index) => {
    const area = areas[index];
    return area === undefined ? [] : slabsOf(sheet.id, area);
  });
  return readingOf(view, await readSlabs(slabs, { formats: true, between: stopIfAsked }), asked);
}

/** Answers with which the known names turn out not to be enough; the workbook is then read in parts. */
const partsNeeded = new Set(["ResponsePayloadSizeLimitExceeded", "ItemNotFound", "InvalidObjectPath"]);

/** Everything in one request; undefined where the answer is too large or a sheet is spelt another way. */
async function readAtOnce(pages: readonly string[]): Promise<OpenReading | undefined> {
  try {
    const { view, read } = await request(
      (context) => {
        const { worksheets } = context.workbook;
        return {
          proxies: queueView(context),
          asked: pages.map((name) => {
            const sheet = worksheets.getItemOrNullObject(name).load("id");
            return { sheet, range: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat") };
          }),
        };
      },
      ({ proxies, asked }) => ({
        view: viewOf(proxies),
        read: asked.flatMap(({ sheet, range }) => {
          const area = sheet.isNullObject ? undefined : areaOf(range);
          return sheet.isNullObject ? [] : { id: sheet.id, cells: area === undefined ? [] : [{ slab: { sheet: sheet.id, area, bytes: 0 }, values: range.values, formulas: range.formulas, numberFormats: range.numberFormat }] };
        }),
      }),
    );
    const wanted = wantedAmong(pages);
    const found = new Set(read.map(({ id }) => id));
    return view.sheets.every((sheet) => !wanted(sheet.name) || found.has(sheet.id)) ? readingOf(view, read.flatMap(({ cells }) => cells), wanted) : undefined;
  } catch (error) {
    if (partsNeeded.has(officeCode(error) ?? "")) {
      return undefined;
    }
    throw error;
  }
}

/** Names compare as {@link sheetNamed} does. */
function wantedAmong(pages: readonly string[]): (name: string) => boolean {
  const names = new Set(pages.map(folded));
  return (name) => names.has(folded(name));
}

async function read({ pages, sheets, signal }: ReadOpenOptions): Promise<OpenReading> {
  const stopIfAsked = (): void => {
    if (signal?.aborted) {
      throw new WriteFault("excel.cancelled", "before");
    }
  };
  stopIfAsked();
  if (pages === undefined) {
    return readInParts(sheets ?? (() => true), stopIfAsked);
  }
  const atOnce = await readAtOnce(pages);
  stopIfAsked();
  return atOnce ?? (await readInParts(wantedAmong(pages), stopIfAsked, wantedAmong(pages)));
}

/** Like {@link readOpenBook}, with what the workbook consists of: a write of the same job need not look again. */
export async function seeOpenBook(options: ReadOpenOptions = {}): Promise<OpenReading> {
  try {
    return await read(options);
  } catch (error) {
    throw faultOf(error, "before");
  }
}

/**
 * What the open workbook says, cell by cell, in the terms of a read file: three requests whatever the number of sheets,
 * one where the sheets are known by name, and one more for every further 4 MB of answers. Changes nothing. Baggage is
 * not looked for: the workbook is the user's own. Throws Fault excel.* where Excel cannot answer, where there are more
 * than 3 million cells, or when cancelled.
 */
export async function readOpenBook(options: ReadOpenOptions = {}): Promise<ReadBook> {
  return (await seeOpenBook(options)).book;
}
