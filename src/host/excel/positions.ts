import { folded } from "./formulaText";
import type { ExistingSheet, View } from "./look";

/**
 * Where each new sheet goes among all tabs, the old ones still counted, if they are placed one after the other from
 * the end of the tabs; undefined for the end. A whole book stands together where the first replaced sheet stood. Of a
 * book's part (`among` names the whole in order) each takes the place of the sheet it replaces, and one that replaces
 * none follows the one before it in the book.
 */
export function positionsOf(view: View, names: readonly string[], old: readonly ExistingSheet[], among?: readonly string[]): readonly (number | undefined)[] {
  if (among === undefined) {
    const ids = new Set(old.map((sheet) => sheet.id));
    const first = view.sheets.findIndex((sheet) => ids.has(sheet.id));
    return names.map((_, index) => (first < 0 ? undefined : first + index));
  }
  const tabs = view.sheets.map(({ name }) => ({ name: folded(name), isNew: false }));
  const order = among.map(folded);
  return names.map(folded).map((name) => {
    const replaced = tabs.findIndex((tab) => tab.name === name);
    const before = order[order.indexOf(name) - 1];
    // The one before it stands twice where it was replaced; its new sheet comes first.
    const after = tabs.findIndex((tab) => tab.name === before);
    const position = replaced >= 0 ? replaced : after >= 0 ? after + (tabs[after]?.isNew === true && tabs[after + 1]?.name === before ? 2 : 1) : undefined;
    tabs.splice(position ?? tabs.length, 0, { name, isNew: true });
    return position;
  });
}
