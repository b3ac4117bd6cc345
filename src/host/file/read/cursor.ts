import type { Captured } from "./captured";
import { referenceEnd } from "./xmlReferences";

const lessThan = 0x3c;
const quote = 0x22;
const ampersand = 0x26;
const colon = 0x3a;

/** ASCII letters and digits. */
const inWord = Uint8Array.from({ length: 256 }, (_, code) => (code < 128 && /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0));
/** Where text ends, refers, or has a bracket, of which there may be three too many. */
const notable = Uint8Array.from({ length: 256 }, (_, code) => ("<&]".includes(String.fromCharCode(code)) ? 1 : 0));

/** Walks over bytes that are spelled as expected; every step says whether they were, and only then moves on. */
export class Cursor {
  protected bytes: Uint8Array = new Uint8Array();
  protected at = 0;
  /** Elements and references passed. */
  cost = 0;

  protected begin(bytes: Uint8Array, at: number): void {
    this.bytes = bytes;
    this.at = at;
    this.cost = 0;
  }

  protected skip(literal: Uint8Array): boolean {
    const { bytes, at } = this;
    const end = at + literal.length;
    if (end > bytes.length) {
      return false;
    }
    for (let index = 0; index < literal.length; index += 1) {
      if (bytes[at + index] !== literal[index]) {
        return false;
      }
    }
    this.at = end;
    return true;
  }

  protected byte(wanted: number): boolean {
    if (this.at < this.bytes.length && this.bytes[this.at] === wanted) {
      this.at += 1;
      return true;
    }
    return false;
  }

  /** Letters and digits, and the quote after them. */
  protected word(): boolean {
    const { bytes } = this;
    let end = this.at;
    while (end < bytes.length && inWord[bytes[end]!] === 1) {
      end += 1;
    }
    this.at = end;
    return this.byte(quote);
  }

  /** "A1" or "A1:B2", and the quote after it. */
  protected area(): boolean {
    const { bytes } = this;
    let end = this.at;
    while (end < bytes.length && (inWord[bytes[end]!] === 1 || bytes[end] === colon)) {
      end += 1;
    }
    this.at = end;
    return this.byte(quote);
  }

  /** The text of an element, up to the next tag. */
  protected content(into: Captured): boolean {
    const { bytes, at } = this;
    const { length } = bytes;
    let end = at;
    let references = 0;
    for (;;) {
      while (end < length && notable[bytes[end]!] === 0) {
        end += 1;
      }
      if (end < length && bytes[end] === ampersand) {
        end = referenceEnd(bytes, end);
        references += 1;
        if (end >= 0) {
          continue;
        }
      }
      break;
    }
    if (end < 0 || end >= length || bytes[end] !== lessThan) {
      return false;
    }
    into.set(bytes, at, end, references > 0);
    this.cost += 1 + references;
    this.at = end;
    return true;
  }
}
