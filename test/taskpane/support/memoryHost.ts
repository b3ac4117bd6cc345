import type { ReadBook } from "../../../src/book/cells";
import type { Book } from "../../../src/book/sheet";
import type { BookHost, OfferedFile, WriteOrder, Written } from "../../../src/taskpane/host/bookHost";

/** A host that behaves like Excel: asks before it overwrites, reads only the pages it is asked for, and fails on demand. */
export class MemoryHost implements BookHost {
  book: Book | undefined;
  failure: Error | undefined;
  readonly offered: OfferedFile[] = [];
  readonly visited: string[] = [];

  constructor(readonly kind: "excel" | "browser" = "excel") {}

  async read(pages?: readonly string[]): Promise<ReadBook | undefined> {
    this.failIfAsked();
    if (this.book === undefined) {
      return undefined;
    }
    const { readXlsx, writeXlsx } = await import("../../../src/host/file");
    const { sheets, ...rest } = readXlsx(writeXlsx(this.book));
    return { ...rest, sheets: sheets.filter((sheet) => pages?.includes(sheet.name) !== false) };
  }

  async write(book: Book, { ask }: WriteOrder): Promise<Written> {
    this.failIfAsked();
    const there = new Set(this.book?.sheets.map((sheet) => sheet.name));
    const replaced = book.sheets.map((sheet) => sheet.name).filter((name) => there.has(name));
    if (replaced.length > 0 && !(await ask(replaced))) {
      return { kind: "declined" };
    }
    this.book = book;
    return { kind: "written" };
  }

  async goTo(sheet: string, cell: string): Promise<void> {
    this.visited.push(`${sheet}!${cell}`);
  }

  async offer(file: OfferedFile): Promise<void> {
    this.offered.push(file);
  }

  private failIfAsked(): void {
    if (this.failure !== undefined) {
      throw this.failure;
    }
  }
}
