import { messageText, type Params } from "./finding";
import type { MessageCode } from "./messages.vi";
import { placeText, type Place } from "./place";

/**
 * A job cannot go on. Carries a code and a place; its message is the whole sentence for the user, in Vietnamese.
 * Whoever throws it has changed nothing.
 */
export class Fault extends Error {
  readonly code: MessageCode;
  readonly place: Place;
  readonly params: Params;

  constructor(code: MessageCode, place: Place = {}, params: Params = {}) {
    const where = placeText(place);
    super(`${where === "" ? "" : `${where}: `}${messageText(code, params)}`);
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
