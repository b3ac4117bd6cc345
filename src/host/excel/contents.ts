import type { Area, Content, Row, Sheet } from "../../book/sheet";
import { atMost } from "../file/write/limits";
import { type Entry, entryOf } from "./entry";
import { rangeOf } from "./range";
import { cost, jsonBytes, type SheetStep } from "./step";

/** Large enough to keep requests few, small enough to fill them evenly. */
const PIECE_BYTES = 400_000;
/** The client library cuts longer arrays itself, into rows of so many cells, each with three proxies of its own. */
const ARRAY_CELLS = 1500;
/** Excel's longest formula and longest cell text. */
const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 32_767;

/** A stretch of rows of one sheet, every cell from the first column to the last used one. */
export interface Piece {
  readonly area: Area;
  readonly entries: readonly (readonly Entry[])[];
  readonly bytes: number;
  /** What an answer with its values and formulas takes, about. */
  readonly answerBytes: number;
}

function entriesOf(row: Row, width: number, sheets: ReadonlyMap<string, string>): Entry[] {
  return Array.from({ length: width }, (_, column) => {
    const cell = row.cells[column];
    const content = cell?.content;
    if (content?.kind === "formula") {
      atMost(content.formula, LONGEST_FORMULA - 1, "a formula");
    } else if (content?.kind === "text") {
      atMost(content.text, LONGEST_TEXT - 1, "a cell's text");
    }
    return entryOf(content, cell?.style?.numberFormat, sheets);
  });
}

function rowBytes(entries: readonly Entry[]): number {
  return jsonBytes(entries.map((entry) => entry.value)) + jsonBytes(entries.map((entry) => entry.formatBefore)) + 2;
}

/** A double as JSON writes it, at its longest, and what separates cells. */
const NUMBER_BYTES = 24;

/** A constant comes back twice, as value and as formula; a formula once, with its result. */
function cellAnswerBytes(content: Content | undefined, { value }: Entry): number {
  if (value === null) {
    return 6;
  }
  const sent = jsonBytes(value) + 2;
  return content?.kind === "formula" ? sent + (content.result.kind === "text" ? jsonBytes(content.result.text) : NUMBER_BYTES) : 2 * sent;
}

function rowAnswerBytes({ cells }: Row, entries: readonly Entry[]): number {
  return entries.reduce((sum, entry, column) => sum + cellAnswerBytes(cells[column]?.content, entry), 4);
}

/** The sheet's cells cut into stretches of rows of some 400 KB each. `sheets` maps folded names to working names. */
export function piecesOf(sheet: Sheet, sheets: ReadonlyMap<string, string>): Piece[] {
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  const pieces: Piece[] = [];
  let [top, bytes, answerBytes, entries]: [number, number, number, Entry[][]] = [0, 0, 0, []];
  const close = (): void => {
    if (entries.length > 0 && width > 0) {
      pieces.push({ area: { top, left: 0, bottom: top + entries.length - 1, right: width - 1 }, entries, bytes, answerBytes });
    }
    [top, bytes, answerBytes, entries] = [top + entries.length, 0, 0, []];
  };
  for (const row of sheet.rows) {
    const next = entriesOf(row, width, sheets);
    const nextBytes = rowBytes(next);
    if (bytes + nextBytes > PIECE_BYTES) {
      close();
    }
    entries.push(next);
    bytes += nextBytes;
    answerBytes += rowAnswerBytes(row, next);
  }
  close();
  return pieces;
}

function isBlank(rectangle: readonly (readonly (string | number | null)[])[]): boolean {
  return rectangle.every((row) => row.every((value) => value === null));
}

/** What the library adds for cutting one array of this area. */
function cuttingCost({ area }: Piece): number {
  const width = area.right - area.left + 1;
  const height = area.bottom - area.top + 1;
  const rowsAtOnce = Math.max(1, Math.round(ARRAY_CELLS / width));
  return width * height > ARRAY_CELLS ? cost(3 * Math.ceil(height / rowsAtOnce), Math.ceil(height / rowsAtOnce) + 1) : 0;
}

/** Number formats first, so that text stays text, then numbers, texts and formulas in one rectangle. */
function rectangleStep(piece: Piece): SheetStep[] {
  const formats = piece.entries.map((row) => row.map((entry) => entry.formatBefore));
  const values = piece.entries.map((row) => row.map((entry) => entry.value));
  if (isBlank(formats) && isBlank(values)) {
    return [];
  }
  return [
    {
      bytes: cost(1, 2) + piece.bytes + 2 * cuttingCost(piece),
      apply(sheet): void {
        const range = rangeOf(sheet, piece.area);
        if (!isBlank(formats)) {
          range.numberFormat = formats;
        }
        range.formulas = values;
      },
    },
  ];
}

function lateFormatSteps(piece: Piece): SheetStep[] {
  return piece.entries.flatMap((row, rowIndex) =>
    row.flatMap((entry, column) => {
      const { formatAfter } = entry;
      if (formatAfter === undefined) {
        return [];
      }
      const at = { top: piece.area.top + rowIndex, bottom: piece.area.top + rowIndex, left: column, right: column };
      return [
        {
          bytes: cost(1, 1, formatAfter),
          apply(sheet: Excel.Worksheet): void {
            rangeOf(sheet, at).numberFormat = [[formatAfter]];
          },
        },
      ];
    }),
  );
}

export function contentSteps(pieces: readonly Piece[]): SheetStep[] {
  return pieces.flatMap((piece) => [...rectangleStep(piece), ...lateFormatSteps(piece)]);
}
