import type { Paragraph, Table } from "docx";
import type { Block, DossierDocument } from "../../dossier/document";
import { FIRST_LINE, PARAGRAPH_GAP, textWidthOf } from "../../dossier/page";
import { halfPoints, twips, TWIPS_PER_POINT } from "./lengths";
import type { Docx } from "./library";
import { lineParagraphs, run } from "./lines";
import { listTable, pairsTable } from "./tables";

const DRAFT_COLOR = "C00000";

/** The blocks of a document as paragraphs and tables, in order. */
export function blocksOf(docx: Docx, document: DossierDocument): (Paragraph | Table)[] {
  const width = twips(textWidthOf(document));
  return document.blocks.flatMap((block) => elementsOf(docx, block, width));
}

function elementsOf(docx: Docx, block: Block, width: number): (Paragraph | Table)[] {
  const { AlignmentType, Paragraph, TextRun } = docx;
  switch (block.kind) {
    case "draftMark":
      return [new Paragraph({ children: [new TextRun({ text: block.text, bold: true, color: DRAFT_COLOR, size: halfPoints(13) })] })];
    case "gap":
      return [new Paragraph({ keepNext: true, spacing: { line: 220, lineRule: "exact" } })];
    case "title":
      return lineParagraphs(docx, block, width, true);
    case "paragraph":
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: twips(FIRST_LINE) },
          spacing: { after: PARAGRAPH_GAP * TWIPS_PER_POINT },
          ...(block.keepWithNext ? { keepNext: true } : {}),
          children: [run(docx, block.text, block)],
        }),
      ];
    case "pairs":
      return [pairsTable(docx, block, width)];
    case "table":
      return [listTable(docx, block, width), new Paragraph({ spacing: { line: 120, lineRule: "exact" } })];
  }
}
