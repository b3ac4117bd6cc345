import ExcelJS from "exceljs";
import { address, areaReference } from "../../src/book/address";
import type { Border, Content, Sheet, Style, Book } from "../../src/book/sheet";

/** The same book by exceljs: same cells, formulas with results, styles, widths, heights, merges, freeze, validations, protection and print set-up. */
export async function writeWithExceljs(book: Book): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = book.title;
  for (const sheet of book.sheets) {
    addSheet(workbook, sheet);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export async function readWithExceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return workbook;
}

function addSheet(workbook: ExcelJS.Workbook, sheet: Sheet): void {
  const { freeze, print } = sheet;
  const target = workbook.addWorksheet(sheet.name, {
    state: sheet.hidden ? "hidden" : "visible",
    views: [{ showGridLines: sheet.gridLines !== false, ...(freeze === undefined ? {} : { state: "frozen" as const, xSplit: freeze.columns, ySplit: freeze.rows }) }],
    ...(print === undefined ? {} : { pageSetup: { paperSize: 9, orientation: print.orientation, fitToPage: true, fitToHeight: 0 } }),
  });
  sheet.columns.forEach((column, index) => {
    const made = target.getColumn(index + 1);
    made.width = column.width;
    made.hidden = column.hidden ?? false;
  });
  const styles = new Map<Style, Partial<ExcelJS.Style>>();
  sheet.rows.forEach((row, index) => {
    const made = target.getRow(index + 1);
    if (row.height !== undefined) {
      made.height = row.height;
    }
    made.hidden = row.hidden ?? false;
    row.cells.forEach((cell, column) => {
      if (cell === undefined) {
        return;
      }
      const place = made.getCell(column + 1);
      if (cell.content !== undefined) {
        place.value = valueOf(cell.content, address(index, column));
      }
      if (cell.style !== undefined) {
        const style = styles.get(cell.style) ?? styleOf(cell.style);
        styles.set(cell.style, style);
        place.style = style;
      }
    });
  });
  for (const area of sheet.merges ?? []) {
    target.mergeCells(areaReference(area));
  }
  for (const { areas, rule, prompt, error } of sheet.validations ?? []) {
    if (rule.kind !== "any") {
      const [first] = areas;
      for (const area of first === undefined ? [] : [first]) {
        target.getCell(area.top + 1, area.left + 1).dataValidation = {
          type: rule.kind,
          allowBlank: true,
          formulae: rule.kind === "custom" ? [rule.formula] : [`"${rule.options.join(",")}"`],
          showInputMessage: true,
          showErrorMessage: true,
          promptTitle: prompt?.title ?? "",
          prompt: prompt?.text ?? "",
          errorTitle: error?.title ?? "",
          error: error?.text ?? "",
        };
      }
    }
  }
  if (sheet.protected) {
    // Its protect() hashes a password; without one this is all it does.
    Object.assign(target, { sheetProtection: { sheet: true } });
  }
}

function valueOf(content: Content, ref: string): ExcelJS.CellValue {
  switch (content.kind) {
    case "text":
      return content.text;
    case "number":
      return Number(content.number);
    case "formula": {
      const result = content.result.kind === "text" ? content.result.text : Number(content.result.number);
      return (content.array ? { formula: content.formula, result, shareType: "array", ref } : { formula: content.formula, result }) as ExcelJS.CellFormulaValue;
    }
  }
}

function styleOf(style: Style): Partial<ExcelJS.Style> {
  const { font, fill, align, border, numberFormat } = style;
  return {
    font: { name: "Times New Roman", size: font?.size ?? 12, bold: font?.bold ?? false, italic: font?.italic ?? false, ...(font?.color === undefined ? {} : { color: { argb: `FF${font.color}` } }) },
    ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { argb: `FF${fill}` } } }),
    ...(align === undefined ? {} : { alignment: { wrapText: align.wrap ?? false, ...(align.horizontal === undefined ? {} : { horizontal: align.horizontal }), ...(align.vertical === undefined ? {} : { vertical: align.vertical === "center" ? "middle" : align.vertical }) } }),
    ...(border === undefined ? {} : { border: borderOf(border) }),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    protection: { locked: style.unlocked !== true },
  };
}

function borderOf(border: Border): Partial<ExcelJS.Borders> {
  return Object.fromEntries(Object.entries(border).map(([side, style]) => [side, { style }]));
}
