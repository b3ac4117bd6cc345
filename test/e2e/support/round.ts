import { layBook, landing, rankingLanding } from "../../../src/book/secretaryBook";
import { bookSheets } from "../../../src/book/pages/names";
import type { Book } from "../../../src/book/sheet";
import type { BookState } from "../../../src/book/state";
import { readXlsx, writeXlsx } from "../../../src/host/file";
import { Collection, type ReturnedFile } from "../../../src/job/collect";
import { issue, type IssueInput } from "../../../src/job/issue";
import { draftProposal } from "../../../src/job/propose";
import { rank } from "../../../src/job/rank";
import { inTurn } from "../../../src/job/returnedFiles";

/**
 * The same round as the pane's, run beside it by the jobs alone at one moment that stands still. Its books are what
 * the workbook must come to, and what the file host would have written.
 */
export class RoundBeside {
  private now: BookState | undefined;
  book: Book = { title: "", sheets: [] };

  constructor(private readonly moment: string) {}

  get state(): BookState {
    if (this.now === undefined) {
      throw new Error("nothing was issued");
    }
    return this.now;
  }

  set state(state: BookState) {
    this.now = state;
  }

  issue(order: Omit<IssueInput, "now">): void {
    this.now = issue({ ...order, now: this.moment });
    this.book = layBook(this.now);
  }

  collect(files: readonly ReturnedFile[], accept: boolean): void {
    const collection = new Collection(this.state, { now: this.moment, read: readXlsx, accept: () => accept });
    for (const file of inTurn(files)) {
      collection.take(file);
    }
    this.now = collection.state;
    this.book = layBook(this.now, { active: landing.checks });
  }

  rank(): void {
    this.now = rank(this.state, this.moment).state;
    const hasErrors = this.now.noted.some((item) => item.severity === "error");
    this.book = layBook(this.now, { active: hasErrors ? bookSheets.checks : rankingLanding(this.now) });
  }

  propose(round: string): void {
    const { state, proposal } = draftProposal(this.state, round, this.moment);
    this.now = state;
    this.book = layBook(state, { proposal, active: landing.proposal });
  }

  /** What the file host writes for it. */
  get file(): Uint8Array {
    return writeXlsx(this.book);
  }
}
