import type { Sheet } from "../../book/sheet";
import { checkSheetName } from "../file/write/limits";
import { faultOf, WriteFault } from "./faults";
import { folded } from "./formulaText";
import { Write } from "./write";
import type { WriteOptions, WriteOutcome } from "./writeOptions";

/** Throws RangeError where the sheets cannot stand in one workbook. */
function checkNames(sheets: readonly Sheet[], options: WriteOptions): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    checkSheetName(name);
    if (seen.has(folded(name))) {
      throw new RangeError(`two sheets of one name: ${name}`);
    }
    seen.add(folded(name));
  }
  const missing = [...(options.names ?? []).map(({ sheet }) => sheet), ...(options.active === undefined ? [] : [options.active])].find(
    (name) => !sheets.some((sheet) => sheet.name === name) && options.among?.includes(name) !== true,
  );
  if (missing !== undefined) {
    throw new RangeError(`not among the sheets: ${missing}`);
  }
  if (sheets.some((sheet) => sheet.hidden && sheet.name === options.active)) {
    throw new RangeError(`a hidden sheet cannot be in front: ${options.active}`);
  }
}

/**
 * Writes sheets into the open workbook, in the place of those of the same names. Looks what would be replaced, asks,
 * writes, reads back, compares, and only then lets the new sheets take their places.
 *
 * **Before or complete.** Excel does not undo a request that fails half-way, and loses its undo list when a sheet is
 * deleted. So nothing of the user's is touched until all new sheets are written and read back right: they are built
 * hidden under working names (`~moi-1`), with formulas, rules and formats that name one another by these. One last
 * request then renames the old sheets away (`~cu-1`), the new ones to their names, and deletes the old. Renaming makes
 * Excel rewrite every reference, so the new sheets' formulas end up with the final names; the user's own formulas and
 * names, which would follow the old sheets into #REF!, are entered again as they were. What can be taken back comes
 * first and deleting last, so that after any failure a look at the sheets tells which way to go: with an old sheet gone
 * forward, else back. Overwriting in place was the alternative; it keeps references without help, but a failure
 * half-way leaves the user with half a sheet.
 *
 * Resolves when the book is complete (`interruption` says what went wrong on the way) or the user declined. Rejects with
 * {@link WriteFault} otherwise, whose `bookState` and sentence say that the book is as before, or, where Excel could no
 * longer be asked, that this is not known. Throws RangeError for sheets that break one of Excel's limits; what `ask`
 * throws passes through. In both cases nothing has been changed.
 *
 * Three requests for any number of sheets, two where the caller has just looked, and one more for every further 4 MB
 * written or read back and for large sheets of the user's own.
 *
 * Not kept: charts, pivot tables, validations and conditional formats on the user's own sheets that look at a replaced
 * sheet; they lose it.
 */
export async function writeSheets(sheets: readonly Sheet[], options: WriteOptions): Promise<WriteOutcome> {
  checkNames(sheets, options);
  try {
    return await new Write(sheets, options).run();
  } catch (error) {
    throw error instanceof WriteFault ? error : faultOf(error, "before");
  }
}
