import { ascii } from "./bytes";
import type { RawCell } from "./cellValue";
import { columnOf } from "./cellReference";
import { decoded } from "./decode";
import { countReferences } from "./xmlReferences";

const declined = -1;

const lessThan = 0x3c;
const greaterThan = 0x3e;
const quote = 0x22;
const ampersand = 0x26;
const bracket = 0x5d;

const cellStart = ascii('<c r="');
const styleStart = ascii(' s="');
const typeStart = ascii(' t="');
const empty = ascii("/>");
const formulaStart = ascii("<f");
const arrayStart = ascii(' t="array" ref="');
/** What LibreOffice says of every formula. */
const notAlways = ascii(' aca="false"');
const formulaEnd = ascii("</f>");
const valueStart = ascii("<v>");
const valueEnd = ascii("</v>");
const cellEnd = ascii("</c>");

/** ASCII letters and digits. */
const inWord = Uint8Array.from({ length: 256 }, (_, code) => (/[A-Za-z0-9]/.test(String.fromCharCode(code)) && code < 128 ? 1 : 0));

/**
 * Reads cells spelled the way Excel, LibreOffice and this program spell nearly all of theirs, such as
 * `<c r="B2" s="1" t="s"><v>7</v></c>`, with at most one formula before the value. Whatever differs in a single byte
 * is declined and goes the general way, which knows all of XML and comes to the same. Of the elements of a scoring
 * sheet nine in ten stand in such cells, and they take a fifth of the time here.
 */
export class PlainCells {
  /** Of the cell last read: its column from 0, undefined where its reference names none of the row. */
  column: number | undefined;
  /** Of the cell last read: how many elements and references it has. */
  cost = 0;
  private bytes: Uint8Array = new Uint8Array();
  private at = 0;

  /** Reads the cell of this row that starts at `at` into `raw`; returns where it ends, or -1 where it is declined. */
  read(bytes: Uint8Array, at: number, row: number, raw: RawCell): number {
    this.bytes = bytes;
    this.at = at;
    this.cost = 1;
    return this.cell(row, raw) ? this.at : declined;
  }

  private cell(row: number, raw: RawCell): boolean {
    if (!this.skip(cellStart)) {
      return false;
    }
    const reference = this.at;
    if (!this.word()) {
      return false;
    }
    this.column = columnOf(this.bytes, reference, this.at - 1, row);
    raw.style = undefined;
    raw.type = "n";
    if (this.skip(styleStart)) {
      const start = this.at;
      if (!this.word()) {
        return false;
      }
      raw.style = decoded(this.bytes, start, this.at - 1);
    }
    if (this.skip(typeStart)) {
      const start = this.at;
      if (!this.word()) {
        return false;
      }
      raw.type = decoded(this.bytes, start, this.at - 1);
    }
    return this.skip(empty) || (this.byte(greaterThan) && this.formula(raw.formula) && this.value(raw.value) && this.skip(cellEnd));
  }

  /** No formula is one too. */
  private formula(into: RawCell["formula"]): boolean {
    if (!this.skip(formulaStart)) {
      return true;
    }
    if (this.skip(arrayStart) && !this.areaWord()) {
      return false;
    }
    this.skip(notAlways);
    return this.byte(greaterThan) && this.content(into) && this.skip(formulaEnd);
  }

  private value(into: RawCell["value"]): boolean {
    return !this.skip(valueStart) || (this.content(into) && this.skip(valueEnd));
  }

  /** Text up to the next tag; one with a bracket may hold what text must not. */
  private content(into: RawCell["value"]): boolean {
    const { bytes, at } = this;
    let end = at;
    let references = false;
    for (; end < bytes.length; end += 1) {
      const byte = bytes[end]!;
      if (byte === lessThan) {
        break;
      }
      if (byte === bracket) {
        return false;
      }
      references ||= byte === ampersand;
    }
    const count = references ? countReferences(bytes, at, end) : 0;
    if (count === undefined) {
      return false;
    }
    into.set(bytes, at, end, references);
    this.cost += 1 + count;
    this.at = end;
    return true;
  }

  private skip(literal: Uint8Array): boolean {
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

  private byte(wanted: number): boolean {
    if (this.at < this.bytes.length && this.bytes[this.at] === wanted) {
      this.at += 1;
      return true;
    }
    return false;
  }

  /** Letters and digits, and the quote after them. */
  private word(): boolean {
    const { bytes } = this;
    let end = this.at;
    while (end < bytes.length && inWord[bytes[end]!] === 1) {
      end += 1;
    }
    this.at = end;
    return this.byte(quote);
  }

  /** "A1" or "A1:B2", and the quote after it. */
  private areaWord(): boolean {
    const { bytes } = this;
    let end = this.at;
    while (end < bytes.length && (inWord[bytes[end]!] === 1 || bytes[end] === 0x3a)) {
      end += 1;
    }
    this.at = end;
    return this.byte(quote);
  }
}
