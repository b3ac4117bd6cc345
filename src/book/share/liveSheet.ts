import { CODE_ROW, KEY_ROW } from "../pages/matrix";
import type { Cell, Row, Sheet } from "../sheet";
import { styles } from "../styles";
import { bare, locked, valueOf } from "./plainSheet";
import { reaches } from "./reach";

/** What the working columns of a page hold, for the heading they get where they are shown. */
const workings: Readonly<Record<string, string>> = {
  assessed: "Có phiếu (1)",
  clusterNumber: "Số của cụm",
  excluded: "Không xếp hạng (1)",
  pending: "Không ghi ở bản này",
  bestClass: "Trần xếp loại",
  ranked: "Được xếp hạng (1)",
  place: "Vị trí",
  position: "Thứ tự",
  index: "Dòng nguồn",
};

/** Where the official page and the ranking have their headings. */
const HEADING_ROW = CODE_ROW;
const WORKING_WIDTH = 10;
const HEADING_HEIGHT = 68;

/**
 * A page of the book as a copy with live formulas shows it: the same cells in the same places, since formulas refer
 * to them, but nothing hidden: what the formulas work with is shown under a heading, keys are gone. Formulas are made
 * live only by {@link linked}.
 */
export function liveSheet(sheet: Sheet): Sheet {
  const { name, tabColor, merges = [], freeze, conditionals = [], charts = [], print } = sheet;
  const keys = sheet.rows[KEY_ROW]?.cells ?? [];
  const headings = new Map(sheet.columns.flatMap((column, index): [number, Cell][] => (index > 0 && column.hidden === true ? [[index, heading(keys[index])]] : [])));
  return {
    name,
    ...(tabColor === undefined ? {} : { tabColor }),
    columns: sheet.columns.map(({ width }, column) => ({ width: column === 0 ? 2 : headings.has(column) ? WORKING_WIDTH : width })),
    rows: sheet.rows.map((row, index) => shownRow(row, index, headings)),
    merges,
    ...(freeze === undefined ? {} : { freeze }),
    conditionals,
    protected: true,
    gridLines: false,
    ...(print === undefined ? {} : { print: bare(print) }),
    charts,
  };
}

/** Without keys: those of the columns stand in the first row, those of the rows in the first column. */
function shownRow(row: Row, index: number, headings: ReadonlyMap<number, Cell>): Row {
  if (index === KEY_ROW) {
    return { height: 6, cells: [] };
  }
  const last = index === HEADING_ROW ? Math.max(row.cells.length - 1, ...headings.keys()) : row.cells.length - 1;
  const cells = Array.from({ length: last + 1 }, (_, column) => (column === 0 ? undefined : index === HEADING_ROW ? (headings.get(column) ?? row.cells[column]) : shownCell(row.cells[column], row.hidden === true || (index > HEADING_ROW && headings.has(column)))));
  const height = index === HEADING_ROW && headings.size > 0 ? Math.max(row.height ?? 0, HEADING_HEIGHT) : row.height;
  return { ...(height === undefined ? {} : { height }), cells };
}

function heading(key: Cell | undefined): Cell {
  const word = key?.content?.kind === "text" ? key.content.text : "";
  const link = /^key(\d+)$/.exec(word)?.[1];
  return { content: { kind: "text", text: link === undefined ? (workings[word] ?? "Cột tính") : `Khi bằng điểm, bước ${link}` }, style: styles.header };
}

/** What was hidden was not meant to be read: it gets a legible look. */
function shownCell(cell: Cell | undefined, wasHidden: boolean): Cell | undefined {
  if (cell === undefined) {
    return undefined;
  }
  return wasHidden && cell.style === styles.key ? { ...cell, style: styles.textCenter } : locked(cell);
}

/** The sheets of a copy with every formula that leads out of the copy replaced by its result. */
export function linked(sheets: readonly Sheet[]): Sheet[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: Array.from(row.cells, (cell) => inside(cell, sheet, byName)) })),
    conditionals: (sheet.conditionals ?? []).filter((conditional) => conditional.kind === "dataBar" || reaches(conditional.formula, sheet, byName)),
  }));
}

function inside(cell: Cell | undefined, home: Sheet, sheets: ReadonlyMap<string, Sheet>): Cell | undefined {
  if (cell?.content?.kind !== "formula" || reaches(cell.content.formula, home, sheets)) {
    return cell;
  }
  const content = valueOf(cell.content);
  return { ...(content === undefined ? {} : { content }), ...(cell.style === undefined ? {} : { style: cell.style }) };
}
