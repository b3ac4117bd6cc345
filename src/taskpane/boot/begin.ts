import { BrowserHost } from "../host/browserHost";
import { ExcelHost } from "../host/excelHost";
import { serveRibbon } from "../ribbon/commands";
import { SharedRuntime } from "../ribbon/sharedRuntime";
import { PaneSession } from "../session";
import type { StepId } from "../state/steps";
import { loadOffice, OFFICE_CDN } from "./officeLoader";
import { reloadAddress, type Surroundings } from "./surroundings";

const SCRIPT_TIME = 8_000;
const READY_TIME = 15_000;
const MOST_RELOADS = 1;

/** What the page turned out to be. */
export type Begun =
  | { readonly kind: "ready"; readonly session: PaneSession; /** Undefined where the page's own preference decides. */ readonly dark?: boolean }
  /** Excel is said to be around the page but does not answer. */
  | { readonly kind: "silent" };

/** Finds out where the page is and puts a session to work there, the ribbon included. Reloads the page once where Office.js stays silent. */
export async function begin({ office, reloads }: Surroundings, step: StepId): Promise<Begun> {
  if (!office) {
    return inBrowser(step);
  }
  const outcome = await loadOffice({ page: document, cdn: OFFICE_CDN, local: new URL("office/office.js", document.baseURI).href, scriptTime: SCRIPT_TIME, readyTime: READY_TIME });
  if (outcome.kind === "excel") {
    const runtime = new SharedRuntime();
    const session = new PaneSession(step, () => new ExcelHost(document), () => runtime.reveal());
    serveRibbon(session, runtime);
    return { kind: "ready", session, dark: outcome.dark };
  }
  if (outcome.kind === "noHost") {
    return inBrowser(step);
  }
  if (reloads < MOST_RELOADS) {
    window.location.replace(reloadAddress(window.location.href, reloads));
  }
  return outcome;
}

function inBrowser(step: StepId): Begun {
  return { kind: "ready", session: new PaneSession(step, (show) => new BrowserHost(document, show)) };
}
