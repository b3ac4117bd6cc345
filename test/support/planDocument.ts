import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from "docx";

/** A cell: its text, how many columns it takes, and whether it begins or goes on in a merge downwards. */
export interface Cell {
  readonly text: string;
  readonly span?: number;
  readonly merge?: "begins" | "goesOn";
}

/** A paragraph, or the rows of a table. */
export type Block = string | readonly (readonly (string | Cell)[])[];

/** A Word document of paragraphs and tables; a line break in a cell's text begins a new paragraph. */
export function planDocument(blocks: readonly Block[]): Promise<Uint8Array> {
  const children = blocks.map((block) => (typeof block === "string" ? new Paragraph(block) : new Table({ rows: block.map((row) => new TableRow({ children: row.map(cellOf) })) })));
  return Packer.pack(new Document({ sections: [{ children }] }), "uint8array");
}

function cellOf(cell: string | Cell): TableCell {
  const { text, span, merge } = typeof cell === "string" ? { text: cell, span: undefined, merge: undefined } : { span: undefined, merge: undefined, ...cell };
  return new TableCell({
    children: text.split("\n").map((line) => new Paragraph(line)),
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(merge === undefined ? {} : { verticalMerge: merge === "begins" ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
  });
}
