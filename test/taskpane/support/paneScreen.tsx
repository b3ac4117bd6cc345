import { TextDecoder, TextEncoder } from "node:util";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { App } from "../../../src/taskpane/App";
import type { BookHost } from "../../../src/taskpane/host/bookHost";
import { PaneSession } from "../../../src/taskpane/session";
import type { StepId } from "../../../src/taskpane/state/steps";

/** Makes up for what jsdom has not. */
function prepareJsdom(): void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder });
  Object.assign(window, {
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
    scrollTo: () => undefined,
    ResizeObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  });
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
}

prepareJsdom();

/** The pane on a page of its own, worked by names as a person would. */
export class PaneScreen {
  private constructor(private readonly root: Root) {}

  static async show(step: StepId, host: BookHost): Promise<PaneScreen> {
    document.body.innerHTML = '<div id="shell"></div>';
    const screen = new PaneScreen(createRoot(document.getElementById("shell")!));
    await act(async () => screen.root.render(<App session={new PaneSession(step, () => host)} dark={false} />));
    await screen.settle();
    return screen;
  }

  async close(): Promise<void> {
    await act(async () => this.root.unmount());
  }

  /** Lets lazily loaded parts and running jobs come to an end. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 12; turn += 1) {
      await act(async () => new Promise((resolve) => setTimeout(resolve, 25)));
    }
    for (let turn = 0; turn < 200 && document.querySelector(".ptd-work") !== null; turn += 1) {
      await act(async () => new Promise((resolve) => setTimeout(resolve, 25)));
    }
  }

  get text(): string {
    return document.querySelector("main")?.textContent ?? "";
  }

  /** Waits for something to be said; fails with what was said instead. */
  async until(words: string): Promise<void> {
    for (let turn = 0; turn < 60 && !document.body.textContent.includes(words); turn += 1) {
      await this.settle();
    }
    if (!document.body.textContent.includes(words)) {
      throw new Error(`“${words}” is not in: ${document.body.textContent}`);
    }
  }

  button(name: string): HTMLButtonElement {
    const found = [...document.querySelectorAll("button")].find((each) => (each.getAttribute("aria-label") ?? each.textContent).includes(name));
    if (found === undefined) {
      throw new Error(`no button ${name} among ${[...document.querySelectorAll("button")].map((each) => each.textContent).join(", ")}`);
    }
    return found;
  }

  async press(name: string): Promise<void> {
    await act(async () => this.button(name).click());
    await this.settle();
  }

  /** Chooses a file; this page's own File cannot give its bytes. */
  async choose(name: string, bytes: Uint8Array, label: string): Promise<void> {
    const giving = (part: Uint8Array): Pick<Blob, "arrayBuffer"> => ({ arrayBuffer: async () => part.slice().buffer });
    const file = Object.assign(new File([], name), giving(bytes), { slice: (start: number, end: number) => giving(bytes.slice(start, end)) });
    const input = document.querySelector<HTMLInputElement>(`input[type="file"][aria-label="${label}"]`);
    Object.defineProperty(input, "files", { value: [file], configurable: true });
    await act(async () => input?.dispatchEvent(new Event("change", { bubbles: true })));
    await this.settle();
  }

  /** A field by its label, whether it is tied to it or carries it itself. */
  field(name: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
    const labelled = [...document.querySelectorAll("label")].find((label) => label.textContent.replace(/\*$/, "").trim() === name);
    const found = document.querySelector<HTMLInputElement>(`input[aria-label="${name}"], select[aria-label="${name}"], textarea[aria-label="${name}"]`) ?? document.getElementById(labelled?.htmlFor ?? "");
    if (!(found instanceof HTMLInputElement || found instanceof HTMLSelectElement || found instanceof HTMLTextAreaElement)) {
      throw new Error(`no field ${name}`);
    }
    return found;
  }

  async fill(name: string, value: string): Promise<void> {
    const field = this.field(name);
    const prototype = [HTMLSelectElement, HTMLTextAreaElement, HTMLInputElement].find((kind) => field instanceof kind)?.prototype ?? HTMLInputElement.prototype;
    await act(async () => {
      Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
      field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
    });
  }

  async tick(name: string): Promise<void> {
    await act(async () => this.field(name).click());
  }
}
