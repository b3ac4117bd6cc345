import type { BookState } from "../../book/state";
import type { OpenBook, PaneState, Sentence } from "../state/model";
import type { Workbench } from "./workbench";

/** What comes of the marks: the ranking and the proposal. */
export class OutcomeJobs {
  constructor(private readonly bench: Workbench) {}

  rank(current: OpenBook): Promise<void> {
    return this.bench.runner.run("work.rank", async () => this.ranked(await this.bench.stateOf(current), current.file));
  }

  /**
   * Ranks the book in the open workbook, whether the pane has it open or not. It is open in the pane afterwards; what is
   * being prepared there – plan, points, roster – stays as it is.
   */
  rankOpen({ book: current, plan }: Pick<PaneState, "book" | "plan">): Promise<void> {
    return this.bench.runner.run("work.rank", async () => {
      const state = current === null ? await this.bench.stateFound() : await this.bench.stateOf(current);
      if (state.id === current?.state.id) {
        return this.ranked(state, current.file);
      }
      const { BOOK_FILE } = await import("./round");
      return this.ranked(state, BOOK_FILE, (book) => (plan === null ? this.bench.open(book) : this.bench.found(book)));
    });
  }

  /** @param meet called with a book that is new to the pane: ranked, or as it was read where it cannot be written */
  private async ranked(state: BookState, file: string, meet: (book: OpenBook) => Promise<void> = () => Promise.resolve()): Promise<Sentence> {
    const round = await import("./round");
    const { book, ranking } = round.rankBook(state, file);
    try {
      await this.bench.update(book);
    } catch (error) {
      await meet(round.laidBook(state, file));
      throw error;
    }
    await meet(book);
    this.bench.dispatch({ type: "ranked", book, ranking });
    const ranked = (audience: "collectives" | "individuals"): number => ranking.standings[audience].filter((standing) => standing.rank !== undefined).length;
    const errors = book.state.noted.filter((noted) => noted.severity === "error").length;
    return { key: "rank.done", words: { collectives: ranked("collectives"), individuals: ranked("individuals"), errors } };
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
