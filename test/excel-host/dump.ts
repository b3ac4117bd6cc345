import { cellAddress, rectangleAddress, type Rectangle } from "./addresses";
import { type Look, plainLook } from "./look";
import type { Workbook } from "./workbook";
import type { ConditionalFormat, HeldCell, HostChart, Worksheet } from "./worksheet";

/** The look every sheet of ours starts from. */
export const houseLook: Look = { ...plainLook, fontName: "Times New Roman", fontSize: 12 };

/** A sheet as plain data, in one order, so that two dumps are equal exactly when two sheets are. Nothing is left out. */
export interface SheetDump {
  readonly name: string;
  readonly visibility: string;
  readonly tabColor: string;
  readonly gridLines: boolean;
  /** Frozen rows and columns. */
  readonly frozen: readonly [number, number];
  readonly protection: Readonly<Record<string, unknown>> | undefined;
  /** By address: what it holds, and the traits that differ from the house look. */
  readonly cells: Readonly<Record<string, { readonly holds: string; readonly look: Readonly<Partial<Look>> }>>;
  /** Points. */
  readonly widths: Readonly<Record<number, number>>;
  readonly heights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merges: readonly string[];
  readonly links: readonly string[];
  readonly validations: readonly unknown[];
  readonly conditionals: readonly unknown[];
  readonly charts: readonly unknown[];
  readonly page: unknown;
}

export interface BookDump {
  readonly sheets: readonly SheetDump[];
  readonly names: readonly string[];
  readonly active: string;
}

const knownTraits = new WeakMap<Look, Partial<Look>>();

/** The traits in which a look differs from the house look. */
export function traitsOf(look: Look): Partial<Look> {
  const known = knownTraits.get(look);
  if (known !== undefined) {
    return known;
  }
  const traits = Object.fromEntries(Object.entries(look).filter(([trait, value]) => houseLook[trait as keyof Look] !== value));
  knownTraits.set(look, traits);
  return traits;
}

/** What a cell holds, in one line: its kind, its contents, and of a formula its result. */
export function holdsOf({ held, result }: HeldCell): string {
  switch (held.kind) {
    case "empty":
      return "";
    case "text":
      return `text ${JSON.stringify(held.text)}`;
    case "number":
      return `number ${held.number}`;
    case "boolean":
      return `boolean ${String(held.boolean)}`;
    case "formula":
      return `formula ${held.formula} = ${JSON.stringify(result)}`;
  }
}

function cellsOf(sheet: Worksheet): SheetDump["cells"] {
  const cells: [number, number, string, Partial<Look>][] = [];
  for (const [row, column, cell] of sheet.cells()) {
    const [holds, look] = [holdsOf(cell), traitsOf(cell.look)];
    if (holds !== "" || Object.keys(look).length > 0) {
      cells.push([row, column, holds, look]);
    }
  }
  cells.sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB);
  return Object.fromEntries(cells.map(([row, column, holds, look]) => [cellAddress(row, column), { holds, look }]));
}

function conditionalDump(format: ConditionalFormat): unknown {
  const { area, kind, formula, fill, bold, italic, color, lower, upper, barColor, fading } = format;
  return kind === "Custom"
    ? { area: rectangleAddress(area), formula, fill, bold, italic, color }
    : { area: rectangleAddress(area), lower, upper, barColor, fading };
}

function chartDump(chart: HostChart): unknown {
  return {
    ...chart,
    anchor: chart.anchor === undefined ? undefined : rectangleAddress(chart.anchor),
    series: chart.series.map((series) => ({
      ...series,
      values: rectangleAddress(series.values),
      categories: series.categories === undefined ? undefined : rectangleAddress(series.categories),
    })),
  };
}

function pageDump({ pageLayout }: Worksheet): unknown {
  const range = (area: Rectangle | undefined): string | undefined => (area === undefined ? undefined : rectangleAddress(area));
  const { titleRows, titleColumns } = pageLayout;
  return {
    ...pageLayout,
    margins: Object.fromEntries(Object.entries(pageLayout.margins).map(([key, value]) => [key, Number(value.toFixed(6))])),
    area: range(pageLayout.area),
    titleRows: titleRows === undefined ? undefined : [titleRows.top, titleRows.bottom],
    titleColumns: titleColumns === undefined ? undefined : [titleColumns.left, titleColumns.right],
    breaks: [...pageLayout.breaks].sort((a, b) => a - b),
    columnBreaks: [...pageLayout.columnBreaks].sort((a, b) => a - b),
  };
}

export function dumpSheet(sheet: Worksheet): SheetDump {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    gridLines: sheet.showGridlines,
    frozen: [(sheet.frozen?.bottom ?? -1) + 1, (sheet.frozen?.right ?? -1) + 1],
    protection: sheet.protection,
    cells: cellsOf(sheet),
    widths: Object.fromEntries(sheet.columnWidths),
    heights: Object.fromEntries(sheet.rowHeights),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    merges: sheet.merges.map(rectangleAddress),
    links: [...sheet.links.values()].map(({ row, column, documentReference }) => `${cellAddress(row, column)} ${documentReference}`),
    validations: sheet.validations.map(({ area, ...rest }) => ({ area: rectangleAddress(area), ...rest })),
    conditionals: sheet.conditionals.map(conditionalDump),
    charts: sheet.charts.map(chartDump),
    page: pageDump(sheet),
  };
}

export function dumpWorkbook(book: Workbook): BookDump {
  return {
    sheets: book.sheets.map(dumpSheet),
    names: book.names.map(({ name, formula }) => `${name} = ${formula}`).sort(),
    active: book.activeSheet.name,
  };
}
