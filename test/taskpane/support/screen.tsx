import { TextDecoder, TextEncoder } from "node:util";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { App } from "../../../src/taskpane/App";
import type { StepId } from "../../../src/taskpane/state/steps";
import type { MemoryHost } from "./memoryHost";

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

/** The pane on a page, as a user meets it. */
export class Screen {
  private root: Root | undefined;

  async show(step: StepId, host: MemoryHost): Promise<void> {
    document.body.innerHTML = '<div id="shell"></div>';
    const root = createRoot(document.getElementById("shell")!);
    this.root = root;
    await act(async () => root.render(<App step={step} dark={false} makeHost={() => host} />));
    await this.settle();
  }

  /** Lets lazily loaded parts and jobs arrive. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 8; turn += 1) {
      await act(async () => new Promise((resolve) => setTimeout(resolve, 25)));
    }
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
    const buttons = [...document.querySelectorAll("button")];
    const found = buttons.find((each) => (each.getAttribute("aria-label") ?? each.textContent).includes(name));
    if (found === undefined) {
      throw new Error(`no button ${name} among ${buttons.map((each) => each.textContent).join(", ")}`);
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

  async close(): Promise<void> {
    await act(async () => this.root?.unmount());
  }
}
