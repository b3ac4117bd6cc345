import { Fault } from "../../finding/fault";
import type { FromWorker, ToWorker } from "./messages";
import type { Order } from "./orders";
import { perform } from "./tasks";
import { Assembly, husk, slicesOf, unpacked, packed } from "./wire";

/** The other end of {@link WorkerEnd}. */
export interface ServingEnd {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

/** Waits for an order, does it, and says what came of it. Made for one order: it is ended from the other side. */
export function serve(end: ServingEnd): void {
  const assembly = new Assembly();
  end.onmessage = ({ data }) => {
    if (data.kind === "order") {
      void fulfil(withMarks(unpacked<Order>(data.order), assembly), end);
    } else {
      assembly.add(data);
    }
  };
  end.postMessage({ kind: "ready" });
}

function withMarks(order: Order, assembly: Assembly): Order {
  return "state" in order.source ? { ...order, source: { state: assembly.state(order.source.state) } } : order;
}

async function fulfil(order: Order, end: ServingEnd): Promise<void> {
  try {
    const result = await perform<Order["kind"]>(order, async (moved) => end.postMessage({ kind: "moved", moved }));
    if (result instanceof Uint8Array) {
      end.postMessage({ kind: "done", result }, [result.buffer]);
    } else if ("zip" in result) {
      end.postMessage({ kind: "done", result }, [result.zip.buffer]);
    } else {
      for (const slice of slicesOf(result.book)) {
        end.postMessage(slice);
      }
      const rest = packed({ ...result, book: husk(result.book) });
      end.postMessage({ kind: "done", result: rest }, result.packed === undefined ? [] : [result.packed.buffer]);
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    end.postMessage(error instanceof Fault ? { kind: "failed", fault: { code: error.code, place: error.place, params: error.params }, detail } : { kind: "failed", detail });
  }
}
