import { reasonPage } from "./reasonPage";

/** The page that says what came of the ribbon's button, from what stands after the "#", as text. */
const { title, reason, next } = reasonPage(window.location.hash);
for (const [id, text] of [["title", title], ["reason", reason], ["next", next]] as const) {
  const element = document.getElementById(id);
  if (element !== null) {
    element.textContent = text;
  }
}
