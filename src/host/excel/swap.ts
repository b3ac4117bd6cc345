import { areaReference, quoteSheet } from "../../book/address";
import type { DefinedName } from "../../book/sheet";
import type { ForeignFormula } from "./foreign";
import { folded } from "./formulaText";
import { type ExistingName, type ExistingSheet, queueView, type View, viewOf } from "./look";
import { rangeOf } from "./range";
import { request, send, suspendUntilSync } from "./request";

/** A new sheet: hidden under its working name until the swap. */
export interface NewSheet {
  readonly id: string;
  readonly working: string;
  readonly name: string;
  readonly hidden: boolean;
  /** Where it goes among all tabs once those before it stand; undefined for the end, where it already is. */
  readonly position: number | undefined;
}

/** A sheet to be replaced: renamed in the swap, deleted at its end. */
export interface OldSheet extends ExistingSheet {
  readonly parked: string;
}

/** A workbook-level name, before and after; `before` is undefined for one that is new. */
export interface NameChange {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** Everything the swap does, and what is needed to take it back. */
export interface SwapPlan {
  readonly added: readonly NewSheet[];
  readonly old: readonly OldSheet[];
  readonly names: readonly NameChange[];
  readonly formulas: readonly ForeignFormula[];
  /** Sheets left behind by an earlier write. */
  readonly leftovers: readonly ExistingSheet[];
  /** The name of the sheet to put in front. */
  readonly active: string | undefined;
}

/** Changes of names: those of the job, and those that looked at replaced sheets and are to look at the new ones. */
export function nameChanges(existing: readonly ExistingName[], wanted: readonly DefinedName[], following: readonly ExistingName[]): NameChange[] {
  const byName = new Map(existing.map((item) => [folded(item.name), item]));
  const own = wanted.map(({ name, sheet, area }): NameChange => {
    const before = byName.get(folded(name));
    return { name: before?.name ?? name, before: before?.formula, after: `=${quoteSheet(sheet)}!${areaReference(area, "both")}` };
  });
  const set = new Set(own.map(({ name }) => folded(name)));
  const others = following.filter(({ name }) => !set.has(folded(name)));
  return [...own, ...others.map(({ name, formula }): NameChange => ({ name, before: formula, after: formula }))];
}

function enterAgain(worksheets: Excel.WorksheetCollection, formulas: readonly ForeignFormula[]): void {
  for (const { sheetId, row, column, formula } of formulas) {
    rangeOf(worksheets.getItem(sheetId), { top: row, left: column, bottom: row, right: column }).formulas = [[formula]];
  }
}

function changeNames(workbook: Excel.Workbook, changes: readonly NameChange[]): void {
  for (const { name, before, after } of changes) {
    if (before === undefined) {
      workbook.names.add(name, after);
    } else {
      workbook.names.getItem(name).formula = after;
    }
  }
}

function deleteSheets(worksheets: Excel.WorksheetCollection, sheets: readonly { id: string; visibility: string }[]): void {
  for (const { id, visibility } of sheets) {
    const sheet = worksheets.getItem(id);
    if (visibility === "VeryHidden") {
      // Excel does not delete what is very hidden.
      sheet.visibility = "Hidden";
    }
    sheet.delete();
  }
}

/**
 * Puts the new sheets in the place of the old, in one request. Excel carries out a request's actions in order and
 * keeps what came before a failure, so everything that can be taken back comes first and deleting comes last: once a
 * single old sheet is gone, everything before is done. Resolves to what the workbook consists of after it.
 */
export function swap(plan: SwapPlan): Promise<View> {
  return request((context) => {
    suspendUntilSync(context);
    const { workbook } = context;
    const { worksheets } = workbook;
    for (const { id, parked } of plan.old) {
      worksheets.getItem(id).name = parked;
    }
    plan.added.forEach(({ id, name, hidden, position }) => {
      const sheet = worksheets.getItem(id);
      sheet.name = name;
      if (!hidden) {
        sheet.visibility = "Visible";
      }
      if (position !== undefined) {
        sheet.position = position;
      }
    });
    changeNames(workbook, plan.names);
    enterAgain(worksheets, plan.formulas);
    if (plan.active !== undefined) {
      worksheets.getItem(plan.active).activate();
    }
    deleteSheets(worksheets, [...plan.leftovers, ...plan.old]);
    return queueView(context);
  }, viewOf);
}

/** Deletes what is left of the old sheets after a swap that was cut off at its end. */
export function finish(remaining: readonly ExistingSheet[]): Promise<void> {
  return send((context) => {
    deleteSheets(context.workbook.worksheets, remaining);
  });
}

/** What a swap that was cut off has left standing, so far as it must be taken back. */
export interface Undo {
  /** New sheets, whatever they are called by now. */
  readonly added: readonly ExistingSheet[];
  /** Names the new sheets can have while they wait to be deleted. */
  readonly workingNames: readonly string[];
  readonly old: readonly OldSheet[];
  /** Names that are there; those whose `before` is undefined go. */
  readonly names: readonly NameChange[];
  /** Those that had already been entered again. */
  readonly formulas: readonly ForeignFormula[];
  readonly activeId: string | undefined;
}

/**
 * Takes a swap back, in the order that lets formulas and names look at the old sheets again before the new ones go.
 * May be repeated.
 */
export function undo({ added, workingNames, old, names, formulas, activeId }: Undo): Promise<void> {
  return send((context) => {
    suspendUntilSync(context);
    const { workbook } = context;
    const { worksheets } = workbook;
    added.forEach(({ id }, index) => {
      worksheets.getItem(id).name = workingNames[index]!;
    });
    for (const { id, name, visibility } of old) {
      const sheet = worksheets.getItem(id);
      sheet.name = name;
      if (visibility === "VeryHidden") {
        sheet.visibility = visibility;
      }
    }
    for (const { name, before } of names) {
      const item = workbook.names.getItem(name);
      if (before === undefined) {
        item.delete();
      } else {
        item.formula = before;
      }
    }
    enterAgain(worksheets, formulas);
    if (activeId !== undefined) {
      worksheets.getItem(activeId).activate();
    }
    deleteSheets(worksheets, added);
  });
}
