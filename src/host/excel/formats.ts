import type { Alignment, Area, Border, BorderLine, Font, Sheet, Style } from "../../book/sheet";
import { within } from "../file/write/limits";
import { htmlColor } from "./lengths";
import { rangeOf } from "./range";
import { type Growth, rectanglesOf } from "./rectangles";
import { cost, type SheetStep } from "./step";

/** The font of every sheet, as in the files: Times New Roman (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const FONT_NAME = "Times New Roman";
const FONT_SIZE = 12;

const horizontal = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const weights: Readonly<Record<BorderLine, "Hairline" | "Thin" | "Medium">> = { hair: "Hairline", thin: "Thin", medium: "Medium" };

type BorderIndex = "EdgeTop" | "EdgeLeft" | "EdgeBottom" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** What a style asks of a cell besides its number format; that goes with the contents. */
type Look = Omit<Style, "numberFormat">;

/** A line between two cells of a rectangle is the lower edge of one and the upper of the other: only where these are equal. */
function growthOf(look: Look): Growth {
  const { top, bottom, left, right } = look.border ?? {};
  return { right: left === right, down: top === bottom };
}

function bordersOf(border: Border, area: Area): [BorderIndex, BorderLine][] {
  const all: [BorderIndex, BorderLine | undefined, boolean][] = [
    ["EdgeTop", border.top, true],
    ["EdgeLeft", border.left, true],
    ["EdgeBottom", border.bottom, true],
    ["EdgeRight", border.right, true],
    ["InsideHorizontal", border.top, area.bottom > area.top],
    ["InsideVertical", border.left, area.right > area.left],
  ];
  return all.flatMap(([index, line, there]) => (line === undefined || !there ? [] : [[index, line] as [BorderIndex, BorderLine]]));
}

/** One canonical object per look, so that equal looks are identical; undefined for a look that changes nothing. */
class Looks {
  private readonly known = new Map<Style, Look | undefined>();
  private readonly byText = new Map<string, Look>();

  of(style: Style | undefined): Look | undefined {
    if (style === undefined) {
      return undefined;
    }
    if (!this.known.has(style)) {
      this.known.set(style, this.canonical(style));
    }
    return this.known.get(style);
  }

  private canonical({ font = {}, fill, align = {}, border = {}, unlocked }: Style): Look | undefined {
    const text = JSON.stringify([
      [font.bold, font.italic, font.underline, font.size, font.color],
      fill,
      [align.horizontal, align.vertical, align.wrap, align.indent, align.rotation],
      [border.top, border.left, border.bottom, border.right],
      unlocked,
    ]);
    if (/^[[\],]*$/.test(text.replaceAll("null", ""))) {
      return undefined;
    }
    const known = this.byText.get(text);
    if (known !== undefined) {
      return known;
    }
    const look: Look = { font, align, border, ...(fill === undefined ? {} : { fill }), ...(unlocked === undefined ? {} : { unlocked }) };
    this.byText.set(text, look);
    return look;
  }
}

function applyFont(target: Excel.RangeFont, font: Font): void {
  if (font.bold) {
    target.bold = true;
  }
  if (font.italic) {
    target.italic = true;
  }
  if (font.underline) {
    target.underline = "Single";
  }
  if (font.size !== undefined) {
    target.size = within(font.size, 1, 409, "a font size");
  }
  if (font.color !== undefined) {
    target.color = htmlColor(font.color);
  }
}

function applyAlignment(target: Excel.RangeFormat, align: Alignment): void {
  if (align.horizontal !== undefined) {
    target.horizontalAlignment = horizontal[align.horizontal];
  }
  if (align.vertical !== undefined) {
    target.verticalAlignment = vertical[align.vertical];
  }
  if (align.wrap) {
    target.wrapText = true;
  }
  if (align.rotation !== undefined) {
    target.textOrientation = within(align.rotation, 0, 90, "a rotation");
  }
  if (align.indent !== undefined) {
    target.indentLevel = within(align.indent, 0, 250, "an indent");
  }
}

function lookCost(look: Look, borders: readonly [BorderIndex, BorderLine][]): number {
  const fontTraits = Object.keys(look.font ?? {}).length;
  const parts = [true, fontTraits > 0, look.fill !== undefined, borders.length > 0, look.unlocked === true];
  const weighted = borders.filter(([, line]) => line !== "thin").length;
  return cost(
    1 + parts.filter(Boolean).length + borders.length,
    fontTraits + Object.keys(look.align ?? {}).length + 2 + borders.length + weighted,
  );
}

function lookStep(area: Area, look: Look): SheetStep {
  const borders = bordersOf(look.border ?? {}, area);
  return {
    bytes: lookCost(look, borders),
    apply(sheet): void {
      const { format } = rangeOf(sheet, area);
      applyFont(format.font, look.font ?? {});
      if (look.fill !== undefined) {
        format.fill.color = htmlColor(look.fill);
      }
      applyAlignment(format, look.align ?? {});
      for (const [index, line] of borders) {
        const edge = format.borders.getItem(index);
        edge.style = "Continuous";
        if (line !== "thin") {
          edge.weight = weights[line];
        }
      }
      if (look.unlocked) {
        format.protection.locked = false;
      }
    },
  };
}

/** The default font of the whole sheet. */
export function fontStep(): SheetStep {
  return {
    bytes: cost(3, 2),
    apply(sheet): void {
      const { font } = sheet.getRange().format;
      font.name = FONT_NAME;
      font.size = FONT_SIZE;
    },
  };
}

/** A link colours and underlines its cell; this takes it back before the cell's own style is set. */
export function plainFontStep(row: number, column: number): SheetStep {
  return {
    bytes: cost(3, 4, FONT_NAME),
    apply(sheet): void {
      const { font } = rangeOf(sheet, { top: row, left: column, bottom: row, right: column }).format;
      font.name = FONT_NAME;
      font.size = FONT_SIZE;
      font.color = "#000000";
      font.underline = "None";
    },
  };
}

/**
 * The looks of a sheet, one step per rectangle of equal cells. Not with `getRanges`, which takes many rectangles at
 * once: its list separator follows the machine's region (js#1167), and its length limit is unknown (js#5198).
 */
export function formatSteps(sheet: Sheet): SheetStep[] {
  const looks = new Looks();
  const grid = sheet.rows.map((row) => Array.from(row.cells, (cell) => looks.of(cell?.style)));
  return rectanglesOf(grid, growthOf).map(({ area, value }) => lookStep(area, value));
}
