import type { PaneState } from "./model";
import { type Action, reduce } from "./reducer";

/** The pane's state, apart from any screen: jobs end and the ribbon works while the pane is closed or not drawn yet. */
export class PaneStore {
  private state: PaneState;
  private readonly listeners = new Set<() => void>();

  constructor(initial: PaneState) {
    this.state = initial;
  }

  readonly get = (): PaneState => this.state;

  readonly dispatch = (action: Action): void => {
    this.state = reduce(this.state, action);
    for (const listener of this.listeners) {
      listener();
    }
  };

  /** Calls `listener` after every change; the result stops it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };
}
