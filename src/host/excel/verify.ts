import { address } from "../../book/address";
import type { ReadCell, ReadSheet } from "../../book/cells";
import type { Content, Sheet } from "../../book/sheet";
import { WriteFault } from "./faults";
import type { Written } from "./layout";
import { formulaIn, type Slab, type SlabCells } from "./slabs";

/** A formula whose result in Excel is not the one this program computed. */
export interface Difference {
  readonly sheet: string;
  readonly cell: string;
  readonly expected: string;
  readonly found: string;
}

/** Doubles agree to about 15 digits; results are compared to 12. */
const RELATIVE_TOLERANCE = 1e-12;

/** What an answer says besides the cells of a slab. */
const SLAB_BYTES = 500;

/** What has to be read back of the new sheets. */
export function slabsOfWritten(all: readonly Written[]): Slab[] {
  return all.flatMap(({ working, pieces }) => pieces.map(({ area, answerBytes }) => ({ sheet: working, area, bytes: answerBytes + SLAB_BYTES })));
}

function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll("\r\n", "\n").normalize("NFC");
  return plain(a) === plain(b);
}

function sameResult(expected: Content, found: unknown): boolean {
  if (expected.kind === "text") {
    return typeof found === "string" && sameText(expected.text, found);
  }
  if (expected.kind !== "number" || typeof found !== "number") {
    return false;
  }
  const wanted = Number(expected.number);
  return Math.abs(found - wanted) <= RELATIVE_TOLERANCE * Math.max(1, Math.abs(wanted));
}

/**
 * Whether a cell holds what was written. Of a formula only that it is one: Excel writes formulas its own way (quotes
 * it finds needless, numbers, letter case), so its text proves nothing; its result is compared instead.
 */
function isStored(content: Content | undefined, value: unknown, formula: unknown): boolean {
  if (content?.kind === "formula") {
    return formulaIn(value, formula) !== undefined;
  }
  if (formulaIn(value, formula) !== undefined) {
    return false;
  }
  if (content === undefined) {
    return value === "";
  }
  return content.kind === "number" ? value === Number(content.number) : typeof value === "string" && sameText(content.text, value);
}

/**
 * Whether a sheet that was read holds what was laid, cell for cell and nothing else. Of a formula its result counts, as
 * in {@link verified}; an empty text is an empty cell.
 */
export function isAsLaid(sheet: Sheet, read: ReadSheet): boolean {
  const filled = sheet.rows.flatMap(({ cells }, row) => cells.flatMap((cell, column) => (cell?.content === undefined || (cell.content.kind === "text" && cell.content.text === "") ? [] : [{ row, column, content: cell.content }])));
  const occupied = Array.from({ length: read.rowCount }, (_, row) => read.columnsOf(row).length).reduce((sum, count) => sum + count, 0);
  return filled.length === occupied && filled.every(({ row, column, content }) => isCellAsLaid(content, read.cell(row, column)));
}

function isCellAsLaid(content: Content, cell: ReadCell | undefined): boolean {
  if (content.kind === "formula") {
    return cell?.formula !== undefined && sameResult(content.result, cell.value);
  }
  return cell !== undefined && cell.formula === undefined && isStored(content, cell.value, undefined);
}

function shown(content: Content): string {
  return content.kind === "number" ? content.number : content.kind === "text" ? content.text : content.formula;
}

function differencesIn(sheet: Sheet, cells: SlabCells): Difference[] {
  const { top, left } = cells.slab.area;
  return cells.values.flatMap((values, rowOffset) =>
    values.flatMap((value, columnOffset) => {
      const [row, column] = [top + rowOffset, left + columnOffset];
      const content = sheet.rows[row]?.cells[column]?.content;
      if (!isStored(content, value, cells.formulas[rowOffset]?.[columnOffset])) {
        const place = { sheet: sheet.name, cell: address(row, column) };
        throw new WriteFault("excel.verify", "before", place, { found: String(value) });
      }
      return content?.kind !== "formula" || sameResult(content.result, value)
        ? []
        : [{ sheet: sheet.name, cell: address(row, column), expected: shown(content.result), found: String(value) }];
    }),
  );
}

/**
 * Holds what was read back against what was written. Throws WriteFault excel.verify for a cell that does not hold its
 * number, text or a formula; gives the formulas whose results differ.
 */
export function verified(all: readonly Written[], read: readonly SlabCells[]): Difference[] {
  const byWorkingName = new Map(all.map(({ sheet, working }) => [working, sheet]));
  return read.flatMap((cells) => {
    const sheet = byWorkingName.get(cells.slab.sheet);
    return sheet === undefined ? [] : differencesIn(sheet, cells);
  });
}
