import type { MessageCode } from "../../../src/finding/messages.vi";
import type { CraftedFile } from "./outcome";
import { bookEntries, rawBook, worksheet } from "./rawBook";
import { joined, rawZip, type RawEntry } from "./rawZip";

const sheetName = "xl/worksheets/sheet1.xml";
const usual = rawBook();
const noise = Array.from({ length: 8000 }, (_, index) => Math.imul(index + 1, 0x9e3779b1).toString(36)).join("");
const zip64Extra = new Uint8Array([1, 0, 8, 0, 1, 0, 0, 0, 0, 0, 0, 0]);

/** The minimal workbook with its sheet's entry described otherwise. */
function withSheet(change: Partial<RawEntry>): Uint8Array {
  return rawZip(bookEntries().map((entry) => (entry.name === sheetName ? { ...entry, ...change } : entry)));
}

function withEntry(...entries: readonly RawEntry[]): Uint8Array {
  return rawZip([...bookEntries(), ...entries]);
}

function flipped(position: number): Uint8Array {
  const bytes = usual.slice();
  bytes[position] = (bytes[position] ?? 0) ^ 0x10;
  return bytes;
}

/** An entry inside of another's stored bytes, both listed. */
function overlapping(): Uint8Array {
  const inner: RawEntry = { name: "xl/inner.xml", data: "x" };
  const outer: RawEntry = { name: "xl/outer.bin", data: rawZip([inner]), method: 0 };
  return rawZip([outer, { ...inner, offset: 30 + outer.name.length }, ...bookEntries()]);
}

const cases: readonly (readonly [name: string, code: MessageCode, bytes: () => Uint8Array])[] = [
  ["zip bomb, honest about its size", "file.zip-refused", () => withSheet({ data: worksheet(" ".repeat(20_000_000)) })],
  ["zip bomb that declares little", "file.zip-damaged", () => withSheet({ data: worksheet(" ".repeat(30_000_000)), size: 4000, localSize: 4000 })],
  ["zip bomb that declares 3 MB", "file.zip-damaged", () => withSheet({ data: worksheet(noise + "<a/>".repeat(5_000_000)), size: 3_000_000, localSize: 3_000_000 })],
  ["more than 128 MB declared in all", "file.limits", () => withEntry(...Array.from({ length: 20 }, (_, index) => ({ name: `x${index}.bin`, data: noise, size: 10_000_000, localSize: 10_000_000 })))],
  ["600 entries", "file.limits", () => withEntry(...Array.from({ length: 600 }, (_, index) => ({ name: `x${index}`, data: "" })))],
  ["two entries overlap", "file.zip-refused", overlapping],
  ["two entries of one place", "file.zip-damaged", () => withEntry({ name: "xl/copy.xml", data: "x", offset: 0 })],
  ["an entry outside of the file", "file.zip-damaged", () => withEntry({ name: "xl/copy.xml", data: "x", offset: 99_999_999 })],
  ["declares a byte more than there is", "file.zip-damaged", () => withSheet({ size: 5000, localSize: 5000 })],
  ["declares a byte less than there is", "file.zip-damaged", () => withSheet({ size: 10, localSize: 10 })],
  ["stored with two sizes", "file.zip-damaged", () => withSheet({ method: 0, size: 10, localSize: 10 })],
  ["local size differs from the directory's", "file.zip-damaged", () => withSheet({ localSize: 4 })],
  ["local name differs from the directory's", "file.zip-damaged", () => withSheet({ localName: "xl/worksheets/sheet2.xml" })],
  ["local method differs from the directory's", "file.zip-damaged", () => withSheet({ localMethod: 0 })],
  ["ZIP64 extra field", "file.zip-refused", () => withSheet({ extra: zip64Extra })],
  ["ZIP64 sizes", "file.zip-refused", () => withSheet({ size: 0xffffffff, localSize: 0xffffffff })],
  ["ZIP64 count", "file.zip-refused", () => rawBook({}, { count: 0xffff })],
  ["count too large", "file.zip-damaged", () => rawBook({}, { count: 9 })],
  ["count too small", "file.zip-damaged", () => rawBook({}, { count: 2 })],
  ["directory shifted", "file.zip-damaged", () => rawBook({}, { directoryShift: -7 })],
  ["several disks", "file.zip-refused", () => rawBook({}, { disk: 2 })],
  ["bytes after the end", "file.zip-damaged", () => rawBook({}, { after: new Uint8Array(9) })],
  ["two entries of one name", "file.zip-refused", () => withEntry({ name: sheetName, data: worksheet('<row r="1"><c r="A1"><v>100</v></c></row>') })],
  ["two entries of one name but for case", "file.zip-refused", () => withEntry({ name: "XL/Worksheets/Sheet1.xml", data: "x" })],
  ["name with ..", "file.zip-refused", () => withEntry({ name: "xl/../../x.xml", data: "x" })],
  ["absolute name", "file.zip-refused", () => withEntry({ name: "/etc/x", data: "x" })],
  ["name with a backslash", "file.zip-refused", () => withEntry({ name: "xl\\x.xml", data: "x" })],
  ["name with a drive", "file.zip-refused", () => withEntry({ name: "C:/x.xml", data: "x" })],
  ["name with a NUL", "file.zip-refused", () => withEntry({ name: "xl/a\u0000.xml", data: "x" })],
  ["name of 60 000 letters", "file.zip-refused", () => withEntry({ name: `${"vbadata".repeat(8500)}/x`, data: "x" })],
  ["empty name", "file.zip-refused", () => withEntry({ name: "", data: "x" })],
  ["encrypted", "file.zip-refused", () => withSheet({ flags: 0x0801 })],
  ["strongly encrypted", "file.zip-refused", () => withSheet({ flags: 0x0841 })],
  ["unknown method", "file.zip-refused", () => withSheet({ method: 12 })],
  ["checksum of other bytes", "file.zip-damaged", () => withSheet({ crc: 12345 })],
  ["stored data cut", "file.zip-damaged", () => withSheet({ cut: 20 })],
  ["deflate that is none", "file.zip-damaged", () => withSheet({ data: "\u0007\u0007\u0007\u0007", method: 0, flags: 0x0800, localMethod: 8 })],
  ["cut in the middle", "file.zip-damaged", () => usual.slice(0, usual.length / 2)],
  ["last byte missing", "file.zip-damaged", () => usual.slice(0, -1)],
  ["only the first 30 bytes", "file.zip-damaged", () => usual.slice(0, 30)],
  ["only four bytes", "file.zip-damaged", () => usual.slice(0, 4)],
  ["bit flipped in a name of the directory", "file.zip-damaged", () => flipped(usual.length - 30)],
  ["an end of directory and nothing else", "file.zip-damaged", () => joined([new Uint8Array([0x50, 0x4b, 5, 6]), new Uint8Array(18)])],
  ["name that is no UTF-8", "file.zip-refused", () => replaced(withEntry({ name: "xl/zzzz", data: "x" }), "zzzz", [0xff, 0xfe, 0xff, 0xff])],
];

/** All occurrences of a marker replaced by bytes of the same length. */
function replaced(bytes: Uint8Array, marker: string, by: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  for (let at = 0; at + marker.length <= copy.length; at += 1) {
    if ([...marker].every((letter, index) => copy[at + index] === letter.charCodeAt(0))) {
      copy.set(by, at);
    }
  }
  return copy;
}

export const hostileArchives: readonly CraftedFile[] = cases.map(([name, fault, bytes]) => ({ name, bytes, expected: { fault } }));
