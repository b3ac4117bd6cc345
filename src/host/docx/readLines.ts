import { Fault } from "../../finding/fault";
import type { DocumentText } from "../../plan/reader/documentText";
import { defaultLimits, type Limits } from "../file/read/limits";
import { Parts } from "../file/read/parts";
import { readRelationships } from "../file/read/relationships";
import { requireZip } from "../file/read/sniff";
import { zipEntries } from "../file/read/zipDirectory";
import { Body } from "./body";
import { Numbering, readNumbering } from "./numbering";
import { ParagraphStyles, readParagraphStyles } from "./paragraphStyles";
import { drawingNamespaces } from "./wordNamespaces";

/** Word nests tables and text boxes deeper than a spreadsheet nests anything. */
const wordLimits: Limits = { ...defaultLimits, depth: 256, attributes: 128 };

/**
 * A Word document, paragraph by paragraph, with the numbers and bullets Word shows before them, and its tables. The
 * bytes may be hostile: every outcome is a document or a Fault `plan.docx-damaged`, within bounded time and memory.
 */
export function readDocx(bytes: Uint8Array): DocumentText {
  try {
    requireZip(bytes, wordLimits);
    const parts = new Parts(zipEntries(bytes, wordLimits), wordLimits, undefined);
    const main = [...readRelationships(parts, "", wordLimits).values()].find(({ kind }) => kind === "officeDocument")?.target ?? "";
    const related = [...readRelationships(parts, main, wordLimits).values()];
    const part = (wanted: string): string | undefined => related.flatMap(({ kind, target }) => (kind === wanted && target !== undefined && parts.has(target) ? [target] : []))[0];
    const [numbering, styles] = [part("numbering"), part("styles")];
    const body = new Body(numbering === undefined ? new Numbering() : readNumbering(parts, numbering), styles === undefined ? new ParagraphStyles() : readParagraphStyles(parts, styles));
    parts.read(main, drawingNamespaces, body);
    return { lines: body.lines, tables: body.tables, remarks: [...body.remarks] };
  } catch (error) {
    if (error instanceof Fault) {
      throw new Fault("plan.docx-damaged", error.place, { detail: error.params["detail"] ?? error.params["found"] ?? error.code });
    }
    throw error;
  }
}

/** The lines of a Word document; see {@link readDocx}. */
export function readDocxLines(bytes: Uint8Array): readonly string[] {
  return readDocx(bytes).lines;
}
