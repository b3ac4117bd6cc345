import { deflateRawSync } from "node:zlib";
import { type Case, type Row, workbooks } from "./case";
import { edited, entriesWith, filled, part, partNames, unitFile, unitFileWith } from "./unitFile";
import { concat, pack, type Part } from "./zip";

const { collective } = partNames;
const junk = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => Math.imul(at + 7, 2654435761) >>> 24);
const extra = (id: number, body: Uint8Array): Uint8Array => concat([new Uint8Array([id & 255, id >>> 8, body.length & 255, body.length >>> 8]), body]);
const le = (value: number, width: number): Uint8Array => Uint8Array.from({ length: width }, (_, at) => (value / 256 ** at) & 255);
const sheetSize = new TextEncoder().encode(part(collective)).length;

/** A stream that repeats one byte for `megabytes`, hardly larger than a thousandth of it. */
const zeros = (megabytes: number): Uint8Array => deflateRawSync(new Uint8Array(megabytes * 1024 * 1024), { level: 9 });
const bomb = (megabytes: number, declared: number): Partial<Part> => {
  const lie = (view: DataView, at: number): void => view.setUint32(at, declared, true);
  return { packed: zeros(megabytes), patchLocal: (view) => lie(view, 22), patchCentral: (view) => lie(view, 24) };
};

/** Deflate blocks without content: no output at all however long the input is. */
const emptyBlocks = (count: number): Uint8Array => concat([new Uint8Array(count * 5).map((_, at) => [0, 0, 0, 0xff, 0xff][at % 5] ?? 0), new Uint8Array([1, 0, 0, 0xff, 0xff])]);
/** A block that announces stored bytes and holds none. */
const cutStored = new Uint8Array([1, 0xff, 0xff, 0, 0, 65]);
/** Fixed codes, a match that reaches back before the start. */
const farMatch = new Uint8Array([0x4b, 0x04, 0xfe, 0xff, 0x03, 0]);
const reservedBlock = new Uint8Array([7, 0, 0, 0]);
/** Dynamic tables that say nothing of use. */
const oddTables = new Uint8Array([0x05, 0xc0, 0x81, 0x00, 0x00, 0x00, 0x00, 0x00, 0x10, 0xff, 0xff, 0xff]);

const bad: readonly string[] = ["damaged", "unrelated"];

/** All entries share one run of stored bytes, as D. Fifield's overlapping bombs do. */
function quoted(count: number): Uint8Array {
  const kernel: Part = { name: "k0", data: new Uint8Array(1024 * 1024), packed: zeros(1) };
  const first = pack([kernel]).length;
  return pack([kernel, ...Array.from({ length: count }, (_, index): Part => ({ name: `k${index + 1}`, data: new Uint8Array(1024 * 1024), packed: new Uint8Array(), patchLocal: (view) => view.setUint32(18, first, true), patchCentral: (view) => { view.setUint32(20, zeros(1).length, true); view.setUint32(42, 0, true); } })), ...entriesWith()]);
}

