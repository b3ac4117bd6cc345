import type { Audience, SourceLines } from "../../model";
import type { DocumentText, SourceTable } from "../documentText";
import { type Columns, columnsOf } from "./columns";
import { type Item, itemsOf } from "./rows";
import { audienceRow, whomOf } from "./whom";

/** How far above a table its caption may stand. */
const CAPTION_LINES = 8;

/** Rows of one table that concern the same. */
export interface Part {
  readonly whom: Audience | undefined;
  readonly items: readonly Item[];
  readonly columns: Columns;
  readonly lines: SourceLines;
}

/** The tables of criteria, cut where a row says that others are concerned from there on; a table without a heading may go on from the one before. */
export function partsOf({ tables, lines }: DocumentText): readonly Part[] {
  const parts: Part[] = [];
  let before: { readonly columns: Columns; readonly width: number; readonly whom: Audience | undefined } | undefined;
  tables.forEach((table, index) => {
    const span = spanOf(table);
    const own = columnsOf(table);
    const continued = own === undefined && before !== undefined && before.width === widthOf(table) && table.rows.length > 0 ? { ...before.columns, heading: 0 } : undefined;
    const columns = own ?? continued;
    if (columns === undefined || span === undefined) {
      before = undefined;
      return;
    }
    const captioned = own === undefined ? before?.whom : (captionOf(lines, tables[index - 1], span[0]) ?? whomOf(columns.title));
    const body = table.rows.slice(columns.heading).filter((row) => !repeats(row.cells.map(({ text }) => text), table.rows[columns.heading - 1]?.cells.map(({ text }) => text)));
    const items = itemsOf(body, columns, index + 1, columns.heading + 1);
    const cut = cutByAudience(items, captioned);
    if (items.some(({ text, children }) => text !== "" || children.length > 0)) {
      parts.push(...cut.map((part) => ({ ...part, columns, lines: span })));
      before = { columns, width: widthOf(table), whom: cut.at(-1)?.whom ?? captioned };
    }
  });
  return parts;
}

/** A heading that is printed again on the next page. */
function repeats(row: readonly string[], heading: readonly string[] | undefined): boolean {
  return heading !== undefined && row.join("\n").trim() !== "" && row.join("\n") === heading.join("\n");
}

function cutByAudience(items: readonly Item[], captioned: Audience | undefined): readonly Pick<Part, "whom" | "items">[] {
  const parts: { whom: Audience | undefined; items: Item[] }[] = [];
  for (const item of items) {
    const said = item.points.kind === "blank" || item.children.length > 0 ? audienceRow(item.text) : undefined;
    if (said !== undefined) {
      parts.push({ whom: said, items: [...item.children] });
    } else {
      const last = parts.at(-1) ?? { whom: captioned, items: [] };
      last.items.push(item);
      parts[Math.max(0, parts.length - 1)] = last;
    }
  }
  return parts.filter((part) => part.items.length > 0);
}

/** Whom the nearest line above that names someone says the table is for, up to the table before it. */
function captionOf(lines: readonly string[], previous: SourceTable | undefined, first: number): Audience | undefined {
  const end = previous === undefined ? 0 : (spanOf(previous)?.[1] ?? 0);
  const above = lines.slice(Math.max(end, first - 1 - 3 * CAPTION_LINES), first - 1).filter((line) => line.trim() !== "").slice(-CAPTION_LINES);
  return [...above].reverse().map(whomOf).find((whom) => whom !== undefined);
}

function spanOf({ rows }: SourceTable): SourceLines | undefined {
  const [first, last] = [rows[0], rows.at(-1)];
  return first === undefined || last === undefined ? undefined : [first.lines[0], last.lines[1]];
}

function widthOf({ rows }: SourceTable): number {
  return Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ column, span }) => column + span)));
}
