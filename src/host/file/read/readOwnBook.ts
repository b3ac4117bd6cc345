import type { ReadBook } from "../../../book/cells";
import { bookLimits } from "./limits";
import { readXlsx } from "./readXlsx";

/** Reads a workbook a person opens on purpose, which may be far larger than anything a unit sends. Throws as `readXlsx`. */
export function readOwnBook(bytes: Uint8Array): ReadBook {
  return readXlsx(bytes, { limits: bookLimits });
}
