import type { WorkerEnd } from "./messages";

/** A worker of this page; throws where the browser refuses to make one. */
export function startWorker(): WorkerEnd {
  return new Worker(new URL("./worker.ts", import.meta.url));
}
