import { offers } from "./features";

/**
 * One round trip to Excel: `queue` queues actions and gives the proxies whose answers `collect` reads after the sync.
 * Each request has a context of its own instead of `Excel.run`'s: there, every range is tracked across syncs, which costs two more
 * actions a range and a further request at the end.
 */
export async function request<P, T>(queue: (context: Excel.RequestContext) => P, collect: (proxies: P) => T): Promise<T> {
  const context = new Excel.RequestContext();
  const proxies = queue(context);
  await context.sync();
  return collect(proxies);
}

/** A round trip that asks for nothing. */
export function send(queue: (context: Excel.RequestContext) => void): Promise<void> {
  return request(queue, () => undefined);
}

/** Nothing is calculated or drawn before this request has ended. Once per request: repeated calls flicker. */
export function suspendUntilSync(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  suspendDrawing(context);
}

/** Nothing is drawn before this request has ended, but it calculates: for one that also reads results. */
export function suspendDrawing(context: Excel.RequestContext): void {
  if (offers("1.9")) {
    context.application.suspendScreenUpdatingUntilNextSync();
  }
}