const rows: readonly Row[] = [
  ["80 MB of zeros in a sheet", () => unitFileWith(collective, bomb(80, 80 * 1024 * 1024)), bad],
  ["80 MB of zeros declared as the sheet", () => unitFileWith(collective, bomb(80, sheetSize)), bad],
  ["400 MB of zeros declared 4 GB less one", () => unitFileWith(collective, bomb(120, 0xfffffffe)), bad],
  ["31 MB of zeros in a part nobody reads", () => unitFile({ "xl/media/anh.bin": junk(200_000), "docProps/thumbnail.jpeg": junk(90_000) }), "accepted"],
  ["bomb in a part nobody reads", () => pack([...entriesWith(), { name: "xl/media/a.bin", data: new Uint8Array(60 * 1024 * 1024) }]), bad],
  ["a hundred bombs of one megabyte each", () => pack([...entriesWith(), ...Array.from({ length: 100 }, (_, at): Part => ({ name: `xl/media/${at}.bin`, data: new Uint8Array(1024 * 1024) }))]), ["damaged", "accepted"]],
  ["480 empty entries", () => pack([...entriesWith(), ...Array.from({ length: 480 }, (_, at): Part => ({ name: `x/${at}`, data: "" }))]), "accepted"],
  ["65 534 entries", () => pack([...Array.from({ length: 65_534 }, (_, at): Part => ({ name: `x${at}`, data: "", method: 0 }))]), bad],
  ["no entries", () => pack([]), bad],
  ["only folders", () => pack([{ name: "xl/", data: "", method: 0 }, { name: "_rels/", data: "", method: 0 }]), bad],
  ["folders beside the parts", () => pack([{ name: "xl/", data: "", method: 0 }, { name: "xl/worksheets/", data: "", method: 0 }, ...entriesWith()]), "accepted"],
  ["a folder that holds bytes", () => pack([{ name: "xl/", data: "abc" }, ...entriesWith()])],
  ["all entries share the same bytes", () => quoted(200), bad],
  ["a workbook within a workbook within a workbook", () => unitFile({ "xl/embeddings/a.xlsx": unitFile({ "xl/embeddings/b.xlsx": filled }) }), "accepted", "baggage.objects"],
  ["an archive nested eight deep", () => Array.from({ length: 8 }).reduce<Uint8Array>((inner) => pack([{ name: "a.xlsx", data: inner }]), filled), bad],
  ["local header says less", () => unitFileWith(collective, { patchLocal: (view) => view.setUint32(22, 12, true) }), bad],
  ["local header says another checksum", () => unitFileWith(collective, { patchLocal: (view) => view.setUint32(14, 12, true) }), bad],
  ["directory says another checksum", () => unitFileWith(collective, { patchCentral: (view) => view.setUint32(16, 12, true) }), bad],
  ["both say another checksum", () => unitFileWith(collective, { patchLocal: (view) => view.setUint32(14, 12, true), patchCentral: (view) => view.setUint32(16, 12, true) }), bad],
  ["directory says one byte more", () => unitFileWith(collective, { patchCentral: (view) => view.setUint32(24, sheetSize + 1, true) }), bad],
  ["both say one byte more", () => unitFileWith(collective, { patchLocal: (view) => view.setUint32(22, sheetSize + 1, true), patchCentral: (view) => view.setUint32(24, sheetSize + 1, true) }), bad],
  ["both say one byte less", () => unitFileWith(collective, { patchLocal: (view) => view.setUint32(22, sheetSize - 1, true), patchCentral: (view) => view.setUint32(24, sheetSize - 1, true) }), bad],
  ["a true data descriptor", () => descriptor(() => undefined), "accepted"],
  ["a data descriptor that lies about the size", () => descriptor((view) => view.setUint32(12, 5, true))],
  ["a data descriptor that is missing", () => unitFileWith(collective, { flags: 0x0808, patchLocal: (view) => [14, 18, 22].forEach((at) => view.setUint32(at, 0, true)) })],
  ["zip64 record and locator", () => unitFile({}, { beforeEnd: concat([le(0x06064b50, 4), le(44, 8), new Uint8Array(44), le(0x07064b50, 4), new Uint8Array(16)]) }), bad],
  ["zip64 sizes in both headers", () => unitFileWith(collective, { localExtra: extra(1, le(sheetSize, 16)), centralExtra: extra(1, le(sheetSize, 16)), patchLocal: (view) => view.setUint32(22, 0xffffffff, true), patchCentral: (view) => view.setUint32(24, 0xffffffff, true) }), bad],
  ["zip64 field of no use", () => unitFileWith(collective, { centralExtra: extra(1, new Uint8Array()) }), bad],
  ["zip64 offset of the directory", () => unitFile({}, { patchEnd: (view) => view.setUint32(16, 0xffffffff, true) }), bad],
  ["a Unicode path field naming another part", () => unitFileWith(collective, { localExtra: extra(0x7075, concat([new Uint8Array(5), new TextEncoder().encode("../../x.xml")])), centralExtra: extra(0x7075, concat([new Uint8Array(5), new TextEncoder().encode("../../x.xml")])) }), "accepted"],
  ["an extra field longer than it says", () => unitFileWith(collective, { centralExtra: new Uint8Array([1, 2, 0xff, 0xff, 9]) })],
  ["fields for times and owners", () => unitFileWith(collective, { localExtra: extra(0x5455, new Uint8Array(9)), centralExtra: extra(0x5455, new Uint8Array(5)) }), "accepted"],
  ["extra fields of 65 000 bytes", () => unitFileWith(collective, { localExtra: extra(0x9999, junk(65_000)), centralExtra: extra(0x9999, junk(65_000)) }), "accepted"],
  ["equal names", () => pack([...entriesWith(), { name: collective, data: "<worksheet/>" }]), bad],
  ["names equal but for case", () => pack([...entriesWith(), { name: collective.toUpperCase(), data: "<worksheet/>" }]), bad],
  ["names equal but for Unicode form", () => pack([{ name: "xl/điểm.xml", data: "a" }, { name: "xl/điểm.xml".normalize("NFD"), data: "b" }, ...entriesWith()]), "accepted"],
  ["bytes before the archive", () => unitFile({}, { before: junk(4000) }), bad],
  ["bytes before the archive, offsets counted from the file", () => unitFile({}, { before: junk(4000), shifted: true }), bad],
  ["a program before the archive", () => concat([new TextEncoder().encode("MZ\u0090\u0000"), filled]), bad],
  ["bytes after the archive", () => unitFile({}, { after: junk(400) }), bad],
  ["one zero byte after the archive", () => unitFile({}, { after: new Uint8Array(1) })],
  ["another archive after the archive", () => concat([filled, filled]), bad],
  ["bytes between entries and directory", () => unitFile({}, { between: junk(400) })],
  ["bytes between directory and end", () => unitFile({}, { beforeEnd: junk(400) }), bad],
  ["a comment", () => unitFile({}, { comment: "Kính gửi Văn phòng" }), "accepted"],
  ["a comment of 65 535 bytes", () => unitFile({}, { comment: "x".repeat(65_535) }), "accepted"],
  ["a comment that is an end record", () => unitFile({}, { comment: concat([le(0x06054b50, 4), new Uint8Array(18)]) }), ["damaged", "accepted"]],
  ["a comment full of end records", () => unitFile({}, { comment: concat(Array.from({ length: 2900 }, () => concat([le(0x06054b50, 4), new Uint8Array(18)]))) }), ["damaged", "accepted"]],
  ["a comment longer than it says", () => unitFile({}, { comment: "abc", patchEnd: (view) => view.setUint16(20, 1, true) }), bad],
  ["comments on every entry", () => pack(entriesWith().map((entry) => ({ ...entry, comment: "ghi chú ".repeat(500) }))), "accepted"],
  ["spanned, second disk", () => unitFile({}, { patchEnd: (view) => view.setUint16(4, 1, true) }), bad],
  ["spanned, entry on another disk", () => unitFileWith(collective, { patchCentral: (view) => view.setUint16(34, 3, true) })],
  ["spanning marker in front", () => unitFile({}, { before: le(0x08074b50, 4), shifted: true }), bad],
  ["encrypted bit", () => unitFileWith(collective, { flags: 0x0801 }), bad],
  ["strong encryption bit", () => unitFileWith(collective, { flags: 0x0841 }), bad],
  ["masked headers bit", () => unitFileWith(collective, { flags: 0x2800 }), bad],
  ["encrypted only by the local header", () => unitFileWith(collective, { patchLocal: (view) => view.setUint16(6, 0x0801, true) }), bad],
  ["patched data bit", () => unitFileWith(collective, { flags: 0x0820 })],
  ["every other flag", () => unitFileWith(collective, { flags: 0x0806 }), "accepted"],
  ...[1, 6, 9, 12, 14, 93, 95, 98, 99].map((method): Row => [`method ${method}`, () => unitFileWith(collective, { method }), bad]),
  ["everything stored", () => pack(entriesWith().map((entry) => ({ ...entry, method: 0 }))), "accepted"],
  ["stored by one header, deflated by the other", () => unitFileWith(collective, { patchLocal: (view) => view.setUint16(8, 0, true) }), bad],
  ["a count of one", () => unitFile({}, { patchEnd: (view) => [8, 10].forEach((at) => view.setUint16(at, 1, true)) }), bad],
  ["a count of 65 534", () => unitFile({}, { patchEnd: (view) => [8, 10].forEach((at) => view.setUint16(at, 65_534, true)) }), bad],
  ["a directory of no size", () => unitFile({}, { patchEnd: (view) => view.setUint32(12, 0, true) }), bad],
  ["a directory at the start", () => unitFile({}, { patchEnd: (view) => view.setUint32(16, 0, true) }), bad],
  ["a directory beyond the end", () => unitFile({}, { patchEnd: (view) => view.setUint32(16, 0x7fffffff, true) }), bad],
  ["an entry inside the directory", () => unitFileWith(collective, { patchCentral: (view) => view.setUint32(42, filled.length - 500, true) }), bad],
  ["an entry beyond the end", () => unitFileWith(collective, { patchCentral: (view) => view.setUint32(42, 0xfffffff0, true) }), bad],
  ["a stored size beyond the end", () => unitFileWith(collective, { patchCentral: (view) => view.setUint32(20, 0x7fffffff, true), patchLocal: (view) => view.setUint32(18, 0x7fffffff, true) }), bad],
  ["name length beyond the end", () => unitFileWith(collective, { patchCentral: (view) => view.setUint16(28, 0xffff, true) }), bad],
  ["local name length beyond the end", () => unitFileWith(collective, { patchLocal: (view) => view.setUint16(26, 0xffff, true) }), bad],
  ...["../../../../var/x.xml", "/var/x.xml", "..\\x.xml", "C:\\x.xml", "xl/./x.xml", "xl//x.xml", "a\u0000.xml", "\\\\host\\x", "a:b", "~/x"].map((name): Row => [`an entry named ${JSON.stringify(name)}`, () => pack([...entriesWith(), { name, data: "x" }])]),
  ["names of devices", () => pack([...entriesWith(), ...["CON", "aux.xml", "nul", "LPT1"].map((name) => ({ name, data: "x" }))])],
  ["a name written right to left", () => pack([...entriesWith(), { name: "xl/\u202egnp.xslx", data: "x" }])],
  ["a name of 65 535 bytes", () => pack([...entriesWith(), { name: "a".repeat(65_535), data: "x" }]), bad],
  ["a name of bytes that are no text", () => pack([...entriesWith(), { name: new Uint8Array([0x78, 0xff, 0xfe]), data: "x" }]), bad],
  ["a name in the code page of old programs", () => pack([...entriesWith(), { name: new Uint8Array([0x78, 0x8a, 0x90]), data: "x", flags: 0 }]), "accepted"],
  ["entries named __proto__ and constructor", () => unitFile({ "__proto__": "x", constructor: "x", "xl/__proto__.xml": "x", toString: "x" }), "accepted"],
  ["deflate: blocks without content", () => unitFileWith(collective, { packed: emptyBlocks(1_000_000) }), bad],
  ["deflate: a stored block cut", () => unitFileWith(collective, { packed: cutStored }), bad],
  ["deflate: a match before the start", () => unitFileWith(collective, { packed: farMatch }), bad],
  ["deflate: the reserved block", () => unitFileWith(collective, { packed: reservedBlock }), bad],
  ["deflate: odd tables", () => unitFileWith(collective, { packed: oddTables }), bad],
  ["deflate: nothing", () => unitFileWith(collective, { packed: new Uint8Array() }), bad],
  ["deflate: random bytes", () => unitFileWith(collective, { packed: junk(50_000) }), bad],
  ["deflate: bytes after the last block", () => unitFileWith(collective, { packed: concat([deflateRawSync(part(collective)), junk(900)]) })],
  ["deflate: the end is missing", () => unitFileWith(collective, { packed: deflateRawSync(part(collective)).subarray(0, -9) }), bad],
  ["zlib instead of deflate", () => unitFileWith(collective, { packed: concat([new Uint8Array([0x78, 0x9c]), deflateRawSync(part(collective))]) }), bad],
  ["every byte of a header 0xff", () => { const copy = filled.slice(); copy.fill(0xff, 4, 30); return copy; }, bad],
  ["edited only in its text", () => edited(partNames.strings, "PHIẾU CHẤM ĐIỂM THI ĐUA", "PHIẾU"), "accepted"],
];

