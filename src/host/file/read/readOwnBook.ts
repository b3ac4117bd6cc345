import type { ReadBook } from "../../../book/cells";
import { bookLimits } from "./limits";
import { readXlsx, type ReadOptions } from "./readXlsx";

/** Reads a workbook a person opens on purpose, which may be far larger than anything a unit sends. Throws as `readXlsx`. */
export function readOwnBook(bytes: Uint8Array, options: Omit<ReadOptions, "limits"> = {}): ReadBook {
  return readXlsx(bytes, { ...options, limits: bookLimits });
}
