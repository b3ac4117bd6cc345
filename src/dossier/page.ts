import type { DossierDocument } from "./document";

/**
 * The page of an administrative document: A4, margins top and bottom 20–25, left 30–35, right 15–20 mm, page number
 * centred on top from page 2, in the size of the text (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I).
 */
export const A4 = { short: 210, long: 297 } as const;
export const MARGINS = { top: 20, right: 15, bottom: 20, left: 30 } as const;
/** Body text 13–14, first line indented by 1 or 1,27 cm, at least 6 pt between paragraphs (mục II.6). */
export const BODY_SIZE = 14;
export const FIRST_LINE = 10;
export const PARAGRAPH_GAP = 6;
export const TABLE_SIZE = 13;
export const PAGE_NUMBER_SIZE = 13;
export const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Millimetres between the left and the right margin. */
export function textWidthOf({ orientation }: Pick<DossierDocument, "orientation">): number {
  return (orientation === "portrait" ? A4.short : A4.long) - MARGINS.left - MARGINS.right;
}

/** Millimetres between the top and the bottom margin. */
export function textHeightOf({ orientation }: Pick<DossierDocument, "orientation">): number {
  return (orientation === "portrait" ? A4.long : A4.short) - MARGINS.top - MARGINS.bottom;
}
