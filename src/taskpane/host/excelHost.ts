import type { ReadBook } from "../../book/cells";
import type { Book } from "../../book/sheet";
import type { View } from "../../host/excel";
import type { BookHost, OfferedFile, WriteOrder, Written } from "./bookHost";
import { offerFile } from "./offerFile";

/** The host inside Excel: the book is the open workbook. Needs Office.js to be there. */
export class ExcelHost implements BookHost {
  readonly kind = "excel";
  private readonly views = new WeakMap<ReadBook, View>();

  constructor(private readonly page: Document) {}

  async read(pages?: readonly string[]): Promise<ReadBook | undefined> {
    const { seeOpenBook } = await import("../../host/excel");
    const { book, view } = await seeOpenBook(pages === undefined ? {} : { pages });
    this.views.set(book, view);
    return book;
  }

  async write(book: Book, { after, own = [], ask, report, signal }: WriteOrder): Promise<Written> {
    const { writeSheets } = await import("../../host/excel");
    const view = after === undefined ? undefined : this.views.get(after);
    const outcome = await writeSheets(book.sheets, {
      names: book.names ?? [],
      retire: own.filter((name) => !book.sheets.some((sheet) => sheet.name === name)),
      ...(view === undefined ? {} : { view }),
      ask: (overwritten) => ask(overwritten.filter((sheet) => !sheet.hidden).map((sheet) => sheet.name)),
      ...(book.active === undefined ? {} : { active: book.active }),
      ...(report === undefined ? {} : { onProgress: ({ done, total }) => report(done, total) }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (outcome.kind === "declined") {
      return { kind: "declined" };
    }
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
