import type { ForeignFormula } from "./foreign";
import { folded } from "./formulaText";
import { type ExistingSheet, look, type View } from "./look";
import { readSlabs } from "./slabs";
import { finish, type SwapPlan, undo } from "./swap";

/** A write that may have been cut off. */
export interface Attempt {
  /** The workbook before it. */
  readonly before: View;
  readonly workingNames: readonly string[];
  /** The swap, once it has been sent. */
  readonly plan?: SwapPlan;
}

function standing<T extends { readonly id: string }>(sheets: readonly T[], now: View): T[] {
  const ids = new Set(now.sheets.map((sheet) => sheet.id));
  return sheets.filter((sheet) => ids.has(sheet.id));
}

function haveTheirNames(plan: SwapPlan, now: View): boolean {
  const byId = new Map(now.sheets.map((sheet) => [sheet.id, sheet]));
  return plan.added.every(({ id, name, hidden }) => {
    const sheet = byId.get(id);
    return sheet !== undefined && folded(sheet.name) === folded(name) && (sheet.visibility === "Visible") !== hidden;
  });
}

function namesAreSet(plan: SwapPlan, now: View): boolean {
  const formulas = new Map(now.names.map(({ name, formula }) => [folded(name), formula]));
  return plan.names.every(({ name, before }) => {
    const formula = formulas.get(folded(name));
    return formula !== undefined && (before === undefined || formula !== before);
  });
}

/** A swap deletes last: with one old sheet gone, all else is done. Where none was replaced, names come last. */
function isSwapped(plan: SwapPlan, now: View): boolean {
  return haveTheirNames(plan, now) && (plan.old.length > 0 ? standing(plan.old, now).length < plan.old.length : namesAreSet(plan, now));
}

/**
 * Whether a look at the workbook shows that a swap which was sent has not begun: its first actions rename the old
 * sheets, or where there are none, the new. Throws what Excel throws.
 */
export async function isUntouched({ plan }: Attempt): Promise<boolean> {
  const byId = new Map((await look()).sheets.map((sheet) => [sheet.id, sheet.name]));
  const kept = (plan?.old ?? []).every(({ id, parked }) => byId.get(id) !== parked);
  return kept && (plan?.added ?? []).every(({ id, working }) => byId.get(id) === working);
}

async function enteredAgain(formulas: readonly ForeignFormula[], now: View): Promise<ForeignFormula[]> {
  const ids = new Set(now.sheets.map((sheet) => sheet.id));
  const askable = formulas.filter(({ sheetId }) => ids.has(sheetId));
  if (askable.length === 0) {
    return [];
  }
  const slabs = askable.map(({ sheetId, row, column, formula }) => ({
    sheet: sheetId,
    area: { top: row, left: column, bottom: row, right: column },
    bytes: 200 + 4 * formula.length,
  }));
  const read = await readSlabs(slabs);
  return askable.filter((wanted, index) => read[index]?.formulas[0]?.[0] === wanted.formula);
}

async function takeBack(attempt: Attempt, now: View): Promise<void> {
  const { plan } = attempt;
  const working = new Set(attempt.workingNames);
  const ids = new Set(plan?.added.map((sheet) => sheet.id));
  const added: ExistingSheet[] = now.sheets.filter((sheet) => working.has(sheet.name) || ids.has(sheet.id));
  if (plan === undefined && added.length === 0) {
    return;
  }
  const there = new Set(now.names.map((item) => folded(item.name)));
  await undo({
    added,
    workingNames: attempt.workingNames,
    old: standing(plan?.old ?? [], now),
    names: (plan?.names ?? []).filter(({ name }) => there.has(folded(name))),
    formulas: await enteredAgain(plan?.formulas ?? [], now),
    activeId: now.sheets.some((sheet) => sheet.id === attempt.before.activeId) ? attempt.before.activeId : undefined,
  });
}

/**
 * Brings a workbook whose write was cut off to one of the two states it may be in, and says which. Looks at what is
 * there instead of trusting what was acknowledged: a lost answer says nothing about whether the request was carried
 * out. May be repeated. Throws what Excel throws.
 */
export async function settle(attempt: Attempt): Promise<"before" | "complete"> {
  const now = await look();
  if (attempt.plan !== undefined && isSwapped(attempt.plan, now)) {
    const remaining = standing(attempt.plan.old, now);
    if (remaining.length > 0) {
      await finish(remaining);
    }
    return "complete";
  }
  await takeBack(attempt, now);
  return "before";
}
