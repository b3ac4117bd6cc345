/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { parse } from "acorn";

const script = readFileSync("src/taskpane/static/support.js", "utf8");

/** Runs the script against this page as an engine that lacks what React needs. */
function run(): void {
  document.body.innerHTML = '<div id="shell"><p>Đang mở…</p></div>';
  new Function("window", "document", script)(window, document);
}

test("the script is ES5, so that any engine can run it", () => {
  expect(() => parse(script, { ecmaVersion: 5 })).not.toThrow();
});

test("an engine that cannot run the pane gets an explanation and the way to the browser edition", () => {
  // jsdom has no HTMLDialogElement.showModal, as no Excel before 2021 has.
  run();
  expect(document.body.textContent).toContain("quá cũ");
  expect(document.body.textContent).toContain("http://localhost/");
  expect(document.body.textContent).not.toContain("Đang mở");
});

test("a modern engine keeps the shell", () => {
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined });
  Object.assign(HTMLScriptElement.prototype, { noModule: false });
  Object.assign(window, { Promise, globalThis });
  run();
  expect(document.body.textContent).toBe("Đang mở…");
});
