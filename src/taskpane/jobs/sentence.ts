import { Fault } from "../../finding/fault";
import type { Sentence } from "../state/model";
import { WrongRosterFiles } from "./wrongRosterFiles";

/** What to tell the user of something that was thrown: one sentence, whatever it was. */
export function sentenceOf(error: unknown): Sentence {
  if (error instanceof Fault) {
    const { code, place, params } = error;
    return { fault: { code, place, params } };
  }
  if (error instanceof WrongRosterFiles) {
    return { key: "roster.filesWrong" };
  }
  if (error instanceof DOMException && error.name === "AbortError") {
    return { key: "work.cancelled" };
  }
  return { key: "app.failed", words: { detail: error instanceof Error ? error.message : String(error) } };
}
