import { MAX_COLUMNS, MAX_ROWS, type Rectangle, rectangleAddress } from "../addresses";
import { syntaxChecked } from "../entering";
import { HostError, invalidArgument, NotModelled } from "../hostError";
import { plainLook } from "../look";
import type { Workbook } from "../workbook";
import type { DataValidation, HeldCell, Worksheet } from "../worksheet";
import { conditionalFormats } from "./conditionalObjects";
import { rangeFormat } from "./formatObjects";
import { booleanOf, HostObject, numberOf, oneOf, rangeArgument, recordOf, stringOf } from "./hostObject";

function valueOf(cell: HeldCell | undefined): unknown {
  switch (cell?.held.kind) {
    case "text":
      return cell.held.text;
    case "number":
      return cell.held.number;
    case "boolean":
      return cell.held.boolean;
    case "formula":
      return cell.result;
    default:
      return "";
  }
}

function formulaOf(cell: HeldCell | undefined): unknown {
  return cell?.held.kind === "formula" ? `=${cell.held.formula}` : valueOf(cell);
}

function isBounded(area: Rectangle): boolean {
  return area.bottom - area.top + 1 < MAX_ROWS && area.right - area.left + 1 < MAX_COLUMNS;
}

function rectangleOf<T>(sheet: Worksheet, area: Rectangle, read: (cell: HeldCell | undefined) => T): T[][] {
  if (!isBounded(area)) {
    throw new HostError("RangeExceedsLimit", "an unbounded range has no values");
  }
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    Array.from({ length: area.right - area.left + 1 }, (__, column) => read(sheet.cell(area.top + row, area.left + column))),
  );
}

/** A two-dimensional array of just the range's shape; `null` leaves a cell alone. */
function shaped(area: Rectangle, value: unknown): unknown[][] {
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  if (!Array.isArray(value)) {
    throw new NotModelled("a single value for a whole range");
  }
  const rows: unknown[] = value;
  if (rows.length !== height || rows.some((row) => !Array.isArray(row) || row.length !== width)) {
    throw invalidArgument(`the array is not ${height} by ${width}`);
  }
  return rows.map((row) => (Array.isArray(row) ? [...(row as unknown[])] : []));
}

function enterAll(book: Workbook, sheet: Worksheet, area: Rectangle, value: unknown): void {
  book.requireWritable();
  const rows = shaped(area, value);
  sheet.requireUnlocked(area);
  rows.forEach((row, rowOffset) => {
    row.forEach((item, columnOffset) => {
      if (item === null) {
        return;
      }
      if (typeof item !== "string" && typeof item !== "number" && typeof item !== "boolean") {
        throw invalidArgument(`not a cell's value: ${JSON.stringify(item)}`);
      }
      const [at, column] = [area.top + rowOffset, area.left + columnOffset];
      if (sheet.merges.some((merge) => merge.top <= at && at <= merge.bottom && merge.left <= column && column <= merge.right && (merge.top !== at || merge.left !== column))) {
        throw new NotModelled("a value for a covered cell of a merge");
      }
      book.enter(sheet, at, column, sheet.touch(at, column), item);
    });
  });
}

function setNumberFormats(book: Workbook, sheet: Worksheet, area: Rectangle, value: unknown): void {
  book.requireWritable();
  const rows = shaped(area, value);
  sheet.requireFormat("allowFormatCells");
  rows.forEach((row, rowOffset) => {
    row.forEach((code, columnOffset) => {
      if (code !== null) {
        const [at, column] = [area.top + rowOffset, area.left + columnOffset];
        sheet.setTrait({ top: at, bottom: at, left: column, right: column }, "numberFormat", stringOf(code));
      }
    });
  });
}

