import { readDocx } from "../../host/docx/readLines";
import { readPlanFile } from "../../job/readPlanFile";
import type { PlanReading } from "../../plan/reader/readPlanText";

/** A plan read from a Word document or a text file; throws a located Fault. Loaded when first used. */
export function readPlanDocument(bytes: Uint8Array, file: string): PlanReading {
  return readPlanFile(bytes, readDocx, { file });
}
