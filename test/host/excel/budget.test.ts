import { formula, num, text, type Sheet } from "../../../src/book/sheet";
import { sheetNamed } from "../../../src/book/cells";
import { readOpenBook, writeSheets } from "../../../src/host/excel";
import { addBytes, stepsOf, writtenSheets } from "../../../src/host/excel/layout";
import { openExcel } from "../../excel-host/client";
import { resultsOf } from "../../excel-host/expected";
import type { SimulatedExcel } from "../../excel-host/simulatedExcel";
import { sampleBook } from "../../support/sampleBook";

const FOUR_MB = 4_000_000;

/** Sixty copies of the richest sheet we have. */
function sixtySheets(): Sheet[] {
  const model = sampleBook.sheets.find((sheet) => sheet.name.startsWith("Tập thể"))!;
  const guide = sampleBook.sheets.find((sheet) => sheet.name === "Hướng dẫn")!;
  return [guide, ...Array.from({ length: 59 }, (_, index) => ({ ...model, name: `Đơn vị ${index + 1}` }))];
}

const boxed = { border: { top: "thin", left: "thin", bottom: "thin", right: "thin" }, numberFormat: "0.00", unlocked: true } as const;

function bigSheet(rows: number, columns: number): Sheet {
  return {
    name: "Lớn",
    columns: Array.from({ length: columns }, () => ({ width: 10 })),
    rows: Array.from({ length: rows }, (_, row) => ({
      cells: [
        { content: text(`Nguyễn Văn ${row}`), style: boxed },
        ...Array.from({ length: columns - 2 }, (__, column) => ({ content: num(String((row * 7 + column) % 10)), style: boxed })),
        { content: formula(`SUM(B${row + 1}:AC${row + 1})`, num("0")), style: { ...boxed } },
      ],
    })),
  };
}

/** No two neighbours look alike. */
function checkered(rows: number, columns: number): Sheet {
  const looks = [{ ...boxed, font: { bold: true, size: 9 } }, { border: { top: "hair", bottom: "medium" }, align: { horizontal: "center", wrap: true }, fill: "FFFFCC" }] as const;
  return {
    name: "Ô cờ",
    columns: [],
    rows: Array.from({ length: rows }, (_, row) => ({ cells: Array.from({ length: columns }, (__, column) => ({ style: looks[(row + column) % 2]! })) })),
  };
}

async function written(sheets: Sheet[]): Promise<{ excel: SimulatedExcel; requests: SimulatedExcel["requests"]; sent: number; answered: number }> {
  const excel = openExcel();
  excel.workbook.calculate = resultsOf({ sheets });
  expect(await writeSheets(sheets, { ask: () => true })).toEqual({ kind: "written", differences: [] });
  const sum = (of: "bytes" | "answerBytes"): number => excel.requests.reduce((total, request) => total + request[of], 0);
  return { excel, requests: [...excel.requests], sent: sum("bytes"), answered: sum("answerBytes") };
}

describe("the number of requests does not grow with the number of sheets", () => {
  it("writes 60 rich sheets in three requests and one more for each further 4 MB, none above 4 MB", async () => {
    const { requests, sent, answered } = await written(sixtySheets());
    expect(requests.length).toBeLessThanOrEqual(3 + Math.floor(sent / FOUR_MB) + Math.floor(answered / FOUR_MB));
    expect(Math.max(...requests.map((request) => request.bytes))).toBeLessThan(FOUR_MB);
  });

  it("writes one sheet in three", async () => {
    const { requests } = await written([bigSheet(3, 4)]);
    expect(requests).toHaveLength(3);
  });

  it("reads 60 sheets in three", async () => {
    const { excel } = await written(sixtySheets());
    const before = excel.requests.length;
    const book = await readOpenBook();
    expect(book.sheets).toHaveLength(61);
    expect(excel.requests.length - before).toBe(3);
  });

  it("reads only the sheets that are wanted", async () => {
    const { excel } = await written(sixtySheets());
    const before = excel.requests.reduce((sum, request) => sum + request.answerBytes, 0);
    const book = await readOpenBook({ sheets: (name) => name === "Đơn vị 7" });
    expect(sheetNamed(book, "Đơn vị 7")?.rowCount).toBe(8);
    expect(sheetNamed(book, "Đơn vị 8")?.rowCount).toBe(0);
    expect(excel.requests.reduce((sum, request) => sum + request.answerBytes, 0) - before).toBeLessThan(20_000);
  });
});

describe("a big sheet", () => {
  it("of 5,000 rows and 30 columns stays within the budget, written and read", async () => {
    const sheet = bigSheet(5000, 30);
    const { excel, requests, sent, answered } = await written([sheet]);
    expect(requests.length).toBeLessThanOrEqual(3 + Math.floor(sent / FOUR_MB) + Math.floor(answered / FOUR_MB));
    expect(Math.max(...requests.map((request) => request.bytes))).toBeLessThan(FOUR_MB);
    const before = excel.requests.length;
    const read = sheetNamed(await readOpenBook(), "Lớn");
    expect(excel.requests.length - before).toBeLessThanOrEqual(3 + 3);
    expect([read?.rowCount, read?.columnCount]).toEqual([5000, 30]);
    expect(read?.cell(4999, 0)).toEqual({ value: "Nguyễn Văn 4999" });
    expect(read?.cell(4999, 29)).toEqual({ value: 0, formula: "SUM(B5000:AC5000)" });
  });

  it("with few looks is formatted with few rectangles", () => {
    const { contents } = stepsOf(writtenSheets([bigSheet(500, 30)], ["~moi-1"]));
    expect(contents.length).toBeLessThan(12);
  });

  it("whose answers turn out larger than thought is asked for in halves", async () => {
    const long = "Minh chứng rất dài của đơn vị. ".repeat(60);
    const sheet: Sheet = { name: "Dài", columns: [], rows: Array.from({ length: 3000 }, (_, row) => ({ cells: [{ content: text(`${long}${row}`) }] })) };
    await written([sheet]);
    const read = sheetNamed(await readOpenBook(), "Dài");
    expect(read?.rowCount).toBe(3000);
    expect(read?.cell(2999, 0)).toEqual({ value: `${long}2999` });
  });
});

describe("the estimate of a request's size", () => {
  const kinds: [string, Sheet[]][] = [
    ["rich sheets", sixtySheets()],
    ["one big sheet", [bigSheet(4000, 30)]],
    ["looks that change from cell to cell", [checkered(60, 30)]],
  ];

  it.each(kinds)("is never below the real size, nor far above: %s", async (_what, sheets) => {
    const { frames, contents } = stepsOf(writtenSheets(sheets, sheets.map((_, index) => `~moi-${index + 1}`)));
    const estimate = [...frames, ...contents].reduce((sum, step) => sum + step.bytes, 0) + sheets.length * addBytes;
    const { requests } = await written(sheets);
    const writing = requests.filter((request) => request.bytes > request.answerBytes).reduce((sum, request) => sum + request.bytes, 0);
    expect(writing).toBeLessThanOrEqual(estimate);
    expect(estimate).toBeLessThan(1.6 * writing);
  });
});
