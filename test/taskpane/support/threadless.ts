import type { FromWorker, ToWorker, WorkerEnd } from "../../../src/taskpane/work/messages";
import { serve, type ServingEnd } from "../../../src/taskpane/work/serve";

/** A worker in all but its thread: everything that crosses is copied as a browser copies it. */
export function threadless(): { readonly end: WorkerEnd; readonly ended: () => boolean } {
  let closed = false;
  const cross = <T>(message: T, to: { onmessage: ((event: MessageEvent<T>) => void) | null }): void => {
    const data = structuredClone(message);
    setTimeout(() => !closed && to.onmessage?.(new MessageEvent("message", { data })), 0);
  };
  const end: WorkerEnd = {
    onmessage: null,
    onerror: null,
    postMessage: (message: ToWorker) => cross(message, serving),
    terminate: () => {
      closed = true;
    },
  };
  const serving: ServingEnd = { onmessage: null, postMessage: (message: FromWorker) => cross(message, end) };
  setTimeout(() => serve(serving), 0);
  return { end, ended: () => closed };
}
