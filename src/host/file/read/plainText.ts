import { ascii } from "./bytes";
import type { Captured } from "./captured";
import { Cursor } from "./cursor";

const start = ascii("<si><t");
const preserved = ascii(' xml:space="preserve"');
const greaterThan = 0x3e;
const end = ascii("</t></si>");

/** Reads shared texts of a single run, such as `<si><t>Họ và tên</t></si>`; as {@link PlainCells} reads cells. */
export class PlainTexts extends Cursor {
  /** Reads the text that starts at `at`; returns where it ends, or -1 where it is declined. */
  read(bytes: Uint8Array, at: number, into: Captured): number {
    this.begin(bytes, at);
    if (!this.skip(start)) {
      return -1;
    }
    this.skip(preserved);
    this.cost += 1;
    return this.byte(greaterThan) && this.content(into) && this.skip(end) ? this.at : -1;
  }
}
