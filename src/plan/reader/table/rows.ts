import { tidy } from "../../../text/vietnamese";
import type { SourceLines, TableRow } from "../../model";
import type { SourceCell, SourceRow } from "../documentText";
import { folded } from "../folded";
import { markerOf, NO_MARKER } from "../marker";
import type { Columns } from "./columns";
import { type StatedPoints, statedPoints } from "./points";

/** A row of a table of criteria, with the rows below it. */
export interface Item {
  /** What stands in the column of numbers, or before the text. */
  readonly no: string;
  readonly text: string;
  readonly points: StatedPoints;
  /** The cell of points as it is written. */
  readonly written: string;
  readonly lines: SourceLines;
  readonly at: TableRow;
  /** How deep its number puts it; smaller is further out. */
  readonly depth: number;
  /** Shares its points with the row above, in one merged cell. */
  readonly joined: boolean;
  /** What the column beside it groups it under, there or in a row above. */
  readonly beside: string;
  readonly children: Item[];
}

/** A row that adds up stands under none. */
const TOTAL = -1;

const DEPTH = { part: 0, roman: 1, heading: 2, number: 3, dotted: 4, letter: 9, bullet: 10, none: 11 } as const;

/** The rows below the heading, each below the row its number puts it under. */
export function itemsOf(rows: readonly SourceRow[], columns: Columns, table: number, first: number): readonly Item[] {
  const roots: Item[] = [];
  const open: Item[] = [];
  let beside = "";
  rows.forEach((row, index) => {
    const own = itemOf(row, columns, [table, first + index]);
    if (own === undefined) {
      return;
    }
    beside = own.beside !== "" ? own.beside : own.depth <= DEPTH.heading ? "" : beside;
    const item: Item = { ...own, beside, ...(isTotal(own) ? { depth: TOTAL } : {}) };
    while (open.length > 0 && (open.at(-1)?.depth ?? TOTAL) >= item.depth) {
      open.pop();
    }
    (open.at(-1)?.children ?? roots).push(item);
    open.push(item);
  });
  return roots;
}

function itemOf({ cells, lines }: SourceRow, columns: Columns, at: TableRow): Item | undefined {
  const cell = (column: number | undefined): SourceCell | undefined => cells.find((each) => column !== undefined && each.column <= column && column < each.column + each.span);
  const own = (each: SourceCell | undefined): string => (each === undefined || each.continues ? "" : tidy(each.text));
  const [content, number, stated, group] = [cell(columns.content), cell(columns.no), cell(columns.points), cell(columns.group)];
  const wide = content !== undefined && content.span > 1 && (stated === undefined || stated === content);
  const whole = own(content);
  const written = stated === content ? "" : own(stated);
  const no = number === content ? "" : own(number);
  const beside = group === content || group === number ? "" : own(group);
  if (whole === "" && written === "" && no === "" && beside === "") {
    return undefined;
  }
  const marker = no === "" ? markerOf(whole) : NO_MARKER;
  const bare = no === "" && marker === NO_MARKER;
  const shown = no === "" ? whole.slice(0, marker.length).trim() : no;
  const points = columns.points === undefined ? ({ kind: "blank" } as const) : statedPoints(written);
  const heads = bare && columns.points !== undefined && points.kind === "blank" && written === "" && (wide || columns.no === undefined);
  return { no: shown, text: whole.slice(marker.length).trim(), points, written, lines, at, depth: heads ? DEPTH.heading : depthOf(shown), joined: stated?.continues === true, beside, children: [] };
}

/** How deep a number stands: A, I, 1, 1.1, a, - from the outside in. */
function depthOf(no: string): number {
  const bare = no.replace(/[.):\s]+$/u, "");
  if (/^phần\s/iu.test(bare) || /^[A-H]$/.test(bare)) {
    return DEPTH.part;
  }
  if (/^[IVX]{1,6}$/.test(bare)) {
    return DEPTH.roman;
  }
  if (/^\d{1,3}$/.test(bare)) {
    return DEPTH.number;
  }
  if (/^(?:\d{1,3}|[IVX]{1,6})(?:\.\d{1,3}){1,4}$/.test(bare)) {
    return DEPTH.dotted + Math.min(4, bare.split(".").length - 2);
  }
  if (/^[a-zđ]$/u.test(bare)) {
    return DEPTH.letter;
  }
  return bare === "" ? DEPTH.none : DEPTH.bullet;
}

/** Whether a row only adds up: "Tổng cộng", "Tổng điểm", "Cộng (I + II)". */
export function isTotal({ text, no }: Item): boolean {
  const bare = folded(text === "" ? no : text);
  return bare.length <= 60 && /^(?:tong(?: so)?(?: cong| diem| so diem|$)|cong(?:$| diem$| muc| phan| nhom| [ivx\d]))/.test(bare);
}

/** Whether a row heads what adds to the total or takes from it. */
export function extraKind({ text }: Item): "bonus" | "penalty" | undefined {
  const bare = folded(text);
  return /^(?:cac )?(?:noi dung |tieu chi |truong hop |muc )?(?:diem thuong|thuong diem|diem cong|cong diem)/.test(bare) ? "bonus" : /^(?:cac )?(?:noi dung |tieu chi |truong hop |muc )?(?:diem tru|tru diem|bi tru diem)/.test(bare) ? "penalty" : undefined;
}
