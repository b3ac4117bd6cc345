import type { Area, Book, Cell, Chart, Conditional, Print, Sheet, Style, Validation } from "../../src/book/sheet";
import { moved } from "../../src/host/excel/formulaText";
import { cellAddress, rectangleAddress } from "./addresses";
import { houseLook, type SheetDump, traitsOf } from "./dump";
import type { Look } from "./look";
import { entered } from "./references";
import type { Calculator } from "./workbook";

/** What a dump must say of a sheet, taken from the sheet's data without asking the add-in. */

const aligned = { left: "Left", center: "Center", right: "Right", justify: "Justify", top: "Top", bottom: "Bottom" } as const;
const weights = { hair: "Hairline", thin: "Thin", medium: "Medium" } as const;

function lookOf({ font = {}, fill, align = {}, border = {}, numberFormat, unlocked }: Style): Look {
  const line = (name: keyof typeof border): string => (border[name] === undefined ? "" : weights[border[name]]);
  return {
    ...houseLook,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    underline: font.underline ? "Single" : "None",
    fontSize: font.size ?? houseLook.fontSize,
    color: font.color === undefined ? houseLook.color : `#${font.color}`,
    fill: fill === undefined ? "" : `#${fill}`,
    horizontal: align.horizontal === undefined ? houseLook.horizontal : aligned[align.horizontal],
    vertical: align.vertical === undefined ? houseLook.vertical : aligned[align.vertical],
    wrap: align.wrap ?? false,
    indent: align.indent ?? 0,
    rotation: align.rotation ?? 0,
    top: line("top"),
    left: line("left"),
    bottom: line("bottom"),
    right: line("right"),
    numberFormat: numberFormat ?? "General",
    locked: !unlocked,
  };
}

function holds(cell: Cell | undefined, sheets: readonly string[]): string {
  const content = cell?.content;
  switch (content?.kind) {
    case "text":
      return content.text === "" ? "" : `text ${JSON.stringify(content.text)}`;
    case "number":
      return `number ${Number(content.number)}`;
    case "formula": {
      const result = content.result.kind === "number" ? Number(content.result.number) : content.result.text;
      return `formula ${entered(content.formula, sheets)} = ${JSON.stringify(result)}`;
    }
    default:
      return "";
  }
}

function covers(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function cells(sheet: Sheet, sheets: readonly string[]): SheetDump["cells"] {
  const found: Record<string, { holds: string; look: Partial<Look> }> = {};
  const merges = sheet.merges ?? [];
  const rows = Math.max(sheet.rows.length, ...merges.map((area) => area.bottom + 1));
  const columns = Math.max(0, ...sheet.rows.map((row) => row.cells.length), ...merges.map((area) => area.right + 1));
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const merge = merges.find((area) => covers(area, row, column));
      const source = sheet.rows[merge?.top ?? row]?.cells[merge?.left ?? column];
      const isCovered = merge !== undefined && (merge.top !== row || merge.left !== column);
      const held = isCovered ? "" : holds(source, sheets);
      const look = traitsOf(lookOf(source?.style ?? {}));
      if (held !== "" || Object.keys(look).length > 0) {
        found[cellAddress(row, column)] = { holds: held, look };
      }
    }
  }
  return found;
}

function validation({ areas, rule, prompt, error }: Validation, sheets: readonly string[]): unknown[] {
  const [first] = areas;
  return areas.map((area) => ({
    area: rectangleAddress(area),
    rule:
      rule.kind === "list"
        ? { list: { inCellDropDown: true, source: rule.options.join(",") } }
        : {
            custom: {
              formula:
                rule.kind === "any" ? "TRUE" : entered(moved(rule.formula, area.top - (first?.top ?? 0), area.left - (first?.left ?? 0)), sheets),
            },
          },
    ignoreBlanks: true,
    prompt: prompt === undefined ? undefined : { title: prompt.title, message: prompt.text, showPrompt: true },
    error: { title: error?.title ?? "", message: error?.text ?? "", showAlert: true, style: "Stop" },
  }));
}

function conditional(format: Conditional, sheets: readonly string[]): unknown {
  const area = rectangleAddress(format.area);
  if (format.kind === "dataBar") {
    const bound = (formula: string): unknown => ({ type: "Number", formula });
    return { area, lower: bound(format.minimum), upper: bound(format.maximum), barColor: `#${format.color}`, fading: false };
  }
  const { fill, font } = format.style;
  return {
    area,
    formula: entered(format.formula, sheets),
    fill: fill === undefined ? "" : `#${fill}`,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    color: font?.color === undefined ? "" : `#${font.color}`,
  };
}

function chart(drawn: Chart): unknown {
  return {
    type: "BarClustered",
    title: drawn.title,
    legend: false,
    series: [
      {
        name: drawn.seriesName,
        values: rectangleAddress(drawn.values),
        categories: rectangleAddress(drawn.categories),
        color: `#${drawn.color}`,
        gapWidth: 60,
      },
    ],
    minimum: drawn.minimum === undefined ? undefined : Number(drawn.minimum),
    maximum: drawn.maximum === undefined ? undefined : Number(drawn.maximum),
    reversed: true,
    anchor: rectangleAddress(drawn.anchor),
  };
}

