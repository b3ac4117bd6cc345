import { createRoot } from "react-dom/client";
import { loadOffice, OFFICE_CDN, type OfficeOutcome } from "./boot/officeLoader";
import { Start } from "./boot/Start";
import { reloadAddress, surroundingsOf } from "./boot/surroundings";
import { stepFromQuery } from "./state/steps";

const SCRIPT_TIME = 8_000;
const READY_TIME = 15_000;
const MOST_RELOADS = 1;

/** Loads Office.js where Office is around the page; reloads the page once where it stays silent. */
async function excel(reloads: number): Promise<OfficeOutcome> {
  const outcome = await loadOffice({ page: document, cdn: OFFICE_CDN, local: new URL("office/office.js", document.baseURI).href, scriptTime: SCRIPT_TIME, readyTime: READY_TIME });
  if (outcome.kind === "silent" && reloads < MOST_RELOADS) {
    window.location.replace(reloadAddress(window.location.href, reloads));
  }
  return outcome;
}

const { search } = window.location;
const { office, reloads } = surroundingsOf(search);
const shell = document.getElementById("shell");
if (shell !== null) {
  createRoot(shell).render(<Start step={stepFromQuery(search)} office={office ? excel(reloads) : undefined} />);
}
