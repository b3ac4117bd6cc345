import ExcelJS from "exceljs";
import type { ReadCell } from "../../../src/book/cells";
import { readXlsx, writeXlsx } from "../../../src/host/file";
import { sampleBook } from "../../support/sampleBook";

/** exceljs' value of a cell in our words. It drops a formula's result where that is 0. */
function inOurWords(value: ExcelJS.CellValue): Omit<ReadCell, "format"> | undefined {
  if (value === null || value === undefined) {
    return undefined;
  }
  if (typeof value === "object" && "formula" in value) {
    return { formula: value.formula, value: (value.result ?? 0) as string | number };
  }
  if (typeof value === "object" && "richText" in value) {
    return { value: value.richText.map((run) => run.text).join("") };
  }
  if (typeof value === "object" && "text" in value) {
    return { value: value.text };
  }
  return { value: value as string | number | boolean };
}

test("exceljs reads what we write with the same values", async () => {
  const bytes = writeXlsx(sampleBook);
  const theirs = new ExcelJS.Workbook();
  await theirs.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  for (const sheet of readXlsx(bytes).sheets) {
    const their = theirs.getWorksheet(sheet.name);
    expect(their?.state).toBe(sheet.hidden ? "hidden" : "visible");
    for (let row = 0; row < sheet.rowCount; row += 1) {
      for (const column of sheet.columnsOf(row)) {
        const ours = sheet.cell(row, column);
        const theirs = inOurWords(their?.getCell(row + 1, column + 1).value) ?? { value: "(nothing)" };
        expect({ ...ours, ...theirs }).toEqual(ours);
      }
    }
  }
});

test("we read what exceljs writes with the same values", async () => {
  const theirs = new ExcelJS.Workbook();
  const sheet = theirs.addWorksheet("Bảng điểm");
  const values: ExcelJS.CellValue[][] = [
    ["Đơn vị", "=1+1", " hai dấu cách ", 8.5],
    [true, -0.25, { richText: [{ text: "Lao động " }, { font: { bold: true }, text: "tiên tiến" }] }, { formula: "D1*2", result: 17 }],
    [{ formula: 'IF(D1>8,"Đạt","")', result: "Đạt" }, null, 0, { error: "#N/A" }],
  ];
  values.forEach((row) => sheet.addRow(row));
  sheet.getCell("A5").value = new Date(Date.UTC(2026, 7, 5));
  sheet.getCell("B5").value = 0.5;
  sheet.getCell("B5").numFmt = "0%";
  sheet.mergeCells("A6:B7");
  sheet.getCell("C5").note = "ghi chú";
  const book = readXlsx(new Uint8Array(await theirs.xlsx.writeBuffer()));
  const [read] = book.sheets;
  expect(read?.cell(0, 1)).toEqual({ value: "=1+1" });
  expect(read?.cell(0, 2)).toEqual({ value: " hai dấu cách " });
  expect(read?.cell(0, 3)).toEqual({ value: 8.5 });
  expect(read?.cell(1, 0)).toEqual({ value: true });
  expect(read?.cell(1, 2)).toEqual({ value: "Lao động tiên tiến" });
  expect(read?.cell(1, 3)).toEqual({ value: 17, formula: "D1*2" });
  expect(read?.cell(2, 0)).toEqual({ value: "Đạt", formula: 'IF(D1>8,"Đạt","")' });
  expect(read?.cell(2, 1)).toBeUndefined();
  expect(read?.cell(2, 3)).toEqual({ value: { error: "#N/A" } });
  expect(read?.cell(4, 0)).toEqual({ value: 46239, format: "date" });
  expect(read?.cell(4, 1)).toEqual({ value: 0.5, format: "percent" });
  expect(read?.merges).toEqual(["A6:B7"]);
  expect(book.baggage).toEqual(["comments"]);
});