/** Setting a hidden row or column wants whole rows or columns. */
function hide(book: Workbook, sheet: Worksheet, area: Rectangle, what: "rows" | "columns", hidden: boolean): void {
  book.requireWritable();
  sheet.requireFormat(what === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const isWhole = what === "rows" ? area.left === 0 && area.right === MAX_COLUMNS - 1 : area.top === 0 && area.bottom === MAX_ROWS - 1;
  if (!isWhole) {
    throw new NotModelled("hiding rows or columns through a part of them");
  }
  const target = what === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  const [first, last] = what === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  for (let index = first; index <= last; index += 1) {
    if (hidden) {
      target.add(index);
    } else {
      target.delete(index);
    }
  }
}

function ruleOf(book: Workbook, value: unknown): DataValidation["rule"] {
  const record = recordOf(value, ["custom", "list"]);
  if (Object.keys(record).length !== 1) {
    throw invalidArgument("one kind of rule a range");
  }
  if (record["custom"] !== undefined) {
    const formula = stringOf(recordOf(record["custom"], ["formula"])["formula"]);
    if (!formula.startsWith("=")) {
      throw invalidArgument(`a rule's formula begins with "=": ${formula}`);
    }
    return { custom: { formula: book.accepted(syntaxChecked(formula.slice(1))) } };
  }
  const list = recordOf(record["list"], ["inCellDropDown", "source"]);
  const source = stringOf(list["source"]);
  if (source.length > 255) {
    throw invalidArgument("a list literal holds 255 characters");
  }
  return { list: { inCellDropDown: booleanOf(list["inCellDropDown"]), source } };
}

function limited(value: unknown, most: number): string {
  const found = stringOf(value);
  if (found.length > most) {
    throw invalidArgument(`longer than ${most} characters: ${found}`);
  }
  return found;
}

function dataValidation(book: Workbook, sheet: Worksheet, area: Rectangle): HostObject {
  const own = (): DataValidation => {
    const found = sheet.validations.find((candidate) => rectangleAddress(candidate.area) === rectangleAddress(area));
    if (found === undefined) {
      throw new NotModelled("a message or option of a validation without a rule");
    }
    return found;
  };
  const changing = (change: (value: unknown) => void) => (value: unknown) => {
    book.requireWritable();
    sheet.requireFormat("allowEditObjects");
    change(value);
  };
  return new HostObject("DataValidation", {
    set: {
      rule: changing((value) => {
        const rule = ruleOf(book, value);
        sheet.validations = sheet.validations.filter((candidate) => rectangleAddress(candidate.area) !== rectangleAddress(area));
        sheet.validations.push({ area, rule, ignoreBlanks: true, prompt: undefined, error: undefined });
      }),
      ignoreBlanks: changing((value) => {
        own().ignoreBlanks = booleanOf(value);
      }),
      prompt: changing((value) => {
        const { title, message, showPrompt } = recordOf(value, ["title", "message", "showPrompt"]);
        own().prompt = { title: limited(title, 32), message: limited(message, 255), showPrompt: booleanOf(showPrompt) };
      }),
      errorAlert: changing((value) => {
        const { title, message, showAlert, style } = recordOf(value, ["title", "message", "showAlert", "style"]);
        own().error = { title: limited(title, 32), message: limited(message, 255), showAlert: booleanOf(showAlert), style: oneOf(style, ["Stop", "Warning", "Information"]) };
      }),
    },
  });
}

function setLink(book: Workbook, sheet: Worksheet, area: Rectangle, value: unknown): void {
  book.requireWritable();
  sheet.requireFormat("allowInsertHyperlinks");
  const documentReference = stringOf(recordOf(value, ["documentReference"])["documentReference"]);
  if (area.top !== area.bottom || area.left !== area.right) {
    throw new NotModelled("one link over many cells");
  }
  sheet.links.set(rectangleAddress(area), { row: area.top, column: area.left, documentReference });
  // The look of a link, which Excel gives by itself.
  sheet.setTrait(area, "fontName", plainLook.fontName);
  sheet.setTrait(area, "fontSize", plainLook.fontSize);
  sheet.setTrait(area, "color", "#0563C1");
  sheet.setTrait(area, "underline", "Single");
}

export function rangeObject(book: Workbook, sheet: Worksheet, area: Rectangle): HostObject {
  return new HostObject("Range", {
    range: { sheet, area },
    get: {
      values: () => rectangleOf(sheet, area, valueOf),
      formulas: () => rectangleOf(sheet, area, formulaOf),
      numberFormat: () => rectangleOf(sheet, area, (cell) => (cell?.look ?? sheet.defaultLook).numberFormat),
      rowIndex: () => area.top,
      columnIndex: () => area.left,
      rowCount: () => area.bottom - area.top + 1,
      columnCount: () => area.right - area.left + 1,
      address: () => `${sheet.name}!${rectangleAddress(area)}`,
    },
    set: {
      values: (value) => {
        enterAll(book, sheet, area, value);
      },
      formulas: (value) => {
        enterAll(book, sheet, area, value);
      },
      numberFormat: (value) => {
        setNumberFormats(book, sheet, area, value);
      },
      rowHidden: (value) => {
        hide(book, sheet, area, "rows", booleanOf(value));
      },
      columnHidden: (value) => {
        hide(book, sheet, area, "columns", booleanOf(value));
      },
      hyperlink: (value) => {
        setLink(book, sheet, area, value);
      },
    },
    child: {
      format: () => rangeFormat(book, sheet, area),
      dataValidation: () => dataValidation(book, sheet, area),
      conditionalFormats: () => conditionalFormats(book, sheet, area),
    },
    call: {
      merge: ([across]) => {
        book.requireWritable();
        sheet.requireFormat("allowFormatCells");
        if (booleanOf(across)) {
          throw new NotModelled("merging across");
        }
        sheet.merge(area);
      },
      select: () => {
        if (sheet !== book.activeSheet) {
          throw new HostError("InvalidOperation", "cells of a sheet that is not in front cannot be selected");
        }
        book.selected = `${sheet.name}!${rectangleAddress(area)}`;
      },
      // The client library cuts long arrays itself; it asks for the shape to be checked first.
      _ValidateArraySize: ([rows, columns]) => {
        if (rows !== area.bottom - area.top + 1 || columns !== area.right - area.left + 1) {
          throw invalidArgument(`the array is ${String(rows)} by ${String(columns)}`);
        }
      },
      getRow: ([row]) => {
        const top = area.top + numberOf(row, 0, area.bottom - area.top);
        return rangeObject(book, sheet, { ...area, top, bottom: top });
      },
      getBoundingRect: ([other]) => {
        const { area: second } = rangeArgument(other);
        return rangeObject(book, sheet, {
          top: Math.min(area.top, second.top),
          left: Math.min(area.left, second.left),
          bottom: Math.max(area.bottom, second.bottom),
          right: Math.max(area.right, second.right),
        });
      },
      getUsedRangeOrNullObject: ([valuesOnly]) => {
        const used = sheet.usedArea(valuesOnly === true, area);
        return used === undefined ? null : rangeObject(book, sheet, used);
      },
      getCell: ([row, column]) => {
        const at = { top: area.top + numberOf(row, 0), left: area.left + numberOf(column, 0) };
        return rangeObject(book, sheet, { ...at, bottom: at.top, right: at.left });
      },
    },
  });
}
