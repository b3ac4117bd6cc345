import type { Decision } from "../../award/propose";
import type { BookState } from "../../book/state";
import type { CouncilChoice } from "../../job/recordDecisions";
import type { Ballot } from "../../job/recordVotes";
import type { OpenBook } from "../state/model";
import type { Workbench } from "./workbench";

/** What the council decides on ties, and how it votes on the proposed; the proposal is drawn again at once. */
export class CouncilJobs {
  constructor(private readonly bench: Workbench) {}

  decide(current: OpenBook, choice: CouncilChoice, round: string): Promise<void> {
    return this.settle(current, round, async (state) => (await import("./bookChanges")).decidedState(state, choice));
  }

  withdraw(current: OpenBook, decision: Decision, round: string): Promise<void> {
    return this.settle(current, round, async (state) => (await import("./bookChanges")).undecidedState(state, decision));
  }

  /** Writes the council's votes on the proposed, all or none; what was typed leaves the desk then. */
  async vote(current: OpenBook, ballot: Ballot, round: string): Promise<void> {
    await this.settle(current, round, async (state) => (await import("./bookChanges")).votedState(state, ballot), () => this.bench.dispatch({ type: "votesCleared" }));
  }

  private settle(current: OpenBook, name: string, change: (state: BookState) => Promise<BookState>, written: () => void = () => undefined): Promise<void> {
    return this.bench.runner.run("work.propose", async () => {
      const round = await import("./round");
      const { book, proposal, ranking } = round.proposeBook(await change(await this.bench.stateOf(current)), name, current.file);
      await this.bench.update(book, { edit: true });
      this.bench.dispatch({ type: "ranked", book, ranking });
      this.bench.dispatch({ type: "proposed", book, proposal });
      written();
      return { key: "decide.done", words: { stopped: proposal.lines.filter((line) => line.tied.length > 0).length, proposed: proposal.proposed.length } };
    });
  }
}
