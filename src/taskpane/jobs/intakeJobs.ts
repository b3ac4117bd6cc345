import type { OpenBook, ReturnedItem } from "../state/model";
import { isPending } from "../state/progress";
import type { PickedFile } from "../state/pickedFile";
import type { Collected, CollectOrder } from "../work/orders";
import { type LongJob, now } from "./longJob";
import type { Workbench } from "./workbench";

/** Taking in what came back, and deciding about what waits. */
export class IntakeJobs {
  constructor(private readonly bench: Workbench) {}

  /** Takes files in; cancelled before the book is written, nothing is taken. */
  collect(current: OpenBook, given: readonly (File | PickedFile)[]): Promise<void> {
    const files = apart(given);
    return this.bench.runner.run(
      "work.collect",
      async (long) => {
        const { book, reports, from, waiting } = await this.take(current, files, {}, long);
        const sources = new Map(files.map((picked) => [picked.name, picked]));
        const items = reports.flatMap((report, index): readonly ReturnedItem[] => {
          const source = sources.get(from[index] ?? "");
          return source === undefined ? [] : [{ key: this.bench.takeKey(), source, kept: false, report, decision: "open" }];
        });
        this.bench.dispatch({ type: "filesJudged", book, items, waiting: this.bench.waitingItems(waiting) });
        const accepted = items.filter((item) => item.report.status === "accepted").length;
        const pending = items.filter(isPending).length;
        return { key: "collect.result", words: { files: items.length, accepted, pending, refused: items.length - accepted - pending } };
      },
      true,
    );
  }

  /** Takes a waiting file because a person decided for it, from the book where it keeps what the file says; the log says so. */
  accept(current: OpenBook, item: ReturnedItem): Promise<void> {
    return this.bench.runner.run(
      "work.collect",
      async (long) => {
        const order = item.kept || item.source === null ? this.take(current, [], { acceptWaiting: item.report.sha256 }, long) : this.take(current, [item.source], { accept: item.report.file }, long);
        const { book, reports, waiting } = await order;
        const report = reports[0] ?? item.report;
        this.bench.dispatch({ type: "fileAccepted", book, item: { ...item, report, decision: "accepted" }, waiting: this.bench.waitingItems(waiting) });
        return { key: "collect.result", words: { files: 1, accepted: report.status === "accepted" ? 1 : 0, pending: 0, refused: report.status === "accepted" ? 0 : 1 } };
      },
      true,
    );
  }

  /** Leaves a waiting file aside because a person decided against it; the log says so. */
  decline(current: OpenBook, item: ReturnedItem): Promise<void> {
    return this.bench.runner.run("work.collect", async (long) => {
      const { unit, file, sha256 } = item.report;
      const { book, waiting } = await this.take(current, [], { decline: { unit, file, sha256 } }, long);
      this.bench.dispatch({ type: "fileDeclined", book, key: item.key, waiting: this.bench.waitingItems(waiting) });
      return { key: "intake.declined", words: { file } };
    });
  }

  private async take(current: OpenBook, files: readonly PickedFile[], decision: Pick<CollectOrder, "accept" | "acceptWaiting" | "decline">, long: LongJob): Promise<Collected> {
    const source = await this.bench.sourceOf(current);
    const collected = await this.bench.carrier.carry<"collect">({ kind: "collect", source, file: current.file, files, now: now(), packed: this.bench.host.bytes !== undefined, ...decision }, long);
    long.settle();
    await this.bench.update(collected.book, { later: true, ...(collected.packed === undefined ? {} : { packed: collected.packed }) });
    const { keepingSame } = await import("./keepingSame");
    return { ...collected, book: { ...collected.book, state: keepingSame(current.state, collected.book.state) } };
  }
}

/** Files by names of which no two are the same: a second "VP.xlsx", picked in another folder, becomes "VP (2).xlsx". */
function apart(given: readonly (File | PickedFile)[]): readonly PickedFile[] {
  const counts = new Map<string, number>();
  return given.map((item) => {
    const { name, file } = "file" in item ? item : { name: item.name, file: item };
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { name: count === 1 ? name : name.replace(/(\.[^.]*)?$/, ` (${count})$1`), file };
  });
}