/** "&L…&C…&R…" in three; a doubled "&" is a letter. */
function thirds(code: string, what: "Header" | "Footer"): Record<string, string> {
  const parts = code.replaceAll("&&", "\u0000").split(/&([LCR])/);
  const found: Record<string, string> = { [`left${what}`]: "", [`center${what}`]: parts[0] ?? "", [`right${what}`]: "" };
  for (let index = 1; index < parts.length; index += 2) {
    const side = parts[index] === "L" ? "left" : parts[index] === "R" ? "right" : "center";
    found[`${side}${what}`] += parts[index + 1] ?? "";
  }
  return Object.fromEntries(Object.entries(found).map(([key, value]) => [key, value.replaceAll("\u0000", "&&")]));
}

function page(print: Print | undefined): unknown {
  if (print === undefined) {
    return {
      orientation: "Portrait", paperSize: "Letter", margins: {}, zoom: { scale: 100 }, centerHorizontally: false, firstPageNumber: undefined,
      headersState: "Default", headers: {}, titleRows: undefined, titleColumns: undefined, area: undefined, breaks: [], columnBreaks: [],
    };
  }
  const { margins, header, footer } = print;
  const hasTexts = header !== undefined || footer !== undefined;
  return {
    orientation: print.orientation === "portrait" ? "Portrait" : "Landscape",
    paperSize: "A4",
    margins: {
      top: margins.top / 10, bottom: margins.bottom / 10, left: margins.left / 10, right: margins.right / 10,
      header: Math.min(0.762, margins.top / 20), footer: Math.min(0.762, margins.bottom / 20),
    },
    zoom: print.across === undefined ? { horizontalFitToPages: 1 } : { scale: print.across.scale },
    centerHorizontally: print.centered ?? false,
    firstPageNumber: print.differentFirstPage ? 1 : undefined,
    headersState: hasTexts && print.differentFirstPage ? "FirstAndDefault" : "Default",
    headers: { ...(header === undefined ? {} : thirds(header, "Header")), ...(footer === undefined ? {} : thirds(footer, "Footer")) },
    titleRows: print.titleRows === undefined ? undefined : [print.titleRows.first, print.titleRows.last],
    titleColumns: print.titleColumns === undefined ? undefined : [print.titleColumns.first, print.titleColumns.last],
    area: print.area === undefined ? undefined : rectangleAddress(print.area),
    breaks: [...(print.breaks ?? [])].sort((a, b) => a - b),
    columnBreaks: [...(print.across?.breaks ?? [])].sort((a, b) => a - b),
  };
}

function indices<T>(items: readonly T[], has: (item: T) => boolean | undefined): number[] {
  return items.flatMap((item, index) => (has(item) ? [index] : []));
}

/** `sheets`: the names of all sheets of the workbook. */
export function expectedSheet(sheet: Sheet, sheets: readonly string[]): SheetDump {
  return {
    name: sheet.name,
    visibility: sheet.hidden ? "Hidden" : "Visible",
    tabColor: sheet.tabColor === undefined ? "" : `#${sheet.tabColor}`,
    gridLines: sheet.gridLines ?? true,
    frozen: [sheet.freeze?.rows ?? 0, sheet.freeze?.columns ?? 0],
    protection: sheet.protected ? { allowFormatColumns: true, allowFormatRows: true } : undefined,
    cells: cells(sheet, sheets),
    widths: Object.fromEntries(sheet.columns.map(({ width }, index) => [index, Math.round(width * 8 + 5) * 0.75])),
    heights: Object.fromEntries(sheet.rows.flatMap(({ height }, index) => (height === undefined ? [] : [[index, height]]))),
    hiddenColumns: indices(sheet.columns, (column) => column.hidden),
    hiddenRows: indices(sheet.rows, (row) => row.hidden),
    merges: (sheet.merges ?? []).map(rectangleAddress),
    links: (sheet.links ?? []).map(({ row, column, target }) => `${cellAddress(row, column)} '${target.sheet}'!${cellAddress(target.row, target.column)}`),
    validations: (sheet.validations ?? []).flatMap((one) => validation(one, sheets)),
    conditionals: (sheet.conditionals ?? []).map((one) => conditional(one, sheets)),
    charts: (sheet.charts ?? []).map(chart),
    page: page(sheet.print),
  };
}

/** Gives formulas the results the book carries, found by the working name of the sheet they are on. */
export function resultsOf(book: Pick<Book, "sheets">): Calculator {
  return (_formula, sheetName, row, column) => {
    const number = /^~moi-(\d+)$/.exec(sheetName)?.[1];
    const content = number === undefined ? undefined : book.sheets[Number(number) - 1]?.rows[row]?.cells[column]?.content;
    if (content?.kind !== "formula") {
      return undefined;
    }
    return content.result.kind === "number" ? Number(content.result.number) : content.result.text;
  };
}
