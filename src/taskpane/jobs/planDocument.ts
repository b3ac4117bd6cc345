import { readDocx } from "../../host/docx/readLines";
import { readPlanFile } from "../../job/readPlanFile";
import type { PlanReading } from "../../plan/reader/readPlanText";
import type { LongJob } from "./longJob";

/** A plan read from a Word document, a PDF or a text file; throws a located Fault. Loaded when first used. */
export function readPlanDocument(bytes: Uint8Array, file: string, long: LongJob): Promise<PlanReading> {
  return readPlanFile(bytes, { docx: readDocx, pdf: async (pdf) => (await import("./pdfDocument")).readPdf(pdf, long) }, { file });
}
