import { unzipSync, zipSync } from "fflate";
import { layUnitBook } from "../../src/book/unitBook";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { draftBytes } from "../../src/host/mail";
import { type Arrival, archiveBudget, type ArchiveBudget, expandReturned } from "../../src/job/archive";
import { Collection, type ReturnedFile } from "../../src/job/collect";
import { issue, phieus } from "../../src/job/issue";
import { planById } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { bytesOf, crc32, joined, rawZip, type RawEntry } from "../host/file/rawZip";

const NOW = "2026-11-21T00:00:00Z";
const plan = planById("001")!;
const all = sampleRoster();
const units = all.units.slice(0, 3);
const state = issue({ plan, scheme: offerScheme(plan), roster: { units, people: all.people.filter((person) => units.some((unit) => unit.code === person.unit)).filter((_, index) => index % 6 === 0) }, rosterFindings: [], round: "hằng năm 2026", now: NOW });
const [vp, nv, tc] = phieus(state).map((phieu) => writeXlsx(layUnitBook(phieu))) as [Uint8Array, Uint8Array, Uint8Array];

const expand = (name: string, bytes: Uint8Array): readonly Arrival[] => expandReturned({ name, bytes });
const load = (name: string, bytes: Uint8Array): ReturnedFile[] => expand(name, bytes).map((arrival) => arrival.load());
/** Name and, where it is refused, why. */
const outcome = (name: string, bytes: Uint8Array): string[] => load(name, bytes).map((file) => `${file.name}${file.refused === undefined ? "" : ` ✗ ${file.refused.code}`}`);
const collected = (name: string, bytes: Uint8Array): string[] => {
  const collection = new Collection(state, { now: NOW, read: readXlsx, accept: () => false });
  return load(name, bytes).map((file) => collection.take(file)).map(({ file, unit, status }) => `${file} ${unit} ${status}`);
};
const ole = (...names: readonly string[]): Uint8Array => {
  const entry = (name: string): Uint8Array => joined([new Uint8Array(new Uint16Array(Array.from(name, (letter) => letter.charCodeAt(0))).buffer), new Uint8Array(128 - 2 * name.length)]);
  return joined([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), new Uint8Array(1016), ...names.map(entry)]);
};

test("sheets zipped together, in folders and in a zip within, are taken one by one under their names inside", () => {
  const inner = zipSync({ "TC.xlsx": tc });
  const bytes = zipSync({ "VP.xlsx": vp, "Phòng Nội vụ/nv (1).xlsx": nv, "khối/gói.zip": inner });
  expect(collected("gui ve/tất cả.zip", bytes)).toEqual([
    "gui ve/tất cả.zip/VP.xlsx VP accepted",
    "gui ve/tất cả.zip/Phòng Nội vụ/nv (1).xlsx NV accepted",
    "gui ve/tất cả.zip/khối/gói.zip/TC.xlsx TC accepted",
  ]);
  expect(load("a.zip", bytes)[0]?.bytes).toEqual(vp);
});

test("a workbook is never taken for an archive of sheets, whatever it is called and whatever is embedded in it", () => {
  for (const name of ["VP.xlsx", "VP.zip", "VP", "VP.XLSX"]) {
    const bytes = name === "VP.zip" ? zipSync({ ...Object.fromEntries([["[Content_Types].xml", bytesOf("<x/>")], ["xl/embeddings/phu-luc.xlsx", nv]]) }) : vp;
    expect(outcome(name, bytes)).toEqual([name]);
  }
  expect(collected("VP.zip", vp)).toEqual(["VP.zip VP accepted"]);
  expect(outcome("goi.xlsx", zipSync({ "VP.xlsx": vp }))).toEqual(["goi.xlsx"]);
  expect(collected("goi.xlsx", zipSync({ "VP.xlsx": vp }))).toEqual(["goi.xlsx  unrelated"]);
});

test("what is no sheet is named in one line, what systems add on their own is not", () => {
  const bytes = zipSync({ "VP.xlsx": vp, "anh/1.jpg": new Uint8Array(9), "báo cáo.pdf": new Uint8Array(9), "__MACOSX/._VP.xlsx": new Uint8Array(9), ".DS_Store": new Uint8Array(9), "~$VP.xlsx": new Uint8Array(9), "a/Thumbs.db": new Uint8Array(9) });
  const files = load("a.zip", bytes);
  expect(files.map((file) => file.name)).toEqual(["a.zip/VP.xlsx", "a.zip"]);
  expect(files[1]?.refused?.message).toContain("2 tệp không phải bảng tính, không được đọc: anh/1.jpg, báo cáo.pdf");
  expect(outcome("anh.zip", zipSync({ "1.jpg": new Uint8Array(9) }))).toEqual(["anh.zip ✗ archive.no-sheet"]);
});

