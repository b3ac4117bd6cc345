import type { Finding } from "../../finding/finding";
import type { Reissue, ReissueOptions } from "../../job/reissue";
import { fileTypes } from "../host/bookHost";
import type { OpenBook } from "../state/model";
import { now } from "./longJob";
import type { Workbench } from "./workbench";

/** What to issue again for; at least one of them. */
export type ReissueChoice = Pick<ReissueOptions, "units" | "scheme" | "roster" | "deadline">;

/** What issuing again would do, for a person to agree to. */
export interface ReissuePlan {
  readonly units: readonly { readonly code: string; readonly name: string; readonly issue: number }[];
  readonly marksSetAside: number;
  /** The units whose returned sheets would be taken out of the book. */
  readonly returnsSetAside: readonly string[];
  readonly findings: readonly Finding[];
}

/** Issuing sheets again. */
export class ReissueJobs {
  constructor(private readonly bench: Workbench) {}

  /** Says what would happen, changing nothing; undefined where it cannot be done, which the pane is told. */
  async plan(current: OpenBook, choice: ReissueChoice): Promise<ReissuePlan | undefined> {
    try {
      const { reissue } = await import("../../job/reissue");
      const before = await this.bench.stateOf(current);
      return planOf(before, reissue(before, { ...choice, now: now(), confirmed: true }));
    } catch (error) {
      this.bench.fail(error);
      return undefined;
    }
  }

  /** Issues again; `confirmed` is what a person said to the marks that are set aside. Offers the new sheets as one zip. */
  go(current: OpenBook, choice: ReissueChoice, confirmed: boolean): Promise<void> {
    return this.bench.runner.run(
      "work.issue",
      async (long) => {
        const [{ reissue }, { checksBook, waitingReports }, { draftOf }] = await Promise.all([import("../../job/reissue"), import("./round"), import("../scheme/draft")]);
        const { state, units } = reissue(await this.bench.stateOf(current), { ...choice, now: now(), confirmed });
        const zip = units.length === 0 ? undefined : await this.bench.carrier.carry<"pack">({ kind: "pack", source: { state }, file: current.file, units }, long);
        long.settle();
        const book = checksBook(state, current.file);
        await this.bench.update(book);
        this.bench.dispatch({ type: "reissued", book, draft: draftOf(state.scheme), waiting: this.bench.waitingItems(waitingReports(state)) });
        if (zip !== undefined) {
          await this.bench.offer("phieu-phat-hanh-lai.zip", zip, fileTypes.zip);
        }
        return { key: units.length === 0 ? "reissue.doneNone" : "reissue.done", words: { count: units.length } };
      },
      true,
    );
  }
}

function planOf(before: OpenBook["state"], { state, units, marksSetAside, findings }: Reissue): ReissuePlan {
  const lines = new Map(state.register.map((line) => [line.unit, line]));
  const chosen = new Set(units);
  return {
    units: state.roster.units.filter(({ code }) => chosen.has(code)).map(({ code, name }) => ({ code, name, issue: lines.get(code)?.issue ?? 1 })),
    marksSetAside,
    returnsSetAside: before.register.filter(({ unit, received }) => received !== null && (lines.get(unit)?.received ?? null) === null).map(({ unit }) => unit),
    findings,
  };
}
