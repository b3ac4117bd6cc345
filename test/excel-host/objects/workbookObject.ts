import { rectangleAddress } from "../addresses";
import { HostError, invalidArgument } from "../hostError";
import type { NamedItem, Workbook } from "../workbook";
import { HostObject, oneOf, rangeArgument, stringOf } from "./hostObject";
import { worksheetObject } from "./worksheetObject";

function worksheets(book: Workbook): HostObject {
  return new HostObject("WorksheetCollection", {
    items: () => book.sheets.map((sheet) => worksheetObject(book, sheet)),
    item: (key) => {
      const sheet = book.find(key);
      if (sheet === undefined) {
        throw new HostError("ItemNotFound", `no sheet “${String(key)}”`);
      }
      return worksheetObject(book, sheet);
    },
    call: {
      add: ([name]) => worksheetObject(book, book.add(name)),
      getActiveWorksheet: () => worksheetObject(book, book.activeSheet),
      getItemOrNullObject: ([key]) => {
        const sheet = book.find(key);
        return sheet === undefined ? null : worksheetObject(book, sheet);
      },
    },
  });
}

function absolute(address: string): string {
  return address.replace(/[A-Z]+|\d+/g, "$$$&");
}

function formulaArgument(value: unknown): string {
  if (typeof value === "string") {
    if (!value.startsWith("=")) {
      throw invalidArgument(`a name's formula begins with "=": ${value}`);
    }
    return value.slice(1);
  }
  const { sheet, area } = rangeArgument(value);
  return `'${sheet.name}'!${absolute(rectangleAddress(area))}`;
}

function nameObject(book: Workbook, item: NamedItem): HostObject {
  return new HostObject("NamedItem", {
    get: { name: () => item.name, formula: () => `=${item.formula}`, scope: () => "Workbook" },
    set: {
      formula: (value) => {
        book.requireWritable();
        item.formula = book.accepted(formulaArgument(stringOf(value)));
      },
    },
    call: {
      delete: () => {
        book.requireWritable();
        book.names.splice(book.names.indexOf(item), 1);
      },
    },
  });
}

function names(book: Workbook): HostObject {
  return new HostObject("NamedItemCollection", {
    items: () => book.names.map((item) => nameObject(book, item)),
    item: (key) => {
      const item = book.findName(key);
      if (item === undefined) {
        throw new HostError("ItemNotFound", `no name “${String(key)}”`);
      }
      return nameObject(book, item);
    },
    call: { add: ([name, reference]) => nameObject(book, book.addName(stringOf(name), formulaArgument(reference))) },
  });
}

function application(): HostObject {
  return new HostObject("Application", {
    call: {
      suspendApiCalculationUntilNextSync: () => undefined,
      suspendScreenUpdatingUntilNextSync: () => undefined,
      calculate: ([type]) => {
        oneOf(type, ["Recalculate", "Full", "FullRebuild"]);
      },
    },
  });
}

export function workbookObject(book: Workbook): HostObject {
  return new HostObject("Workbook", {
    child: {
      worksheets: () => worksheets(book),
      names: () => names(book),
      application: () => application(),
      protection: () => new HostObject("WorkbookProtection", { get: { protected: () => book.structureProtected } }),
    },
  });
}
