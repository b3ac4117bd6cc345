import type { Paragraph } from "docx";
import type { Line, Look } from "../../dossier/document";
import { textWidth } from "../../dossier/textWidth";
import { halfPoints, TWIPS_PER_POINT } from "./lengths";
import type { Docx } from "./library";

/** How long a rule of a third to a half is. */
const PART = 0.42;

export function run({ TextRun }: Docx, text: string, look: Look): InstanceType<Docx["TextRun"]> {
  return new TextRun({ text, size: halfPoints(look.size), ...(look.bold ? { bold: true } : {}), ...(look.italic ? { italics: true } : {}) });
}

/** A line with the room above it and the rule below it; `width` in twips is where it is centred. */
export function lineParagraphs(docx: Docx, line: Line, width: number, keepNext: boolean): Paragraph[] {
  const { AlignmentType, Paragraph } = docx;
  const keep = keepNext ? { keepNext: true } : {};
  const text = new Paragraph({
    ...keep,
    alignment: line.align === "left" ? AlignmentType.LEFT : AlignmentType.CENTER,
    ...(line.above === undefined ? {} : { spacing: { before: Math.round(line.above * line.size * 1.15 * TWIPS_PER_POINT) } }),
    children: [run(docx, line.text, line)],
  });
  if (line.rule === undefined) {
    return [text];
  }
  const textTwips = Math.min(width, textWidth(line.text, line) * TWIPS_PER_POINT);
  const side = Math.max(0, Math.round((width - textTwips * (line.rule === "full" ? 1 : PART)) / 2));
  const rule = new Paragraph({ ...keep, indent: { left: side, right: side }, spacing: { before: 60, line: 80, lineRule: "exact" }, border: { top: { style: "single", size: 6, space: 0, color: "auto" } } });
  return [text, rule];
}
