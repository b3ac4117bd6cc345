import { unzipSync } from "fflate";
import { readBook } from "../../../src/book/secretaryBook";
import type { Book, Sheet } from "../../../src/book/sheet";
import { layUnitBook } from "../../../src/book/unitBook";
import type { Phieu } from "../../../src/book/pages/unit/phieu";
import { readXlsx, writeXlsx } from "../../../src/host/file";
import { phieus } from "../../../src/job/issue";
import { fillIn } from "../../../scripts/demo/fill";

/** A file as playwright hands it to a page. */
export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export interface Issued {
  readonly units: readonly string[];
  readonly phieus: readonly Phieu[];
}

/** What a downloaded zip holds: a workbook for every unit and the book, from which the sheets are known. */
export function unpack(zip: Uint8Array): Issued {
  const files = unzipSync(zip);
  const book = files["so-tong-hop.xlsx"];
  if (book === undefined) {
    throw new Error("no book in the zip");
  }
  const units = Object.keys(files).flatMap((name) => /^phieu\/(.+)\.xlsx$/.exec(name)?.[1] ?? []);
  return { units, phieus: phieus(readBook(readXlsx(book), "so-tong-hop.xlsx")) };
}

/** A unit's sheet filled in with plausible marks. */
export function returned(phieu: Phieu, name: string, change: (book: Book) => Book = (book) => book): Upload {
  return { name, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: Buffer.from(writeXlsx(change(layUnitBook(phieu, fillIn(phieu))))) };
}

/** The same with a locked maximum overwritten. */
export function withMaximumChanged(book: Book): Book {
  const change = (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      const [id] = row.cells;
      return id?.content?.kind === "text" && id.content.text === "TT.1.2" ? { ...row, cells: row.cells.map((cell, column) => (column === 3 ? { ...cell, content: { kind: "number", number: "5" } } : cell)) } : row;
    }),
  });
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.name === "Tập thể" ? change(sheet) : sheet)) };
}

/** The same with a word where a mark belongs. */
export function withWordForMark(book: Book): Book {
  const change = (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      const [id] = row.cells;
      return id?.content?.kind === "text" && id.content.text === "TT.1.1" ? { ...row, cells: row.cells.map((cell, column) => (column === 4 ? { ...cell, content: { kind: "text", text: "tám điểm" } } : cell)) } : row;
    }),
  });
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.name === "Tập thể" ? change(sheet) : sheet)) };
}
