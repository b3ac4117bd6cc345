import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type ExcelJS from "exceljs";
import fc from "fast-check";
import type { Finding } from "../../src/finding/finding";
import { readLooks, readOwnBook, writeXlsx } from "../../src/host/file";
import { check, recipientOf, share } from "../../src/job/share";
import { dossierState, filledFacts } from "../support/dossierState";
import { edited } from "../support/edited";
import { recalculate } from "../support/libreoffice";
import { stateArbitrary } from "../support/randomState";

jest.setTimeout(120_000);

const now = "2026-11-25T08:09:10Z";
const { state } = dossierState({ plan: "001", units: 3, people: 6, facts: filledFacts });
const copy = writeXlsx(share(state, recipientOf("council"), { now }));
const OFFICIAL = "Tập thể - chính thức";
const found = (bytes: Uint8Array): readonly Finding[] => check(bytes, readOwnBook, readLooks).changes;
const codes = (bytes: Uint8Array): readonly string[] => [...new Set(found(bytes).map(({ code }) => code))];

/** The copy with parts of its package rewritten by hand, as somebody would who does not want to be noticed. */
function forged(change: (parts: Record<string, string>) => Record<string, string>, bytes = copy): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  return zipSync(Object.fromEntries(Object.entries({ ...parts, ...change(parts) }).map(([name, content]) => [name, strToU8(content)])));
}

/** Cells that look the same share their style; one of them gets its own. */
function restyle(cell: ExcelJS.Cell, style: Partial<ExcelJS.Style>): void {
  cell.style = { ...cell.style, ...style };
}

/** The part of the n-th sheet, from 1. */
const partOf = (n: number): string => `xl/worksheets/sheet${n}.xml`;
const official = readOwnBook(copy).sheets.findIndex(({ name }) => name === OFFICIAL) + 1;

function inPart(name: string, from: string | RegExp, to: string): (parts: Record<string, string>) => Record<string, string> {
  return (parts) => {
    const changed = (parts[name] ?? "").replace(from, to);
    if (changed === parts[name]) {
      throw new RangeError(`nothing to change in ${name}`);
    }
    return { [name]: changed };
  };
}

