import { sheetNamed } from "../../../src/book/cells";
import { readOpenBook } from "../../../src/host/excel";
import { openExcel } from "../../excel-host/client";
import { dumpWorkbook } from "../../excel-host/dump";
import type { SimulatedExcel } from "../../excel-host/simulatedExcel";

function excelWith(values: readonly (string | number | boolean)[], formats: readonly string[] = []): SimulatedExcel {
  const excel = openExcel();
  const sheet = excel.workbook.find("Sheet1")!;
  values.forEach((value, column) => {
    const cell = sheet.touch(2, column + 1);
    cell.look = { ...cell.look, numberFormat: formats[column] ?? "General" };
    excel.workbook.enter(sheet, 2, column + 1, cell, value);
  });
  return excel;
}

describe("the open workbook is read as a file would be", () => {
  it("gives numbers, texts, truth values, formulas, and how numbers are shown", async () => {
    const excel = excelWith([8.5, "KAD", true, "=SUM(A1,2)", 45000, 0.5, "'=1+1"], ["0.00", "General", "General", "General", "dd/mm/yyyy", "0%", "General"]);
    excel.workbook.calculate = () => 7;
    const sheet = sheetNamed(await readOpenBook(), "Sheet1");
    const cells = sheet?.columnsOf(2).map((column) => sheet.cell(2, column));
    expect(cells).toEqual([
      { value: 8.5 },
      { value: "KAD" },
      { value: true },
      { value: 0, formula: "SUM(A1,2)" },
      { value: 45000, format: "date" },
      { value: 0.5, format: "percent" },
      { value: "=1+1" },
    ]);
    expect([sheet?.rowCount, sheet?.columnCount, sheet?.cell(0, 0)]).toEqual([3, 8, undefined]);
  });

  it("gives errors as errors, and a formula that shows nothing as a formula", async () => {
    const excel = openExcel();
    excel.workbook.calculate = (source) => (source === "NA()" ? "#N/A" : "");
    const sheet = excel.workbook.find("Sheet1")!;
    excel.workbook.enter(sheet, 0, 0, sheet.touch(0, 0), "=NA()");
    excel.workbook.enter(sheet, 0, 1, sheet.touch(0, 1), '=IF(TRUE,"")');
    const read = sheetNamed(await readOpenBook(), "Sheet1");
    expect([read?.cell(0, 0), read?.cell(0, 1)]).toEqual([{ value: { error: "#N/A" }, formula: "NA()" }, { value: "", formula: 'IF(TRUE,"")' }]);
  });

  it("lists empty and hidden sheets, and changes nothing", async () => {
    const excel = excelWith([1]);
    excel.workbook.add("Trống");
    excel.workbook.find("Trống")!.visibility = "VeryHidden";
    const before = dumpWorkbook(excel.workbook);
    const book = await readOpenBook();
    expect(book.sheets.map(({ name, hidden, rowCount }) => [name, hidden, rowCount])).toEqual([["Sheet1", false, 3], ["Trống", true, 0]]);
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
  });

  it("stops when cancelled", async () => {
    excelWith([1]);
    const controller = new AbortController();
    controller.abort();
    await expect(readOpenBook({ signal: controller.signal })).rejects.toMatchObject({ code: "excel.cancelled" });
  });

  it("refuses a workbook of more cells than a pane can hold", async () => {
    const excel = excelWith([1]);
    const sheet = excel.workbook.find("Sheet1")!;
    excel.workbook.enter(sheet, 1_000_000, 9, sheet.touch(1_000_000, 9), 1);
    await expect(readOpenBook()).rejects.toMatchObject({ code: "excel.too-many-cells" });
  });
});
