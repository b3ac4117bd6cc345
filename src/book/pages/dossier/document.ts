import type { Block, DossierDocument, Editable, Line, Look } from "../../../dossier/document";
import { MARGINS, PAGE_NUMBER_SIZE, PARAGRAPH_GAP, POINTS_PER_MILLIMETRE, textHeightOf, textWidthOf } from "../../../dossier/page";
import { wrap } from "../../../dossier/textWidth";
import { type Formula, type Sheet, type Style, text } from "../../sheet";
import { styles } from "../../styles";
import { pageBreaks } from "./breaks";
import { Canvas, TALLEST_ROW } from "./canvas";
import { edgesOf, ruleStretch, tableEdges, WHOLE } from "./edges";
import { fontOf } from "./fonts";
import { type DrawnTable, headerOver, repeatHeaders } from "./headers";
import { layPairs } from "./pairs";

/** Cells have no first-line indent: so many no-break spaces are about 1 cm at 14 pt. */
const INDENT = "\u00a0".repeat(8);
/** One step of indent in a cell, in points. */
const CELL_INDENT = 9;
const boxed = { top: "thin", left: "thin", bottom: "thin", right: "thin" } as const;

/**
 * A document of the dossier as a sheet, laid out for print by Nghị định 30/2020/NĐ-CP, Phụ lục I. `mark` shows above
 * everything whether it is a draft and whether what it was drafted from has changed since.
 */
export function layDocument(document: DossierDocument, name: string, mark: Formula): Sheet {
  const canvas = new Canvas(edgesOf(document), textWidthOf(document));
  canvas.put(WHOLE, mark, { font: { size: 13, bold: true, color: "C00000" }, align: { horizontal: "left", vertical: "center" } });
  canvas.next(18);
  const tables: DrawnTable[] = [];
  for (const block of document.blocks) {
    const header = canvas.row;
    layBlock(canvas, block, document);
    if (block.kind === "table") {
      tables.push({ header, last: header + block.rows.length });
    }
  }
  const titleRow = isList(document) ? tables[0]?.header : undefined;
  const headerAbove = (row: number): number | undefined => (titleRow === undefined ? headerOver(tables, row) : row > titleRow ? titleRow : undefined);
  const breaks = pageBreaks(canvas.heights, canvas.kept, textHeightOf(document) * POINTS_PER_MILLIMETRE, headerAbove);
  const laid = { rows: canvas.grid.rows(), merges: canvas.merges, breaks };
  const drawn = titleRow === undefined ? repeatHeaders(laid, tables) : laid;
  return {
    name,
    tabColor: "C55A11",
    columns: canvas.sheetColumns(),
    rows: drawn.rows,
    merges: drawn.merges,
    protected: true,
    gridLines: false,
    print: {
      orientation: document.orientation,
      margins: MARGINS,
      area: { top: 1, left: 1, bottom: drawn.rows.length - 1, right: canvas.lastColumn },
      header: `&C&"Times New Roman,Regular"&${PAGE_NUMBER_SIZE}&P`,
      differentFirstPage: true,
      ...(titleRow === undefined ? {} : { titleRows: { first: titleRow, last: titleRow } }),
      ...(drawn.breaks.length === 0 ? {} : { breaks: drawn.breaks }),
    },
  };
}

/** A document that is one table: its header is a print title. */
function isList(document: DossierDocument): boolean {
  return document.kind === "collectives" || document.kind === "individuals";
}

function layBlock(canvas: Canvas, block: Block, document: DossierDocument): void {
  switch (block.kind) {
    case "draftMark":
      return;
    case "gap":
      canvas.next(10, true);
      return;
    case "title":
      layTitle(canvas, block, document);
      return;
    case "paragraph":
      layParagraph(canvas, block);
      return;
    case "pairs":
      layPairs(canvas, block, document);
      return;
    case "table":
      layTable(canvas, block);
  }
}

