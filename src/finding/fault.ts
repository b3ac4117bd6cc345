import { messageText, type Params } from "./finding";
import { type FindingLanguage, vietnamese } from "./language";
import type { MessageCode } from "./messages.vi";
import { placeText, type Place } from "./place";

/** What there is to say of something with a code and a place. */
export interface Told {
  readonly code: MessageCode;
  readonly place: Place;
  readonly params: Params;
}

/** The place, where one is known, and the sentence. */
export function told({ code, place, params }: Told, language: FindingLanguage = vietnamese): string {
  const where = placeText(place, language);
  return `${where === "" ? "" : `${where}: `}${messageText(code, params, language)}`;
}

/**
 * A job cannot go on. Carries a code and a place; its message is the whole sentence for the user, in Vietnamese.
 * Whoever throws it has changed nothing.
 */
export class Fault extends Error implements Told {
  readonly code: MessageCode;
  readonly place: Place;
  readonly params: Params;

  constructor(code: MessageCode, place: Place = {}, params: Params = {}) {
    super(told({ code, place, params }));
    this.name = "Fault";
    this.code = code;
    this.place = place;
    this.params = params;
  }

  /** The same fault with what it did not know of its place. */
  at(place: Place): Fault {
    return new Fault(this.code, { ...place, ...this.place }, this.params);
  }
}
