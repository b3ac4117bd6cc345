import { rawZip, type RawArchive, type RawEntry } from "./rawZip";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export type PartMap = ReadonlyMap<string, string | Uint8Array | undefined>;

export function contentTypes(extra = "", workbook = `${types}.sheet.main+xml`): string {
  return `<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbook}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/>${extra}</Types>`;
}

/** Relationships by id: kind (or a whole type) and target. */
export function relationships(targets: Readonly<Record<string, readonly [kind: string, target: string]>>): string {
  const elements = Object.entries(targets).map(
    ([id, [kind, target]]) => `<Relationship Id="${id}" Type="${kind.includes(":") ? kind : `${office}/${kind}`}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageNamespace}/relationships">${elements.join("")}</Relationships>`;
}

export function workbook(sheets = '<sheet name="Phiếu" sheetId="1" r:id="rId1"/>', rest = ""): string {
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets}</sheets>${rest}</workbook>`;
}

/** A worksheet whose sheetData holds `rows`. */
export function worksheet(rows: string, rest = ""): string {
  return `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${rest}</worksheet>`;
}

export function sharedStrings(items: string): string {
  return `<sst xmlns="${main}">${items}</sst>`;
}

export function styleSheet(formats: string, cellFormats: string): string {
  return `<styleSheet xmlns="${main}"><numFmts>${formats}</numFmts><cellXfs>${cellFormats}</cellXfs></styleSheet>`;
}

const usual: PartMap = new Map([
  ["[Content_Types].xml", contentTypes()],
  ["_rels/.rels", relationships({ rId1: ["officeDocument", "xl/workbook.xml"] })],
  ["xl/workbook.xml", workbook()],
  ["xl/_rels/workbook.xml.rels", relationships({ rId1: ["worksheet", "worksheets/sheet1.xml"] })],
  ["xl/worksheets/sheet1.xml", worksheet('<row r="1"><c r="A1"><v>8.5</v></c></row>')],
]);

/** The relationships of a workbook with one sheet, shared strings and styles. */
export const richRelationships = relationships({
  rId1: ["worksheet", "worksheets/sheet1.xml"],
  rId2: ["sharedStrings", "sharedStrings.xml"],
  rId3: ["styles", "styles.xml"],
});

/** The entries of a minimal workbook (8.5 in A1 of "Phiếu") with some parts replaced, added, or left out (undefined). */
export function bookEntries(parts: Readonly<Record<string, string | Uint8Array | undefined>> = {}): RawEntry[] {
  const merged = new Map(usual);
  for (const [name, data] of Object.entries(parts)) {
    merged.set(name, data);
  }
  return [...merged].flatMap(([name, data]) => (data === undefined ? [] : [{ name, data }]));
}

export function rawBook(parts: Readonly<Record<string, string | Uint8Array | undefined>> = {}, archive: RawArchive = {}): Uint8Array {
  return rawZip(bookEntries(parts), archive);
}

/** A minimal workbook whose only sheet has these rows. */
export function bookOfRows(rows: string, rest = ""): Uint8Array {
  return rawBook({ "xl/worksheets/sheet1.xml": worksheet(rows, rest) });
}

/** A minimal workbook with one cell, A1, given as its element. */
export function bookOfCell(cell: string): Uint8Array {
  return bookOfRows(`<row r="1">${cell}</row>`);
}
