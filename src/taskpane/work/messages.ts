import type { Fault } from "../../finding/fault";
import type { Moved } from "./orders";
import type { Slice } from "./wire";

/** To the worker: slices of the book, then the order, once. */
export type ToWorker = Slice | { readonly kind: "order"; readonly order: unknown };

/** From the worker: that it runs, how far it is, slices of a book, and the outcome, once. */
export type FromWorker =
  | Slice
  | { readonly kind: "ready" }
  | { readonly kind: "moved"; readonly moved: Moved }
  | { readonly kind: "done"; readonly result: unknown }
  | { readonly kind: "failed"; readonly fault?: Pick<Fault, "code" | "place" | "params">; readonly detail: string };

/** The half of a worker this program speaks to; a port of a MessageChannel fits as well. */
export interface WorkerEnd {
  postMessage(message: ToWorker, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}
