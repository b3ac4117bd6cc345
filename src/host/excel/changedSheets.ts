import type { ReadBook, ReadSheet } from "../../book/cells";
import { sameData } from "../../book/sameData";
import type { Sheet } from "../../book/sheet";
import { folded, sheetsNamedIn } from "./formulaText";
import type { View } from "./look";
import { isAsLaid } from "./verify";

/** A sheet this program wrote into the open workbook. Its id is that of no other, even once it is replaced. */
export interface Placed {
  readonly id: string;
  readonly sheet: Sheet;
}

/** The sheets of a book by folded name, as a look at the workbook right after their writing found them. */
export function placedIn(view: View, sheets: readonly Sheet[]): ReadonlyMap<string, Placed> {
  const ids = new Map(view.sheets.map(({ id, name }) => [folded(name), id]));
  return new Map(
    sheets.flatMap((sheet) => {
      const id = ids.get(folded(sheet.name));
      return id === undefined ? [] : [[folded(sheet.name), { id, sheet }] as const];
    }),
  );
}

export interface Present {
  readonly view: View;
  readonly placed: ReadonlyMap<string, Placed>;
  /** What was read of the workbook, and which of its sheets were read. */
  readonly read: ReadBook;
  readonly pages: readonly string[];
  /** The sheets that go without a successor. */
  readonly retire: readonly string[];
}

/**
 * The sheets of a book that have to be written so that the workbook holds the book. The others stay: the very sheet
 * that was written is still there, it was laid out the same, its cells – where they were read – are as laid, and
 * neither it nor a sheet it looks at through others looks at one that is replaced, since Excel would turn such a
 * formula into #REF!.
 */
export function sheetsToWrite(sheets: readonly Sheet[], present: Present): readonly Sheet[] {
  const standing = new Map(present.view.sheets.map(({ id, name }) => [folded(name), id]));
  const read = new Map(present.read.sheets.map((sheet) => [folded(sheet.name), sheet]));
  const asked = new Set(present.pages.map(folded));
  const stays = (sheet: Sheet): boolean => {
    const name = folded(sheet.name);
    const before = present.placed.get(name);
    const cells: ReadSheet | undefined = asked.has(name) ? read.get(name) : undefined;
    return before !== undefined && standing.get(name) === before.id && sameData(before.sheet, sheet) && (!asked.has(name) || (cells !== undefined && isAsLaid(sheet, cells)));
  };
  const leaving = new Set([...present.retire, ...sheets.filter((sheet) => !stays(sheet)).map(({ name }) => name)].map(folded));
  for (let found = true; found; ) {
    const next = sheets.filter((sheet) => !leaving.has(folded(sheet.name)) && [...lookedAt(sheet)].some((name) => leaving.has(name)));
    next.forEach(({ name }) => leaving.add(folded(name)));
    found = next.length > 0;
  }
  return sheets.filter(({ name }) => leaving.has(folded(name)));
}

const known = new WeakMap<Sheet, ReadonlySet<string>>();

/** The other sheets a sheet looks at in formulas of its cells and rules, by folded name. */
function lookedAt(sheet: Sheet): ReadonlySet<string> {
  const before = known.get(sheet);
  if (before !== undefined) {
    return before;
  }
  const formulas = [
    ...sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.content?.kind === "formula" ? [cell.content.formula] : []))),
    ...(sheet.conditionals ?? []).flatMap((rule) => (rule.kind === "formula" ? [rule.formula] : [])),
    ...(sheet.validations ?? []).flatMap(({ rule }) => (rule.kind === "custom" ? [rule.formula] : [])),
  ];
  const found = new Set(formulas.filter((formula) => formula.includes("!")).flatMap((formula) => [...sheetsNamedIn(formula)]));
  found.delete(folded(sheet.name));
  known.set(sheet, found);
  return found;
}
