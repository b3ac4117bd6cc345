import type { Block, DossierDocument, Line } from "../../../dossier/document";
import { text } from "../../sheet";
import type { Canvas } from "./canvas";
import { ruleStretch, type Stretch } from "./edges";
import { fontOf } from "./fonts";

/** What one row of one half shows. */
type Slot = { readonly kind: "line"; readonly line: Line } | { readonly kind: "rule"; readonly line: Line } | { readonly kind: "space"; readonly height: number };

/** Two halves side by side, line by line; a list on the left (Nơi nhận) runs beside everything on the right. */
export function layPairs(canvas: Canvas, block: Extract<Block, { kind: "pairs" }>, document: DossierDocument): void {
  const [left, right]: [Stretch, Stretch] = [{ from: 0, to: block.left }, { from: block.left, to: 100 }];
  for (const row of block.rows) {
    const list = row.left.filter((line) => line.align === "left");
    if (list.length > 1) {
      layBesideList(canvas, list, slotsOf(row.right), left, right, document);
    } else {
      layLevel(canvas, slotsOf(row.left), slotsOf(row.right), left, right, document);
    }
  }
}

function slotsOf(lines: readonly Line[]): readonly Slot[] {
  return lines.flatMap((line): Slot[] => [
    ...(line.above === undefined ? [] : [{ kind: "space" as const, height: line.above * line.size * 1.34 }]),
    { kind: "line", line },
    ...(line.rule === undefined ? [] : [{ kind: "rule" as const, line }]),
  ]);
}

function layLevel(canvas: Canvas, leftSlots: readonly Slot[], rightSlots: readonly Slot[], left: Stretch, right: Stretch, document: DossierDocument): void {
  const count = Math.max(leftSlots.length, rightSlots.length);
  for (let index = 0; index < count; index += 1) {
    const heights = [draw(canvas, leftSlots[index], left, document), draw(canvas, rightSlots[index], right, document)];
    canvas.next(Math.max(...heights), true);
  }
}

/** The first line of the list is its label; the rest is one cell beside the remaining rows of the signature. */
function layBesideList(canvas: Canvas, list: readonly Line[], slots: readonly Slot[], left: Stretch, right: Stretch, document: DossierDocument): void {
  const [label, ...rest] = list;
  const first = slots[0];
  canvas.next(Math.max(draw(canvas, label === undefined ? undefined : { kind: "line", line: label }, left, document), draw(canvas, first, right, document)), true);
  const remaining = slots.slice(1);
  const look = rest[0];
  if (look === undefined) {
    return;
  }
  const listed = rest.map((line) => line.text).join("\n");
  const rows = Math.max(1, remaining.length);
  canvas.put(left, text(listed), { font: fontOf(look), align: { horizontal: "left", vertical: "top", wrap: true } }, canvas.row + rows - 1);
  let missing = canvas.heightOf(listed, look, left) + 6;
  for (let index = 0; index < rows; index += 1) {
    const own = draw(canvas, remaining[index], right, document);
    missing -= own;
    canvas.next(index === rows - 1 ? own + Math.max(0, missing) : own, index < rows - 1);
  }
}

/** Draws a slot into the current row; returns the height it needs. */
function draw(canvas: Canvas, slot: Slot | undefined, stretch: Stretch, document: DossierDocument): number {
  switch (slot?.kind) {
    case "line":
      canvas.put(stretch, text(slot.line.text), { font: fontOf(slot.line), align: { horizontal: slot.line.align ?? "center", vertical: "top", wrap: true } });
      return canvas.heightOf(slot.line.text, slot.line, stretch) + 1;
    case "rule":
      canvas.rule(ruleStretch(slot.line, stretch, document));
      return 6;
    case "space":
      return slot.height;
    default:
      return 0;
  }
}
