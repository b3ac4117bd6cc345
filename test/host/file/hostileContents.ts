import type { MessageCode } from "../../../src/finding/messages.vi";
import type { CraftedFile } from "./outcome";
import { bookOfCell, bookOfRows, contentTypes, rawBook, relationships, richRelationships, sharedStrings, styleSheet, workbook, worksheet } from "./rawBook";

const sheet = "xl/worksheets/sheet1.xml";
const body = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');
/** Hardly compressible, so that a long part stays under the ratio. */
const noise = Array.from({ length: 60_000 }, (_, index) => Math.imul(index + 1, 0x9e3779b1).toString(36)).join("");

function withStrings(cell: string, items: string): Uint8Array {
  return rawBook({
    "xl/_rels/workbook.xml.rels": richRelationships,
    "xl/sharedStrings.xml": sharedStrings(items),
    "xl/styles.xml": styleSheet("", '<xf numFmtId="0"/>'),
    [sheet]: worksheet(`<row r="1">${cell}</row>`),
  });
}

const badNumbers = ["1,5", "0x10", "NaN", "Infinity", "-Infinity", "INF", "1e999", "1_000", "１２", "1 2", "--1", "1.2.3", "1e", "0b1", "true", "八", "+", "."];

const cases: readonly (readonly [name: string, code: MessageCode, bytes: () => Uint8Array])[] = [
  ["DOCTYPE", "file.xml-refused", () => rawBook({ [sheet]: `<!DOCTYPE worksheet>${body}` })],
  ["entity that expands itself", "file.xml-refused", () => rawBook({ [sheet]: `<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${body.replace("1</v>", "&b;</v>")}` })],
  ["entity that reads a file", "file.xml-refused", () => rawBook({ "xl/workbook.xml": `<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>${workbook()}` })],
  ["DOCTYPE in the relationships", "file.xml-refused", () => rawBook({ "_rels/.rels": `<!DOCTYPE w>${relationships({})}` })],
  ["entity nobody declared", "file.xml-damaged", () => bookOfCell('<c r="A1"><v>&lol;</v></c>')],
  ["entity named like a prototype's member", "file.xml-damaged", () => bookOfCell('<c r="A1" t="str"><v>&constructor;&__proto__;</v></c>')],
  ["a reference of 400 000 letters", "file.xml-damaged", () => bookOfCell(`<c r="A1"><v>&a${noise.replace(/-/g, "")};</v></c>`)],
  ["300 000 namespaces", "file.limits", () => bookOfRows(Array.from({ length: 300_000 }, (_, index) => `<a:b xmlns:a="x${index}"/>`).join(""))],
  ["character reference to NUL", "file.xml-damaged", () => bookOfCell('<c r="A1" t="str"><v>&#0;</v></c>')],
  ["control character in the text", "file.xml-damaged", () => bookOfCell('<c r="A1" t="str"><v>a\u0001b</v></c>')],
  ["100 000 nested elements", "file.limits", () => bookOfRows("<a>".repeat(100_000))],
  ["33 nested elements", "file.limits", () => bookOfRows("<a>".repeat(33) + "</a>".repeat(33))],
  ["100 000 attributes", "file.limits", () => bookOfRows(`<row ${Array.from({ length: 100_000 }, (_, index) => `a${index}=""`).join(" ")}/>`)],
  ["two attributes of one name", "file.xml-damaged", () => bookOfRows('<row r="1" r="2"/>')],
  ["100 000 sheets", "file.limits", () => rawBook({ "xl/workbook.xml": workbook(Array.from({ length: 100_000 }, (_, index) => `<sheet name="s${index}" sheetId="${index + 1}" r:id="rId1"/>`).join("")) })],
  ["200 sheets of one large part", "file.limits", () => rawBook({ "xl/workbook.xml": workbook(Array.from({ length: 200 }, (_, index) => `<sheet name="s${index}" sheetId="${index + 1}" r:id="rId1"/>`).join("")), [sheet]: worksheet(noise.repeat(3)) })],
  ["100 000 content types", "file.limits", () => rawBook({ "[Content_Types].xml": contentTypes(Array.from({ length: 100_000 }, (_, index) => `<Override PartName="/x${index}" ContentType="a/b"/>`).join("")) })],
  ["100 000 relationships", "file.limits", () => rawBook({ "_rels/.rels": relationships(Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`a${index}`, ["x", "y"] as const]))) })],
  ["100 000 merges", "file.limits", () => bookOfRows("", `<mergeCells>${Array.from({ length: 100_000 }, (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`).join("")}</mergeCells>`)],
  ["100 000 defined names", "file.limits", () => rawBook({ "xl/workbook.xml": workbook(undefined, `<definedNames>${'<definedName name="a">1</definedName>'.repeat(100_000)}</definedNames>`) })],
  ["a merge that is none", "file.xml-damaged", () => bookOfRows("", '<mergeCells><mergeCell ref="A1:__proto__"/></mergeCells>')],
  ["unclosed element", "file.xml-damaged", () => rawBook({ [sheet]: body.replace("</worksheet>", "") })],
  ["elements closed crosswise", "file.xml-damaged", () => bookOfRows('<row r="1"><c r="A1"><v>1</c></v></row>')],
  ["text after the root", "file.xml-damaged", () => rawBook({ [sheet]: `${body}x` })],
  ["two roots", "file.xml-damaged", () => rawBook({ [sheet]: body + body })],
  ["an empty part", "file.xml-damaged", () => rawBook({ [sheet]: "" })],
  ["undeclared prefix", "file.xml-damaged", () => bookOfRows("<x:row/>")],
  ["root of another vocabulary", "file.xml-damaged", () => rawBook({ [sheet]: "<worksheet><sheetData/></worksheet>" })],
  ["a chart where a sheet should be", "file.xml-damaged", () => rawBook({ [sheet]: body.replace(/worksheet/g, "chartsheet") })],
  ["bytes that are no UTF-8", "file.xml-damaged", () => rawBook({ [sheet]: new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0xc0]) })],
  ["declares an encoding of the past", "file.xml-refused", () => rawBook({ [sheet]: `<?xml version="1.0" encoding="windows-1258"?>${body}` })],
  ["no content types", "file.not-xlsx", () => rawBook({ "[Content_Types].xml": undefined })],
  ["no package relationships", "file.not-xlsx", () => rawBook({ "_rels/.rels": undefined })],
  ["no workbook", "file.zip-damaged", () => rawBook({ "xl/workbook.xml": undefined })],
  ["no sheet part", "file.zip-damaged", () => rawBook({ [sheet]: undefined })],
  ["no workbook relationships", "file.xml-damaged", () => rawBook({ "xl/_rels/workbook.xml.rels": undefined })],
  ["workbook said to be text", "file.not-xlsx", () => rawBook({ "[Content_Types].xml": contentTypes("", "text/plain") })],
  ["workbook without sheets", "file.xml-damaged", () => rawBook({ "xl/workbook.xml": workbook("") })],
  ["sheet without a relationship", "file.xml-damaged", () => rawBook({ "xl/workbook.xml": workbook('<sheet name="a" sheetId="1" r:id="rId7"/>') })],
  ["sheet with a relationship named like a prototype's member", "file.xml-damaged", () => rawBook({ "xl/workbook.xml": workbook('<sheet name="a" sheetId="1" r:id="__proto__"/>') })],
  ["two sheets of one name", "file.xml-damaged", () => rawBook({ "xl/workbook.xml": workbook('<sheet name="a" sheetId="1" r:id="rId1"/><sheet name="A" sheetId="2" r:id="rId1"/>') })],
  ["target above the package", "file.xml-refused", () => rawBook({ "xl/_rels/workbook.xml.rels": relationships({ rId1: ["worksheet", "../../../etc/passwd"] }) })],
  ["sheet on the internet", "file.xml-damaged", () => rawBook({ "xl/_rels/workbook.xml.rels": relationships({ rId1: ["worksheet", 'https://example.com/" TargetMode="External'] }) })],
  ["shared strings listed, not there", "file.zip-damaged", () => rawBook({ "xl/_rels/workbook.xml.rels": richRelationships })],
  ["cell above its row's reference", "file.xml-damaged", () => bookOfRows('<row r="2"><c r="A1"><v>1</v></c></row>')],
  ["two rows of one number", "file.xml-damaged", () => bookOfRows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>')],
  ["two cells of one address", "file.xml-damaged", () => bookOfRows('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
  ["cells in the wrong order", "file.xml-damaged", () => bookOfRows('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
  ["two sheetData", "file.xml-damaged", () => bookOfRows("", "<sheetData/>")],
  ["row 0", "file.xml-damaged", () => bookOfRows('<row r="0"/>')],
  ["row beyond the last", "file.xml-damaged", () => bookOfRows('<row r="1048577"/>')],
  ["row 99999999999999999999", "file.xml-damaged", () => bookOfRows('<row r="99999999999999999999"/>')],
  ["column beyond the last", "file.xml-damaged", () => bookOfCell('<c r="XFE1"><v>1</v></c>')],
  ["column of four letters", "file.xml-damaged", () => bookOfCell('<c r="AAAA1"><v>1</v></c>')],
  ["address in small letters", "file.xml-damaged", () => bookOfCell('<c r="a1"><v>1</v></c>')],
  ["address with a leading zero", "file.xml-damaged", () => bookOfCell('<c r="A01"><v>1</v></c>')],
];

const cellCases: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ...badNumbers.map((number) => [`number ${number}`, () => bookOfCell(`<c r="A1"><v>${number}</v></c>`)] as const),
  ["shared string without a table", () => bookOfCell('<c r="A1" t="s"><v>0</v></c>')],
  ["shared string out of range", () => withStrings('<c r="A1" t="s"><v>2</v></c>', "<si><t>a</t></si>")],
  ["shared string -1", () => withStrings('<c r="A1" t="s"><v>-1</v></c>', "<si><t>a</t></si>")],
  ["shared string 0.5", () => withStrings('<c r="A1" t="s"><v>0.5</v></c>', "<si><t>a</t></si>")],
  ["shared string __proto__", () => withStrings('<c r="A1" t="s"><v>__proto__</v></c>', "<si><t>a</t></si>")],
  ["shared string without an index", () => withStrings('<c r="A1" t="s"><v/></c>', "<si><t>a</t></si>")],
  ["unknown cell type", () => bookOfCell('<c r="A1" t="__proto__"><v>1</v></c>')],
  ["boolean 2", () => bookOfCell('<c r="A1" t="b"><v>2</v></c>')],
  ["error that is none", () => bookOfCell('<c r="A1" t="e"><v>lỗi</v></c>')],
  ["date that is none", () => bookOfCell('<c r="A1" t="d"><v>1/2/2026</v></c>')],
  ["a value inside of a value", () => bookOfCell('<c r="A1"><v>1<v>2</v>3</v></c>')],
  ["two values", () => bookOfCell('<c r="A1"><v>1</v><v>2</v></c>')],
  ["style out of range", () => withStrings('<c r="A1" s="5"><v>1</v></c>', "")],
  ["style __proto__", () => withStrings('<c r="A1" s="__proto__"><v>1</v></c>', "")],
];

const longCases: typeof cellCases = [
  ["a text of 700 000 letters", () => bookOfCell(`<c r="A1" t="inlineStr"><is><t>${noise}${"á".repeat(300_000)}</t></is></c>`)],
  ["a text of 32 768 letters", () => bookOfCell(`<c r="A1" t="str"><v>${"a".repeat(32_768)}</v></c>`)],
  ["a formula of 9 000 letters", () => bookOfCell(`<c r="A1"><f>${"1+".repeat(4500)}1</f><v>1</v></c>`)],
];

export const hostileContents: readonly CraftedFile[] = [
  ...cases.map(([name, fault, bytes]) => ({ name, bytes, expected: { fault } })),
  ...cellCases.map(([name, bytes]) => ({ name, bytes, expected: { fault: "file.xml-damaged", cell: "A1" } as const })),
  ...longCases.map(([name, bytes]) => ({ name, bytes, expected: { fault: "file.limits", cell: "A1" } as const })),
];
