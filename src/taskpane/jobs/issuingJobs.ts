import { fileTypes } from "../host/bookHost";
import type { OpenBook } from "../state/model";
import type { IssueOrder } from "./round";
import type { Workbench } from "./workbench";

/** Issuing a round, and its scoring sheets as files. */
export class IssuingJobs {
  constructor(private readonly bench: Workbench) {}

  issue(order: IssueOrder, current: OpenBook | null): Promise<void> {
    return this.bench.runner.run("work.issue", async (long) => {
      const round = await import("./round");
      const book = round.issueBook(order);
      if (!(await this.bench.replace(book, current, long))) {
        return { key: "work.cancelled" };
      }
      this.bench.dispatch({ type: "bookIssued", book });
      return { key: "issue.done", words: { count: book.state.register.length, round: book.state.round } };
    });
  }

  downloadRound(book: OpenBook): Promise<void> {
    return this.bench.runner.run(
      "work.zip",
      async (long) => {
        const { BOOK_FILE } = await import("./round");
        const bytes = await this.bench.carrier.carry<"pack">({ kind: "pack", source: await this.bench.sourceOf(book), file: book.file, book: BOOK_FILE }, long);
        const result = await this.bench.offer("phieu-thi-dua.zip", bytes, fileTypes.zip);
        this.bench.dispatch({ type: "offered" });
        return result;
      },
      true,
    );
  }

  downloadUnit(book: OpenBook, unit: string): Promise<void> {
    return this.bench.runner.run("work.zip", async () => {
      const file = (await import("./round")).unitFile(book.state, unit);
      return file === undefined ? undefined : this.bench.offer(file.name, file.bytes, fileTypes.xlsx);
    });
  }
}