function layTitle(canvas: Canvas, line: Line, document: DossierDocument): void {
  canvas.put(WHOLE, text(line.text), { font: fontOf(line), align: { horizontal: "center", vertical: "center", wrap: true } });
  canvas.next(canvas.heightOf(line.text, line, WHOLE) + 2, true);
  if (line.rule !== undefined) {
    canvas.rule(ruleStretch(line, WHOLE, document));
    canvas.next(6, true);
  }
}

function layParagraph(canvas: Canvas, block: Extract<Block, { kind: "paragraph" }>): void {
  const style: Style = { font: fontOf(block), align: { horizontal: "justify", vertical: "top", wrap: true } };
  const { editable } = block;
  if (editable !== undefined) {
    canvas.put(WHOLE, text(INDENT + block.text), { ...style, unlocked: true, numberFormat: "@" });
    keyed(canvas, editable, 1);
    canvas.next(canvas.heightOf(INDENT + block.text, block, WHOLE) + PARAGRAPH_GAP);
    return;
  }
  const pieces = piecesOf(canvas, block.text, block);
  pieces.forEach((piece, index) => {
    const shown = index === 0 ? INDENT + piece : piece;
    canvas.put(WHOLE, text(shown), style);
    canvas.next(canvas.heightOf(shown, block, WHOLE) + (index === pieces.length - 1 ? PARAGRAPH_GAP : 0), block.keepWithNext);
  });
}

/** A text in pieces that each fit the tallest row. */
function piecesOf(canvas: Canvas, value: string, look: Look): readonly string[] {
  const lines = wrap(INDENT + value, look, canvas.room(WHOLE));
  const most = Math.floor(TALLEST_ROW / (look.size * 1.34));
  const pieces: string[] = [];
  for (let from = 0; from < lines.length; from += most) {
    pieces.push(lines.slice(from, from + most).join(" ").replace(INDENT, ""));
  }
  return pieces.length <= 1 ? [value] : pieces;
}

function keyed(canvas: Canvas, { key, drafted }: Editable, column: number): void {
  canvas.grid.set(0, column, text("text"), styles.key);
  canvas.grid.set(canvas.row, 0, text(key), styles.key);
  canvas.grid.set(canvas.row, canvas.draftedColumn, text(drafted), styles.key);
}

function layTable(canvas: Canvas, table: Extract<Block, { kind: "table" }>): void {
  const edges = tableEdges(table.columns);
  const stretch = (index: number): { from: number; to: number } => ({ from: edges[index] ?? 0, to: edges[index + 1] ?? 100 });
  const tallest = (cells: readonly string[], bold?: true): number => Math.max(...cells.map((cell, index) => canvas.heightOf(cell, { size: table.size, ...(bold ? { bold } : {}) }, stretch(index), bold ? 0 : CELL_INDENT))) + 6;
  table.columns.forEach(({ title }, index) => canvas.put(stretch(index), text(title), { font: { size: table.size, bold: true }, align: { horizontal: "center", vertical: "center", wrap: true }, border: boxed }));
  canvas.next(tallest(table.columns.map(({ title }) => title), true), true);
  table.rows.forEach((row, position) => {
    row.cells.forEach((cell, index) => {
      const open = row.editable?.column === index;
      canvas.put(stretch(index), text(cell), {
        font: { size: table.size },
        align: table.columns[index]?.centered ? { horizontal: "center", vertical: "center", wrap: true } : { horizontal: "left", vertical: "center", wrap: true, indent: 1 },
        border: boxed,
        ...(open ? { unlocked: true as const, numberFormat: "@" } : {}),
      });
    });
    if (row.editable !== undefined) {
      keyed(canvas, row.editable, canvas.columns(stretch(row.editable.column)).left);
    }
    // What follows the list does not stand alone under a repeated header.
    canvas.next(tallest(row.cells), position === table.rows.length - 1);
  });
  canvas.next(6, true);
}
