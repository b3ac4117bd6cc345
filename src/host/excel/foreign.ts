import { WriteFault } from "./faults";
import { folded, sheetsNamedIn } from "./formulaText";
import type { ExistingName, ExistingSheet } from "./look";
import { formulaIn, type SlabCells } from "./slabs";

/** A formula on a sheet of the user's own that looks at a sheet which is about to be replaced. */
export interface ForeignFormula {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** As Excel gave it, with its "=". */
  readonly formula: string;
}

function namesAny(formula: string, replaced: ReadonlySet<string>): boolean {
  return [...sheetsNamedIn(formula)].some((name) => replaced.has(name));
}

/**
 * The user's own formulas that must be entered again once the new sheets stand: Excel makes them follow the old ones.
 * Throws WriteFault excel.foreign-protected where one is on a protected sheet and so could not be.
 */
export function foreignFormulas(
  foreign: readonly ExistingSheet[],
  replaced: readonly ExistingSheet[],
  read: readonly SlabCells[],
): ForeignFormula[] {
  const names = new Set(replaced.map((sheet) => folded(sheet.name)));
  const byId = new Map(foreign.map((sheet) => [sheet.id, sheet]));
  return read.flatMap((cells) => {
    const sheet = byId.get(cells.slab.sheet);
    if (sheet === undefined) {
      return [];
    }
    const found = cells.formulas.flatMap((formulas, rowOffset) =>
      formulas.flatMap((formula, columnOffset): ForeignFormula[] => {
        const text = formulaIn(cells.values[rowOffset]?.[columnOffset], formula);
        return text === undefined || !namesAny(text, names)
          ? []
          : [{ sheetId: sheet.id, row: cells.slab.area.top + rowOffset, column: cells.slab.area.left + columnOffset, formula: `=${text}` }];
      }),
    );
    if (found.length > 0 && sheet.protected) {
      throw new WriteFault("excel.foreign-protected", "before", { sheet: sheet.name });
    }
    return found;
  });
}

/** The workbook's names that look at a sheet which is about to be replaced. */
export function foreignNames(names: readonly ExistingName[], replaced: readonly ExistingSheet[]): ExistingName[] {
  const folds = new Set(replaced.map((sheet) => folded(sheet.name)));
  return names.filter(({ formula }) => namesAny(formula, folds));
}
