import { begin } from "./boot/begin";
import { surroundingsOf } from "./boot/surroundings";
import { translator } from "../i18n/translate";
import { stepFromQuery } from "./state/steps";

/**
 * The page of the pane, of the ribbon and of the browser edition. A page that only serves the ribbon is never painted:
 * nothing of the screen is loaded before the first frame.
 */
const { search } = window.location;
const begun = begin(surroundingsOf(search), stepFromQuery(search));
const shell = document.getElementById("shell");

async function draw(place: HTMLElement): Promise<void> {
  await new Promise(requestAnimationFrame);
  const { show } = await import("./boot/show");
  show(place, begun);
}

if (shell !== null) {
  draw(shell).catch(() => {
    shell.textContent = translator("vi")("app.unloaded");
  });
}
