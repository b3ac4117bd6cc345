import { areaReference, quoteSheet } from "../../../book/address";
import type { Book, DefinedName } from "../../../book/sheet";
import { xmlAttribute, xmlDeclaration, xmlText } from "./escape";
import { checkArea, checkSheetName } from "./limits";
import { printNames } from "./print";

/**
 * Viewers that do not calculate (Protected View, mail previews, telephones) show the stored results whatever stands
 * here. Once editing is allowed, Excel recalculates everything on load: what people then work on is Excel's own
 * arithmetic throughout, even in a file that some other program has touched. The price is the question whether to
 * save on closing an untouched book; a missing `calcId` would bring it in newer versions anyway.
 */
const calculation = '<calcPr fullCalcOnLoad="1"/>';

const nameSyntax = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const looksLikeCell = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/;

/** The index of the sheet in front. Throws RangeError where the book has none to show or names clash. */
export function activeSheet(book: Book): number {
  const seen = new Set<string>();
  for (const { name } of book.sheets) {
    checkSheetName(name);
    const folded = name.normalize("NFC").toLowerCase();
    if (seen.has(folded)) {
      throw new RangeError(`two sheets of one name: ${name}`);
    }
    seen.add(folded);
  }
  const index = book.sheets.findIndex((sheet) => (book.active === undefined ? !sheet.hidden : sheet.name === book.active));
  if (index < 0 || book.sheets[index]?.hidden) {
    throw new RangeError("no visible sheet to show in front");
  }
  return index;
}

function checkNames(book: Book, names: readonly DefinedName[]): void {
  const seen = new Set<string>();
  for (const { name, sheet, area } of names) {
    checkArea(area, `the name ${name}`);
    if (!nameSyntax.test(name) || looksLikeCell.test(name) || name.length > 255 || seen.has(name.toLowerCase())) {
      throw new RangeError(`not a name, or one given twice: ${name}`);
    }
    if (!book.sheets.some((candidate) => candidate.name === sheet)) {
      throw new RangeError(`the name ${name} points to a sheet that is not there: ${sheet}`);
    }
    seen.add(name.toLowerCase());
  }
}

function definedNames(book: Book): string {
  const names = book.names ?? [];
  checkNames(book, names);
  const builtIn = book.sheets.flatMap((sheet, index) =>
    printNames(sheet).map(([name, reference]) => `<definedName name="${name}" localSheetId="${index}">${xmlText(reference)}</definedName>`),
  );
  const own = names.map(({ name, sheet, area }) => {
    const reference = `${quoteSheet(sheet)}!${areaReference(area, "both")}`;
    return `<definedName name="${xmlAttribute(name)}">${xmlText(reference)}</definedName>`;
  });
  const all = [...builtIn, ...own];
  return all.length === 0 ? "" : `<definedNames>${all.join("")}</definedNames>`;
}

/** The part xl/workbook.xml; sheet n has the relationship id rIdn. */
export function workbookPart(book: Book, active: number): string {
  const firstVisible = book.sheets.findIndex((sheet) => !sheet.hidden);
  const sheets = book.sheets.map(
    (sheet, index) =>
      `<sheet name="${xmlAttribute(sheet.name)}" sheetId="${index + 1}"${sheet.hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  const front = (firstVisible > 0 ? ` firstSheet="${firstVisible}"` : "") + (active > 0 ? ` activeTab="${active}"` : "");
  return [
    xmlDeclaration,
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"${front}/></bookViews>`,
    `<sheets>${sheets.join("")}</sheets>${definedNames(book)}${calculation}</workbook>`,
  ].join("");
}
