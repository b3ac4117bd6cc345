import { folded } from "../folded";
import type { SourceRow, SourceTable } from "../documentText";

/** What the columns of a table of criteria are for. */
export interface Columns {
  /** The number of the row, undefined where the table has no such column. */
  readonly no: number | undefined;
  /** What groups the criteria beside it, where that is a column of its own. */
  readonly group: number | undefined;
  readonly content: number;
  /** The most points, undefined where the table states none. */
  readonly points: number | undefined;
  /** How many rows the heading takes. */
  readonly heading: number;
  /** The heading's own words over the criteria. */
  readonly title: string;
}

/** A heading stands in the first rows, and takes at most three. */
const LOOKED_AT = 5;
const TALLEST = 3;

/** Which columns of a table hold criteria and their points; undefined for a table of anything else. */
export function columnsOf({ rows }: SourceTable): Columns | undefined {
  for (let first = 0; first < Math.min(LOOKED_AT, rows.length); first += 1) {
    for (let height = 1; height <= TALLEST; height += 1) {
      const columns = within(rows.slice(first, first + height), first + height);
      if (columns !== undefined) {
        return taller(rows, columns);
      }
    }
  }
  return undefined;
}

function within(heading: readonly SourceRow[], below: number): Columns | undefined {
  const labels = labelsOf(heading);
  const find = (syntax: RegExp): readonly number[] => labels.flatMap((label, column) => (syntax.test(label) ? [column] : []));
  const [no] = find(/^(?:tt|stt|so tt|so thu tu|muc|so)$/);
  const contents = find(/tieu chi|tieu chuan|noi dung|nhiem vu|danh muc/).filter((column) => column !== no && !/\bdiem\b/.test(labels[column] ?? ""));
  const points = pointsColumn(labels);
  const content = contents.at(-1);
  const named = contents.some((column) => /tieu chi|tieu chuan/.test(labels[column] ?? ""));
  if (content === undefined || (points === undefined && (!named || labels.some((label) => /thuc hien|chu tri|thoi gian|hoan thanh/.test(label))))) {
    return undefined;
  }
  return { no, group: contents.length > 1 ? contents[0] : undefined, content, points, heading: below, title: titleOf(heading, content) };
}

/** "Điểm tối đa" before "Điểm chuẩn" before "Điểm"; never what someone is to fill in. */
function pointsColumn(labels: readonly string[]): number | undefined {
  const asked = /tu cham|tu danh gia|tham dinh|hoi dong|dat duoc|cham diem|don vi cham|ket qua|tru\b/;
  const own = labels.flatMap((label, column) => (/\bdiem\b/.test(label) && !asked.test(label.replace("thang diem cham", "")) ? [{ label, column }] : []));
  return [/toi da/, /chuan|quy dinh|thang diem/, /diem/].map((syntax) => own.find(({ label }) => syntax.test(label))?.column).find((column) => column !== undefined);
}

/** The words over each column, from all rows of the heading. */
function labelsOf(heading: readonly SourceRow[]): readonly string[] {
  const labels: string[] = [];
  for (const { cells } of heading) {
    for (const { column, span, text, continues } of cells) {
      for (let at = column; at < column + span; at += 1) {
        labels[at] = continues ? (labels[at] ?? "") : `${labels[at] ?? ""} ${folded(text)}`.trim();
      }
    }
  }
  return Array.from(labels, (label) => label ?? "");
}

function titleOf(heading: readonly SourceRow[], column: number): string {
  return heading.flatMap(({ cells }) => cells).find((cell) => cell.column <= column && column < cell.column + cell.span && cell.text !== "")?.text ?? "";
}

/** A second row of the heading ("tối đa", "tự chấm") and a row of column numbers belong to it. */
function taller(rows: readonly SourceRow[], columns: Columns): Columns {
  const next = rows[columns.heading];
  if (next === undefined || columns.heading >= LOOKED_AT) {
    return columns;
  }
  const filled = next.cells.filter(({ text, continues }) => !continues && text !== "");
  const goesOn = next.cells.some(({ column, continues }) => continues && column === columns.content) && filled.every(({ text }) => !/\d/.test(text));
  const numbers = filled.length > 1 && filled.every(({ text }, index) => text.replace(/[()\s]/g, "") === String(index + 1) || /^\([a-z0-9=+-]{1,8}\)$/i.test(text.trim()));
  if (!goesOn && !numbers) {
    return columns;
  }
  const more = goesOn ? within(rows.slice(columns.heading - 1, columns.heading + 1), columns.heading + 1) : undefined;
  return taller(rows, { ...columns, points: more?.points ?? columns.points, heading: columns.heading + 1 });
}
