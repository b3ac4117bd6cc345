import type { CDPSession, Page } from "playwright-core";

/** Speaks to the workers of a page as the browser's own tools do: what they weigh is not to be had from inside. */
export class WorkerHeap {
  private latest = "";
  private nextId = 0;
  private readonly asked = new Map<number, (result: unknown) => void>();

  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<WorkerHeap> {
    const session = await page.context().newCDPSession(page);
    const heap = new WorkerHeap(session);
    session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
      heap.latest = targetInfo.type === "worker" ? sessionId : heap.latest;
    });
    session.on("Target.receivedMessageFromTarget", ({ message }) => heap.answer(message));
    await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
    return heap;
  }

  /** Bytes of the newest worker's heap in use once everything unreachable is gone. */
  async inUse(): Promise<number> {
    await this.ask("HeapProfiler.collectGarbage");
    await this.ask("HeapProfiler.collectGarbage");
    const usage = await this.ask("Runtime.getHeapUsage");
    return typeof usage === "object" && usage !== null && "usedSize" in usage ? Number(usage.usedSize) : Number.NaN;
  }

  private ask(method: string): Promise<unknown> {
    this.nextId += 1;
    const id = this.nextId;
    const answered = new Promise<unknown>((resolve) => this.asked.set(id, resolve));
    return this.session.send("Target.sendMessageToTarget", { sessionId: this.latest, message: JSON.stringify({ id, method }) }).then(() => answered);
  }

  private answer(message: string): void {
    const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: unknown };
    this.asked.get(id ?? -1)?.(result);
  }
}
