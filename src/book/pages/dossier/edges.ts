import type { Block, DossierDocument, Line } from "../../../dossier/document";
import { POINTS_PER_MILLIMETRE, textWidthOf } from "../../../dossier/page";
import { textWidth } from "../../../dossier/textWidth";

/** From one edge of the text area to another, in hundredths of its width. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const WHOLE: Stretch = { from: 0, to: 100 };

/** How long a rule of a third to a half is. */
const PART = 0.42;

/** Where the rule under a line runs, centred within `within`. */
export function ruleStretch(line: Line, within: Stretch, document: Pick<DossierDocument, "orientation">): Stretch {
  const whole = textWidthOf(document) * POINTS_PER_MILLIMETRE;
  const text = Math.min(within.to - within.from, (textWidth(line.text, line) / whole) * 100);
  const share = text * (line.rule === "full" ? 1 : PART);
  const start = Math.round((within.from + within.to - share) / 2);
  return { from: start, to: Math.max(start + 1, within.from + within.to - start) };
}

/** Every vertical edge a sheet needs to show the document, ascending from 0 to 100. */
export function edgesOf(document: DossierDocument): readonly number[] {
  const edges = document.blocks.flatMap((block) => blockEdges(block, document));
  return [...new Set([0, ...edges, 100])].sort((a, b) => a - b);
}

function blockEdges(block: Block, document: DossierDocument): readonly number[] {
  const ruled = (line: Line, within: Stretch): number[] => {
    const rule = line.rule === undefined ? undefined : ruleStretch(line, within, document);
    return rule === undefined ? [] : [rule.from, rule.to];
  };
  switch (block.kind) {
    case "title":
      return ruled(block, WHOLE);
    case "pairs":
      return [block.left, ...block.rows.flatMap(({ left, right }) => [...left.flatMap((line) => ruled(line, { from: 0, to: block.left })), ...right.flatMap((line) => ruled(line, { from: block.left, to: 100 }))])];
    case "table":
      return tableEdges(block.columns);
    default:
      return [];
  }
}

/** The edges of a table's columns, the first 0 and the last 100. */
export function tableEdges(columns: readonly { readonly width: number }[]): readonly number[] {
  let edge = 0;
  return [0, ...columns.map(({ width }, index) => (edge = index === columns.length - 1 ? 100 : edge + width))];
}