test.each<[string, Uint8Array, string, string]>([
  ["old .xls", ole("Root Entry", "Workbook"), "file.old-xls", "unrelated"],
  ["a mail of Outlook", ole("Root Entry", "__properties_version1.0"), "file.mail", "unrelated"],
  ["a mail", draftBytes({ to: "", toName: "", from: "", subject: "a", body: "b", date: NOW, attachment: { asciiName: "a.xlsx", name: "a.xlsx", bytes: vp } }), "file.mail", "unrelated"],
  ["a received mail", bytesOf("Return-Path: <a@b.vn>\r\nReceived: from x\r\nFrom: a@b.vn\r\n\r\nChào"), "file.mail", "unrelated"],
  ["RAR", bytesOf("Rar!\u001a\u0007\u0001\u0000"), "archive.other-kind", "unrelated"],
  ["7z", new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), "archive.other-kind", "unrelated"],
])("%s is said to be what it is, alone and in an archive", (_, bytes, code, status) => {
  expect(outcome("tep.bin", bytes)).toEqual([`tep.bin ✗ ${code}`]);
  expect(outcome("a.zip", zipSync({ "tep.xls": bytes, "VP.xlsx": vp }))).toEqual([`a.zip/tep.xls ✗ ${code}`, "a.zip/VP.xlsx"]);
  expect(collected("tep.bin", bytes)).toEqual([`tep.bin  ${status}`]);
});

test.each<[string, Uint8Array, string]>([
  ["encrypted", ole("Root Entry", "EncryptedPackage", "EncryptionInfo"), "damaged"],
  ["ods", rawZip([{ name: "mimetype", method: 0, data: "application/vnd.oasis.opendocument.spreadsheet" }, { name: "content.xml", data: "<x/>" }]), "unrelated"],
  ["text that only looks like a mail", bytesOf("Điểm: 8,5\nTừ: a\n"), "unrelated"],
  ["nothing", new Uint8Array(), "unrelated"],
])("%s is left to the reader of workbooks", (_, bytes, status) => {
  expect(outcome("tep.ods", bytes)).toEqual(["tep.ods"]);
  expect(collected("tep.ods", bytes)).toEqual([`tep.ods  ${status}`]);
});

const sheet = (name: string, change: Partial<RawEntry> = {}): RawEntry => ({ name, data: vp, method: 0, ...change });
const zeros = new Uint8Array(8 * 1024 * 1024);
const nested = (levels: number): Uint8Array => (levels === 0 ? vp : zipSync({ [levels === 1 ? "VP.xlsx" : "a.zip"]: nested(levels - 1) }));
const bomb = zipSync({ "VP.xlsx": zeros });

