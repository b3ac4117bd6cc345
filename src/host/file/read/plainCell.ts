import { ascii } from "./bytes";
import { columnOf } from "./cellReference";
import type { RawCell } from "./cellValue";
import { Cursor } from "./cursor";
import { decoded } from "./decode";

const greaterThan = 0x3e;
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

/**
 * Reads cells spelled the way Excel, LibreOffice and this program spell nearly all of theirs, such as
 * `<c r="B2" s="1" t="s"><v>7</v></c>`, with at most one formula before the value. Whatever differs in a single byte
 * is declined and goes the general way, which knows all of XML and comes to the same. Of the elements of a scoring
 * sheet nine in ten stand in such cells, and they take a fifth of the time here.
 */
export class PlainCells extends Cursor {
  /** Of the cell last read: its column from 0, undefined where its reference names none of the row. */
  column: number | undefined;

  /** Reads the cell of this row that starts at `at` into `raw`; returns where it ends, or -1 where it is declined. */
  read(bytes: Uint8Array, at: number, row: number, raw: RawCell): number {
    this.begin(bytes, at);
    return this.cell(row, raw) ? this.at : -1;
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
    const style = this.skip(styleStart) ? this.at : 0;
    if (style > 0 && !this.word()) {
      return false;
    }
    raw.style = style === 0 ? undefined : decoded(this.bytes, style, this.at - 1);
    const type = this.skip(typeStart) ? this.at : 0;
    if (type > 0 && !this.word()) {
      return false;
    }
    raw.type = type === 0 ? "n" : decoded(this.bytes, type, this.at - 1);
    this.cost += 1;
    return this.skip(empty) || (this.byte(greaterThan) && this.formula(raw) && this.value(raw) && this.skip(cellEnd));
  }

  /** No formula is one too. */
  private formula(raw: RawCell): boolean {
    if (!this.skip(formulaStart)) {
      return true;
    }
    if (this.skip(arrayStart) && !this.area()) {
      return false;
    }
    this.skip(notAlways);
    return this.byte(greaterThan) && this.content(raw.formula) && this.skip(formulaEnd);
  }

  private value(raw: RawCell): boolean {
    return !this.skip(valueStart) || (this.content(raw.value) && this.skip(valueEnd));
  }
}
