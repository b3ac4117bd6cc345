import { sheetNamed } from "../../../src/book/cells";
import { num, text, type Book, type Sheet } from "../../../src/book/sheet";
import { readOpenBook, writeSheets } from "../../../src/host/excel";
import { readXlsx, writeXlsx } from "../../../src/host/file";
import { openExcel } from "../../excel-host/client";
import { dumpWorkbook } from "../../excel-host/dump";
import { expectedSheet, resultsOf } from "../../excel-host/expected";
import { entered } from "../../excel-host/references";
import type { SimulatedExcel } from "../../excel-host/simulatedExcel";
import { sampleBook } from "../../support/sampleBook";

const agree = (): boolean => true;

function excelWith(book: Pick<Book, "sheets">): SimulatedExcel {
  const excel = openExcel();
  excel.workbook.calculate = resultsOf(book);
  return excel;
}

async function write(book: Book): Promise<Awaited<ReturnType<typeof writeSheets>>> {
  return writeSheets(book.sheets, {
    ask: agree,
    ...(book.names === undefined ? {} : { names: book.names }),
    ...(book.active === undefined ? {} : { active: book.active }),
  });
}

function oneCell(name: string, value: string): Sheet {
  return { name, columns: [], rows: [{ cells: [{ content: text(value) }] }] };
}

