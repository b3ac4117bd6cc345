import type { BookHost } from "./host/bookHost";
import type { OverwriteQuestion } from "./jobs/overwrite";
import { PaneJobs } from "./jobs/paneJobs";
import { initialState } from "./state/model";
import { PaneStore } from "./state/store";
import type { StepId } from "./state/steps";

/** Brings a cell of the pane's own preview into view. */
export type ShowCell = (sheet: string, cell: string) => void;

/** The pane at work over one host: its state, its jobs, and the question one of them may be waiting with. Draws nothing. */
export class PaneSession {
  readonly store: PaneStore;
  readonly jobs: PaneJobs;
  readonly hostKind: BookHost["kind"];
  private settle: ((goOn: boolean) => void) | undefined;

  /** @param reveal brings the pane into view where it may be closed */
  constructor(
    step: StepId,
    makeHost: (show: ShowCell) => BookHost,
    readonly reveal: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.store = new PaneStore(initialState(step, "vi"));
    const host = makeHost((sheet, cell) => this.store.dispatch({ type: "sheetChosen", sheet, cell }));
    this.hostKind = host.kind;
    this.jobs = new PaneJobs(host, this.store.dispatch, (question) => this.ask(question));
  }

  /** Answers the question that is in the state. */
  readonly answer = (goOn: boolean): void => {
    this.store.dispatch({ type: "asked", question: null });
    this.settle?.(goOn);
    this.settle = undefined;
  };

  /** Reads the open book anew, where there is one: whoever looks at the pane again may have changed cells meanwhile. */
  async lookAgain(): Promise<void> {
    const { book, trouble } = this.store.get();
    if (book !== null) {
      await this.jobs.book.refresh(book, trouble !== null);
    }
  }

  private ask(question: OverwriteQuestion): Promise<boolean> {
    this.store.dispatch({ type: "asked", question });
    void this.reveal();
    return new Promise((resolve) => {
      this.settle = resolve;
    });
  }
}
