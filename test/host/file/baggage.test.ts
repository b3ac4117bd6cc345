import type { Baggage } from "../../../src/book/cells";
import { readXlsx } from "../../../src/host/file";
import { contentTypes, rawBook, relationships, workbook } from "./rawBook";

function override(name: string, type: string): string {
  return contentTypes(`<Override PartName="/${name}" ContentType="${type}"/>`);
}

const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const cases: readonly (readonly [name: string, baggage: readonly Baggage[], parts: Readonly<Record<string, string>>])[] = [
  ["nothing", [], {}],
  ["a macro project by its name", ["macros"], { "xl/vbaProject.bin": "x" }],
  ["a macro project by its type only", ["macros"], { "xl/a.bin": "x", "[Content_Types].xml": override("xl/a.bin", "application/vnd.ms-office.vbaProject") }],
  ["a workbook that says it has macros", ["macros"], { "[Content_Types].xml": contentTypes("", "application/vnd.ms-excel.sheet.macroEnabled.main+xml") }],
  ["a macro sheet of Excel 4", ["macros"], { "xl/macrosheets/sheet1.xml": "x" }],
  ["links to other workbooks", ["externalLinks"], { "xl/externalLinks/externalLink1.xml": "x" }],
  ["links by type only", ["externalLinks"], { "xl/a.xml": "x", "[Content_Types].xml": override("xl/a.xml", `${excel}.externalLink+xml`) }],
  ["an embedded document", ["embeddedObjects"], { "xl/embeddings/Microsoft_Word_Document.docx": "x" }],
  ["an ActiveX control", ["embeddedObjects"], { "xl/activeX/activeX1.xml": "x" }],
  ["comments", ["comments"], { "xl/comments1.xml": "x" }],
  ["threaded comments", ["comments"], { "xl/threadedComments/threadedComment1.xml": "x" }],
  ["a connection to a database", ["dataConnections"], { "xl/connections.xml": "x" }],
  ["a signature", ["signatures"], { "_xmlsignatures/sig1.xml": "x" }],
  ["two kinds", ["macros", "comments"], { "xl/vbaProject.bin": "x", "xl/comments1.xml": "x" }],
];

test.each(cases)("%s is reported", (_, baggage, parts) => {
  expect(readXlsx(rawBook(parts)).baggage).toEqual(baggage);
});

test("hidden sheets, and sheets without cells, are listed as what they are", () => {
  const book = readXlsx(
    rawBook({
      "xl/workbook.xml": workbook('<sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" state="veryHidden" r:id="rId2"/><sheet name="c" sheetId="3" state="hidden" r:id="rId3"/>'),
      "xl/_rels/workbook.xml.rels": relationships({ rId1: ["worksheet", "worksheets/sheet1.xml"], rId2: ["chartsheet", "chartsheets/sheet1.xml"], rId3: ["worksheet", "worksheets/sheet1.xml"] }),
    }),
  );
  expect(book.sheets.map((sheet) => [sheet.name, sheet.hidden, sheet.rowCount])).toEqual([["a", false, 1], ["b", true, 0], ["c", true, 1]]);
});