test.each<[string, Uint8Array, readonly string[]]>([
  ["a path upwards", rawZip([sheet("../../VP.xlsx")]), ["a.zip ✗ archive.refused"]],
  ["an absolute path", rawZip([sheet("/etc/VP.xlsx")]), ["a.zip ✗ archive.refused"]],
  ["a drive", rawZip([sheet("C:\\VP.xlsx")]), ["a.zip ✗ archive.refused"]],
  ["a password", rawZip([sheet("VP.xlsx", { flags: 1 })]), ["a.zip ✗ archive.refused"]],
  ["two equal names", rawZip([sheet("VP.xlsx"), sheet("vp.XLSX")]), ["a.zip ✗ archive.refused"]],
  ["overlapping entries", rawZip([sheet("VP.xlsx"), sheet("NV.xlsx", { offset: 0, localName: "VP.xlsx" })]), ["a.zip ✗ archive.damaged"]],
  ["a bomb", bomb, ["a.zip ✗ archive.refused"]],
  ["more entries than any archive of sheets", rawZip(Array.from({ length: 5000 }, (_, index) => ({ name: `${index}.xlsx`, data: "x", method: 0 }))), ["a.zip ✗ archive.limits"]],
  ["a cut archive", zipSync({ "VP.xlsx": vp }).subarray(0, 3000), ["a.zip ✗ archive.damaged"]],
  ["a wrong checksum", rawZip([sheet("VP.xlsx", { crc: 1 }), sheet("NV.xlsx")]), ["a.zip/VP.xlsx ✗ file.zip-damaged", "a.zip/NV.xlsx"]],
  ["a lying size", rawZip([sheet("VP.xlsx", { method: 8, size: 100 }), sheet("NV.xlsx")]), ["a.zip/VP.xlsx ✗ file.zip-damaged", "a.zip/NV.xlsx"]],
  ["a sheet too large", rawZip([sheet("VP.xlsx", { method: 8, data: joined(Array.from({ length: 40 }, () => crypto.getRandomValues(new Uint8Array(65_536)))), size: 33 * 1024 * 1024 })]), ["a.zip/VP.xlsx ✗ file.too-large"]],
  ["archives in archives, two deep", nested(2), ["a.zip/a.zip/VP.xlsx"]],
  ["archives in archives, three deep", nested(3), ["a.zip/a.zip/a.zip ✗ archive.too-deep"]],
  ["a bomb inside", zipSync({ "bom.zip": [bomb, { level: 0 }], "VP.xlsx": vp }), ["a.zip/bom.zip ✗ archive.refused", "a.zip/VP.xlsx"]],
  ["names of the language", rawZip([sheet("__proto__"), sheet("constructor/__proto__.xlsx"), sheet("toString.xlsx")]), ["a.zip/constructor/__proto__.xlsx", "a.zip/toString.xlsx", "a.zip ✗ archive.others"]],
])("hostile: %s", (_, bytes, expected) => {
  expect(outcome("a.zip", bytes)).toEqual(expected);
});

describe("an archive and those inside it are stopped together, what came before is read", () => {
  const stored = (files: Record<string, Uint8Array>): Uint8Array => zipSync(files, { level: 0 });
  const inner = stored({ "a.xlsx": vp });
  const many = (extension: string, bytes: Uint8Array): Uint8Array => stored(Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`p${index}.${extension}`, bytes])));
  const size = readXlsxSize(vp);
  test.each<[keyof ArchiveBudget, Uint8Array, number, readonly string[]]>([
    ["entries", many("zip", inner), 6 + 4, ["", "", "", "", "archive.limits", "archive.limits"]],
    ["unpacked", many("zip", inner), 6 * inner.length + 4 * vp.length, ["", "", "", "", "archive.limits", "archive.limits"]],
    ["held", many("zip", inner), 5 * inner.length, ["", "", "", "", "", "archive.limits"]],
    ["inner", many("xlsx", vp), 2 * size, ["", "", "archive.limits", "archive.limits", "archive.limits", "archive.limits"]],
    ["unpacked", many("xlsx", vp), 5 * vp.length, ["archive.limits"]],
  ])("%s", (what, bytes, most, expected) => {
    const arrivals = expandReturned({ name: "a.zip", bytes }, { ...archiveBudget(bytes.length), [what]: most });
    expect(arrivals.map((arrival) => arrival.load().refused?.code ?? "")).toEqual(expected);
  });
});

function readXlsxSize(bytes: Uint8Array): number {
  return Object.values(unzipSync(bytes)).reduce((sum, part) => sum + part.length, 0);
}

test("the worst an archive can hold in memory is listed", () => {
  const padding = joined(Array.from({ length: 240 }, (_, index) => joined([crypto.getRandomValues(new Uint8Array(300)), new Uint8Array(65_236).fill(index)])));
  const held = rawZip([{ name: "a.xlsx", data: padding, method: 0 }]);
  const crc = crc32(held);
  const bytes = rawZip(Array.from({ length: 7 }, (_, index) => ({ name: `${index}.zip`, data: held, crc })));
  const arrivals = expand("a.zip", bytes);
  expect(arrivals.map((arrival) => arrival.name)).toContain("a.zip/6.zip");
});

test("a thousand sheets in one archive are listed and unpacked one at a time", () => {
  const bytes = zipSync(Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`p/${index}.xlsx`, [vp, { level: 0 }] as [Uint8Array, { level: 0 }]])));
  const arrivals = expand("a.zip", bytes);
  expect(arrivals).toHaveLength(1000);
  expect(arrivals.slice(-3).map((arrival) => arrival.load().bytes)).toEqual([vp, vp, vp]);
  // Taking the same bytes twice is for the job to notice, not for the archive.
  const collection = new Collection(state, { now: NOW, read: readXlsx, accept: () => false });
  expect(arrivals.slice(0, 3).map((arrival) => collection.take(arrival.load()).status)).toEqual(["accepted", "duplicate", "duplicate"]);
});
