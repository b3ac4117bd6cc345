import { createContext, type Dispatch, useContext } from "react";
import type { FindingLanguage } from "../../finding/language";
import type { Translate } from "../../i18n/translate";
import type { BookHost } from "../host/bookHost";
import type { PaneJobs } from "../jobs/paneJobs";
import type { PaneState } from "../state/model";
import type { Action } from "../state/reducer";

/** What every part of the pane may use. */
export interface Pane {
  readonly state: PaneState;
  readonly dispatch: Dispatch<Action>;
  readonly t: Translate;
  /** How findings are said in the chosen language. */
  readonly sentences: FindingLanguage;
  readonly jobs: PaneJobs;
  readonly hostKind: BookHost["kind"];
  /** A job is running: nothing else may be started. */
  readonly busy: boolean;
}

const PaneContext = createContext<Pane | undefined>(undefined);

export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === undefined) {
    throw new Error("no pane around this component");
  }
  return pane;
}
