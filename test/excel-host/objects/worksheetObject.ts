import { checked, parseRectangle, type Rectangle, wholeSheet } from "../addresses";
import { accessDenied, HostError, invalidArgument, NotModelled } from "../hostError";
import type { Workbook } from "../workbook";
import type { Worksheet } from "../worksheet";
import { chartCollection } from "./chartObjects";
import { booleanOf, colorOf, HostObject, numberOf, rangeArgument, recordOf, stringOf } from "./hostObject";
import { pageBreaks, pageLayoutObject } from "./pageObjects";
import { rangeObject } from "./rangeObject";

const protectionOptions = [
  "allowAutoFilter", "allowDeleteColumns", "allowDeleteRows", "allowEditObjects", "allowEditScenarios", "allowFormatCells",
  "allowFormatColumns", "allowFormatRows", "allowInsertColumns", "allowInsertHyperlinks", "allowInsertRows", "allowPivotTables", "allowSort",
];

function protectionObject(book: Workbook, sheet: Worksheet): HostObject {
  return new HostObject("WorksheetProtection", {
    get: { protected: () => sheet.protection !== undefined },
    call: {
      protect: ([options, password]) => {
        book.requireWritable();
        if (sheet.protection !== undefined) {
          throw accessDenied("the sheet is protected already");
        }
        if (password !== null && password !== undefined) {
          throw new NotModelled("a password");
        }
        sheet.protection = recordOf(options ?? {}, protectionOptions);
      },
      unprotect: () => {
        book.requireWritable();
        sheet.protection = undefined;
      },
    },
  });
}

function freezePanes(book: Workbook, sheet: Worksheet): HostObject {
  const freeze = (area: Rectangle): void => {
    book.requireWritable();
    if (sheet.visibility !== "Visible") {
      throw new NotModelled("frozen panes on a hidden sheet");
    }
    sheet.frozen = area;
  };
  return new HostObject("WorksheetFreezePanes", {
    call: {
      freezeAt: ([range]) => {
        const target = rangeArgument(range);
        if (target.sheet !== sheet || target.area.top !== 0 || target.area.left !== 0) {
          throw invalidArgument("the frozen range is the sheet's first corner");
        }
        freeze(target.area);
      },
      freezeRows: ([count]) => {
        freeze({ top: 0, left: 0, bottom: numberOf(count, 1) - 1, right: -1 });
      },
      freezeColumns: ([count]) => {
        freeze({ top: 0, left: 0, bottom: -1, right: numberOf(count, 1) - 1 });
      },
    },
  });
}

/** One sheet. The members are those the add-in uses, and no others. */
export function worksheetObject(book: Workbook, sheet: Worksheet): HostObject {
  const requireThere = (): void => {
    if (!book.sheets.includes(sheet)) {
      throw new HostError("ItemNotFound", "the sheet has been deleted");
    }
  };
  return new HostObject("Worksheet", {
    get: {
      id: () => sheet.id,
      name: () => sheet.name,
      visibility: () => sheet.visibility,
      position: () => book.sheets.indexOf(sheet),
      tabColor: () => sheet.tabColor,
    },
    set: {
      name: (value) => {
        requireThere();
        book.rename(sheet, value);
      },
      visibility: (value) => {
        book.setVisibility(sheet, value);
      },
      position: (value) => {
        book.move(sheet, value);
      },
      tabColor: (value) => {
        book.requireWritable();
        sheet.tabColor = colorOf(value);
      },
      // The wire name of `showGridlines`.
      gridlines: (value) => {
        book.requireWritable();
        if (sheet.visibility !== "Visible") {
          throw new NotModelled("grid lines of a hidden sheet");
        }
        sheet.showGridlines = booleanOf(value);
      },
    },
    child: {
      protection: () => protectionObject(book, sheet),
      freezePanes: () => freezePanes(book, sheet),
      charts: () => chartCollection(book, sheet),
      pageLayout: () => pageLayoutObject(book, sheet),
      horizontalPageBreaks: () => pageBreaks(book, "top", sheet.pageLayout.breaks),
      verticalPageBreaks: () => pageBreaks(book, "left", sheet.pageLayout.columnBreaks),
    },
    call: {
      getRange: ([address]) => rangeObject(book, sheet, address === undefined || address === null ? wholeSheet : parseRectangle(stringOf(address))),
      getRangeByIndexes: ([row, column, rows, columns]) => {
        const [top, left] = [numberOf(row, 0), numberOf(column, 0)];
        return rangeObject(book, sheet, checked({ top, left, bottom: top + numberOf(rows, 1) - 1, right: left + numberOf(columns, 1) - 1 }));
      },
      getUsedRangeOrNullObject: ([valuesOnly]) => {
        const area = sheet.usedArea(valuesOnly === true);
        return area === undefined ? null : rangeObject(book, sheet, area);
      },
      activate: () => {
        book.activate(sheet);
      },
      delete: () => {
        requireThere();
        book.delete(sheet);
      },
    },
  });
}
