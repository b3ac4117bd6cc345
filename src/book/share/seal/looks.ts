import { finding, type Finding } from "../../../finding/finding";
import { decimal, fromCellNumber, parseDecimal } from "../../../text/decimal";
import { address, columnLetters, parseAddress } from "../../address";
import { type ReadBook, type ReadSheet, sheetNamed } from "../../cells";
import { isFaint } from "./contrast";
import { capped } from "./locate";

/** How something is written; colours are RRGGBB, undefined where a theme decides or none is named. */
export interface Look {
  readonly numberFormat?: string;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
}

/** What a sheet shows and what it does not, beside what its cells hold. Rows and columns count from 0. */
export interface SheetLooks {
  readonly name: string;
  readonly hiddenRows: ReadonlySet<number>;
  /** Every row that says nothing of itself is hidden. */
  readonly othersHidden: boolean;
  readonly shownRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  readonly zerosHidden: boolean;
  /** Pictures, shapes, text boxes or form controls lie over the cells or behind them. */
  readonly drawn: boolean;
  /** The looks of conditional formats. */
  readonly rules: readonly Look[];
  /** A bar or an icon takes the place of the number. */
  readonly valuesReplaced: boolean;
  lookOf(row: number, column: number): Look;
}

export interface BookLooks {
  /** Defined names, built-in ones included. */
  readonly names: readonly string[];
  readonly sheets: readonly SheetLooks[];
}

/**
 * What keeps a reader of a copy from seeing what its cells hold. Copies are made without any of it, so none of this
 * has to be sealed and none of it can be sealed anew: hidden rows and columns, cells covered by a merge, numbers shown
 * as others, text too faint or too small to read, rules that do the same, things drawn over the cells, added names.
 */
export function concealments(book: ReadBook, looks: BookLooks): readonly Finding[] {
  const names = looks.names.filter((name) => !/^_xlnm\./iu.test(name)).map((name) => finding("share.name-added", "error", {}, { name }));
  return [
    ...names,
    ...looks.sheets.flatMap((shown) => {
      const sheet = sheetNamed(book, shown.name);
      return sheet === undefined ? [] : capped(sheet.name, inSheet(sheet, shown));
    }),
  ];
}

function inSheet(sheet: ReadSheet, looks: SheetLooks): Finding[] {
  const place = { sheet: sheet.name };
  return [
    ...(looks.drawn ? [finding("share.drawn", "error", place)] : []),
    ...(looks.zerosHidden ? [finding("share.zeros-hidden", "error", place)] : []),
    ...(looks.valuesReplaced || looks.rules.some(conceals) ? [finding("share.rule-hides", "error", place)] : []),
    ...hiddenLines(sheet, looks),
    ...coveredCells(sheet),
    ...occupied(sheet).flatMap(([row, column]) => unlikeLooks(sheet, row, column, looks.lookOf(row, column))),
  ];
}

function occupied(sheet: ReadSheet): readonly (readonly [row: number, column: number])[] {
  return Array.from({ length: sheet.rowCount }, (_, row) => row).flatMap((row) => sheet.columnsOf(row).map((column) => [row, column] as const));
}

function hiddenLines(sheet: ReadSheet, { hiddenRows, othersHidden, shownRows, hiddenColumns }: SheetLooks): Finding[] {
  const cells = occupied(sheet);
  const rows = new Set(cells.map(([row]) => row).filter((row) => hiddenRows.has(row) || (othersHidden && !shownRows.has(row))));
  const columns = new Set(cells.map(([, column]) => column).filter((column) => hiddenColumns.some(({ from, to }) => from <= column && column <= to)));
  const place = { sheet: sheet.name };
  return [
    ...[...rows].map((row) => finding("share.row-hidden", "error", place, { row: String(row + 1) })),
    ...[...columns].sort((a, b) => a - b).map((column) => finding("share.column-hidden", "error", place, { column: columnLetters(column) })),
  ];
}

/** Only the first cell of a merge is seen. */
function coveredCells(sheet: ReadSheet): Finding[] {
  return sheet.merges.flatMap((merge) => {
    const [first, last] = merge.split(":").map(parseAddress);
    if (first === undefined || last === undefined) {
      return [];
    }
    const rows = Array.from({ length: Math.min(last.row, sheet.rowCount - 1) - first.row + 1 }, (_, index) => first.row + index);
    const covered = rows.flatMap((row) => sheet.columnsOf(row).filter((column) => column >= first.column && column <= last.column && (row !== first.row || column !== first.column) && !isBlank(sheet, row, column)).map((column) => ({ row, column })));
    return covered.map(({ row, column }) => finding("share.merge-covers", "error", { sheet: sheet.name, cell: address(row, column) }));
  });
}

function isBlank(sheet: ReadSheet, row: number, column: number): boolean {
  const value = sheet.cell(row, column)?.value;
  return value === undefined || value === "";
}

const SMALLEST = 5;

function unlikeLooks(sheet: ReadSheet, row: number, column: number, look: Look): Finding[] {
  const cell = sheet.cell(row, column);
  if (cell === undefined || cell.value === "") {
    return [];
  }
  const place = { sheet: sheet.name, cell: address(row, column) };
  const code = look.numberFormat ?? "General";
  const shownAs = typeof cell.value === "number" ? showsNumber(code, cell.value) : typeof cell.value !== "string" || showsText(code);
  return [...(shownAs ? [] : [finding("share.format-changed", "error", place, { format: code })]), ...(isFaint(look) || (look.size ?? SMALLEST) < SMALLEST ? [finding("share.text-hidden", "error", place)] : [])];
}

/** Whether a format leaves a number readable as it is: in general form, with all its decimals, or the ratio it was laid with. */
function showsNumber(code: string, value: number): boolean {
  const decimals = /^(?:#,##)?0(?:\.(?<decimals>0+))?$/u.exec(code)?.groups;
  if (decimals === undefined) {
    return /^(?:general|@)$/iu.test(code) || code === RATIO;
  }
  const exact = parseDecimal(value.toPrecision(12)) ?? fromCellNumber(value);
  return exact.eq(exact.plus(decimal("0")).round(decimals["decimals"]?.length ?? 0, 1));
}

/** How pages show a group's ratio. */
const RATIO = "0.00%";

/** A text is shown as it is unless a section of its own says otherwise. */
function showsText(code: string): boolean {
  return code === "@" || !/[;@]/u.test(code);
}

function conceals(look: Look): boolean {
  return isFaint(look) || (look.numberFormat !== undefined && look.numberFormat !== "");
}
