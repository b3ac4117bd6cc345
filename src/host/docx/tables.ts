import type { Table } from "docx";
import type { Block } from "../../dossier/document";
import { twips } from "./lengths";
import type { Docx } from "./library";
import { lineParagraphs, run } from "./lines";

/** What a cell of a list keeps free beside its text, in twips. */
const CELL_MARGIN = twips(1.5);
const nothing = { style: "none", size: 0, color: "auto" } as const;
const line = { style: "single", size: 4, color: "auto" } as const;

/** Two halves side by side without borders: the heading, the recipients and the signature. Never split over pages. */
export function pairsTable(docx: Docx, block: Extract<Block, { kind: "pairs" }>, width: number): Table {
  const { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } = docx;
  const left = Math.round((width * block.left) / 100);
  const cell = (lines: typeof block.rows[number]["left"], room: number): InstanceType<Docx["TableCell"]> =>
    new TableCell({
      width: { size: room, type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      children: lines.length === 0 ? [new Paragraph({})] : lines.flatMap((each) => lineParagraphs(docx, each, room, false)),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [left, width - left],
    layout: TableLayoutType.FIXED,
    borders: { top: nothing, bottom: nothing, left: nothing, right: nothing, insideHorizontal: nothing, insideVertical: nothing },
    rows: block.rows.map((row) => new TableRow({ cantSplit: true, children: [cell(row.left, left), cell(row.right, width - left)] })),
  });
}

/** A list: the header is repeated on every page and no row is split. */
export function listTable(docx: Docx, block: Extract<Block, { kind: "table" }>, width: number): Table {
  const { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } = docx;
  const rooms = block.columns.map((column) => Math.round((width * column.width) / 100));
  const cell = (text: string, index: number, heading: boolean): InstanceType<Docx["TableCell"]> =>
    new TableCell({
      width: { size: rooms[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 30, bottom: 30, left: CELL_MARGIN, right: CELL_MARGIN },
      children: [
        new Paragraph({
          alignment: heading || block.columns[index]?.centered ? AlignmentType.CENTER : AlignmentType.LEFT,
          ...(heading ? { keepNext: true } : {}),
          children: [run(docx, text, heading ? { size: block.size, bold: true } : { size: block.size })],
        }),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: rooms,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: block.columns.map((column, index) => cell(column.title, index, true)) }),
      ...block.rows.map((row) => new TableRow({ cantSplit: true, children: row.cells.map((text, index) => cell(text, index, false)) })),
    ],
  });
}
