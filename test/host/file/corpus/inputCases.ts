import { layBook } from "../../../../src/book/secretaryBook";
import { writeXlsx } from "../../../../src/host/file";
import { planById } from "../../../../src/plan/library";
import { schemeJson } from "../../../../src/scheme/json";
import type { Case, Role } from "./case";
import { filled, state } from "./unitFile";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const repeat = (count: number, make: (at: number) => string): string => Array.from({ length: count }, (_, at) => make(at)).join("");
const plan = JSON.stringify(planById("001"));
const scheme = schemeJson(state.scheme);
const unitsHead = "Mã đơn vị,Tên đơn vị,Cụm/khối,Email\n";
const peopleHead = "Mã,Họ và tên,Giới tính,Chức vụ,Mã đơn vị,Đối tượng\n";
const either: readonly string[] = ["read", "refused"];
type Row = readonly [name: string, bytes: () => Uint8Array, status?: Case["status"], finding?: string];

function inputs(as: Role, rows: readonly Row[]): Case[] {
  return rows.map(([name, bytes, status, found]) => ({ name: `${as}: ${name}`, as, file: as, bytes, status: status ?? either, ...(found === undefined ? {} : { finding: found }) }));
}

const documents = (good: string): readonly Row[] => [
  ["empty", () => new Uint8Array(), "refused"],
  ["as it should be", () => text(good), "read"],
  ["with a byte order mark", () => text(`\ufeff${good}`)],
  ["in UTF-16", () => new Uint8Array(Buffer.from(`\ufeff${good}`, "utf16le")), "refused"],
  ["null", () => text("null"), "refused"],
  ["a list", () => text("[]"), "refused"],
  ["200 000 brackets", () => text("[".repeat(200_000)), "refused"],
  ["200 000 braces", () => text('{"a":'.repeat(200_000)), "refused"],
  ["__proto__", () => text(`{"__proto__":{"id":"x"},${good.trim().slice(1)}`), "refused"],
  ["constructor", () => text(`{"constructor":{"prototype":{"x":1}},${good.trim().slice(1)}`), "refused"],
  ["a key twice", () => text(`{"id":"x","id":"y",${good.trim().slice(1)}`), "refused"],
  ["300 000 keys", () => text(`{${repeat(300_000, (at) => `"k${at}":1,`)}${good.trim().slice(1)}`), "refused", "json.too-long"],
  ["a string of 5 MB", () => text(good.replace(/"id":\s*"[^"]*"/, () => `"id":"${"a".repeat(5_000_000)}"`)), "refused", "json.too-long"],
  ["a string of backslashes", () => text(`{"id":"${"\\\\".repeat(1_000_000)}`), "refused"],
  ["a string without end", () => text(`{"id":"${"a".repeat(3_000_000)}`), "refused"],
  ["a number of a million digits", () => text(`{"id":${"9".repeat(1_000_000)}}`), "refused"],
  ["a number 1e999999999", () => text(good.replace(/"version":\s*1|"id":\s*"[^"]*"/, '"version": 1e999999999')), "refused"],
  ["lone surrogates", () => text(good.replace(/"id":\s*"[^"]*"/, '"id":"\\ud800"')), "refused"],
  ["white space of 4 MB", () => text(`${" ".repeat(4_000_000)}${good}`), "refused", "json.too-long"],
  ["cut in half", () => text(good.slice(0, good.length / 2)), "refused"],
  ["10 MB of zeros", () => new Uint8Array(10_000_000), "refused"],
  ["a workbook", () => filled, "refused"],
];

export const inputCases: readonly Case[] = [
  ...inputs("plan", documents(plan)),
  ...inputs("scheme", documents(scheme)),
  ...inputs("scheme", [
    ["a maximum of 1e-100000", () => text(scheme.replace(/"maximum": "[^"]*"/, '"maximum": "1e-100000"')), "refused"],
    ["a maximum of a million digits", () => text(scheme.replace(/"maximum": "[^"]*"/, `"maximum": "${"9".repeat(1_000_000)}"`)), "refused"],
    ["weights of 1e500", () => text(scheme.replace(/"weight": "[^"]*"/g, '"weight": "1e500"')), "refused"],
    ["decimals 99999", () => text(scheme.replace(/"decimals": \d+/, '"decimals": 99999')), "refused"],
    ["a step of zero", () => text(scheme.replace(/"step": "[^"]*"/, '"step": "0"')), "refused"],
    ["ids __proto__", () => text(scheme.replace(/TT\.1\.1/g, "__proto__")), "refused"],
  ]),
  ...inputs("units.csv", [
    ["empty", () => new Uint8Array(), "refused"],
    ["100 000 rows", () => text(unitsHead + repeat(100_000, (at) => `u${at},Phòng ${at},,\n`)), "refused", "csv.too-large"],
    ["100 000 rows of one code", () => text(unitsHead + "A,Phòng A,,\n".repeat(100_000)), "refused"],
    ["100 000 columns", () => text(`${"a,".repeat(100_000)}\n${"b,".repeat(100_000)}\n`), "refused", "csv.too-large"],
    ["a million quotes", () => text(`${unitsHead}${'"'.repeat(1_000_001)}`), "refused"],
    ["a field of 5 MB", () => text(`${unitsHead}A,${"a".repeat(5_000_000)},,\n`), "refused", "roster.text-too-long"],
    ["a quote without end", () => text(`${unitsHead}A,"${"a\n".repeat(500_000)}`), "refused"],
    ["two million empty lines", () => text(`${unitsHead}${"\n".repeat(2_000_000)}A,Phòng A,,\n`), "refused", "csv.too-large"],
    ["an address of a million letters", () => text(`${unitsHead}A,Phòng A,,${"a.".repeat(500_000)}@x.vn\n`)],
    ["codes __proto__ and constructor", () => text(`${unitsHead}__proto__,Phòng A,,\nconstructor,Phòng B,toString,\n`)],
    ["codes that are paths and devices", () => text(`${unitsHead}../x,A,,\nCON,B,,\na/b,C,,\n`), "refused"],
    ["names like formulas", () => text(`${unitsHead}A,"=cmd|'/c calc'!A0",@x,\n`), "read"],
    ["bytes that are no UTF-8", () => new Uint8Array([0xff, 0xfe, 0x41, 0, 0xd8]), "refused"],
    ["NULs", () => text(`${unitsHead}A\u0000,B,,\n`), "refused"],
    ["dashes without end", () => text(`${unitsHead}A,${"-".repeat(200_000)}x,${"( ".repeat(100_000)}x,\n`)],
  ]),
  ...inputs("people.csv", [
    ["300 000 rows", () => text(peopleHead + repeat(300_000, (at) => `p${at},Nguyễn Văn ${at},Nam,,VP,\n`)), "refused", "csv.too-large"],
    ["a standing of dashes", () => text(peopleHead + repeat(40, (at) => `p${at},An,Nam,,VP,${"-".repeat(100_000)}x\n`)), "refused", "roster.text-too-long"],
    ["a standing of words", () => text(peopleHead + repeat(10, (at) => `p${at},An,Nam,,VP,"${"chỉ các người ".repeat(40_000)}"\n`))],
    ["a standing of commas", () => text(`${peopleHead}p,An,Nam,,VP,"${",".repeat(1_000_000)}"\n`)],
    ["names that are the same", () => text(peopleHead + repeat(50_000, (at) => `p${at},An,Nam,,VP,\n`))],
    ["units nobody has", () => text(peopleHead + repeat(50_000, (at) => `p${at},An,Nam,,__proto__,\n`)), "refused"],
  ]),
  ...inputs("roster", [
    ["a unit's sheet", () => filled, "refused"],
    ["empty", () => new Uint8Array(), "refused"],
    ["the secretary's book", () => writeXlsx(layBook(state)), "refused"],
  ]),
  ...inputs("book", [
    ["empty", () => new Uint8Array(), "refused"],
    ["a unit's sheet", () => filled, "refused"],
    ["as it should be", () => writeXlsx(layBook(state)), "read"],
    ["cut", () => writeXlsx(layBook(state)).slice(0, -900), "refused"],
    ["text", () => text("Sổ tổng hợp"), "refused"],
  ]),
];
