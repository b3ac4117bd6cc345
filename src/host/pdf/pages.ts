import { Fault } from "../../finding/fault";
import type { Place } from "../../finding/place";
import type { PdfJs } from "./library";

/** A piece of text where it stands on a page, in points from the lower left corner. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly height: number;
}

export type Page = readonly Piece[];

/** Far more than any plan has. */
const MOST_PAGES = 300;
const MOST_PIECES = 300_000;

/** Text that leans more than this is a stamp or a watermark. */
const LEVEL = 0.05;

/**
 * The text of every page of a PDF, in pieces with their places. Nothing is drawn, no script is run, nothing is fetched.
 * `before` is told of each page first and may stop the whole by throwing. Throws Fault `plan.pdf-damaged`,
 * `plan.pdf-encrypted` or `plan.too-long`.
 */
export async function pdfPages(library: PdfJs, bytes: Uint8Array, place: Place, before: (page: number, of: number) => void): Promise<readonly Page[]> {
  const task = library.getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) {
      throw new Fault("plan.pdf-pages", place, { limit: String(MOST_PAGES) });
    }
    const pages: Page[] = [];
    let count = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      before(number, document.numPages);
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: false });
      count += items.length;
      if (count > MOST_PIECES) {
        throw new Fault("plan.pdf-pages", place, { limit: String(MOST_PAGES) });
      }
      pages.push(items.flatMap(pieceOf));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw faultOf(error, place);
  } finally {
    await task.destroy();
  }
}

function pieceOf(item: object): readonly Piece[] {
  if (!("str" in item) || !("transform" in item) || !("width" in item) || typeof item.str !== "string" || !Array.isArray(item.transform) || typeof item.width !== "number") {
    return [];
  }
  const [a, b, c, d, left, baseline] = item.transform.map(Number);
  const sound = [a, b, c, d, left, baseline, item.width].every((value) => value !== undefined && Number.isFinite(value));
  if (!sound || a === undefined || b === undefined || c === undefined || d === undefined || left === undefined || baseline === undefined || item.str.trim() === "") {
    return [];
  }
  return Math.abs(b) > LEVEL * Math.abs(a) ? [] : [{ text: item.str, left, right: left + item.width, baseline, height: Math.max(1, Math.hypot(c, d)) }];
}

function faultOf(error: unknown, place: Place): unknown {
  const name = error instanceof Error ? error.name : "";
  if (error instanceof Fault || name === "AbortError") {
    return error;
  }
  return name === "PasswordException" ? new Fault("plan.pdf-encrypted", place) : new Fault("plan.pdf-damaged", place);
}
