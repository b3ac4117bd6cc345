import { parseDecimal, plain, round } from "../../text/decimal";
import { type Area, type Cell, type Conditional, type Content, num, type Sheet } from "../sheet";

/**
 * A page of the book as a copy shows it: values in place of formulas, hidden rows and columns taken out and not
 * merely covered, nothing to write into. Of the names a book may define only the print titles remain, which hold
 * rows and columns to repeat and nothing else; a print area is left out, since nothing beside it is to be hidden.
 */
export function plainSheet(sheet: Sheet): Sheet {
  const rows = new Positions(sheet.rows.map((row) => row.hidden === true));
  const columns = new Positions(sheet.columns.map((column) => column.hidden === true));
  const area = (found: Area): Area | undefined => moved(found, rows, columns);
  const { merges = [], conditionals = [], charts = [], freeze, print } = sheet;
  return {
    name: sheet.name,
    ...(sheet.tabColor === undefined ? {} : { tabColor: sheet.tabColor }),
    columns: sheet.columns.filter((column) => column.hidden !== true),
    rows: sheet.rows.filter((row) => row.hidden !== true).map((row) => ({ ...row, cells: columns.kept(row.cells).map(asValue) })),
    merges: merges.flatMap((merge) => area(merge) ?? []).filter(({ top, bottom, left, right }) => bottom > top || right > left),
    ...(freeze === undefined ? {} : { freeze: { rows: rows.before(freeze.rows), columns: columns.before(freeze.columns) } }),
    conditionals: conditionals.flatMap((conditional): Conditional[] => {
      const kept = area(conditional.area);
      return conditional.kind === "dataBar" && kept !== undefined ? [{ ...conditional, area: kept }] : [];
    }),
    protected: true,
    gridLines: false,
    ...(print === undefined ? {} : { print: bare(print, { rows, columns }) }),
    charts: charts.flatMap((chart) => {
      const [categories, values] = [area(chart.categories), area(chart.values)];
      return categories === undefined || values === undefined ? [] : [{ ...chart, categories, values, anchor: anchored(chart.anchor, rows, columns) }];
    }),
  };
}

/** The print set-up of a copy, its repeated rows and columns where they come to stand once hidden ones are gone. */
export function bare({ orientation, margins, header, footer, differentFirstPage, centered, across, titleRows, titleColumns }: NonNullable<Sheet["print"]>, kept?: { readonly rows: Positions; readonly columns: Positions }): NonNullable<Sheet["print"]> {
  const rows = titleRows === undefined ? undefined : (kept?.rows.stretch(titleRows) ?? titleRows);
  const columns = titleColumns === undefined ? undefined : (kept?.columns.stretch(titleColumns) ?? titleColumns);
  return {
    orientation,
    margins,
    ...(header === undefined ? {} : { header }),
    ...(footer === undefined ? {} : { footer }),
    ...(differentFirstPage === undefined ? {} : { differentFirstPage }),
    ...(centered === undefined ? {} : { centered }),
    ...(across === undefined ? {} : { across: { ...across, breaks: across.breaks.map((column) => kept?.columns.before(column) ?? column) } }),
    ...(rows === undefined || rows.last < rows.first ? {} : { titleRows: rows }),
    ...(columns === undefined || columns.last < columns.first ? {} : { titleColumns: columns }),
  };
}

/** The cell with its formula's result in the formula's place, and locked. */
function asValue(cell: Cell | undefined): Cell | undefined {
  if (cell === undefined) {
    return undefined;
  }
  const content = valueOf(cell.content);
  const { style } = locked(cell);
  return { ...(content === undefined ? {} : { content }), ...(style === undefined ? {} : { style }) };
}

/** Nobody writes into a copy. */
export function locked(cell: Cell): Cell {
  if (cell.style?.unlocked === undefined) {
    return cell;
  }
  const { font, fill, align, border, numberFormat } = cell.style;
  const kept = { font, fill, align, border, numberFormat };
  return { ...cell, style: Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) };
}

/** More places than these do not survive every program that saves the copy. */
const PLACES = 12;

/** What a cell says, without its formula. */
export function valueOf(content: Content | undefined): Content | undefined {
  if (content?.kind !== "formula" || content.result.kind === "text") {
    return content?.kind === "formula" ? content.result : content;
  }
  const exact = parseDecimal(content.result.number);
  return exact === undefined ? content.result : num(plain(round(exact, PLACES)));
}

/** Where rows or columns come to stand once the hidden ones are gone. */
class Positions {
  constructor(private readonly hidden: readonly boolean[]) {}

  isKept(index: number): boolean {
    return this.hidden[index] !== true;
  }

  kept<T>(items: readonly T[]): T[] {
    return Array.from(items).filter((_, index) => this.isKept(index));
  }

  /** A stretch of them, both ends included; its last before its first where none of it is kept. */
  stretch({ first, last }: { readonly first: number; readonly last: number }): { first: number; last: number } {
    return { first: this.before(first), last: this.before(last + 1) - 1 };
  }

  /** How many are kept before `index`. */
  before(index: number): number {
    return index - this.hidden.slice(0, index).filter(Boolean).length;
  }
}

function moved({ top, left, bottom, right }: Area, rows: Positions, columns: Positions): Area | undefined {
  const area = { top: rows.before(top), left: columns.before(left), bottom: rows.before(bottom + 1) - 1, right: columns.before(right + 1) - 1 };
  return area.bottom < area.top || area.right < area.left ? undefined : area;
}

function anchored({ top, left, bottom, right }: Area, rows: Positions, columns: Positions): Area {
  const [row, column] = [rows.before(top), columns.before(left)];
  return { top: row, left: column, bottom: row + bottom - top, right: column + right - left };
}