test("a copy as it was made conceals nothing, whoever it is for", () => {
  fc.assert(
    fc.property(stateArbitrary, fc.constantFrom("council", "public", "unit"), fc.boolean(), (random, kind, live) => {
      const recipient = recipientOf(kind === "unit" ? `unit:${random.roster.units[0]?.code ?? ""}` : kind);
      expect(found(writeXlsx(share(random, recipient, { live, now })))).toEqual([]);
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

test("nor does one that LibreOffice opened, calculated and saved", async () => {
  const copies = new Map(["council", "public", "unit:U2"].flatMap((recipient) => [true, false].map((live) => [`${recipient.replace(":", " ")} ${live}`, writeXlsx(share(state, recipientOf(recipient), { live, now }))] as const)));
  const saved = await recalculate(copies);
  expect([...saved].map(([name, bytes]) => [name, found(bytes)])).toEqual([...copies.keys()].map((name) => [name, []]));
});

test("a row hidden in a spreadsheet program is named, and so is a column", async () => {
  const hidden = await edited(copy, (book) => {
    const sheet = book.getWorksheet(OFFICIAL)!;
    sheet.getRow(8).hidden = true;
    sheet.getColumn(3).hidden = true;
  });
  expect(found(hidden).map(({ code, place, params }) => [code, place.sheet, params["row"] ?? params["column"]])).toEqual(
    expect.arrayContaining([
      ["share.row-hidden", OFFICIAL, "8"],
      ["share.column-hidden", OFFICIAL, "C"],
    ]),
  );
});

test("a total shown rounded is named at its cell, one shown with another word as well", async () => {
  const total = readOwnBook(copy).sheets[official - 1]!;
  const [row, column] = Array.from({ length: total.rowCount }, (_, at) => at).flatMap((at) => total.columnsOf(at).map((each) => [at, each] as const)).find(([at, each]) => typeof total.cell(at, each)?.value === "number" && !Number.isInteger(total.cell(at, each)?.value))!;
  for (const format of ["0", '"100"', "0.00;;;", "dd/mm/yyyy", '0.00"9"', "0%"]) {
    const reformed = await edited(copy, (book) => {
      restyle(book.getWorksheet(OFFICIAL)!.getCell(row + 1, column + 1), { numFmt: format });
    });
    expect([format, found(reformed).map(({ code, place }) => [code, place.sheet])]).toEqual([format, [["share.format-changed", OFFICIAL]]]);
  }
});

test.each([
  ["white ink", { color: { argb: "FFFFFFFF" } }],
  ["the paper of the theme", { color: { theme: 0 } }],
  ["nearly white ink of the theme", { color: { theme: 1, tint: 0.98 } }],
  ["a size nobody reads", { size: 1 }],
] as const)("text written in %s is named", async (_, font) => {
  const faint = await edited(copy, (book) => {
    restyle(book.getWorksheet("Đề nghị")!.getCell("B6"), { font: { ...font } });
  });
  expect(found(faint).map(({ code, place }) => [code, place.sheet, place.cell])).toEqual([["share.text-hidden", "Đề nghị", "B6"]]);
});

test("a black ground under black text is named", async () => {
  const dark = await edited(copy, (book) => {
    restyle(book.getWorksheet("Đề nghị")!.getCell("B6"), { fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FF000000" } } });
  });
  expect(codes(dark)).toEqual(["share.text-hidden"]);
});

test.each([
  ["share.name-added", inPart("xl/workbook.xml", "</definedNames>", '<definedName name="TongDiem">99</definedName></definedNames>')],
  ["share.row-hidden", inPart(partOf(official), /<row r="8"/, '<row r="8" hidden="1"')],
  ["share.row-hidden", inPart(partOf(official), /(<row r="8") ht="[^"]*"/, '$1 ht="0.75"')],
  ["share.column-hidden", inPart(partOf(official), /(<col min="3" max="3") width="[^"]*"/, '$1 width="0.1"')],
  ["share.zeros-hidden", inPart(partOf(official), "<sheetView ", '<sheetView showZeros="0" ')],
  ["share.rule-hides", inPart(partOf(official), "<dataBar ", '<dataBar showValue="0" ')],
  ["share.rule-hides", inPart(partOf(official), "<x14:dataBar ", '<x14:dataBar showValue="0" ')],
  ["share.merge-covers", inPart(partOf(official), /<mergeCells[^>]*>/, '<mergeCells><mergeCell ref="B8:C8"/>')],
] as const)("%s: a copy changed within its package is found out", (code, change) => {
  expect(codes(forged(change))).toEqual([code]);
});

test("a rule that writes white on white is found out", () => {
  const rule = '<conditionalFormatting sqref="C6:C9"><cfRule type="expression" dxfId="0" priority="9"><formula>TRUE</formula></cfRule></conditionalFormatting>';
  const dxf = '<dxfs count="1"><dxf><font><color rgb="FFFFFFFF"/></font></dxf></dxfs>';
  const bytes = forged((parts) => ({
    "xl/styles.xml": parts["xl/styles.xml"]!.replace(/<dxfs[^>]*?(?:\/>|>.*?<\/dxfs>)/s, dxf),
    [partOf(official)]: parts[partOf(official)]!.replace("<conditionalFormatting ", `${rule}<conditionalFormatting `),
  }));
  expect(codes(bytes)).toEqual(["share.rule-hides"]);
});

test("a picture or a text box laid over the cells is found out", async () => {
  const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
  const covered = await edited(copy, (book) => {
    const image = book.addImage({ buffer: pixel as unknown as ArrayBuffer, extension: "png" } as never);
    book.getWorksheet("Đề nghị")!.addImage(image, "B6:D8");
  });
  expect(codes(covered)).toEqual(["share.drawn"]);
});
