import { Fault } from "../../finding/fault";
import { inspectPdf, measureStream, pdfjs, pdfLines, pdfPages } from "../../host/pdf";
import type { DocumentText } from "../../plan/reader/documentText";
import type { LongJob } from "./longJob";

/** A plan of some hundred pages takes a few seconds. */
const MOST_SECONDS = 60;

/**
 * A PDF's passages, read in a worker that is ended when the user cancels or time is up, whatever the file does. Throws
 * Fault `plan.pdf-…`.
 */
export async function readPdf(bytes: Uint8Array, { signal, report }: LongJob): Promise<DocumentText> {
  inspectPdf(bytes, measureStream);
  const library = await pdfjs();
  const port = new Worker(new URL("pdfjs-dist/legacy/build/pdf.worker.min.mjs", import.meta.url));
  library.GlobalWorkerOptions.workerPort = port;
  const stopped = stopping(signal, port);
  try {
    const pages = await Promise.race([pdfPages(library, bytes, {}, (page, of) => report(page - 1, of)), stopped.never]);
    return pdfLines(pages);
  } finally {
    stopped.clear();
    library.GlobalWorkerOptions.workerPort = null;
    port.terminate();
  }
}

/** Never comes to anything but an end: cancelled, out of time, or the worker broke. */
function stopping(signal: AbortSignal, port: Worker): { readonly never: Promise<never>; readonly clear: () => void } {
  let clear = (): void => undefined;
  const never = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Fault("plan.pdf-slow", {}, { seconds: String(MOST_SECONDS) })), MOST_SECONDS * 1000);
    const cancelled = (): void => reject(signal.reason instanceof Error ? signal.reason : new DOMException("cancelled", "AbortError"));
    const broken = (): void => reject(new Fault("plan.pdf-damaged"));
    signal.addEventListener("abort", cancelled);
    port.addEventListener("error", broken);
    clear = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancelled);
      port.removeEventListener("error", broken);
    };
  });
  return { never, clear };
}
