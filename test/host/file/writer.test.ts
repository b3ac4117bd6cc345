import { strFromU8, unzipSync } from "fflate";
import { type Conditional, formula, num, text, type Book, type Sheet } from "../../../src/book/sheet";
import { writeXlsx } from "../../../src/host/file";
import { openXmlErrors } from "../../support/ooxml";
import { sampleBook } from "../../support/sampleBook";

const plain: Sheet = { name: "Phiếu", columns: [], rows: [] };

function bookOf(sheet: Partial<Sheet>): Book {
  return { title: "Thử", sheets: [{ ...plain, ...sheet }] };
}

function part(book: Book, name: string): string {
  return strFromU8(unzipSync(writeXlsx(book))[name] ?? new Uint8Array());
}

function sheetXml(sheet: Partial<Sheet>): string {
  return part(bookOf(sheet), "xl/worksheets/sheet1.xml");
}

describe("Microsoft's validator", () => {
  test("finds nothing wrong with a book that uses everything", async () => {
    expect(await openXmlErrors(writeXlsx(sampleBook))).toEqual([]);
  }, 60_000);

  test("finds nothing wrong with the least of books", async () => {
    expect(await openXmlErrors(writeXlsx(bookOf({})))).toEqual([]);
  }, 60_000);

  test("does object where there is something", async () => {
    const broken = unzipSync(writeXlsx(bookOf({})));
    const { zipSync, strToU8 } = await import("fflate");
    const sheet = strFromU8(broken["xl/worksheets/sheet1.xml"] ?? new Uint8Array()).replace("<sheetData/>", "<sheetData/><cols/>");
    expect(await openXmlErrors(zipSync({ ...broken, "xl/worksheets/sheet1.xml": strToU8(sheet) }))).not.toEqual([]);
  }, 60_000);
});

describe("what a sheet says stands in the file", () => {
  test("free-text inputs keep what is typed as text", () => {
    const styles = part(bookOf({ rows: [{ cells: [{ style: { unlocked: true, numberFormat: "@" } }, { style: { numberFormat: "@" } }] }] }), "xl/styles.xml");
    expect(styles.match(/quotePrefix="1"/g)).toHaveLength(1);
    expect(styles).toContain('<protection locked="0"/>');
  });

  test("equal styles are stored once, whatever the order of their keys", () => {
    const cells = [{ style: { fill: "AABBCC", font: { bold: true, size: 9 } } }, { style: { font: { size: 9, bold: true }, fill: "aabbcc" } }] as const;
    expect(part(bookOf({ rows: [{ cells }] }), "xl/styles.xml")).toContain('<cellXfs count="2">');
  });

  test("a data bar is filled evenly along the ends given, for Excel before and since 2010, each bar on its own cells", () => {
    const bar = (column: number): Conditional => ({ kind: "dataBar", area: { top: 3, left: column, bottom: 6, right: column }, color: "63BE7B", minimum: "0", maximum: "103.5" });
    const xml = sheetXml({ conditionals: [bar(4), { kind: "formula", area: { top: 0, left: 0, bottom: 0, right: 0 }, formula: "TRUE", style: { fill: "FFFFFF" } }, bar(6)] });
    const said = [...xml.matchAll(/<conditionalFormatting sqref="([^"]+)"><cfRule type="dataBar".*?<cfvo type="num" val="(.*?)"\/><cfvo type="num" val="(.*?)"\/>.*?<x14:id>(.*?)<\/x14:id>/g)].map(([, ...parts]) => parts);
    const again = [...xml.matchAll(/<x14:cfRule type="dataBar" id="(.*?)"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>(.*?)<\/xm:f><\/x14:cfvo><x14:cfvo type="num"><xm:f>(.*?)<\/xm:f>.*?<xm:sqref>(.*?)<\/xm:sqref>/g)].map(([, id, least, most, cells]) => [cells, least, most, id]);
    expect(said.map(([cells, least, most]) => [cells, least, most])).toEqual([["E4:E7", "0", "103.5"], ["G4:G7", "0", "103.5"]]);
    expect(again).toEqual(said);
    expect(new Set(said.map((parts) => parts[3])).size).toBe(2);
  });

  test("protection carries no password and leaves columns and rows resizable", () => {
    expect(sheetXml({ protected: true })).toContain('<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>');
  });

  test("a page break stands above its row, a title row repeats, names are quoted", () => {
    const print = { orientation: "portrait", margins: { top: 25.4, right: 25.4, bottom: 25.4, left: 25.4 }, titleRows: { first: 0, last: 1 }, breaks: [5] } as const;
    expect(sheetXml({ print })).toContain('<brk id="5" max="16383" man="1"/>');
    expect(sheetXml({ print })).toContain('<pageMargins left="1" right="1" top="1" bottom="1" header="0.3" footer="0.3"/>');
    expect(part(bookOf({ print }), "xl/workbook.xml")).toContain(">'Phiếu'!$1:$2</definedName>");
  });

  test("formulas carry their results", () => {
    const xml = sheetXml({ rows: [{ cells: [{ content: formula('IF(1<2,"a&b","")', text("a&b")) }, { content: formula("1+1", num("2")) }] }] });
    expect(xml).toContain('<c r="A1" t="str"><f>IF(1&lt;2,"a&amp;b","")</f><v>a&amp;b</v></c><c r="B1"><f>1+1</f><v>2</v></c>');
  });

  test("nothing says who wrote it or when", () => {
    const core = part(sampleBook, "docProps/core.xml");
    expect(core).not.toMatch(/creator|created|modified|lastModifiedBy/);
    expect(core).toContain("Phiếu chấm điểm thi đua &amp; khen thưởng");
  });
});

