import { Fault } from "../../finding/fault";
import type { Place } from "../../finding/place";
import type { DocumentText } from "../../plan/reader/documentText";
import { markerOf, NO_MARKER } from "../../plan/reader/marker";
import type { Page, Piece } from "./pages";

/** A line of a page, or what stands in one column of it. */
interface PrintedLine extends Piece {
  readonly page: number;
  /** Others stand on the same level: a letterhead, a table. */
  readonly beside: boolean;
}

/** Pieces on one level differ in their baselines by less than this share of their height. */
const LEVEL = 0.4;
/** A gap as wide parts columns; one as narrow stands within a word. */
const COLUMN_GAP = 2.2;
const WORD_GAP = 0.12;
/** A new passage is set this much further in, in points, or this many times its height lower. */
const INDENT = 8;
const LOOSE = 2.1;
/** How many lines at the top and at the bottom may be printed on every page. */
const FURNITURE = 2;
/** Fewer letters on a whole document are no text layer. */
const FEWEST_LETTERS = 40;

/**
 * The passages of printed pages: words put together by their places, headers, footers and page numbers left out, lines
 * that were broken at the margin joined again, a blank line after each passage. Throws Fault `plan.pdf-no-text` where the pages are pictures.
 */
export function pdfLines(pages: readonly Page[], place: Place = {}): DocumentText {
  const printed = pages.map((page, index) => linesOf(page, index + 1));
  const letters = printed.flat().reduce((count, { text }) => count + text.replace(/\P{L}/gu, "").length, 0);
  if (letters < FEWEST_LETTERS) {
    throw new Fault("plan.pdf-no-text", place);
  }
  const kept = withoutFurniture(printed).flat();
  const empty = printed.some((lines) => lines.length === 0);
  return { lines: passages(kept).flatMap((passage) => [passage, ""]), tables: [], remarks: [...(empty ? (["emptyPages"] as const) : []), ...(looksTabular(kept) ? (["printedTables"] as const) : [])] };
}

function linesOf(page: Page, number: number): readonly PrintedLine[] {
  const levels: Piece[][] = [];
  for (const piece of [...page].sort((a, b) => b.baseline - a.baseline || a.left - b.left)) {
    const level = levels.at(-1);
    const first = level?.[0];
    if (level !== undefined && first !== undefined && first.baseline - piece.baseline < LEVEL * Math.min(first.height, piece.height)) {
      level.push(piece);
    } else {
      levels.push([piece]);
    }
  }
  return levels.flatMap((level) => {
    const columns = columnsOf(level.sort((a, b) => a.left - b.left));
    return columns.map((line) => ({ ...line, page: number, beside: columns.length > 1 }));
  });
}

/** The pieces of one level joined; wide gaps part them. */
function columnsOf(level: readonly Piece[]): readonly Piece[] {
  const columns: Piece[] = [];
  for (const piece of level) {
    const last = columns.at(-1);
    const gap = last === undefined ? 0 : (piece.left - last.right) / Math.max(1, Math.min(piece.height, last.height));
    if (last === undefined || gap > COLUMN_GAP) {
      columns.push(piece);
    } else {
      columns[columns.length - 1] = { ...last, text: `${last.text}${gap > WORD_GAP && !last.text.endsWith(" ") ? " " : ""}${piece.text}`, right: Math.max(last.right, piece.right), height: Math.max(last.height, piece.height) };
    }
  }
  return columns.map((column) => ({ ...column, text: column.text.normalize("NFC").replace(/\s+/gu, " ").trim() })).filter(({ text }) => text !== "");
}

/** Without page numbers and what stands at the same place of another page in the same words, numbers aside. */
function withoutFurniture(pages: readonly (readonly PrintedLine[])[]): readonly (readonly PrintedLine[])[] {
  const bare = ({ text, baseline }: PrintedLine): string => `${text.replace(/\d+/g, "#")}\n${Math.round(baseline / 4)}`;
  const edges = pages.map((lines) => new Set([...lines.slice(0, FURNITURE), ...lines.slice(-FURNITURE)]));
  const seen = new Map<string, number>();
  edges.forEach((lines) => new Set([...lines].map(bare)).forEach((key) => seen.set(key, (seen.get(key) ?? 0) + 1)));
  return pages.map((lines, index) => lines.filter((line) => edges[index]?.has(line) !== true || !(/^[-–]?\s*(?:Trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?\s*[-–]?$/iu.test(line.text) || (seen.get(bare(line)) ?? 0) > 1)));
}

/** Lines joined where the next word would not have fitted on the line before. */
function passages(lines: readonly PrintedLine[]): readonly string[] {
  const alone = lines.filter(({ beside }) => !beside);
  const rights = alone.map(({ right }) => right).sort((a, b) => a - b);
  const margin = rights[Math.floor(rights.length * 0.9)] ?? 0;
  const found: string[] = [];
  let previous: PrintedLine | undefined;
  for (const line of lines) {
    if (previous !== undefined && goesOn(previous, line, margin)) {
      found[found.length - 1] = `${found.at(-1) ?? ""} ${line.text}`;
    } else {
      found.push(line.text);
    }
    previous = line;
  }
  return found;
}

function goesOn(previous: PrintedLine, line: PrintedLine, margin: number): boolean {
  if (previous.beside || line.beside || markerOf(line.text) !== NO_MARKER) {
    return false;
  }
  const word = line.text.split(" ", 1)[0]?.length ?? 0;
  const width = (line.right - line.left) / Math.max(1, line.text.length);
  const fits = previous.right + width * (word + 1) < margin - 1;
  const samePage = previous.page === line.page;
  const loose = samePage && previous.baseline - line.baseline > LOOSE * Math.max(previous.height, line.height);
  // The first line of a passage is set further in; the lines of a list after it are too, but stand below one another.
  const indented = line.left > previous.left + INDENT && markerOf(previous.text) === NO_MARKER;
  const capitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
  return !fits && !loose && !indented && capitals(previous.text) === capitals(line.text);
}

/** Whether a table of criteria seems to be printed: its heading has columns for a number, the content and points. */
function looksTabular(lines: readonly PrintedLine[]): boolean {
  return lines.some(({ text, beside }, index) => beside && /^(?:TT|STT|Số TT)$/iu.test(text) && lines.slice(index, index + 8).some((other) => other.beside && /điểm/iu.test(other.text)));
}
