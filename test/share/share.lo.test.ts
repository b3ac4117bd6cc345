import fc from "fast-check";
import type { ReadBook, ReadCell } from "../../src/book/cells";
import type { Book, Cell, Formula } from "../../src/book/sheet";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { check, recipientOf, share } from "../../src/job/share";
import { recalculate } from "../support/libreoffice";
import { stateArbitrary } from "../support/randomState";

const now = "2026-11-25T08:09:10Z";

/** Copies of some random books for every recipient, by name. */
function copies(seed: number, count: number, lives: readonly boolean[]): Map<string, Book> {
  const books = new Map<string, Book>();
  fc.sample(stateArbitrary, { numRuns: count, seed }).forEach((state, index) => {
    for (const recipient of ["council", "public", `unit:${state.roster.units.at(-1)!.code}`]) {
      lives.forEach((live) => books.set(`${index} ${recipient} ${live ? "live" : "values"}`, share(state, recipientOf(recipient), { live, now })));
    }
  });
  return books;
}

const written = (books: ReadonlyMap<string, Book>): Map<string, Uint8Array> => new Map([...books].map(([name, book]) => [name, writeXlsx(book)]));

test("a copy that LibreOffice opened, calculated and saved is unchanged", async () => {
  const saved = await recalculate(written(copies(31, 8, [true, false])));
  const changed = [...saved].map(([name, bytes]) => ({ name, changes: check(bytes, readXlsx).changes })).filter(({ changes }) => changes.length > 0);
  expect(changed).toEqual([]);
  expect(saved.size).toBe(48);
}, 300_000);

test("one that was changed before it went through LibreOffice is caught", async () => {
  const books = copies(32, 2, [false]);
  const changed = new Map([...books].map(([name, book]) => [name, withLastTextChanged(book)]));
  const saved = await recalculate(written(changed));
  expect([...saved].filter(([, bytes]) => check(bytes, readXlsx).unchanged).map(([name]) => name)).toEqual([]);
}, 120_000);

/** The book with a full stop after the last text of its second sheet. */
function withLastTextChanged(book: Book): Book {
  let changed = false;
  const change = (cell: Cell | undefined): Cell | undefined => {
    if (changed || cell?.content?.kind !== "text" || cell.content.text === "") {
      return cell;
    }
    changed = true;
    return { ...cell, content: { kind: "text", text: `${cell.content.text}.` } };
  };
  return { ...book, sheets: book.sheets.map((sheet, index) => (index === 1 ? { ...sheet, rows: [...sheet.rows].reverse().map((row) => ({ ...row, cells: Array.from(row.cells, change) })).reverse() } : sheet)) };
}

/** The same book with every cached result made wrong, so that nothing but a true recalculation can put it right. */
function falsified(book: Book): Book {
  const wrong = (formula: Formula): Formula => ({ ...formula, result: formula.result.kind === "number" ? { kind: "number", number: "-98765" } : { kind: "text", text: "sai" } });
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: Array.from(row.cells, (cell) => (cell?.content?.kind === "formula" ? { ...cell, content: wrong(cell.content) } : cell)) })) })) };
}

/** Numbers to 13 digits: ratios are sums of doubles, and engines add in their own order. */
const shown = (cell: ReadCell | undefined): unknown => (typeof cell?.value === "number" ? Number(cell.value.toPrecision(13)) : (cell?.value ?? ""));

function differences(ours: ReadBook, theirs: ReadBook): { formulas: number; found: string[] } {
  let formulas = 0;
  const found: string[] = [];
  for (const sheet of ours.sheets) {
    const other = theirs.sheets.find((candidate) => candidate.name === sheet.name);
    for (let row = 0; row < sheet.rowCount; row += 1) {
      for (const column of sheet.columnsOf(row).filter((candidate) => sheet.cell(row, candidate)?.formula !== undefined)) {
        const [own, again] = [sheet.cell(row, column), other?.cell(row, column)];
        formulas += 1;
        if (shown(own) !== shown(again)) {
          found.push(`${sheet.name} r${row + 1} c${column + 1}: ${String(shown(own))} ≠ ${String(shown(again))}  =${own?.formula ?? ""}`);
        }
      }
    }
  }
  return { formulas, found };
}

test("every live formula of a copy gives by itself what the book says", async () => {
  const books = copies(33, 8, [true]);
  const saved = await recalculate(written(new Map([...books].map(([name, book]) => [name, falsified(book)]))));
  let formulas = 0;
  for (const [name, book] of books) {
    const compared = differences(readXlsx(writeXlsx(book)), readXlsx(saved.get(name)!));
    expect({ name, found: compared.found }).toEqual({ name, found: [] });
    formulas += compared.formulas;
  }
  expect(formulas).toBeGreaterThan(2000);
}, 300_000);