function descriptor(lie: (view: DataView) => void): Uint8Array {
  const data = part(collective);
  const packed = deflateRawSync(data);
  let tail: Uint8Array = new Uint8Array();
  unitFileWith(collective, { packed, patchCentral: (view) => { tail = new Uint8Array(16); new DataView(tail.buffer).setUint32(0, 0x08074b50, true); tail.set(new Uint8Array(view.buffer.slice(16, 28)), 4); lie(new DataView(tail.buffer)); } });
  return unitFileWith(collective, { packed, flags: 0x0808, after: tail, patchLocal: (view) => [14, 18, 22].forEach((at) => view.setUint32(at, 0, true)) });
}

/** Cut at every fiftieth part, and single bits turned over all along. */
const wounds: readonly Row[] = [
  ...Array.from({ length: 50 }, (_, at): Row => [`cut after ${at} fiftieths`, () => filled.slice(0, Math.floor((filled.length * at) / 50)), bad]),
  ...Array.from({ length: 60 }, (_, at): Row => [`bit ${at} of sixty turned`, () => { const copy = filled.slice(); const place = Math.floor((copy.length * (at + 0.5)) / 60); copy[place] = (copy[place] ?? 0) ^ (1 << at % 8); return copy; }]),
];

export const archiveCases: readonly Case[] = [...workbooks("zip", rows), ...workbooks("wound", wounds)];
