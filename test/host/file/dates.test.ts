import { readInput } from "../../../src/book/pages/unit/input";
import { readXlsx } from "../../../src/host/file";
import { vietnamese } from "../../../src/text/decimal";
import { rawBook, richRelationships, sharedStrings, styleSheet, workbook, worksheet } from "./rawBook";

/** A workbook with a date in A1 and the same number, shown as a number, in B1. */
function dated(serial: number, properties: string): Uint8Array {
  return rawBook({
    "xl/_rels/workbook.xml.rels": richRelationships,
    "xl/sharedStrings.xml": sharedStrings(""),
    "xl/styles.xml": styleSheet("", '<xf numFmtId="0"/><xf numFmtId="14"/>'),
    "xl/workbook.xml": workbook().replace("<sheets>", `${properties}<sheets>`),
    "xl/worksheets/sheet1.xml": worksheet(`<row r="1"><c r="A1" s="1"><v>${serial}</v></c><c r="B1"><v>${serial}</v></c></row>`),
  });
}

test.each([
  ["", 46150],
  ["<workbookPr/>", 46150],
  ['<workbookPr date1904="0"/>', 46150],
  ['<workbookPr date1904="1"/>', 44688],
  ['<workbookPr date1904="true"/>', 44688],
])("with %j day %i is the 8th of May 2026, and a number stays the number it is", (properties, serial) => {
  const [sheet] = readXlsx(dated(serial, properties)).sheets;
  const input = readInput(sheet!.cell(0, 0), "x", "A1");
  expect([input.finding?.params["value"], input.reading === undefined ? undefined : vietnamese(input.reading)]).toEqual(["8/5/2026", "8,5"]);
  expect(sheet!.cell(0, 1)).toEqual({ value: serial });
});