describe("a book that breaks a limit of Excel is refused", () => {
  const validation = { areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], rule: { kind: "any" } } as const;
  const margins = { top: 10, right: 10, bottom: 10, left: 10 };
  const long = "a".repeat(256);
  const cases: readonly (readonly [string, Book])[] = [
    ["sheet name of 32 letters", bookOf({ name: "a".repeat(32) })],
    ["sheet name with a slash", bookOf({ name: "a/b" })],
    ["sheet name with an apostrophe", bookOf({ name: "a'b" })],
    ["blank sheet name", bookOf({ name: " " })],
    ["two sheets of one name", { title: "x", sheets: [plain, { ...plain, name: "PHIẾU" }] }],
    ["no sheet", { title: "x", sheets: [] }],
    ["all sheets hidden", bookOf({ hidden: true })],
    ["front sheet that is not there", { ...bookOf({}), active: "x" }],
    ["cell of 32 768 letters", bookOf({ rows: [{ cells: [{ content: text("a".repeat(32_768)) }] }] })],
    ...["8,5", "1e5", "NaN", "08", "1.50", "-0", "+1", ".5", "", "1".repeat(400)].map((number) => [`number ${number.slice(0, 9)}`, bookOf({ rows: [{ cells: [{ content: num(number) }] }] })] as const),
    ["formula of 8193 letters", bookOf({ rows: [{ cells: [{ content: formula("1".repeat(8193), num("1")) }] }] })],
    ["validation title of 33 letters", bookOf({ validations: [{ ...validation, prompt: { title: "a".repeat(33), text: "" } }] })],
    ["validation text of 256 letters", bookOf({ validations: [{ ...validation, error: { title: "", text: long } }] })],
    ["option with a comma", bookOf({ validations: [{ ...validation, rule: { kind: "list", options: ["8,5"] } }] })],
    ["options of 256 letters", bookOf({ validations: [{ ...validation, rule: { kind: "list", options: [long] } }] })],
    ["validation without an area", bookOf({ validations: [{ ...validation, areas: [] }] })],
    ["header of 256 letters", bookOf({ print: { orientation: "portrait", margins, header: long } })],
    ["colour by name", bookOf({ tabColor: "red" })],
    ["overlapping merges", bookOf({ merges: [{ top: 0, left: 0, bottom: 5, right: 1 }, { top: 3, left: 1, bottom: 3, right: 2 }] })],
    ["merge of one cell", bookOf({ merges: [{ top: 0, left: 0, bottom: 0, right: 0 }] })],
    ["area upside down", bookOf({ merges: [{ top: 3, left: 0, bottom: 0, right: 0 }] })],
    ["link to nowhere", bookOf({ links: [{ row: 0, column: 0, target: { sheet: "x", row: 0, column: 0 } }] })],
    ["name that is a cell", { ...bookOf({}), names: [{ name: "AB12", sheet: "Phiếu", area: { top: 0, left: 0, bottom: 0, right: 0 } }] }],
    ["name of a sheet that is not there", { ...bookOf({}), names: [{ name: "a_b", sheet: "x", area: { top: 0, left: 0, bottom: 0, right: 0 } }] }],
    ["row higher than 409.5 points", bookOf({ rows: [{ height: 410, cells: [] }] })],
  ];

  test.each(cases)("%s", (_, book) => {
    expect(() => writeXlsx(book)).toThrow(RangeError);
  });
});
