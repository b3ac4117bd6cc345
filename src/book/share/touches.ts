import { excerpt } from "../../text/vietnamese";
import type { Area, Cell, Sheet, Style } from "../sheet";
import { text } from "../sheet";
import { heightFor } from "../textHeight";

/** Small changes to a page that is already laid. */

/** Cells changed in place; `change` gets every cell that exists. */
export function eachCell(sheet: Sheet, change: (cell: Cell, row: number, column: number) => Cell): Sheet {
  return { ...sheet, rows: sheet.rows.map((row, index) => ({ ...row, cells: Array.from(row.cells, (cell, column) => (cell === undefined ? undefined : change(cell, index, column))) })) };
}

export function painted(cell: Cell, look: Pick<Style, "fill" | "font">): Cell {
  return { ...cell, style: { ...cell.style, ...look } };
}

/** The text of one cell in place of another. */
export function reworded(sheet: Sheet, row: number, column: number, value: string): Sheet {
  return eachCell(sheet, (cell, r, c) => (r === row && c === column ? { ...cell, content: text(value) } : cell));
}

/** A list page whose title and note run across the whole table, wrapped: nothing is cut off or spills over on paper. */
export function acrossTable(sheet: Sheet): Sheet {
  const right = sheet.columns.length - 1;
  const room = sheet.columns.reduce((sum, column) => sum + column.width, 0) * 0.9;
  const heads: readonly Area[] = [0, 1].map((row) => ({ top: row, bottom: row, left: 0, right }));
  const wrapped = eachCell(sheet, (cell, row, column) => (row < 2 && column === 0 ? { ...cell, style: { ...cell.style, align: { ...cell.style?.align, wrap: true } } } : cell));
  const rows = wrapped.rows.map((row, index) => {
    const content = row.cells[0]?.content;
    return index < 2 && content?.kind === "text" ? { ...row, height: heightFor([{ text: content.text, width: room / (index === 0 ? 1.3 : 1) }], index === 0 ? 24 : 18) } : row;
  });
  return { ...wrapped, rows, merges: [...(sheet.merges ?? []), ...(right > 0 ? heads : [])] };
}

/** Charts one below the other under the table, so that a print needs no print area to leave them out of its width. */
export function chartsBelow(sheet: Sheet, left: number): Sheet {
  let top = sheet.rows.length + 1;
  const charts = (sheet.charts ?? []).map((chart) => {
    const height = chart.anchor.bottom - chart.anchor.top;
    const anchor = { top, left, bottom: top + height, right: sheet.columns.length - 1 };
    top += height + 2;
    return { ...chart, title: excerpt(chart.title, 200), anchor };
  });
  return { ...sheet, charts };
}
