import { type Case, type Row, valid, workbooks } from "./case";
import { entriesWith, filled, parts, part, partNames, unitFile } from "./unitFile";
import { concat, pack, type Part } from "./zip";

const { collective, workbook, links, types } = partNames;
const bad: readonly string[] = ["damaged", "unrelated"];
const BIG = 0xffffffff;

const le = (value: number, width: number): Uint8Array => Uint8Array.from({ length: width }, (_, at) => Math.floor(value / 256 ** at) & 255);
const longExtra = (...numbers: readonly number[]): Uint8Array => concat([le(1, 2), le(8 * numbers.length, 2), ...numbers.map((number) => le(number, 8))]);

/** Where the end record of an archive without a comment starts, and what it says. */
function endOf(bytes: Uint8Array): { at: number; count: number; size: number; start: number } {
  const at = bytes.length - 22;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  return { at, count: view.getUint16(10, true), size: view.getUint32(12, true), start: view.getUint32(16, true) };
}

/** The stored size of an entry, by its local header. */
const storedSize = (entry: Part): number => new DataView(pack([entry]).buffer).getUint32(18, true);

/** The sheet with both sizes of every entry in 64 bits, in the places named; `more` is added to what stands there. */
function longSizes(places: "local" | "both", more = 0): Uint8Array {
  const entries = entriesWith().map((entry): Part => {
    const sizes = longExtra(new TextEncoder().encode(String(entry.data)).length + more, storedSize(entry));
    const patchLocal = (view: DataView): void => [18, 22].forEach((at) => view.setUint32(at, BIG, true));
    const patchCentral = (view: DataView): void => [20, 24].forEach((at) => view.setUint32(at, BIG, true));
    return { ...entry, localExtra: sizes, patchLocal, ...(places === "both" ? { centralExtra: sizes, patchCentral } : {}) };
  });
  return pack(entries);
}

/** With the end record of 64 bits; `said` is what the short one says. */
function longEnd(bytes: Uint8Array, said: "nothing" | "the same", change: Partial<{ count: number; size: number; start: number; disks: number }> = {}): Uint8Array {
  const { at, ...found } = endOf(bytes);
  const { count, size, start } = { ...found, ...change };
  const record = concat([le(0x06064b50, 4), le(44, 8), le(45, 2), le(45, 2), le(0, 4), le(0, 4), le(count, 8), le(count, 8), le(size, 8), le(start, 8)]);
  const locator = concat([le(0x07064b50, 4), le(0, 4), le(at, 8), le(change.disks ?? 1, 4)]);
  const short = said === "the same" ? bytes.subarray(at) : concat([le(0x06054b50, 4), le(0, 4), le(0xffff, 2), le(0xffff, 2), le(BIG, 4), le(BIG, 4), le(0, 2)]);
  return concat([bytes.subarray(0, at), record, locator, short]);
}

/** As a program writes that cannot go back in its output: sizes after the data, without the signature in front of them. */
const streamed = (): Uint8Array => pack(entriesWith().map((entry): Part => {
  const header = new DataView(pack([entry]).buffer);
  return { ...entry, flags: 0x0808, after: new Uint8Array(header.buffer.slice(14, 26)), patchLocal: (view) => [14, 18, 22].forEach((at) => view.setUint32(at, 0, true)) };
}));

const renamed = (from: string, to: string, target: string): Uint8Array =>
  unitFile({ [from]: undefined, [to]: part(from), [links]: part(links).replace(from.replace("xl/", ""), target), [types]: part(types).replace(`/${from}`, `/xl/${target}`) });

const moved = (folder: string): Uint8Array =>
  pack([...parts].map(([name, data]): Part => ({ name: name.replace(/^xl\//, folder), data: data.replaceAll("/xl/", `/${folder}`).replaceAll('"xl/', `"${folder}`) })));

const wholeRows: readonly Row[] = [
  ["sizes in 64 bits, by the local headers", () => longSizes("local")],
  ["sizes in 64 bits, by both headers", () => longSizes("both")],
  ["an end record in 64 bits", () => longEnd(filled, "nothing")],
  ["an end record in 64 bits that repeats the short one", () => longEnd(filled, "the same")],
  ["everything in 64 bits", () => longEnd(longSizes("both"), "nothing")],
  ["written as a stream", streamed],
  ["a line end after the archive", () => unitFile({}, { after: new Uint8Array([13, 10]) })],
  ["the directory in another order", () => pack([...entriesWith()].reverse())],
  ["names in capitals", () => pack(entriesWith().map((entry) => ({ ...entry, name: String(entry.name).replace(/^xl\/worksheets/, "XL/WORKSHEETS") })))],
  ["a part with a space in its name", () => renamed(collective, "xl/worksheets/trang 2.xml", "worksheets/trang%202.xml")],
  ["a part with its name encoded", () => renamed(collective, "xl/worksheets/trang%202.xml", "worksheets/trang%202.xml")],
  ["a part with a Vietnamese name", () => renamed(collective, "xl/worksheets/tập-thể.xml", "worksheets/tập-thể.xml")],
  ["a part with a Vietnamese name not said to be UTF-8", () => pack(entriesWith({ [collective]: undefined, "xl/worksheets/tập-thể.xml": part(collective), [links]: part(links).replace("sheet2.xml", "tập-thể.xml"), [types]: part(types).replace("sheet2.xml", "tập-thể.xml") }).map((entry) => ({ ...entry, flags: 0 })))],
  ["targets with percent signs", () => unitFile({ [links]: part(links).replaceAll("worksheets/sheet", "worksheets/%73heet") })],
  ["targets that go up and down", () => unitFile({ [links]: part(links).replaceAll('Target="', 'Target="../xl/./') })],
  ["the workbook elsewhere", () => moved("so/ben-trong/")],
  ["the workbook at the top", () => moved("")],
  ["a content type by extension alone", () => unitFile({ [types]: part(types).replace(/<Override PartName="\/xl\/workbook\.xml"[^>]*>/, "").replace('ContentType="application/xml"', 'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"') })],
  ["another prefix for relationships", () => unitFile({ [workbook]: part(workbook).replace("xmlns:r=", "xmlns:q=").replaceAll("r:id=", "q:id=") })],
];

const rows: readonly Row[] = [
  ["64 bits that say one byte more", () => longSizes("both", 1), bad],
  ["64 bits that say an exabyte more", () => longSizes("both", 2 ** 60), bad],
  ["an end record in 64 bits of a trillion entries", () => longEnd(filled, "nothing", { count: 2 ** 40 }), bad],
  ["an end record in 64 bits of another start", () => longEnd(filled, "nothing", { start: 10 }), bad],
  ["two end records that differ", () => longEnd(filled, "the same", { count: 3 }), bad],
  ["a record in 64 bits that is not where it should be", () => { const bytes = longEnd(filled, "nothing"); bytes[bytes.length - 22 - 12] = 9; return bytes; }, bad],
  ["five line ends after the archive", () => unitFile({}, { after: new Uint8Array(5).fill(10) }), bad],
  ["parts equal but for percent signs", () => unitFile({ "xl/worksheets/%73heet2.xml": part(collective).replace("<v>7", "<v>1") }), bad],
];

export const packingCases: readonly Case[] = [...valid("pack", wholeRows), ...workbooks("pack", rows)];
