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

describe("in Excel", () => {
  const opened = jest.fn();
  const actions = new Map<string, (event: { completed: () => void }) => void>();
  const scripts = (): readonly HTMLScriptElement[] => [...document.head.querySelectorAll("script")];
  const arrive = (script: HTMLScriptElement | undefined): void => {
    Object.assign(window, { Office: { onReady: (then: () => void) => then(), actions: { associate: (name: string, action: (event: { completed: () => void }) => void) => actions.set(name, action) }, addin: { showAsTaskpane: opened } } });
    script?.dispatchEvent(new Event("load"));
  };

  beforeEach(() => {
    document.head.innerHTML = "";
    actions.clear();
    opened.mockClear();
    window.history.replaceState(null, "", "/?app=excel&_host_Info=Excel$Win32$16.01$vi-VN$$$$0");
  });

  afterEach(() => window.history.replaceState(null, "", "/"));

  test("each button of the ribbon opens the pane with the explanation", () => {
    run();
    expect(scripts().map((each) => each.src)).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
    arrive(scripts()[0]);
    expect(actions.size).toBe(4);
    for (const action of actions.values()) {
      const completed = jest.fn();
      action({ completed });
      expect(completed).toHaveBeenCalledTimes(1);
    }
    expect(opened).toHaveBeenCalledTimes(4);
  });

  test.each(["error", "silence"])("the copy of Office.js in the build takes the place of one that does not come (%s)", (way) => {
    jest.useFakeTimers();
    run();
    if (way === "error") {
      scripts()[0]?.dispatchEvent(new Event("error"));
    } else {
      jest.advanceTimersByTime(8_000);
    }
    jest.useRealTimers();
    expect(scripts()[1]?.src).toBe("http://localhost/office/office.js");
    arrive(scripts()[1]);
    expect(actions.size).toBe(4);
  });
});

test("outside Excel nothing of Office is asked for", () => {
  document.head.innerHTML = "";
  run();
  expect(document.head.querySelector("script")).toBeNull();
});

test("a modern engine keeps the shell", () => {
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined });
  Object.assign(HTMLScriptElement.prototype, { noModule: false });
  Object.assign(window, { Promise, globalThis });
  run();
  expect(document.body.textContent).toBe("Đang mở…");
});
