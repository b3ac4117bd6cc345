import fc from "fast-check";
import Papa from "papaparse";
import { Fault } from "../../src/finding/fault";
import { readCsv } from "../../src/text/csv";

const bytes = (source: string): Uint8Array => new TextEncoder().encode(source);
const cells = (source: string): (readonly string[])[] => readCsv(bytes(source)).map((row) => row.cells);

test.each([",", ";", "\t"])("the delimiter %j is known from the header line", (delimiter) => {
  expect(cells(`Mã${delimiter}"Tên, gọi; dài"\n01${delimiter}Phòng A\n`)).toEqual([["Mã", "Tên, gọi; dài"], ["01", "Phòng A"]]);
});

test("a row begins on the line it says, whatever line breaks its fields hold", () => {
  const rows = readCsv(bytes('Mã,Tên\r\n"1","dòng\r\nhai"\r\n\r\n,\r\n2,b'));
  expect(rows).toEqual([{ line: 1, cells: ["Mã", "Tên"] }, { line: 2, cells: ["1", "dòng\nhai"] }, { line: 6, cells: ["2", "b"] }]);
});

test("a title with more commas than the header does not decide the delimiter", () => {
  const source = "Danh sách, phòng, ban, khối, 2025\nMã;Tên\n1;A\n";
  expect(readCsv(bytes(source), {}, (row) => row[0] === "Mã").map((row) => row.cells)[2]).toEqual(["1", "A"]);
});

test("Excel's sep= line names the delimiter and is no row", () => {
  expect(readCsv(bytes("sep=;\nMã;a,b,c\n"))).toEqual([{ line: 2, cells: ["Mã", "a,b,c"] }]);
});

test.each([
  ["Windows-1258 without a heading that is known", Uint8Array.of(0x4d, 0xe3, 0x2c)],
  ["half a letter of UTF-16", Uint8Array.of(0xff, 0xfe, 0x4d, 0, 0x4d)],
  ["UTF-16 without", Uint8Array.of(0x4d, 0, 0x2c, 0)],
])("%s is refused as not UTF-8 text", (_name, content) => {
  expect(() => readCsv(content, { file: "don-vi.csv" })).toThrow(expect.objectContaining({ code: "file.not-text", place: { file: "don-vi.csv" } }));
});

/** Text in windows-1258, as Excel writes a plain CSV on a Vietnamese Windows: tone marks follow their letter. */
function vietnameseWindows(source: string): Uint8Array {
  const decoder = new TextDecoder("windows-1258");
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code] as const));
  const parts = [...source.normalize("NFC")].flatMap((letter) => {
    const decomposed = letter.normalize("NFD");
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(decomposed)?.[0] ?? "";
    return codes.has(letter) ? [letter] : [decomposed.replace(tone, "").normalize("NFC"), tone];
  });
  return Uint8Array.from(parts.filter((part) => part !== ""), (part) => codes.get(part) ?? 0x3f);
}

test.each<[string, Uint8Array]>([
  ["a Vietnamese Windows", vietnameseWindows("Họ và tên;Đơn vị\r\nNguyễn Thị Phượng;Phường Vĩnh Tuy\r\n")],
  ["UTF-16 with its mark", Uint8Array.from(Buffer.from("\ufeffHọ và tên\tĐơn vị\nNguyễn Thị Phượng\tPhường Vĩnh Tuy\n", "utf16le"))],
])("what Excel saves in the way of %s is read where its headings are known", (_name, content) => {
  const known = (row: readonly string[]): boolean => row[0] === "Họ và tên".normalize("NFC");
  expect(readCsv(content, {}, known).map((row) => row.cells)).toEqual([["Họ và tên", "Đơn vị"], ["Nguyễn Thị Phượng", "Phường Vĩnh Tuy"]]);
});

test("a quote that never closes is refused with its line", () => {
  let fault: unknown;
  try {
    readCsv(bytes('a,b\n1,"x\n2,y\n'), { file: "f.csv" });
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(Fault);
  expect(fault).toMatchObject({ code: "csv.quotes", place: { file: "f.csv", line: "dòng 2" } });
});

test("an empty file has no rows", () => {
  expect([cells(""), cells("\ufeff"), cells("\n\n")]).toEqual([[], [], []]);
});

test("what papaparse writes is read back, with either delimiter, with or without byte order mark", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "ệ", '"', ",", ";", "\t", "\n", " ", "=", "1") });
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
  fc.assert(
    fc.property(table, fc.constantFrom(",", ";", "\t"), fc.boolean(), fc.constantFrom("\n", "\r\n"), (rows, delimiter, mark, newline) => {
      const source = Papa.unparse([["Mã", "Tên", "Cụm"], ...rows], { delimiter, newline });
      const read = readCsv(bytes((mark ? "\ufeff" : "") + source), {}, (row) => row.length === 3 && row[0] === "Mã");
      expect(read.slice(1).map((row) => row.cells)).toEqual(rows.filter((row) => row.some((value) => value.trim() !== "")));
    }),
  );
});
