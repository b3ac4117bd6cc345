import type { CraftedFile } from "./outcome";
import { bookEntries, bookOfCell, bookOfRows, contentTypes, rawBook, relationships, richRelationships, sharedStrings, styleSheet, workbook, worksheet } from "./rawBook";
import { bytesOf, joined, rawZip } from "./rawZip";

const sheet = "xl/worksheets/sheet1.xml";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships";

const one = worksheet('<row r="1"><c r="A1"><v>8.5</v></c></row>');
const strictly = (xml: string): string => xml.replaceAll(main, strictMain).replaceAll(office, strictOffice);

function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(order === "le" ? bytes : bytes.swap16());
}

function rich(cells: string, items = "", formats = "", cellFormats = '<xf numFmtId="0"/>'): Uint8Array {
  return rawBook({
    "xl/_rels/workbook.xml.rels": richRelationships,
    "xl/sharedStrings.xml": sharedStrings(items),
    "xl/styles.xml": styleSheet(formats, cellFormats),
    [sheet]: worksheet(`<row r="1">${cells}</row>`),
  });
}

const hasMark = { cells: { A1: { value: 8.5 } } } as const;

/** Everything here is legal, if rare, and must be read with its right value. */
export const unusualFiles: readonly CraftedFile[] = [
  { name: "the minimal workbook", bytes: () => rawBook(), expected: hasMark },
  { name: "prefixed elements", bytes: () => rawBook({ [sheet]: `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>8.5</x:v></x:c></x:row></x:sheetData></x:worksheet>` }), expected: hasMark },
  { name: "prefix declared on the way", bytes: () => rawBook({ [sheet]: one.replace('<c r="A1">', `<q:c xmlns:q="${main}" r="A1">`).replace("</c>", "</q:c>") }), expected: hasMark },
  { name: "prefixed workbook and relationship ids", bytes: () => rawBook({ "xl/workbook.xml": `<s:workbook xmlns:s="${main}" xmlns:k="${office}"><s:sheets><s:sheet name="a" sheetId="1" k:id="rId1"/></s:sheets></s:workbook>` }), expected: hasMark },
  { name: "strict namespaces", bytes: () => rawBook({ [sheet]: strictly(one), "xl/workbook.xml": strictly(workbook()), "_rels/.rels": strictly(relationships({ rId1: ["officeDocument", "xl/workbook.xml"] })), "xl/_rels/workbook.xml.rels": strictly(relationships({ rId1: ["worksheet", "worksheets/sheet1.xml"] })) }), expected: hasMark },
  { name: "UTF-8 with a byte order mark", bytes: () => rawBook({ [sheet]: `\ufeff<?xml version="1.0" encoding="UTF-8"?>${one}` }), expected: hasMark },
  { name: "UTF-16, little end first", bytes: () => rawBook({ [sheet]: utf16(`<?xml version="1.0" encoding="UTF-16"?>${one}`, "le") }), expected: hasMark },
  { name: "UTF-16, big end first", bytes: () => rawBook({ [sheet]: utf16(one, "be") }), expected: hasMark },
  { name: "single quotes, spaces and line ends in tags", bytes: () => rawBook({ [sheet]: one.replace('<c r="A1">', "<c\r\n r = 'A1' >").replace("</c>", "</c\n>") }), expected: hasMark },
  { name: "comments and instructions", bytes: () => rawBook({ [sheet]: `<?a b?><!-- <row/> -->${one.replace("8.5", "8<!--7-->.<?x y?>5")}<!---->` }), expected: hasMark },
  { name: "CDATA", bytes: () => bookOfCell('<c r="A1" t="str"><v><![CDATA[<a> & ]]]]><![CDATA[>]]></v></c>'), expected: { cells: { A1: { value: "<a> & ]]>" } } } },
  { name: "CDATA for a number", bytes: () => bookOfCell('<c r="A1"><v><![CDATA[8.5]]></v></c>'), expected: hasMark },
  { name: "character references", bytes: () => bookOfCell('<c r="A1" t="str"><v>&#272;&#x1F3C5;&amp;&lt;&gt;&quot;&apos;</v></c>'), expected: { cells: { A1: { value: "Đ🏅&<>\"'" } } } },
  { name: "absolute target", bytes: () => rawBook({ "xl/_rels/workbook.xml.rels": relationships({ rId1: ["worksheet", "/xl/worksheets/sheet1.xml"] }) }), expected: hasMark },
  { name: "target with . and ..", bytes: () => rawBook({ "xl/_rels/workbook.xml.rels": relationships({ rId1: ["worksheet", "./../xl/worksheets/sheet1.xml"] }) }), expected: hasMark },
  { name: "target in other case", bytes: () => rawBook({ "xl/_rels/workbook.xml.rels": relationships({ rId1: ["worksheet", "Worksheets/SHEET1.xml"] }) }), expected: hasMark },
  { name: "workbook elsewhere", bytes: () => rawBook({ "[Content_Types].xml": contentTypes(`<Override PartName="/book.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>`), "_rels/.rels": relationships({ rId1: ["officeDocument", "/book.xml"] }), "book.xml": workbook(), "_rels/book.xml.rels": relationships({ rId1: ["worksheet", "xl/worksheets/sheet1.xml"] }) }), expected: hasMark },
  { name: "no r on rows and cells", bytes: () => bookOfRows("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>"), expected: { cells: { A1: { value: 1 }, B1: undefined, C1: { value: 3 }, A3: { value: 4 } } } },
  { name: "some r missing", bytes: () => bookOfRows('<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'), expected: { cells: { B3: { value: 1 }, C3: { value: 2 }, A4: { value: 3 } } } },
  { name: "the last cell of a sheet, and a dimension that lies", bytes: () => rawBook({ [sheet]: `<worksheet xmlns="${main}"><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>` }), expected: { cells: { XFD1048576: { value: 1 } } } },
  { name: "inline text with runs and phonetic hints", bytes: () => bookOfCell('<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">Tiên </t></r><r><t>tiến</t></r><rPh sb="0" eb="1"><t>xx</t></rPh></is></c>'), expected: { cells: { A1: { value: "Tiên tiến" } } } },
  { name: "shared text with runs and phonetic hints", bytes: () => rich('<c r="A1" t="s"><v> 1 </v></c>', '<si><t/></si><si><r><t>Giấy </t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>khen</t></r><phoneticPr fontId="1"/></si>'), expected: { cells: { A1: { value: "Giấy khen" } } } },
  { name: "decomposed letters come composed", bytes: () => bookOfCell('<c r="A1" t="str"><v>Tie\u0302\u0301n</v></c>'), expected: { cells: { A1: { value: "Tiến" } } } },
  { name: "_xHHHH_ escapes", bytes: () => bookOfCell('<c r="A1" t="str"><v>a_x000D__x005F_x0041__x00e1_</v></c>'), expected: { cells: { A1: { value: "a\r_x0041_á" } } } },
  { name: "shared formula", bytes: () => bookOfRows('<row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">C1*2</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>4</v></c></row>'), expected: { cells: { A1: { value: 2, formula: "C1*2" }, B1: { value: 4, formula: "" } } } },
  { name: "formula that was never computed", bytes: () => bookOfCell('<c r="A1"><f>1+1</f></c>'), expected: { cells: { A1: { value: "", formula: "1+1" } } } },
  { name: "booleans and errors", bytes: () => bookOfRows('<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>false</v></c><c r="C1" t="e"><v>#DIV/0!</v></c></row>'), expected: { cells: { A1: { value: true }, B1: { value: false }, C1: { value: { error: "#DIV/0!" } } } } },
  { name: "numbers in all spellings", bytes: () => bookOfRows(`<row>${["1E2", "-.5", "+7", "5.", " 8.5\n", "1e-3", "0.30000000000000004"].map((number) => `<c><v>${number}</v></c>`).join("")}</row>`), expected: { cells: { A1: { value: 100 }, B1: { value: -0.5 }, C1: { value: 7 }, D1: { value: 5 }, E1: { value: 8.5 }, F1: { value: 0.001 }, G1: { value: 0.30000000000000004 } } } },
  { name: "dates stored as text", bytes: () => bookOfCell('<c r="A1" t="d"><v>2026-08-05T00:00:00</v></c>'), expected: { cells: { A1: { value: "2026-08-05T00:00:00", format: "date" } } } },
  {
    name: "dates and percentages by format",
    bytes: () =>
      rich(
        Array.from({ length: 8 }, (_, index) => `<c s="${index}"><v>0.5</v></c>`).join(""),
        "",
        '<numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; điểm thi đua/day&quot;"/><numFmt numFmtId="166" formatCode="[Red]0.0%"/><numFmt numFmtId="167" formatCode="[h]:mm"/>',
        [14, 164, 165, 9, 166, 167, 0, 2].map((id) => `<xf numFmtId="${id}"/>`).join(""),
      ),
    expected: {
      cells: {
        A1: { value: 0.5, format: "date" },
        B1: { value: 0.5, format: "date" },
        C1: { value: 0.5 },
        D1: { value: 0.5, format: "percent" },
        E1: { value: 0.5, format: "percent" },
        F1: { value: 0.5, format: "date" },
        G1: { value: 0.5 },
        H1: { value: 0.5 },
      },
    },
  },
  { name: "elements of extensions with the names of cells", bytes: () => rawBook({ [sheet]: one.replace("</row>", `<e:c xmlns:e="urn:x" r="B1"><c><v>9</v></c></e:c></row>`) }), expected: { cells: { A1: { value: 8.5 }, B1: undefined } } },
  { name: "names and texts called __proto__", bytes: () => rawBook({ "xl/workbook.xml": workbook('<sheet name="__proto__" sheetId="1" r:id="constructor"/>'), "xl/_rels/workbook.xml.rels": relationships({ rId1: ["worksheet", "worksheets/__proto__"], rId2: ["x:y", "toString"] }).replace("rId1", "constructor"), "xl/worksheets/__proto__": worksheet('<row r="1" __proto__="1"><c r="A1" t="str" __proto__="2"><v>__proto__</v></c></row>') }), expected: { cells: { A1: { value: "__proto__" } } } },
  { name: "sizes after the data", bytes: () => rawZip(bookEntries().map((entry) => ({ ...entry, descriptor: true }))), expected: hasMark },
  { name: "stored, not deflated", bytes: () => rawZip(bookEntries().map((entry) => ({ ...entry, method: 0 }))), expected: hasMark },
  { name: "folders and a comment in the archive", bytes: () => rawZip([...bookEntries(), { name: "xl/", data: "", method: 0 }], { comment: "xin chào" }), expected: hasMark },
  { name: "parts nobody asked for, broken", bytes: () => rawZip([...bookEntries(), { name: "docProps/app.xml", data: "<a", crc: 1 }]), expected: hasMark },
  { name: "bytes inside of a larger buffer", bytes: () => joined([bytesOf("abc"), rawBook()]).subarray(3), expected: hasMark },
];
