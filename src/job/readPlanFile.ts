import { Fault } from "../finding/fault";
import type { Place } from "../finding/place";
import { decodePlanText } from "../plan/reader/decode";
import { type DocumentText, inUnicode, linesOnly } from "../plan/reader/documentText";
import { type PlanReading, readPlanDocument } from "../plan/reader/readPlanText";

/**
 * Reads a plan from the bytes of its document: a Word document through `docx`, anything else as text. Throws a
 * Fault `plan.…`.
 */
export function readPlanFile(bytes: Uint8Array, docx: (bytes: Uint8Array) => DocumentText, place: Place = {}): PlanReading {
  if (isOldDoc(bytes)) {
    throw new Fault("plan.old-doc", place);
  }
  return readPlanDocument(isZip(bytes) ? inUnicode(docx(bytes), place) : linesOnly(decodePlanText(bytes, place)), place);
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** The compound file of Word before 2007. */
function isOldDoc([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}
