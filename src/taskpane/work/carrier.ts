import { Fault } from "../../finding/fault";
import { breathe } from "../jobs/breathe";
import type { LongJob } from "../jobs/longJob";
import type { FromWorker, WorkerEnd } from "./messages";
import type { Order, Results } from "./orders";
import { Assembly, marksOf, packed, unpacked, withoutMarks } from "./wire";

/** How long a worker may take to say that it runs. */
const START_TIME = 10_000;

type OrderOf<K extends Order["kind"]> = Extract<Order, { kind: K }>;

async function pageWorker(): Promise<WorkerEnd | undefined> {
  return typeof Worker === "undefined" ? undefined : (await import("./startWorker")).startWorker();
}

/**
 * Has work done: in a worker where the browser has one, else here, step by step. Which of the two makes no difference
 * to what comes of it. Cancelled, it throws the signal's reason and nothing comes of it.
 */
export class Carrier {
  private missing = false;

  /** @param start makes a worker; undefined or a throw where there is none */
  constructor(private readonly start: () => Promise<WorkerEnd | undefined> = pageWorker) {}

  async carry<K extends Order["kind"]>(order: OrderOf<K>, long: LongJob): Promise<Results[K]> {
    const worker = this.missing ? undefined : await this.started(long.signal);
    long.signal.throwIfAborted();
    if (worker === undefined) {
      this.missing = true;
      return this.here(order, long);
    }
    try {
      return await this.there(worker, order, long);
    } finally {
      worker.terminate();
    }
  }

  private async here<K extends Order["kind"]>(order: OrderOf<K>, { report, signal }: LongJob): Promise<Results[K]> {
    const { perform } = await import("./tasks");
    return perform<K>(order, async ({ done, total, name, what }) => {
      report(done, total, name, what);
      await breathe(signal);
    });
  }

  /** A worker that has said it runs; undefined where none will. */
  private async started(signal: AbortSignal): Promise<WorkerEnd | undefined> {
    const worker = await this.start().catch(() => undefined);
    if (worker === undefined) {
      return undefined;
    }
    const runs = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), START_TIME);
      const settle = (answer: boolean): void => {
        clearTimeout(timer);
        resolve(answer);
      };
      worker.onmessage = () => settle(true);
      worker.onerror = () => settle(false);
      signal.addEventListener("abort", () => settle(false), { once: true });
    });
    if (!runs) {
      worker.terminate();
    }
    return runs ? worker : undefined;
  }

  private async there<K extends Order["kind"]>(worker: WorkerEnd, order: OrderOf<K>, { report, signal }: LongJob): Promise<Results[K]> {
    const outcome = new Promise<Results[K]>((resolve, reject) => {
      const assembly = new Assembly();
      const take = (message: FromWorker): void => {
        switch (message.kind) {
          case "ready":
            break;
          case "moved":
            report(message.moved.done, message.moved.total, message.moved.name, message.moved.what);
            break;
          case "done":
            resolve(whole<K>(order.kind, message.result, assembly));
            break;
          case "failed":
            reject(message.fault === undefined ? new Error(message.detail) : new Fault(message.fault.code, message.fault.place, message.fault.params));
            break;
          default:
            assembly.add(message);
        }
      };
      worker.onmessage = ({ data }) => take(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    });
    // Whoever cancels while the book is still on its way is answered by the pauses.
    outcome.catch(() => undefined);
    await post(worker, order, signal);
    return outcome;
  }
}

async function post(worker: WorkerEnd, order: Order, signal: AbortSignal): Promise<void> {
  if (!("state" in order.source)) {
    worker.postMessage({ kind: "order", order: packed(order) });
    return;
  }
  for (const slice of marksOf(order.source.state)) {
    worker.postMessage(slice);
    await breathe(signal);
  }
  worker.postMessage({ kind: "order", order: packed({ ...order, source: { state: withoutMarks(order.source.state) } }) });
}

/** An outcome with the book it was sent ahead of. */
function whole<K extends Order["kind"]>(kind: K, result: unknown, assembly: Assembly): Results[K] {
  if (kind !== "collect") {
    return result as Results[K];
  }
  const collected = unpacked<Results["collect"]>(result);
  return { ...collected, book: assembly.book(collected.book) } as Results[K];
}
