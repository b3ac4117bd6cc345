import type { ReadBook } from "../../book/cells";
import type { Book } from "../../book/sheet";
import type { Placed, View } from "../../host/excel";
import type { BookHost, OfferedFile, WriteOrder, Written } from "./bookHost";
import { offerFile } from "./offerFile";

/** The host inside Excel: the book is the open workbook. Needs Office.js to be there. */
export class ExcelHost implements BookHost {
  readonly kind = "excel";
  private readonly readings = new WeakMap<ReadBook, { readonly view: View; readonly pages: readonly string[] }>();
  /** The sheets as they were last written. */
  private placed: ReadonlyMap<string, Placed> = new Map();

  constructor(private readonly page: Document) {}

  async read(pages?: readonly string[]): Promise<ReadBook | undefined> {
    const { seeOpenBook } = await import("../../host/excel");
    const { book, view } = await seeOpenBook(pages === undefined ? {} : { pages });
    this.readings.set(book, { view, pages: pages ?? view.sheets.map(({ name }) => name) });
    return book;
  }

  async write(book: Book, { after, own = [], edit, ask, report, signal }: WriteOrder): Promise<Written> {
    const { placedIn, sheetsToWrite, writeSheets } = await import("../../host/excel");
    const reading = after === undefined ? undefined : this.readings.get(after);
    const retire = own.filter((name) => !book.sheets.some((sheet) => sheet.name === name));
    const part = edit === true && after !== undefined && reading !== undefined ? sheetsToWrite(book.sheets, { ...reading, read: after, placed: this.placed, retire }) : book.sheets;
    let placed: ReadonlyMap<string, Placed> = new Map();
    const outcome = await writeSheets(part, {
      onPlaced: (view) => {
        placed = placedIn(view, book.sheets);
      },
      names: book.names ?? [],
      retire,
      ...(part.length < book.sheets.length ? { among: book.sheets.map((sheet) => sheet.name) } : {}),
      ...(reading === undefined ? {} : { view: reading.view }),
      ask: (overwritten) => ask(overwritten.filter((sheet) => !sheet.hidden).map((sheet) => sheet.name)),
      ...(book.active === undefined ? {} : { active: book.active }),
      ...(report === undefined ? {} : { onProgress: ({ done, total }) => report(done, total) }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (outcome.kind === "declined") {
      return { kind: "declined" };
    }
    this.placed = placed;
    const [difference] = outcome.differences;
    if (outcome.interruption !== undefined) {
      const { code, place, params } = outcome.interruption;
      return { kind: "written", remark: { fault: { code, place, params } } };
    }
    return difference === undefined
      ? { kind: "written" }
      : { kind: "written", remark: { key: "excel.differences", words: { count: outcome.differences.length, place: `${difference.sheet} › ${difference.cell}` } } };
  }

  async goTo(sheet: string, cell: string): Promise<void> {
    const { goToCell } = await import("../../host/excel");
    return goToCell(sheet, cell);
  }

  async offer(file: OfferedFile): Promise<void> {
    offerFile(this.page, file);
  }
}
