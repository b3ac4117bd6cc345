import type { Sheet } from "../../book/sheet";
import { chartSteps } from "./charts";
import { conditionalSteps } from "./conditionals";
import { contentSteps, type Piece, piecesOf } from "./contents";
import { dimensionSteps } from "./dimensions";
import { fontStep, formatSteps } from "./formats";
import { folded } from "./formulaText";
import { frameSteps, linkSteps, mergeSteps, protectionSteps } from "./frame";
import { printSteps } from "./pageSetup";
import { cost, type Step, stepsOn } from "./step";
import { validationSteps } from "./validations";

/** A sheet to be written: its own name, the name it has until it takes its place, and its cells as they are sent. */
export interface Written {
  readonly sheet: Sheet;
  readonly working: string;
  readonly pieces: readonly Piece[];
}

/** Throws RangeError where a sheet breaks one of Excel's limits: a mistake of the page that laid it out. */
export function writtenSheets(sheets: readonly Sheet[], workingNames: readonly string[]): Written[] {
  const targets = new Map(sheets.map((sheet, index) => [folded(sheet.name), workingNames[index] ?? ""]));
  return sheets.map((sheet, index) => ({ sheet, working: workingNames[index] ?? "", pieces: piecesOf(sheet, targets) }));
}

function contentsOf(written: Written, targets: ReadonlyMap<string, string>, names: ReadonlySet<string>): Step[] {
  const { sheet, working, pieces } = written;
  return stepsOn(working, [
    fontStep(),
    ...contentSteps(pieces),
    ...linkSteps(sheet, names),
    ...formatSteps(sheet),
    ...dimensionSteps(sheet),
    ...mergeSteps(sheet),
    ...validationSteps(sheet, targets),
    ...conditionalSteps(sheet, targets),
    ...printSteps(sheet),
    ...chartSteps(sheet),
    ...protectionSteps(sheet),
  ]);
}

/** What it costs to add one sheet and to ask for its id. */
export const addBytes = cost(3, 3, "x".repeat(31));

/**
 * Every step in order: first the frames of all sheets, so that formulas find the sheets they name whatever request
 * they are in; then each sheet's contents, which may be spread over requests. Links may go to the written sheets and
 * to those of `among`.
 */
export function stepsOf(all: readonly Written[], among: readonly string[] = []): { readonly frames: Step[]; readonly contents: Step[] } {
  const targets = new Map(all.map(({ sheet, working }) => [folded(sheet.name), working]));
  const names = new Set([...all.map(({ sheet }) => sheet.name), ...among]);
  return {
    frames: all.flatMap(({ sheet, working }) => stepsOn(working, frameSteps(sheet))),
    contents: all.flatMap((written) => contentsOf(written, targets, names)),
  };
}
