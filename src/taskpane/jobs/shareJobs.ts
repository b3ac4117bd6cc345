import type { Recipient } from "../../book/share/recipient";
import { fileTypes } from "../host/bookHost";
import type { OpenBook } from "../state/model";
import { breathe } from "./breathe";
import { bytesOf } from "./bytesOf";
import type { Workbench } from "./workbench";

/** What the zip of every unit's copy is called. */
const UNITS_FILE = "ket-qua-cac-don-vi.zip";

/** Whom copies are made for. */
export type Recipients = Recipient | { readonly kind: "units" };

/** Sealed copies for others, and the check of one that came back. The book stays as it is. */
export class ShareJobs {
  constructor(private readonly bench: Workbench) {}

  make(current: OpenBook, recipients: Recipients, live: boolean): Promise<void> {
    return this.bench.runner.run(
      "work.share",
      async (long) => {
        const [{ copyFor }, { pack }] = await Promise.all([import("./copies"), import("./packFiles")]);
        const state = await this.bench.stateOf(current);
        if (recipients.kind !== "units") {
          const { name, bytes, made } = copyFor(state, recipients, live);
          const result = await this.bench.offer(name, bytes, fileTypes.xlsx);
          this.bench.dispatch({ type: "copiesMade", copies: [made] });
          return result;
        }
        const { units } = state.roster;
        const files = [];
        for (const [index, { code }] of units.entries()) {
          long.report(index, units.length);
          await breathe(long.signal);
          files.push(copyFor(state, { kind: "unit", code }, live));
        }
        long.report(units.length, units.length);
        await breathe(long.signal);
        const result = await this.bench.offer(UNITS_FILE, pack(files), fileTypes.zip);
        this.bench.dispatch({ type: "copiesMade", copies: files.map(({ made }) => made) });
        return result;
      },
      true,
    );
  }

  check(file: File): Promise<void> {
    return this.bench.runner.run("work.check", async () => {
      const { checkedCopy } = await import("./copies");
      const checked = checkedCopy(await bytesOf(file), file.name);
      this.bench.dispatch({ type: "copyChecked", checked });
      return { key: checked.unchanged ? "share.isUnchanged" : "share.isChanged", words: { file: checked.file, count: checked.changes.length } };
    });
  }
}
