import { address, areaReference, quoteSheet } from "../../../book/address";
import { DIGIT_PIXELS, PADDING_PIXELS } from "../../../book/columnPixels";
import type { Area, Column, Link, Sheet } from "../../../book/sheet";
import { barExtension, conditionalFormats } from "./conditionals";
import { xmlAttribute, xmlDeclaration } from "./escape";
import { checkArea, maximumColumns, maximumRows, opaque, within } from "./limits";
import { printSetup } from "./print";
import type { SharedStrings } from "./sharedStrings";
import { sheetData } from "./sheetData";
import type { Styles } from "./styles";
import { dataValidations } from "./validations";

/** What the parts of a workbook share while its sheets are written. */
export interface Shared {
  readonly strings: SharedStrings;
  readonly styles: Styles;
}

/** Points, of a row of Times New Roman 12. */
const defaultRowHeight = 15.75;

/** A width as stored: padding included (ECMA-376 part 1, §18.3.1.13). */
function storedWidth(characters: number): number {
  const width = within(characters, 0, 255 - PADDING_PIXELS / DIGIT_PIXELS, "a column width");
  return Math.trunc(((width * DIGIT_PIXELS + PADDING_PIXELS) / DIGIT_PIXELS) * 256) / 256;
}

function columnsXml(columns: readonly Column[]): string {
  within(columns.length, 0, maximumColumns, "the number of columns");
  const runs: { attributes: string; first: number; last: number }[] = [];
  columns.forEach((column, index) => {
    const attributes = `width="${storedWidth(column.width)}"${column.hidden ? ' hidden="1"' : ""} customWidth="1"`;
    const run = runs.at(-1);
    if (run?.attributes === attributes) {
      run.last = index;
    } else {
      runs.push({ attributes, first: index, last: index });
    }
  });
  const elements = runs.map((run) => `<col min="${run.first + 1}" max="${run.last + 1}" ${run.attributes}/>`);
  return elements.length === 0 ? "" : `<cols>${elements.join("")}</cols>`;
}

function paneXml(freeze: NonNullable<Sheet["freeze"]>): string {
  const rows = within(freeze.rows, 0, maximumRows - 1, "frozen rows");
  const columns = within(freeze.columns, 0, maximumColumns - 1, "frozen columns");
  if (rows === 0 && columns === 0) {
    return "";
  }
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  const cell = address(rows, columns);
  return `<pane${split} topLeftCell="${cell}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${cell}" sqref="${cell}"/>`;
}

function viewXml(sheet: Sheet, active: boolean): string {
  const attributes = `${sheet.gridLines === false ? ' showGridLines="0"' : ""}${active ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  const pane = sheet.freeze === undefined ? "" : paneXml(sheet.freeze);
  return `<sheetViews>${pane === "" ? `<sheetView${attributes}/>` : `<sheetView${attributes}>${pane}</sheetView>`}</sheetViews>`;
}

function propertiesXml(sheet: Sheet): string {
  const tab = sheet.tabColor === undefined ? "" : `<tabColor rgb="${opaque(sheet.tabColor)}"/>`;
  const fit = sheet.print === undefined || sheet.print.across !== undefined ? "" : '<pageSetUpPr fitToPage="1"/>';
  return tab + fit === "" ? "" : `<sheetPr>${tab}${fit}</sheetPr>`;
}

/** Excel takes a file with overlapping merges, or a merge of one cell, for a damaged one. */
function mergesXml(merges: readonly Area[]): string {
  const sorted = merges.map((area) => checkArea(area, "a merge")).sort((a, b) => a.top - b.top);
  sorted.forEach((area, index) => {
    if (area.top === area.bottom && area.left === area.right) {
      throw new RangeError(`a merge of one cell: ${areaReference(area)}`);
    }
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.top > area.bottom) {
        break;
      }
      if (other.left <= area.right && other.right >= area.left) {
        throw new RangeError(`overlapping merges: ${areaReference(area)}, ${areaReference(other)}`);
      }
    }
  });
  const cells = merges.map((area) => `<mergeCell ref="${areaReference(area)}"/>`);
  return cells.length === 0 ? "" : `<mergeCells count="${cells.length}">${cells.join("")}</mergeCells>`;
}

function linksXml(links: readonly Link[], sheetNames: ReadonlySet<string>): string {
  const elements = links.map(({ row, column, target }) => {
    if (!sheetNames.has(target.sheet)) {
      throw new RangeError(`a link to a sheet that is not there: ${target.sheet}`);
    }
    const location = `${quoteSheet(target.sheet)}!${address(target.row, target.column)}`;
    return `<hyperlink ref="${address(row, column)}" location="${xmlAttribute(location)}"/>`;
  });
  return elements.length === 0 ? "" : `<hyperlinks>${elements.join("")}</hyperlinks>`;
}

/** Without a password: it keeps the layout from accidents. Columns and rows may still be resized. */
const protection = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';

/**
 * A worksheet part, its elements in schema order (ECMA-376 part 1, §18.3.1.99).
 * Throws RangeError where the sheet breaks one of Excel's limits.
 */
export function worksheetPart(sheet: Sheet, active: boolean, sheetNames: ReadonlySet<string>, shared: Shared): string {
  const data = sheetData(sheet.rows, shared.strings, shared.styles);
  const extension = barExtension(sheet.conditionals ?? []);
  return [
    xmlDeclaration,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    propertiesXml(sheet),
    `<dimension ref="${data.dimension}"/>`,
    viewXml(sheet, active),
    `<sheetFormatPr defaultRowHeight="${defaultRowHeight}"/>`,
    columnsXml(sheet.columns),
    data.xml,
    sheet.protected ? protection : "",
    mergesXml(sheet.merges ?? []),
    conditionalFormats(sheet.conditionals ?? [], shared.styles),
    dataValidations(sheet.validations ?? []),
    linksXml(sheet.links ?? [], sheetNames),
    printSetup(sheet.print),
    (sheet.charts ?? []).length > 0 ? '<drawing r:id="rId1"/>' : "",
    extension === "" ? "" : `<extLst>${extension}</extLst>`,
    "</worksheet>",
  ].join("");
}
