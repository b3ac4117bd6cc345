import type { PaneSession } from "../session";
import type { StepId } from "../state/steps";
import type { SharedRuntime } from "./sharedRuntime";

/** The steps that buttons of the ribbon open, by the names of their functions in the manifest. */
export const stepCommands = { openIssue: "plan", openCollect: "collect", openPropose: "propose" } as const satisfies Readonly<Record<string, StepId>>;

export const RANK_COMMAND = "checkAndRank";

/** Puts the session's jobs behind the buttons of the ribbon. */
export function serveRibbon(session: PaneSession, runtime: Pick<SharedRuntime, "associate" | "onShown">): void {
  runtime.associate(RANK_COMMAND, () => checkAndRank(session));
  for (const [name, step] of Object.entries(stepCommands)) {
    runtime.associate(name, () => {
      session.store.dispatch({ type: "stepChosen", step });
      return session.reveal();
    });
  }
  runtime.onShown(() => void session.lookAgain());
}

/**
 * One click: checks and ranks the book in the open workbook, which ends on its findings or its ranking, with no pane
 * needed. On trouble the pane opens on the ranking's step with the reason; where another job is at work, it opens on that.
 */
export async function checkAndRank({ store, jobs, reveal }: PaneSession): Promise<void> {
  if (jobs.busy) {
    if (store.get().work?.what !== "work.rank") {
      store.dispatch({ type: "troubleMet", trouble: { key: "ribbon.busy" } });
      await reveal();
    }
    return;
  }
  await jobs.outcome.rankOpen(store.get());
  if (store.get().trouble !== null) {
    store.dispatch({ type: "stepShown", step: "rank" });
    await reveal();
  }
}
