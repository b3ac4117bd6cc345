import { fileTypes } from "../host/bookHost";
import type { OpenBook, Sentence } from "../state/model";
import { bytesOf } from "./bytesOf";
import type { LongJob } from "./longJob";
import type { Workbench } from "./workbench";

/** Opening a book, looking into it, taking it along as a file. */
export class BookJobs {
  constructor(private readonly bench: Workbench) {}

  /** Opens another book; `unsaved` is the one it takes the place of where that has changes not downloaded yet. */
  open(file: File, unsaved: OpenBook | null = null): Promise<void> {
    return this.bench.runner.run("work.read", async (long) => {
      if (!(await this.bench.mayLose(unsaved))) {
        return { key: "work.cancelled" };
      }
      const round = await import("./round");
      return this.takeOver(round.bookFromBytes(await bytesOf(file), file.name), long);
    });
  }

  readOpen(): Promise<void> {
    return this.bench.runner.run("work.read", async () => {
      const [round, cells] = await Promise.all([import("./round"), this.bench.host.read()]);
      return cells === undefined ? { key: "excel.none" } : this.takeOver(round.bookFromCells(cells, round.BOOK_FILE));
    });
  }

  /** Reads the open book anew without being asked to: nothing is written, nothing said unless it fails (see `quietly`), and what is typed stays. */
  refresh(current: OpenBook, hushed: boolean): Promise<void> {
    const read = async (): Promise<void> => {
      const { refreshedBook } = await import("./bookChanges");
      const book = refreshedBook(await this.bench.stateOf(current), current.file);
      if (book.state.id === current.state.id) {
        this.bench.dispatch({ type: "bookEdited", book });
      } else {
        await this.bench.found(book);
      }
    };
    return this.bench.runner.quietly("work.read", read, hushed);
  }

  download(book: OpenBook): Promise<void> {
    return this.bench.runner.run("work.zip", async () => {
      const result = await this.bench.offer(book.file, (await import("./round")).bookBytes(book), fileTypes.xlsx);
      this.bench.dispatch({ type: "offered" });
      return result;
    });
  }

  /** Brings a cell of the book into view. */
  async goTo(sheet: string, cell: string): Promise<void> {
    await this.bench.host.goTo(sheet, cell).catch((error: unknown) => {
      this.bench.runner.remember(() => this.goTo(sheet, cell));
      this.bench.fail(error);
    });
  }

  /** Makes a book the one the pane works on, and its host too where `long` is given. */
  private async takeOver(book: OpenBook, long?: LongJob): Promise<Sentence> {
    if (long !== undefined && !(await this.bench.replace(book, null, long))) {
      return { key: "work.cancelled" };
    }
    await this.bench.open(book);
    return { key: "book.opened", words: { file: book.file, round: book.state.round } };
  }
}
