import type { OpenBook } from "../state/model";
import type { Workbench } from "./workbench";

/** What comes of the marks: the ranking and the proposal. */
export class OutcomeJobs {
  constructor(private readonly bench: Workbench) {}

  rank(current: OpenBook): Promise<void> {
    return this.bench.runner.run("work.rank", async () => {
      const round = await import("./round");
      const { book, ranking } = round.rankBook(await this.bench.stateOf(current), current.file);
      await this.bench.update(book);
      this.bench.dispatch({ type: "ranked", book, ranking });
      const ranked = (audience: "collectives" | "individuals"): number => ranking.standings[audience].filter((standing) => standing.rank !== undefined).length;
      const errors = book.state.noted.filter((noted) => noted.severity === "error").length;
      return { key: "rank.done", words: { collectives: ranked("collectives"), individuals: ranked("individuals"), errors } };
    });
  }

  propose(current: OpenBook, name: string): Promise<void> {
    return this.bench.runner.run("work.propose", async () => {
      const round = await import("./round");
      const { book, proposal, ranking } = round.proposeBook(await this.bench.stateOf(current), name, current.file);
      await this.bench.update(book);
      this.bench.dispatch({ type: "ranked", book, ranking });
      this.bench.dispatch({ type: "proposed", book, proposal });
      const count = (audience: "collectives" | "individuals"): number => proposal.proposed.filter((item) => item.audience === audience).length;
      const stopped = proposal.lines.filter((line) => line.tied.length > 0).length;
      return { key: "propose.done", words: { collectives: count("collectives"), individuals: count("individuals"), stopped } };
    });
  }
}
