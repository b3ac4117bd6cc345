import { strToU8, zipSync, type Zippable } from "fflate";
import type { Book } from "../../../book/sheet";
import { chartPart } from "./chart";
import { drawingPart } from "./drawing";
import { contentTypes, contentTypesPart, corePart, extendedPart, relationships, relationshipsPart } from "./package";
import { SharedStrings } from "./sharedStrings";
import { Styles } from "./styles";
import { themePart } from "./theme";
import { activeSheet, workbookPart } from "./workbook";
import { worksheetPart } from "./worksheet";

/** The first moment a zip can name, in local fields: the same on every machine. */
const zipTime = new Date(1980, 0, 1);
const compression = 3;

/** The parts of a package in the order they are stored. */
class Package {
  private readonly xml = new Map<string, string>();
  private readonly types = new Map<string, string>();

  add(name: string, xml: string, type?: string): void {
    this.xml.set(name, xml);
    if (type !== undefined) {
      this.types.set(name, type);
    }
  }

  bytes(): Uint8Array {
    const parts: Zippable = { "[Content_Types].xml": strToU8(contentTypesPart(this.types)) };
    for (const [name, xml] of this.xml) {
      parts[name] = strToU8(xml);
    }
    return zipSync(parts, { level: compression, mtime: zipTime });
  }
}

/** A sheet's charts: one drawing part, and charts numbered on from `firstChart`. */
function addCharts(parts: Package, sheet: Book["sheets"][number], sheetNumber: number, firstChart: number): void {
  const charts = sheet.charts ?? [];
  const drawing = `xl/drawings/drawing${sheetNumber}.xml`;
  parts.add(
    `xl/worksheets/_rels/sheet${sheetNumber}.xml.rels`,
    relationshipsPart([[relationships.drawing, `../drawings/drawing${sheetNumber}.xml`]]),
  );
  parts.add(drawing, drawingPart(charts), contentTypes.drawing);
  parts.add(
    `xl/drawings/_rels/drawing${sheetNumber}.xml.rels`,
    relationshipsPart(charts.map((_, index) => [relationships.chart, `../charts/chart${firstChart + index}.xml`])),
  );
  charts.forEach((chart, index) => parts.add(`xl/charts/chart${firstChart + index}.xml`, chartPart(chart, sheet), contentTypes.chart));
}

/**
 * The bytes of an .xlsx file that says what `book` says. The same book gives the same bytes.
 * Throws RangeError where the book breaks one of Excel's limits: that is a mistake of the page that laid it out.
 */
export function writeXlsx(book: Book): Uint8Array {
  const active = activeSheet(book);
  const sheetNames = new Set(book.sheets.map((sheet) => sheet.name));
  const shared = { strings: new SharedStrings(), styles: new Styles() };
  const parts = new Package();
  parts.add(
    "_rels/.rels",
    relationshipsPart([
      [relationships.workbook, "xl/workbook.xml"],
      [relationships.core, "docProps/core.xml"],
      [relationships.extended, "docProps/app.xml"],
    ]),
  );
  parts.add("xl/workbook.xml", workbookPart(book, active), contentTypes.workbook);
  parts.add(
    "xl/_rels/workbook.xml.rels",
    relationshipsPart([
      ...book.sheets.map((_, index) => [relationships.worksheet, `worksheets/sheet${index + 1}.xml`] as const),
      [relationships.theme, "theme/theme1.xml"],
      [relationships.styles, "styles.xml"],
      [relationships.sharedStrings, "sharedStrings.xml"],
    ]),
  );
  let chartCount = 0;
  book.sheets.forEach((sheet, index) => {
    const part = worksheetPart(sheet, index === active, sheetNames, shared);
    parts.add(`xl/worksheets/sheet${index + 1}.xml`, part, contentTypes.worksheet);
    if ((sheet.charts ?? []).length > 0) {
      addCharts(parts, sheet, index + 1, chartCount + 1);
      chartCount += sheet.charts?.length ?? 0;
    }
  });
  parts.add("xl/theme/theme1.xml", themePart, contentTypes.theme);
  parts.add("xl/styles.xml", shared.styles.part(), contentTypes.styles);
  parts.add("xl/sharedStrings.xml", shared.strings.part(), contentTypes.sharedStrings);
  parts.add("docProps/core.xml", corePart(book.title), contentTypes.core);
  parts.add("docProps/app.xml", extendedPart, contentTypes.extended);
  return parts.bytes();
}
