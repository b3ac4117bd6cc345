import { Fault } from "../finding/fault";
import type { Place } from "../finding/place";
import { decodePlanText, planLines } from "../plan/reader/decode";
import { type PlanReading, readPlanText } from "../plan/reader/readPlanText";

/**
 * Reads a plan from the bytes of its document: a Word document through `docxLines`, anything else as text. Throws a
 * Fault `plan.…`.
 */
export function readPlanFile(bytes: Uint8Array, docxLines: (bytes: Uint8Array) => readonly string[], place: Place = {}): PlanReading {
  if (isOldDoc(bytes)) {
    throw new Fault("plan.old-doc", place);
  }
  return readPlanText(isZip(bytes) ? planLines(docxLines(bytes).join("\n"), place) : decodePlanText(bytes, place), place);
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** The compound file of Word before 2007. */
function isOldDoc([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}
