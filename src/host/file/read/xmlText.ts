import { joined } from "./bytes";
import { charactersOf } from "./characters";
import { xmlDamaged } from "./faults";

const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/**
 * Pieces of UTF-8 on their way to a scanner: checked to be text XML can hold (XML 1.0 §2.2), line ends made line
 * feeds (§2.11). Pieces end between characters. Throws Fault file.xml-damaged.
 */
export class XmlText {
  private held: Uint8Array = new Uint8Array();

  constructor(
    private readonly part: string,
    private readonly onReturn: () => void,
  ) {}

  /** The piece as the scanner shall see it; where it ends in a carriage return and is not the last, that waits for the next. */
  next(piece: Uint8Array, last: boolean): Uint8Array {
    const characters = charactersOf(piece);
    if (characters === "no-text" || characters === "unusable") {
      throw xmlDamaged(`${this.part}: ${characters === "no-text" ? "chữ sai bảng mã" : "sai cú pháp XML"}`);
    }
    if (this.held.length === 0 && characters === "plain") {
      return piece;
    }
    const all = joined(this.held, piece);
    const keeps = !last && all[all.length - 1] === carriageReturn;
    this.held = keeps ? all.slice(-1) : new Uint8Array();
    return this.withLineFeeds(keeps ? all.subarray(0, -1) : all);
  }

  private withLineFeeds(text: Uint8Array): Uint8Array {
    const lines = new Uint8Array(text.length);
    let length = 0;
    let from = 0;
    for (let at = text.indexOf(carriageReturn); at >= 0; at = text.indexOf(carriageReturn, from)) {
      this.onReturn();
      lines.set(text.subarray(from, at), length);
      length += at - from;
      lines[length] = lineFeed;
      length += 1;
      from = text[at + 1] === lineFeed ? at + 2 : at + 1;
    }
    lines.set(text.subarray(from), length);
    return lines.subarray(0, length + text.length - from);
  }
}
