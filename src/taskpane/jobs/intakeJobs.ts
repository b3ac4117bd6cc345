import type { ReturnedFile } from "../../job/collect";
import { isPending } from "../state/progress";
import type { OpenBook, ReturnedItem } from "../state/model";
import { bytesOf } from "./bytesOf";
import type { Workbench } from "./workbench";

/** Taking in what came back. */
export class IntakeJobs {
  constructor(private readonly bench: Workbench) {}

  collect(current: OpenBook, files: readonly File[]): Promise<void> {
    return this.bench.runner.run(
      "work.collect",
      async (long) => {
        const round = await import("./round");
        const returned: ReturnedFile[] = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })));
        const { book, reports } = await round.collectFiles(await this.bench.stateOf(current), returned, current.file, long);
        await this.bench.update(book, { later: true });
        const items = reports.map((report, index): ReturnedItem => ({ key: this.bench.takeKey(), bytes: returned[index]?.bytes ?? new Uint8Array(), report, decision: "open" }));
        this.bench.dispatch({ type: "filesJudged", book, items });
        const accepted = items.filter((item) => item.report.status === "accepted").length;
        const pending = items.filter(isPending).length;
        return { key: "collect.result", words: { files: items.length, accepted, pending, refused: items.length - accepted - pending } };
      },
      true,
    );
  }

  accept(current: OpenBook, item: ReturnedItem): Promise<void> {
    return this.bench.runner.run("work.collect", async () => {
      const round = await import("./round");
      const { book, report } = round.acceptFile(await this.bench.stateOf(current), { name: item.report.file, bytes: item.bytes }, current.file);
      await this.bench.update(book);
      this.bench.dispatch({ type: "fileAccepted", book, item: { ...item, report, decision: "accepted" } });
      return { key: "collect.result", words: { files: 1, accepted: report.status === "accepted" ? 1 : 0, pending: 0, refused: report.status === "accepted" ? 0 : 1 } };
    });
  }
}
