import { columnLetters } from "../../book/address";
import type { Print, Sheet } from "../../book/sheet";
import { atMost, within } from "../file/write/limits";
import { type Thirds, thirdsOf } from "./headerFooter";
import { centimetres } from "./lengths";
import { columnsReference, rangeOf, rowsReference } from "./range";
import { cost, type SheetStep } from "./step";

/** Where Excel puts headers and footers unless told otherwise: 0.3 inches. */
const USUAL_HEADER_CENTIMETRES = 0.762;

function marginsOf({ margins }: Print): Excel.PageLayoutMarginOptions {
  const side = (millimetres: number): number => centimetres(within(millimetres, 0, 500, "a margin"));
  const [top, bottom] = [side(margins.top), side(margins.bottom)];
  return {
    top,
    bottom,
    left: side(margins.left),
    right: side(margins.right),
    header: Math.min(USUAL_HEADER_CENTIMETRES, top / 2),
    footer: Math.min(USUAL_HEADER_CENTIMETRES, bottom / 2),
  };
}

function applyThirds(target: Excel.HeaderFooter, header: Thirds | undefined, footer: Thirds | undefined): void {
  if (header !== undefined) {
    target.leftHeader = header.left;
    target.centerHeader = header.center;
    target.rightHeader = header.right;
  }
  if (footer !== undefined) {
    target.leftFooter = footer.left;
    target.centerFooter = footer.center;
    target.rightFooter = footer.right;
  }
}

/** A different first page has neither header nor footer, and pages are numbered from this sheet's first. */
function applyHeadersFooters(layout: Excel.PageLayout, print: Print): void {
  const header = print.header === undefined ? undefined : thirdsOf(atMost(print.header, 255, "a header"));
  const footer = print.footer === undefined ? undefined : thirdsOf(atMost(print.footer, 255, "a footer"));
  if (header === undefined && footer === undefined) {
    return;
  }
  layout.headersFooters.state = print.differentFirstPage ? "FirstAndDefault" : "Default";
  applyThirds(layout.headersFooters.defaultForAllPages, header, footer);
}

function layoutStep(print: Print): SheetStep {
  const margins = marginsOf(print);
  return {
    bytes: cost(6, 18, [margins, print.header, print.footer]),
    apply(sheet): void {
      const layout = sheet.pageLayout;
      layout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
      layout.paperSize = "A4";
      layout.setPrintMargins("Centimeters", margins);
      layout.zoom = print.across === undefined ? { horizontalFitToPages: 1 } : { scale: print.across.scale };
      if (print.centered) {
        layout.centerHorizontally = true;
      }
      if (print.differentFirstPage) {
        layout.firstPageNumber = 1;
      }
      applyHeadersFooters(layout, print);
      if (print.titleRows !== undefined) {
        layout.setPrintTitleRows(rowsReference(print.titleRows.first, print.titleRows.last));
      }
      if (print.titleColumns !== undefined) {
        layout.setPrintTitleColumns(columnsReference(print.titleColumns.first, print.titleColumns.last));
      }
      if (print.area !== undefined) {
        layout.setPrintArea(rangeOf(sheet, print.area));
      }
    },
  };
}

function breakStep(row: number): SheetStep {
  return {
    bytes: cost(2, 1),
    apply(sheet): void {
      sheet.horizontalPageBreaks.add(`A${row + 1}`);
    },
  };
}

function columnBreakStep(column: number): SheetStep {
  return {
    bytes: cost(2, 1),
    apply(sheet): void {
      sheet.verticalPageBreaks.add(`${columnLetters(column)}1`);
    },
  };
}

function ascending(places: readonly number[] = []): number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}

/** A4, as many pages long as needed, one wide or spread as the sheet says (ExcelApi 1.9). */
export function printSteps(sheet: Sheet): SheetStep[] {
  const { print } = sheet;
  if (print === undefined) {
    return [];
  }
  return [layoutStep(print), ...ascending(print.breaks).map(breakStep), ...ascending(print.across?.breaks).map(columnBreakStep)];
}