describe("a book written into the open workbook", () => {
  it("ends up as its data says, feature by feature", async () => {
    const excel = excelWith(sampleBook);
    expect(await write(sampleBook)).toEqual({ kind: "written", differences: [] });
    const dump = dumpWorkbook(excel.workbook);
    const names = sampleBook.sheets.map((sheet) => sheet.name);
    expect(dump.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", ...names]);
    sampleBook.sheets.forEach((sheet, index) => {
      expect(dump.sheets[index + 1]).toEqual(expectedSheet(sheet, names));
    });
    expect(dump.names).toEqual(["Diem_Tu_Cham = 'Tập thể & đơn vị'!$D$4:$D$7"]);
    expect(dump.active).toBe("Tập thể & đơn vị");
  });

  it("ends up the same when written a second time over itself, in the same place", async () => {
    const excel = excelWith(sampleBook);
    await write(sampleBook);
    excel.workbook.add("Của tôi");
    const before = dumpWorkbook(excel.workbook);
    const asked: string[] = [];
    const outcome = await writeSheets(sampleBook.sheets, {
      names: sampleBook.names ?? [],
      ask: (overwritten) => {
        asked.push(...overwritten.map(({ name, hidden, protected: locked }) => `${name} ${String(hidden)} ${String(locked)}`));
        return true;
      },
    });
    expect(outcome.kind).toBe("written");
    expect(asked).toEqual(["_phieu true false", "Hướng dẫn false false", "Tập thể & đơn vị false true"]);
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
  });

  it("holds the same cells as the .xlsx file of the same book", async () => {
    excelWith(sampleBook);
    await write(sampleBook);
    const open = await readOpenBook();
    const file = readXlsx(writeXlsx(sampleBook));
    const names = sampleBook.sheets.map((sheet) => sheet.name);
    for (const fromFile of file.sheets) {
      const fromExcel = sheetNamed(open, fromFile.name);
      expect([fromExcel?.hidden, fromExcel?.rowCount, fromExcel?.columnCount]).toEqual([fromFile.hidden, fromFile.rowCount, fromFile.columnCount]);
      for (let row = 0; row < fromFile.rowCount; row += 1) {
        expect(fromExcel?.columnsOf(row)).toEqual(fromFile.columnsOf(row));
        for (const column of fromFile.columnsOf(row)) {
          const cell = fromFile.cell(row, column);
          const plain = cell?.formula === undefined ? cell : { ...cell, formula: entered(cell.formula, names) };
          expect(fromExcel?.cell(row, column)).toEqual(plain);
        }
      }
    }
  });

  it("keeps text as text, whatever it looks like", async () => {
    const texts = ["=1+1", "+84 905 123", "-5", "@an", "0905", "3/4", "8,5", "8.5", "TRUE", "10%", "'trích dẫn", "#N/A", "1e5", "Tháng 3", "Mar 5", "=", "KAD", " 12 "];
    const formats = [undefined, "@", "0.00"] as const;
    const sheet: Sheet = {
      name: "Chữ",
      columns: [],
      rows: texts.map((value) => ({ cells: formats.map((numberFormat) => ({ content: text(value), style: numberFormat === undefined ? {} : { numberFormat } })) })),
    };
    const excel = excelWith({ sheets: [sheet] });
    expect((await writeSheets([sheet], { ask: agree })).kind).toBe("written");
    expect(dumpWorkbook(excel.workbook).sheets[1]).toEqual(expectedSheet(sheet, ["Chữ"]));
  });

  it("keeps numbers and formulas in cells of the text format what they are", async () => {
    const style = { numberFormat: "@" };
    const sheet: Sheet = {
      name: "Số",
      columns: [],
      rows: [{ cells: [{ content: num("8.5"), style }, { content: { kind: "formula", formula: "A1*2", result: num("17") }, style }] }],
    };
    const excel = excelWith({ sheets: [sheet] });
    expect(await writeSheets([sheet], { ask: agree })).toEqual({ kind: "written", differences: [] });
    expect(dumpWorkbook(excel.workbook).sheets[1]).toEqual(expectedSheet(sheet, ["Số"]));
  });

  it("tells formulas whose results Excel sees differently", async () => {
    const excel = excelWith({ sheets: [] });
    excel.workbook.calculate = () => 3;
    const sheet: Sheet = { name: "A", columns: [], rows: [{ cells: [{ content: { kind: "formula", formula: "1+1", result: num("2") } }] }] };
    expect(await writeSheets([sheet], { ask: agree })).toEqual({
      kind: "written",
      differences: [{ sheet: "A", cell: "A1", expected: "2", found: "3" }],
    });
  });
});

describe("what is the user's own", () => {
  it("is not touched when they decline", async () => {
    const excel = excelWith({ sheets: [] });
    await writeSheets([oneCell("A", "cũ")], { ask: agree });
    const before = dumpWorkbook(excel.workbook);
    expect(await writeSheets([oneCell("a", "mới")], { ask: () => false })).toEqual({ kind: "declined" });
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
  });

  it("is not asked about where nothing is replaced", async () => {
    excelWith({ sheets: [] });
    const ask = jest.fn(agree);
    await writeSheets([oneCell("A", "mới")], { ask });
    expect(ask).not.toHaveBeenCalled();
  });

  it("keeps looking at the replaced sheets: formulas and names", async () => {
    const excel = excelWith({ sheets: [] });
    await writeSheets([oneCell("Xếp hạng", "cũ")], { ask: agree });
    const { workbook } = excel;
    const own = workbook.find("Sheet1")!;
    workbook.enter(own, 4, 2, own.touch(4, 2), "='Xếp hạng'!A1&\" Xếp hạng!A1\"");
    workbook.enter(own, 5, 2, own.touch(5, 2), "'='Xếp hạng'!A1");
    workbook.addName("Nhat", "'Xếp hạng'!$A$1");
    await writeSheets([oneCell("Xếp hạng", "mới")], { ask: agree });
    const dump = dumpWorkbook(workbook);
    expect(dump.sheets[0]?.cells["C5"]?.holds).toContain("formula 'Xếp hạng'!A1&\" Xếp hạng!A1\"");
    expect(dump.sheets[0]?.cells["C6"]?.holds).toBe("text \"='Xếp hạng'!A1\"");
    expect(dump.names).toEqual(["Nhat = 'Xếp hạng'!$A$1"]);
    expect(dump.sheets[1]?.cells["A1"]?.holds).toBe('text "mới"');
  });

  it("stops the write where it looks at a replaced sheet from a protected one", async () => {
    const excel = excelWith({ sheets: [] });
    await writeSheets([oneCell("A", "cũ")], { ask: agree });
    const own = excel.workbook.find("Sheet1")!;
    excel.workbook.enter(own, 0, 0, own.touch(0, 0), "=A!A1");
    own.protection = {};
    const before = dumpWorkbook(excel.workbook);
    await expect(writeSheets([oneCell("A", "mới")], { ask: agree })).rejects.toMatchObject({ code: "excel.foreign-protected", bookState: "before", place: { sheet: "Sheet1" } });
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
  });
});

describe("a workbook that cannot be written", () => {
  it.each([
    ["open for viewing only", "excel.read-only", (excel: SimulatedExcel) => (excel.workbook.viewOnly = true)],
    ["with a protected structure", "excel.structure-protected", (excel: SimulatedExcel) => (excel.workbook.structureProtected = true)],
    ["in an Excel without dynamic arrays", "excel.too-old", (excel: SimulatedExcel) => (excel.version = 11)],
  ])("%s is left as it is, with the reason", async (_what, code, prepare) => {
    const excel = excelWith({ sheets: [] });
    prepare(excel);
    const before = dumpWorkbook(excel.workbook);
    await expect(writeSheets([oneCell("A", "x")], { ask: agree })).rejects.toMatchObject({ code, bookState: "before" });
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
  });
});
