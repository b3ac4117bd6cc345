import { grouped } from "./batches";
import { officeCode } from "./faults";
import { askForeign, foreignCellsOf } from "./foreignCells";
import type { Written } from "./layout";
import { type ExistingSheet, look } from "./look";
import { request, suspendDrawing } from "./request";
import { ANSWER_BYTES, areaOf, askSlabs, askUsedArea, cellsOfSlabs, type Slab, type SlabCells, slabsOf } from "./slabs";
import type { Step } from "./step";
import { slabsOfWritten } from "./verify";

/** The new sheets as Excel holds them, not yet in their places. */
export interface Draft {
  readonly ids: readonly string[];
  /** Cells of the new sheets and of the user's own. */
  readonly cells: readonly SlabCells[];
}

interface FirstReading extends Draft {
  /** What one answer does not hold. */
  readonly further: readonly Slab[];
}

/** The new sheets stand hidden at the end until they take their places; frames hide them. */
export function addSheets(written: readonly Written[], { workbook }: Excel.RequestContext): void {
  for (const { working } of written) {
    workbook.worksheets.add(working);
  }
}

export function applySteps(steps: readonly Step[], worksheets: Excel.WorksheetCollection): void {
  const proxies = new Map<string, Excel.Worksheet>();
  for (const step of steps) {
    const sheet = proxies.get(step.sheet) ?? worksheets.getItem(step.sheet);
    proxies.set(step.sheet, sheet);
    step.apply(sheet);
  }
}

/**
 * The last request of a draft: adds and writes what is left, has Excel calculate, and asks for as much as one answer
 * holds of what was written and of what the user's own sheets hold. Calculation is not suspended in it, since Excel
 * leaves open whether results read in a request that suspends them are those of that request.
 */
export async function writeAndRead(added: readonly Written[], steps: readonly Step[], written: readonly Written[], foreign: readonly ExistingSheet[]): Promise<FirstReading> {
  const [near = [], ...far] = grouped(slabsOfWritten(written), (slab) => slab.bytes, ANSWER_BYTES);
  try {
    return await request(
      (context) => {
        const { worksheets } = context.workbook;
        suspendDrawing(context);
        addSheets(added, context);
        applySteps(steps, worksheets);
        context.application.calculate("Recalculate");
        return {
          sheets: written.map(({ working }) => worksheets.getItem(working).load("id")),
          cells: askSlabs(worksheets, near),
          own: askForeign(worksheets, foreign),
        };
      },
      ({ sheets, cells, own }) => {
        const { cells: ownCells, further } = foreignCellsOf(own);
        return { ids: sheets.map(({ id }) => id), cells: [...cellsOfSlabs(cells), ...ownCells], further: [...far.flat(), ...further] };
      },
    );
  } catch (error) {
    // The request was carried out, only its answer was not delivered: everything is asked for anew, in parts.
    if (officeCode(error) !== "ResponsePayloadSizeLimitExceeded") {
      throw error;
    }
    return await allStillToRead(written, foreign, error);
  }
}

async function allStillToRead(written: readonly Written[], foreign: readonly ExistingSheet[], error: unknown): Promise<FirstReading> {
  const now = new Map((await look()).sheets.map((sheet) => [sheet.name, sheet.id]));
  const ids = written.flatMap(({ working }) => now.get(working) ?? []);
  if (ids.length < written.length) {
    throw error;
  }
  const areas = await request(
    ({ workbook }) => foreign.map((sheet) => askUsedArea(workbook.worksheets, sheet.id)),
    (asked) => asked.map(areaOf),
  );
  const own = foreign.flatMap((sheet, index): Slab[] => {
    const area = areas[index];
    return area === undefined ? [] : slabsOf(sheet.id, area);
  });
  return { ids, cells: [], further: [...slabsOfWritten(written), ...own] };
}
