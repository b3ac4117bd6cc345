import { type FindingLanguage, vietnamese } from "./language";
import type { MessageCode } from "./messages.vi";
import type { Place } from "./place";
import { fill, type Params } from "./template";

/** error: what it touches cannot be ranked or used as it stands; warning: a person should look; info: for the record. */
export type Severity = "error" | "warning" | "info";

export type { Params } from "./template";

/** One thing to know about the data: what, how bad, and where. */
export interface Finding {
  readonly code: MessageCode;
  readonly severity: Severity;
  readonly place: Place;
  readonly params: Params;
}

export function finding(code: MessageCode, severity: Severity, place: Place, params: Params = {}): Finding {
  return { code, severity, place, params };
}

/** The sentence of a message, with what is wrong and what to do. */
export function messageText(code: MessageCode, params: Params, language: FindingLanguage = vietnamese): string {
  return fill(language.messages[code], params, (text) => language.words(text));
}

export { placeText } from "./place";
