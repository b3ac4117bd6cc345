import { Fault } from "../finding/fault";
import type { Place } from "../finding/place";
import { decodePlanText } from "../plan/reader/decode";
import { type DocumentText, inUnicode, linesOnly } from "../plan/reader/documentText";
import { type PlanReading, readPlanDocument } from "../plan/reader/readPlanText";

/** Takes documents apart; each throws a Fault where it cannot. */
export interface DocumentReaders {
  readonly docx: (bytes: Uint8Array) => DocumentText;
  readonly pdf: (bytes: Uint8Array) => Promise<DocumentText>;
}

/** Reads a plan from the bytes of its document: a Word document, a PDF, or else a text. Throws a Fault `plan.…`. */
export async function readPlanFile(bytes: Uint8Array, readers: DocumentReaders, place: Place = {}): Promise<PlanReading> {
  if (isOldDoc(bytes)) {
    throw new Fault("plan.old-doc", place);
  }
  try {
    const document = isZip(bytes) ? inUnicode(readers.docx(bytes)) : isPdf(bytes) ? inUnicode(await readers.pdf(bytes)) : linesOnly(decodePlanText(bytes));
    return readPlanDocument(document, place);
  } catch (error) {
    throw error instanceof Fault ? new Fault(error.code, { ...place, ...error.place }, error.params) : error;
  }
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** "%PDF-" near the beginning; some programs write a few bytes before. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

/** The compound file of Word before 2007. */
function isOldDoc([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}
