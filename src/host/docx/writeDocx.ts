import type { DossierDocument } from "../../dossier/document";
import { A4, BODY_SIZE, MARGINS, PAGE_NUMBER_SIZE } from "../../dossier/page";
import { blocksOf } from "./blocks";
import { halfPoints, twips } from "./lengths";
import { loadDocx } from "./library";
import { settled } from "./settle";

const FONT = "Times New Roman";

/**
 * A document of the dossier as a Word file: A4, margins, Times New Roman, page number centred on top from page 2
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I). The same document gives the same bytes.
 */
export async function writeDocx(document: DossierDocument): Promise<Uint8Array> {
  const docx = await loadDocx();
  const { AlignmentType, Document, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } = docx;
  const file = new Document({
    title: document.title,
    creator: "",
    lastModifiedBy: "",
    description: "",
    styles: { default: { document: { run: { font: FONT, size: halfPoints(BODY_SIZE), language: { value: "vi-VN" } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            // The library swaps the two for landscape itself.
            size: { width: twips(A4.short), height: twips(A4.long), orientation: document.orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: twips(MARGINS.top), right: twips(MARGINS.right), bottom: twips(MARGINS.bottom), left: twips(MARGINS.left), header: twips(HEADER), footer: twips(HEADER) },
          },
        },
        headers: {
          default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: halfPoints(PAGE_NUMBER_SIZE) })] })] }),
          first: new Header({ children: [new Paragraph({})] }),
        },
        children: blocksOf(docx, document),
      },
    ],
  });
  return settled(await Packer.pack(file, "uint8array"));
}

/** Millimetres between the edge of the page and the page number. */
const HEADER = 10;
