import type { BookLooks } from "../../../book/share/seal/looks";
import { contentTypesOf } from "./contentTypes";
import { bookLimits, defaultLimits, type Limits } from "./limits";
import { LooksHandler } from "./looksSheet";
import { readLookStyles, type StyleLooks } from "./looksStyles";
import { spreadsheetNamespaces } from "./namespaces";
import { Parts } from "./parts";
import { readRelationships } from "./relationships";
import { requireZip } from "./sniff";
import { readWorkbook } from "./workbookPart";
import { zipEntries } from "./zipDirectory";

/** Rules may be told in an extension as well, drawings behind a choice between versions. */
const withExtensions: ReadonlySet<string> = new Set([...spreadsheetNamespaces, "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"]);
const drawingNamespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  "http://schemas.openxmlformats.org/markup-compatibility/2006",
]);

/** Things drawn; a chart is a graphicFrame and none of them. */
const shapes: ReadonlySet<string> = new Set(["pic", "sp", "cxnSp", "grpSp", "contentPart"]);

/**
 * How an .xlsx that a person opens on purpose shows what its cells hold. Bounds and faults are those of `readXlsx`,
 * which says what they hold; read that first.
 */
export function readLooks(bytes: Uint8Array): BookLooks {
  const limits: Limits = { ...defaultLimits, ...bookLimits };
  requireZip(bytes, limits);
  const parts = new Parts(zipEntries(bytes, limits), limits, undefined);
  const workbook = readWorkbook(parts, contentTypesOf(parts, limits), limits);
  const stylesPart = workbook.relationships.find(({ kind }) => kind === "styles")?.target;
  const styles: StyleLooks = stylesPart === undefined ? { cells: [], rules: [] } : readLookStyles(parts, stylesPart, limits);
  const sheets = workbook.sheets
    .filter(({ relationship }) => relationship.kind === "worksheet")
    .map(({ name, relationship: { target = "" } }) => {
      const handler = new LooksHandler(styles);
      parts.read(target, withExtensions, handler);
      return handler.looksOf(name, isDrawnOn(parts, target, limits));
    });
  return { names: workbook.names, sheets };
}

function isDrawnOn(parts: Parts, sheet: string, limits: Limits): boolean {
  return [...readRelationships(parts, sheet, limits).values()].some(({ kind, target }) => {
    if (kind === "image" || kind === "vmlDrawing") {
      return true;
    }
    let found = false;
    if (kind === "drawing" && target !== undefined) {
      parts.read(target, drawingNamespaces, {
        open(element) {
          found ||= shapes.has(element);
        },
      });
    }
    return found;
  });
}
