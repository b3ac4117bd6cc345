import { messages, type MessageCode } from "./messages.vi";
import type { Place } from "./place";

/** error: what it touches cannot be ranked or used as it stands; warning: a person should look; info: for the record. */
export type Severity = "error" | "warning" | "info";

export type Params = Readonly<Record<string, string>>;

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

/** The sentence of a message in Vietnamese, with what is wrong and what to do. */
export function messageText(code: MessageCode, params: Params): string {
  return messages[code].replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}

export { placeText } from "./place";
