import fc from "fast-check";
import { address } from "../../src/book/address";
import type { Book, Cell, Content, Sheet } from "../../src/book/sheet";
import type { BookState } from "../../src/book/state";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { check, recipientOf, type SealReport, share } from "../../src/job/share";
import { stateArbitrary } from "../support/randomState";
import { tokenised } from "./tokens";

const now = "2026-11-25T08:09:10Z";
const recipients = ["council", "public", "unit"] as const;

function copyOf(state: BookState, kind: (typeof recipients)[number], live: boolean): Book {
  return share(state, recipientOf(kind === "unit" ? `unit:${state.roster.units[0]?.code ?? ""}` : kind), { live, now });
}

const copies: fc.Arbitrary<Book> = fc.tuple(stateArbitrary, fc.boolean(), fc.constantFrom(...recipients), fc.boolean()).map(([state, tokens, kind, live]) => copyOf(tokens ? tokenised(state) : state, kind, live));
const checked = (book: Book): SealReport => check(writeXlsx(book), readXlsx);

interface Spot {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

function spots(book: Book): Spot[] {
  return book.sheets.flatMap((sheet) => sheet.rows.flatMap(({ cells }, row) => Array.from(cells).flatMap((cell, column) => (cell?.content === undefined || isEmpty(cell.content) ? [] : [{ sheet, row, column, content: cell.content }]))));
}

const isEmpty = (content: Content): boolean => content.kind === "text" && content.text === "";

function withCell(book: Book, { sheet, row, column }: Spot, content: Content | undefined): Book {
  const change = (cell: Cell | undefined): Cell => ({ ...(content === undefined ? {} : { content }), ...(cell?.style === undefined ? {} : { style: cell.style }) });
  return withSheet(book, sheet, { ...sheet, rows: sheet.rows.map((old, index) => (index === row ? { ...old, cells: Array.from(old.cells, (cell, at) => (at === column ? change(cell) : cell)) } : old)) });
}

function withSheet(book: Book, old: Sheet, changed: Sheet): Book {
  return { ...book, sheets: book.sheets.map((sheet) => (sheet === old ? changed : sheet)) };
}

/** Another value than the one that is there, or none. */
function other(content: Content, how: number): Content | undefined {
  const held = content.kind === "formula" ? content.result : content;
  if (how === 0) {
    return undefined;
  }
  if (how === 1 && content.kind === "formula") {
    return isEmpty(held) ? { kind: "text", text: "x" } : held;
  }
  const result: Content = held.kind === "text" ? { kind: "text", text: how === 2 ? `${held.text}.` : `8${held.text}` } : { kind: "number", number: how === 2 ? String(Math.round(Number(held.number)) + 1) : "77777" };
  return content.kind === "formula" ? { ...content, result } : result;
}

test("a copy is unchanged when it is read back as it was written", () => {
  fc.assert(
    fc.property(copies, (book) => {
      expect(checked(book)).toMatchObject({ unchanged: true, changes: [] });
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

test("a changed cell is caught, and named, whichever it is", () => {
  fc.assert(
    fc.property(copies, fc.nat(), fc.integer({ min: 0, max: 3 }), (book, pick, how) => {
      const all = spots(book);
      const spot = all[pick % all.length]!;
      const report = checked(withCell(book, spot, other(spot.content, how)));
      expect(report.unchanged).toBe(false);
      const named = report.changes.map(({ place }) => `${place.sheet ?? ""}!${place.cell ?? ""}`);
      const isSealed = spot.sheet.name !== "Niêm phong" && !(spot.sheet.name === "Bìa" && spot.content.kind === "text" && /^[0-9a-f]{4}( [0-9a-f]{4}){15}$/.test(spot.content.text));
      const isLabel = spot.content.kind === "text" && spot.content.text.startsWith("Mã niêm phong (SHA");
      if (isSealed && !isLabel) {
        expect(named).toEqual([`${spot.sheet.name}!${address(spot.row, spot.column)}`]);
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test("a row added or taken out is caught and named", () => {
  fc.assert(
    fc.property(copies, fc.nat(), fc.nat(), fc.boolean(), (book, pickSheet, pickRow, adds) => {
      const inside = book.sheets.filter((sheet) => !["Bìa", "Niêm phong"].includes(sheet.name));
      const sheet = inside[pickSheet % inside.length]!;
      const filled = sheet.rows.flatMap((row, index) => (row.cells.some((cell) => cell?.content !== undefined && !isEmpty(cell.content)) ? [index] : []));
      const row = filled[pickRow % filled.length]!;
      const fresh = { cells: [undefined, { content: { kind: "text" as const, text: "Người được thêm vào" } }] };
      const rows = adds ? [...sheet.rows.slice(0, row), fresh, ...sheet.rows.slice(row)] : sheet.rows.filter((_, index) => index !== row);
      const report = checked(withSheet(book, sheet, { ...sheet, rows, merges: [], conditionals: [], charts: [] }));
      expect(report.unchanged).toBe(false);
      expect(report.changes.every(({ place }) => place.sheet === sheet.name)).toBe(true);
      if (adds) {
        expect(report.changes).toMatchObject([{ code: "share.row-added", params: { row: String(row + 1) } }]);
      }
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

describe("the sheets of a copy", () => {
  const [state] = fc.sample(stateArbitrary, { numRuns: 1, seed: 5 });
  const book = copyOf(state!, "council", true);
  const extra: Sheet = { name: "Mới", columns: [], rows: [] };
  const codes = (changed: Book): string[] => checked(changed).changes.map(({ code, place }) => `${code} ${place.sheet ?? ""}`);

  test("one that was added, be it empty, is named", () => {
    expect(codes({ ...book, sheets: [...book.sheets, extra] })).toEqual(["share.sheet-added Mới"]);
  });

  test("one that was taken out is named, the cover and the seal itself included", () => {
    for (const name of ["Tiêu chí", "Bìa", "Niêm phong"]) {
      expect(codes({ title: book.title, sheets: book.sheets.filter((sheet) => sheet.name !== name) })).toEqual([`share.sheet-removed ${name}`]);
    }
  });

  test("one that was renamed is missed under its old name", () => {
    expect(codes({ ...book, sheets: book.sheets.map((sheet) => (sheet.name === "Tiêu chí" ? { ...sheet, name: "Khác" } : sheet)) })).toEqual(["share.sheet-removed Tiêu chí", "share.sheet-added Khác"]);
  });

  test("another order is noticed", () => {
    expect(codes({ ...book, sheets: [book.sheets[1]!, book.sheets[0]!, ...book.sheets.slice(2)] })).toEqual(["share.sheets-moved "]);
  });

  test("one that was hidden is noticed", () => {
    expect(codes({ ...book, sheets: book.sheets.map((sheet) => (sheet.name === "Tiêu chí" ? { ...sheet, hidden: true as const } : sheet)) })).toEqual(["share.sheet-hidden Tiêu chí"]);
  });

  test("several changed marks of one column are named cell by cell", () => {
    const sheet = book.sheets.find((candidate) => candidate.name.startsWith("Minh chứng"))!;
    const [first, second] = spots({ ...book, sheets: [sheet] }).filter((spot) => spot.column === 5 && spot.row > 1);
    const changed = [first, second].filter((spot) => spot !== undefined);
    const rows = sheet.rows.map((row, index) => (changed.some((spot) => spot.row === index) ? { ...row, cells: row.cells.map((cell, column) => (column === 5 ? { content: { kind: "text" as const, text: "đã sửa" } } : cell)) } : row));
    expect(checked(withSheet(book, sheet, { ...sheet, rows })).changes.map(({ place }) => place.cell)).toEqual(changed.map((spot) => address(spot.row, spot.column)));
  });

  test("a workbook without a seal is no copy of ours", () => {
    expect(() => checked({ title: "", sheets: [extra] })).toThrow(expect.objectContaining({ code: "share.no-seal" }));
  });
});
