import { areaReference, columnLetters, quoteSheet } from "../../../book/address";
import type { Print, Sheet } from "../../../book/sheet";
import { xmlText } from "./escape";
import { atMost, checkArea, maximumColumns, maximumRows, within } from "./limits";

/** Where Excel puts headers and footers unless told otherwise, in inches. */
const usualHeaderMargin = 0.3;
const paperA4 = 9;

function inches(millimetres: number, what: string): number {
  return Number((within(millimetres, 0, 500, what) / 25.4).toFixed(6));
}

function headerFooter(print: Print): string {
  const { header, footer } = print;
  if (header === undefined && footer === undefined) {
    return "";
  }
  const parts = [
    header === undefined ? "" : `<oddHeader>${xmlText(atMost(header, 255, "a header"))}</oddHeader>`,
    footer === undefined ? "" : `<oddFooter>${xmlText(atMost(footer, 255, "a footer"))}</oddFooter>`,
  ].join("");
  return `<headerFooter${print.differentFirstPage ? ' differentFirst="1"' : ""}>${parts}</headerFooter>`;
}

function pageBreaks(element: "rowBreaks" | "colBreaks", breaks: readonly number[], maximum: number, across: number): string {
  if (breaks.length === 0) {
    return "";
  }
  const places = [...new Set(breaks)].sort((a, b) => a - b);
  const marks = places.map((place) => `<brk id="${within(place, 1, maximum - 1, "a page break")}" max="${across - 1}" man="1"/>`).join("");
  return `<${element} count="${places.length}" manualBreakCount="${places.length}">${marks}</${element}>`;
}

/** Excel takes no notice of column breaks while it fits a sheet to its pages: spread over several, it is scaled instead. */
function sizing({ across }: Print): string {
  return across === undefined ? 'fitToWidth="1" fitToHeight="0"' : `scale="${within(across.scale, 10, 400, "the scale")}"`;
}

/**
 * The elements from `printOptions` to `colBreaks`: A4, one page wide and as many long as needed. On a different
 * first page header and footer stay empty; pages are then numbered from this sheet's first, also in a print of the
 * whole book.
 */
export function printSetup(print: Print | undefined): string {
  if (print === undefined) {
    return "";
  }
  const { margins } = print;
  const top = inches(margins.top, "the top margin");
  const bottom = inches(margins.bottom, "the bottom margin");
  const firstPage = print.differentFirstPage ? ' firstPageNumber="1" useFirstPageNumber="1"' : "";
  return [
    print.centered ? '<printOptions horizontalCentered="1"/>' : "",
    `<pageMargins left="${inches(margins.left, "the left margin")}" right="${inches(margins.right, "the right margin")}"`,
    ` top="${top}" bottom="${bottom}"`,
    ` header="${Math.min(usualHeaderMargin, top / 2)}" footer="${Math.min(usualHeaderMargin, bottom / 2)}"/>`,
    `<pageSetup paperSize="${paperA4}" ${sizing(print)}${firstPage} orientation="${print.orientation}"/>`,
    headerFooter(print),
    pageBreaks("rowBreaks", print.breaks ?? [], maximumRows, maximumColumns),
    pageBreaks("colBreaks", print.across?.breaks ?? [], maximumColumns, maximumRows),
  ].join("");
}

/** What is printed and repeated, as the built-in names of a sheet: name and reference. */
export function printNames(sheet: Sheet): readonly (readonly [name: string, reference: string])[] {
  const { area, titleRows, titleColumns } = sheet.print ?? {};
  const before = `${quoteSheet(sheet.name)}!`;
  const titles: string[] = [];
  if (titleColumns !== undefined) {
    checkArea({ top: 0, left: titleColumns.first, bottom: maximumRows - 1, right: titleColumns.last }, "title columns");
    titles.push(`${before}$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`);
  }
  if (titleRows !== undefined) {
    checkArea({ top: titleRows.first, left: 0, bottom: titleRows.last, right: maximumColumns - 1 }, "title rows");
    titles.push(`${before}$${titleRows.first + 1}:$${titleRows.last + 1}`);
  }
  const names: (readonly [string, string])[] = [];
  if (area !== undefined) {
    names.push(["_xlnm.Print_Area", before + areaReference(checkArea(area, "a print area"), "both")]);
  }
  if (titles.length > 0) {
    names.push(["_xlnm.Print_Titles", titles.join(",")]);
  }
  return names;
}
