import { folded } from "./formulaText";
import { request } from "./request";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A sheet of the open workbook. Its id stays when it is renamed. */
export interface ExistingSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
}

/** A workbook-level name and what it refers to ("=Sheet1!$A$1"). */
export interface ExistingName {
  readonly name: string;
  readonly formula: string;
}

export interface View {
  /** In the order of their tabs. */
  readonly sheets: readonly ExistingSheet[];
  readonly names: readonly ExistingName[];
  readonly activeId: string;
  readonly structureProtected: boolean;
}

/** What the open workbook consists of: one request, whatever its size. */
export function look(): Promise<View> {
  return request(queueView, viewOf);
}

/** The answer to {@link queueView}, after its sync. */
export function viewOf({ worksheets, names, protection, active }: ViewProxies): View {
  return {
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: visibilityOf(sheet.visibility),
      protected: sheet.protection.protected,
    })),
    names: names.items.filter((item) => item.scope === "Workbook").map((item) => ({ name: item.name, formula: String(item.formula) })),
    activeId: active.id,
    structureProtected: protection.protected,
  };
}

export interface ViewProxies {
  readonly worksheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly protection: Excel.WorkbookProtection;
  readonly active: Excel.Worksheet;
}

/** Queues the question what the workbook consists of, alone or at the end of another request. */
export function queueView({ workbook }: Excel.RequestContext): ViewProxies {
  const { worksheets, names, protection } = workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula,items/scope");
  protection.load("protected");
  active.load("id");
  return { worksheets, names, protection, active };
}

function visibilityOf(value: string): Visibility {
  return value === "Hidden" || value === "VeryHidden" ? value : "Visible";
}

const workingPrefix = "~moi-";
const parkedPrefix = "~cu-";

/** Whether a sheet was left behind by a write that was cut off. */
export function isLeftover(sheet: ExistingSheet): boolean {
  return sheet.name.startsWith(workingPrefix) && sheet.visibility !== "Visible";
}

/** Names no sheet has: for new sheets until they take their place, for replaced ones from then until they are deleted. */
export interface SpareNames {
  readonly working: readonly string[];
  readonly parked: readonly string[];
}

export function spareNames(view: View, working: number, parked: number): SpareNames {
  const taken = new Set(view.sheets.map((sheet) => folded(sheet.name)));
  const free = (prefix: string, count: number): string[] => {
    const names: string[] = [];
    for (let number = 1; names.length < count; number += 1) {
      if (!taken.has(prefix + String(number))) {
        names.push(prefix + String(number));
      }
    }
    return names;
  };
  return { working: free(workingPrefix, working), parked: free(parkedPrefix, parked) };
}

/** The sheets these names would replace. */
export function sheetsNamed(view: View, names: readonly string[]): ExistingSheet[] {
  const wanted = new Set(names.map(folded));
  return view.sheets.filter((sheet) => wanted.has(folded(sheet.name)));
}

