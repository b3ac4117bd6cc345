import { tidy } from "../../../text/vietnamese";
import type { ReadSheet } from "../../cells";
import { keyedSheet } from "../../keyed";
import { cellText } from "../entryCells";

/** The editable texts of a document page by key, with what had been drafted in their place. */
export function readEdits(sheet: ReadSheet | undefined): ReadonlyMap<string, { readonly text: string; readonly drafted: string }> {
  const keyed = sheet === undefined ? undefined : keyedSheet(sheet);
  const found = new Map<string, { text: string; drafted: string }>();
  if (keyed?.columns.has("text") === true && keyed.columns.has("drafted")) {
    for (const key of keyed.rows.keys()) {
      found.set(key, { text: tidy(cellText(keyed.cell(key, "text"))), drafted: tidy(cellText(keyed.cell(key, "drafted"))) });
    }
  }
  return found;
}
