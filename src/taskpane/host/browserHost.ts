import type { ReadBook } from "../../book/cells";
import type { Book } from "../../book/sheet";
import type { BookHost, OfferedFile, WriteOrder, Written } from "./bookHost";
import { offerFile } from "./offerFile";

/**
 * The host without Excel: the book is the bytes of an .xlsx file in memory, read back from them like any other file,
 * so that what is worked on is what would be downloaded.
 */
export class BrowserHost implements BookHost {
  readonly kind = "browser";
  private held: Uint8Array | undefined;

  /** @param show brings a cell of the preview into view */
  constructor(
    private readonly page: Document,
    private readonly show: (sheet: string, cell: string) => void,
  ) {}

  async read(): Promise<ReadBook | undefined> {
    if (this.held === undefined) {
      return undefined;
    }
    const { readXlsx } = await import("../../host/file");
    return readXlsx(this.held);
  }

  async bytes(): Promise<Uint8Array | undefined> {
    return this.held;
  }

  /** Never asks: whoever knows what the book in memory holds does. */
  async write(book: Book, { packed }: WriteOrder): Promise<Written> {
    this.held = packed ?? (await import("../../host/file")).writeXlsx(book);
    return { kind: "written" };
  }

  async goTo(sheet: string, cell: string): Promise<void> {
    this.show(sheet, cell);
  }

  async offer(file: OfferedFile): Promise<void> {
    offerFile(this.page, file);
  }
}
