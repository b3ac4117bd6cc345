import type { ExclusionLine } from "../../book/state";
import type { MarkReason } from "../../job/adjustMarks";
import { keyOf } from "../../job/markPlace";
import type { MarkDraft } from "../state/desk";
import type { OpenBook } from "../state/model";
import type { Workbench } from "./workbench";

/** Marks changed by verifiers and the council, and exclusions. */
export class ReviewJobs {
  constructor(private readonly bench: Workbench) {}

  /** Reads the workbook anew, for what people changed in it meanwhile; nothing is written. */
  refresh(current: OpenBook): Promise<void> {
    return this.bench.runner.run("work.read", async () => {
      const { refreshedBook } = await import("./bookChanges");
      this.bench.dispatch({ type: "bookEdited", book: refreshedBook(await this.bench.stateOf(current), current.file) });
      return { key: "review.refreshed" };
    });
  }

  /** Writes typed marks into the book, all or none. */
  writeMarks(current: OpenBook, drafts: readonly MarkDraft[], by: string): Promise<void> {
    return this.bench.runner.run("work.write", async () => {
      const changes = await import("./bookChanges");
      const book = changes.adjustedBook(await this.bench.stateOf(current), drafts.map((draft) => ({ ...draft, by })), current.file);
      await this.bench.update(book, { edit: true });
      this.bench.dispatch({ type: "bookEdited", book, written: drafts.map(keyOf) });
      return { key: "review.written", words: { count: drafts.length } };
    });
  }

  /** Writes reasons for changes that were made in the workbook itself. */
  writeReasons(current: OpenBook, reasons: readonly MarkReason[]): Promise<void> {
    return this.bench.runner.run("work.write", async () => {
      const changes = await import("./bookChanges");
      const book = changes.reasonedBook(await this.bench.stateOf(current), reasons, current.file);
      await this.bench.update(book, { edit: true });
      this.bench.dispatch({ type: "bookEdited", book });
      return { key: "review.reasonsWritten", words: { count: reasons.length } };
    });
  }

  /** Adds an exclusion (`before` null), replaces it, or takes it out (`after` null); true once it is in the book. */
  async exclude(current: OpenBook, before: ExclusionLine | null, after: ExclusionLine | null): Promise<boolean> {
    let done = false;
    await this.bench.runner.run("work.write", async () => {
      const changes = await import("./bookChanges");
      const book = changes.excludedBook(await this.bench.stateOf(current), before, after, current.file);
      await this.bench.update(book, { edit: true });
      this.bench.dispatch({ type: "bookEdited", book });
      done = true;
      return { key: after === null ? "exclude.removed" : "exclude.written", words: { code: (after ?? before)?.code ?? "" } };
    });
    return done;
  }
}
