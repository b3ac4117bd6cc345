import { fileTypes } from "../host/bookHost";
import type { OpenBook, Sentence } from "../state/model";
import { bytesOf } from "./bytesOf";
import type { LongJob } from "./longJob";
import { planFrom } from "../state/reducer";
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

  download(book: OpenBook): Promise<void> {
    return this.bench.runner.run("work.zip", async () => {
      const result = await this.bench.offer(book.file, (await import("./round")).bookBytes(book), fileTypes.xlsx);
      this.bench.dispatch({ type: "offered" });
      return result;
    });
  }

  /** The plan and the scheme of the book again, after another plan was looked at. */
  planOfBook(book: OpenBook): Promise<void> {
    return this.bench.runner.run("work.plan", async () => {
      const [{ draftOf }, { linesOf }] = await Promise.all([import("../scheme/draft"), import("./plans")]);
      this.bench.dispatch({ type: "planChosen", plan: planFrom(book, linesOf(book.state.plan)), draft: draftOf(book.state.scheme) });
      return undefined;
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
    const [{ draftOf }, { linesOf }] = await Promise.all([import("../scheme/draft"), import("./plans")]);
    if (long !== undefined && !(await this.bench.replace(book, null, long))) {
      return { key: "work.cancelled" };
    }
    this.bench.dispatch({ type: "bookOpened", book, draft: draftOf(book.state.scheme), lines: linesOf(book.state.plan) });
    return { key: "book.opened", words: { file: book.file, round: book.state.round } };
  }
}
