import { openExcel } from "../../excel-host/client";
import { dumpWorkbook } from "../../excel-host/dump";
import type { SimulatedExcel } from "../../excel-host/simulatedExcel";

/** The simulated Excel proves something only where it refuses what Excel refuses. */

let excel: SimulatedExcel;

beforeEach(() => {
  excel = openExcel();
});

async function codeOf(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<string> {
  const context = new Excel.RequestContext();
  try {
    act(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return "none";
  } catch (error) {
    return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
  }
}

describe("the simulated Excel refuses", () => {
  it.each<[string, string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ["an array of another shape", "InvalidArgument", (sheet) => (sheet.getRange("A1:B2").values = [[1, 2]])],
    ["a sheet that is not there", "ItemNotFound", (_sheet, context) => context.workbook.worksheets.getItem("Không có").load("name")],
    ["a sheet name of 32 characters", "InvalidArgument", (_sheet, context) => context.workbook.worksheets.add("x".repeat(32))],
    ["a sheet name with a colon", "InvalidArgument", (_sheet, context) => context.workbook.worksheets.add("a:b")],
    ["a second sheet of a name", "ItemAlreadyExists", (_sheet, context) => context.workbook.worksheets.add("SHEET1")],
    ["a formula about a sheet that is not there", "InvalidArgument", (sheet) => (sheet.getRange("A1").formulas = [["='Không có'!A1"]])],
    ["text taken for a formula", "InvalidArgument", (sheet) => (sheet.getRange("A1").values = [["+84 905"]])],
    ["deleting the only visible sheet", "InvalidOperation", (sheet) => sheet.delete()],
    ["loading everything", "InvalidArgument", (sheet) => sheet.load()],
    ["a member it does not model", "ApiNotFound", (sheet) => sheet.getRange("A1").clear()],
    ["a member above ExcelApi 1.13", "ApiNotFound", (_sheet, context) => context.workbook.linkedWorkbooks.load("items/id")],
    ["an inside line in a single row", "InvalidArgument", (sheet) => (sheet.getRange("A1:B1").format.borders.getItem("InsideHorizontal").style = "Continuous")],
    ["a colour that is none", "InvalidArgument", (sheet) => (sheet.tabColor = "C00000")],
    ["a validation text of 256 characters", "InvalidArgument", (sheet) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { custom: { formula: "=TRUE" } };
      dataValidation.prompt = { title: "", message: "x".repeat(256), showPrompt: true };
    }],
    ["a list literal of 256 characters", "InvalidArgument", (sheet) => (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } })],
    ["protecting a protected sheet", "AccessDenied", (sheet) => {
      sheet.protection.protect();
      sheet.protection.protect();
    }],
    ["writing to locked cells of a protected sheet", "AccessDenied", (sheet) => {
      sheet.protection.protect();
      sheet.getRange("A1").values = [[1]];
    }],
    ["formatting a protected sheet", "AccessDenied", (sheet) => {
      sheet.protection.protect();
      sheet.getRange("A1").format.font.bold = true;
    }],
    ["selecting a cell of a sheet that is not in front", "InvalidOperation", (_sheet, context) => {
      context.workbook.worksheets.add("Khác").getRange("A1").select();
    }],
    ["number formats of another shape", "InvalidArgument", (sheet) => (sheet.getRange("A1:B1").numberFormat = [["0"], ["0"]])],
    ["a number format that is no text", "InvalidArgument", (sheet) => Object.assign(sheet.getRange("A1"), { numberFormat: [[0]] })],
    ["a formula of 8,193 characters", "InvalidArgument", (sheet) => (sheet.getRange("A1").formulas = [[`=${"1+".repeat(4096)}1`]])],
    ["a text of 32,768 characters", "InvalidArgument", (sheet) => (sheet.getRange("A1").values = [["x".repeat(32_768)]])],
    ["two kinds of rule for one range", "InvalidArgument", (sheet) => (sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=TRUE" }, list: { inCellDropDown: true, source: "a" } })],
    ["a custom rule without “=”", "InvalidArgument", (sheet) => (sheet.getRange("A1").dataValidation.rule = { custom: { formula: "TRUE" } })],
    ["a name that looks like a cell", "InvalidArgument", (_sheet, context) => context.workbook.names.add("AB12", "=Sheet1!$A$1")],
    ["a very hidden sheet’s deletion", "InvalidOperation", (_sheet, context) => {
      const other = context.workbook.worksheets.add("Khác");
      other.visibility = "VeryHidden";
      other.delete();
    }],
    ["an unbounded range’s values", "RangeExceedsLimit", (sheet) => sheet.getRange().load("values")],
    ["an array of another kind of value", "InvalidArgument", (sheet) => Object.assign(sheet.getRange("A1"), { values: [[{ a: 1 }]] })],
    ["overlapping merges", "InvalidArgument", (sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("B2:C3").merge();
    }],
    ["column widths of a protected sheet", "AccessDenied", (sheet) => {
      sheet.protection.protect();
      sheet.getRange("A:A").format.columnWidth = 50;
    }],
    ["a column width that is none", "InvalidArgument", (sheet) => (sheet.getRange("A:A").format.columnWidth = -1)],
    ["a request above 5 MB", "RequestPayloadSizeLimitExceeded", (sheet) => {
      for (let row = 0; row < 200; row += 1) {
        sheet.getRange(`A${row + 1}`).values = [["x".repeat(30_000)]];
      }
    }],
  ])("%s (%s)", async (_what, code, act) => {
    expect(await codeOf(act)).toBe(code);
  });

  it("an answer above 5 MB", async () => {
    const sheet = excel.workbook.find("Sheet1")!;
    for (let row = 0; row < 200; row += 1) {
      excel.workbook.enter(sheet, row, 0, sheet.touch(row, 0), "x".repeat(30_000));
    }
    expect(await codeOf((target) => target.getRange("A1:A200").load("values"))).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

describe("the simulated Excel", () => {
  it("answers only what was asked for", async () => {
    const context = new Excel.RequestContext();
    const sheet = context.workbook.worksheets.getItem("Sheet1").load("name");
    await context.sync();
    expect(sheet.name).toBe("Sheet1");
    expect(() => sheet.visibility).toThrow("visibility");
  });

  it("lets unlocked cells of a protected sheet be written", async () => {
    expect(
      await codeOf((sheet) => {
        sheet.getRange("A1").format.protection.locked = false;
        sheet.protection.protect();
        sheet.getRange("A1").values = [[1]];
      }),
    ).toBe("none");
  });

  it("leaves a cell alone where an array has null, and clears it where it has an empty text", async () => {
    await codeOf((sheet) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("A1:C1").values = [[null, "", 4]];
    });
    const { cells } = dumpWorkbook(excel.workbook).sheets[0]!;
    expect(Object.entries(cells).map(([at, { holds }]) => `${at} ${holds}`)).toEqual(["A1 number 1", "B1 ", "C1 number 4"]);
  });

  it("gives the used part of a range, and nothing for an empty one", async () => {
    await codeOf((sheet) => (sheet.getRange("C4").values = [[1]]));
    const context = new Excel.RequestContext();
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const near = sheet.getRange("A1:B9").getUsedRangeOrNullObject(true).load("rowIndex");
    const wide = sheet.getRange("A1:Z9").getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,values");
    await context.sync();
    expect(near.isNullObject).toBe(true);
    expect([wide.rowIndex, wide.columnIndex, wide.rowCount, wide.values]).toEqual([3, 2, 1, [[1]]]);
  });

  it("keeps what a failing request did before it failed", async () => {
    const code = await codeOf((sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2:A3").values = [[1]];
      sheet.getRange("A4").values = [[1]];
    });
    expect(code).toBe("InvalidArgument");
    expect(Object.keys(dumpWorkbook(excel.workbook).sheets[0]?.cells ?? {})).toEqual(["A1"]);
  });

  it("keeps references up when a sheet is renamed, and breaks them when it is deleted", async () => {
    excel.workbook.add("Dữ liệu");
    excel.workbook.addName("Diem", "'Dữ liệu'!$A$1");
    await codeOf((sheet) => {
      sheet.getRange("A1").formulas = [["='Dữ liệu'!B2&\"Dữ liệu!\"&sheet1!B1"]];
    });
    const formulaNow = (): string | undefined => dumpWorkbook(excel.workbook).sheets[0]?.cells["A1"]?.holds;
    await codeOf((_sheet, context) => (context.workbook.worksheets.getItem("Dữ liệu").name = "Số"));
    expect(formulaNow()).toBe('formula Số!B2&"Dữ liệu!"&Sheet1!B1 = 0');
    expect(dumpWorkbook(excel.workbook).names).toEqual(["Diem = Số!$A$1"]);
    await codeOf((_sheet, context) => context.workbook.worksheets.getItem("Số").delete());
    expect(formulaNow()).toBe('formula #REF!&"Dữ liệu!"&Sheet1!B1 = 0');
    expect(dumpWorkbook(excel.workbook).names).toEqual(["Diem = #REF!"]);
  });

  it("reads what is entered as a person's typing", async () => {
    await codeOf((sheet) => {
      sheet.getRange("A1").numberFormat = [["@"]];
      sheet.getRange("A1:F1").values = [["=1+1", "=1+1", "'=1+1", "0905", "3/4", "true"]];
    });
    const { cells } = dumpWorkbook(excel.workbook).sheets[0]!;
    expect(Object.values(cells).map(({ holds }) => holds)).toEqual(['text "=1+1"', "formula 1+1 = 0", 'text "=1+1"', "number 905", "number 45000", "boolean true"]);
  });
});
