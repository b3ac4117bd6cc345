import { createRoot } from "react-dom/client";
import type { Begun } from "./begin";
import { Start } from "./Start";

/** Draws the pane in the place of the shell. */
export function show(shell: HTMLElement, begun: Promise<Begun>): void {
  createRoot(shell).render(<Start begun={begun} />);
}
