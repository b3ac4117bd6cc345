import { PaneJobs } from "../../../src/taskpane/jobs/paneJobs";
import { initialState, type OpenBook, type PaneState } from "../../../src/taskpane/state/model";
import { type Action, reduce } from "../../../src/taskpane/state/reducer";
import { layBook } from "../../../src/book/secretaryBook";
import type { BookState } from "../../../src/book/state";
import { MemoryHost } from "./memoryHost";

/** A pane without a screen over a book that is open: jobs, their host, and the state they lead to. */
export class OpenSession {
  state: PaneState = initialState("review", "vi");
  readonly host = new MemoryHost();
  readonly jobs: PaneJobs;

  constructor(state: BookState) {
    this.host.book = layBook(state);
    this.jobs = new PaneJobs(this.host, (action) => this.dispatch(action), async () => true);
  }

  dispatch(action: Action): void {
    this.state = reduce(this.state, action);
  }

  /** Opens the book the host holds, as the button in the pane does. */
  async open(): Promise<this> {
    await this.jobs.book.readOpen();
    return this;
  }

  get book(): OpenBook {
    if (this.state.book === null) {
      throw new Error("no book is open");
    }
    return this.state.book;
  }

  /** What the host's workbook holds now, read from its cells. */
  async kept(): Promise<BookState> {
    const { readBook } = await import("../../../src/book/secretaryBook");
    const cells = await this.host.read();
    if (cells === undefined) {
      throw new Error("the host holds no book");
    }
    return readBook(cells, "sổ");
  }
}
