import { BLANK, type Entry, entryOfText, NOT_APPLICABLE_WORD } from "../../score/entry";
import { fromCellNumber, plain } from "../../text/decimal";
import type { ReadCell } from "../cells";
import { type Content, num, text } from "../sheet";

/** How an entry stands in a cell; {@link readEntry} reads it back the same. */
export function entryContent(entry: Entry | undefined): Content | undefined {
  switch (entry?.kind) {
    case "number":
      return num(plain(entry.value));
    case "notApplicable":
      return text(NOT_APPLICABLE_WORD);
    case "text":
      return text(entry.text);
    default:
      return undefined;
  }
}

/** The entry a cell of a trusted page holds. Booleans and errors are kept as the text Excel shows for them. */
export function readEntry(cell: ReadCell | undefined): Entry {
  if (cell === undefined) {
    return BLANK;
  }
  const { value } = cell;
  if (typeof value === "number") {
    return { kind: "number", value: fromCellNumber(value) };
  }
  return entryOfText(cellText(cell));
}

/** A cell as plain text, the way a person would read it aloud; "" for an absent cell. */
export function cellText(cell: ReadCell | undefined): string {
  if (cell === undefined) {
    return "";
  }
  const { value } = cell;
  switch (typeof value) {
    case "string":
      return value;
    case "number":
      return plain(fromCellNumber(value));
    case "boolean":
      return value ? "TRUE" : "FALSE";
    default:
      return value.error;
  }
}
