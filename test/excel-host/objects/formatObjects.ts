import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../addresses";
import { invalidArgument, NotModelled } from "../hostError";
import type { Look } from "../look";
import type { Workbook } from "../workbook";
import type { Worksheet } from "../worksheet";
import { booleanOf, colorOf, HostObject, numberOf, oneOf, stringOf } from "./hostObject";

type Setters = Readonly<Record<string, (value: unknown) => void>>;

class Painter {
  constructor(
    readonly book: Workbook,
    readonly sheet: Worksheet,
    readonly area: Rectangle,
  ) {}

  /** A setter for one trait of all cells. */
  trait<K extends keyof Look>(trait: K, read: (value: unknown) => Look[K]): (value: unknown) => void {
    return (value) => {
      this.book.requireWritable();
      this.sheet.requireFormat("allowFormatCells");
      this.sheet.setTrait(this.area, trait, read(value));
    };
  }
}

function fontObject(painter: Painter): HostObject {
  const set: Setters = {
    name: painter.trait("fontName", stringOf),
    size: painter.trait("fontSize", (value) => numberOf(value, 1, 409)),
    bold: painter.trait("bold", booleanOf),
    italic: painter.trait("italic", booleanOf),
    underline: painter.trait("underline", (value) => oneOf(value, ["None", "Single", "Double"])),
    color: painter.trait("color", colorOf),
  };
  return new HostObject("RangeFont", { set });
}

const inside = { InsideHorizontal: ["bottom", "top"], InsideVertical: ["right", "left"] } as const;
const edges = { EdgeTop: "top", EdgeLeft: "left", EdgeBottom: "bottom", EdgeRight: "right" } as const;

/** The part of the area whose cells have this line, per side. */
function linesOf(index: string, area: Rectangle): { trait: "top" | "left" | "bottom" | "right"; area: Rectangle }[] {
  switch (index) {
    case "EdgeTop":
      return [{ trait: edges.EdgeTop, area: { ...area, bottom: area.top } }];
    case "EdgeBottom":
      return [{ trait: edges.EdgeBottom, area: { ...area, top: area.bottom } }];
    case "EdgeLeft":
      return [{ trait: edges.EdgeLeft, area: { ...area, right: area.left } }];
    case "EdgeRight":
      return [{ trait: edges.EdgeRight, area: { ...area, left: area.right } }];
    case "InsideHorizontal":
      if (area.top === area.bottom) {
        throw invalidArgument("no inside line in a single row");
      }
      return [
        { trait: inside.InsideHorizontal[0], area: { ...area, bottom: area.bottom - 1 } },
        { trait: inside.InsideHorizontal[1], area: { ...area, top: area.top + 1 } },
      ];
    case "InsideVertical":
      if (area.left === area.right) {
        throw invalidArgument("no inside line in a single column");
      }
      return [
        { trait: inside.InsideVertical[0], area: { ...area, right: area.right - 1 } },
        { trait: inside.InsideVertical[1], area: { ...area, left: area.left + 1 } },
      ];
    default:
      throw invalidArgument(`not a border: ${index}`);
  }
}

function borderObject(painter: Painter, index: string): HostObject {
  const paint = (weight: string): void => {
    painter.book.requireWritable();
    painter.sheet.requireFormat("allowFormatCells");
    for (const { trait, area } of linesOf(index, painter.area)) {
      painter.sheet.setTrait(area, trait, weight);
    }
  };
  let isDrawn = false;
  return new HostObject("RangeBorder", {
    set: {
      style: (value) => {
        isDrawn = oneOf(value, ["None", "Continuous"]) === "Continuous";
        paint(isDrawn ? "Thin" : "");
      },
      weight: (value) => {
        if (!isDrawn) {
          throw new NotModelled("the weight of a line without a style");
        }
        paint(oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]));
      },
    },
  });
}

function eachLine(first: number, last: number, most: number, act: (index: number) => void): void {
  if (last - first + 1 >= most) {
    throw new NotModelled("a size for all rows or columns of a sheet");
  }
  for (let index = first; index <= last; index += 1) {
    act(index);
  }
}

export function rangeFormat(book: Workbook, sheet: Worksheet, area: Rectangle): HostObject {
  const painter = new Painter(book, sheet, area);
  return new HostObject("RangeFormat", {
    set: {
      horizontalAlignment: painter.trait("horizontal", (value) => oneOf(value, ["General", "Left", "Center", "Right", "Justify"])),
      verticalAlignment: painter.trait("vertical", (value) => oneOf(value, ["Top", "Center", "Bottom", "Justify"])),
      wrapText: painter.trait("wrap", booleanOf),
      indentLevel: painter.trait("indent", (value) => numberOf(value, 0, 250)),
      textOrientation: painter.trait("rotation", (value) => numberOf(value, -90, 90)),
      columnWidth: (value) => {
        book.requireWritable();
        sheet.requireFormat("allowFormatColumns");
        const width = numberOf(value, 0, 255 * 7.1);
        eachLine(area.left, area.right, MAX_COLUMNS, (column) => sheet.columnWidths.set(column, width));
      },
      rowHeight: (value) => {
        book.requireWritable();
        sheet.requireFormat("allowFormatRows");
        const height = numberOf(value, 0, 409.5);
        eachLine(area.top, area.bottom, MAX_ROWS, (row) => sheet.rowHeights.set(row, height));
      },
    },
    child: {
      font: () => fontObject(painter),
      fill: () => new HostObject("RangeFill", { set: { color: painter.trait("fill", colorOf) } }),
      borders: () => new HostObject("RangeBorderCollection", { item: (key) => borderObject(painter, stringOf(key)) }),
      protection: () => new HostObject("FormatProtection", { set: { locked: painter.trait("locked", booleanOf) } }),
    },
  });
}
