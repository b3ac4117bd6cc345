import { Fault } from "../../finding/fault";
import type { Sentence } from "../state/model";
import { WriteFault } from "../../host/excel/faults";
import { WrongRosterFiles } from "./wrongRosterFiles";

/** What to tell the user of something that was thrown: one sentence, whatever it was. */
export function sentenceOf(error: unknown): Sentence {
  if (error instanceof Fault) {
    const { code, place, params } = error;
    return { fault: { code, place, params }, ...(error instanceof WriteFault && mayGoWell(error) ? { again: true } : {}) };
  }
  if (error instanceof WrongRosterFiles) {
    return { key: "roster.filesWrong" };
  }
  if (error instanceof DOMException && error.name === "AbortError") {
    return { key: "work.cancelled" };
  }
  return { key: "app.failed", words: { detail: error instanceof Error ? error.message : String(error) } };
}

/** The same again is worth a try where a person or a moment can take the obstacle away, and the book is as it was. */
function mayGoWell({ code, bookState }: WriteFault): boolean {
  return (bookState === "before" || bookState === "leftovers") && code !== "excel.too-old" && code !== "excel.cancelled" && code !== "excel.too-large";
}
