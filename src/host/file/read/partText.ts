import { shown, xmlDamaged, xmlRefused } from "./faults";
import type { XmlScanner } from "./xmlScanner";

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** Bytes decoded at once; a token cut at the end of a slice is scanned again, so slices are long. */
const sliceSize = 1024 * 1024;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function encodingByMark(first: Uint8Array): Encoding {
  if (first[0] === 0xff && first[1] === 0xfe) {
    return "utf-16le";
  }
  return first[0] === 0xfe && first[1] === 0xff ? "utf-16be" : "utf-8";
}

/** `limit`, or where the character begins that it would cut in two. */
function wholeCharacters(bytes: Uint8Array, from: number, limit: number): number {
  const end = Math.min(limit, bytes.length);
  for (let start = end - 1; start >= Math.max(from, end - 3); start -= 1) {
    const byte = bytes[start] ?? 0;
    if ((byte & 0xc0) !== 0x80) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
      return start + length > end ? start : end;
    }
  }
  return end;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/**
 * Passes a part's bytes to a scanner as text: strict UTF-8, or UTF-16 where it starts with a byte order mark.
 * Throws Fault: file.xml-damaged (bytes that are no such text), file.xml-refused (declared to be something else).
 */
export class PartText {
  private encoding: Encoding | undefined;
  private utf16: TextDecoder | undefined;
  private cutCharacter = new Uint8Array();

  constructor(
    private readonly part: string,
    private readonly scanner: XmlScanner,
  ) {}

  write(piece: Uint8Array): void {
    if (this.encoding === undefined) {
      this.encoding = encodingByMark(piece);
      this.utf16 = this.encoding === "utf-8" ? undefined : new TextDecoder(this.encoding, { fatal: true });
      const marked = piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf;
      this.pass(marked ? piece.subarray(3) : piece);
      this.checkDeclaration(this.encoding);
    } else {
      this.pass(piece);
    }
  }

  end(): void {
    if (this.cutCharacter.length > 0) {
      this.fail();
    }
    this.scanner.write(this.decode(() => this.utf16?.decode() ?? ""), true);
  }

  private pass(piece: Uint8Array): void {
    const { utf16 } = this;
    if (utf16 !== undefined) {
      this.scanner.write(this.decode(() => utf16.decode(piece, { stream: true })), false);
      return;
    }
    const bytes = this.cutCharacter.length === 0 ? piece : joined(this.cutCharacter, piece);
    let at = 0;
    while (at < bytes.length) {
      const end = wholeCharacters(bytes, at, at + sliceSize);
      if (end === at) {
        break;
      }
      const slice = bytes.subarray(at, end);
      this.scanner.write(this.decode(() => utf8.decode(slice)), false);
      at = end;
    }
    this.cutCharacter = bytes.slice(at);
  }

  private checkDeclaration(actual: Encoding): void {
    const declared = this.scanner.encoding?.toLowerCase();
    const fitting: readonly (string | undefined)[] = actual === "utf-8" ? ["utf-8", "us-ascii"] : ["utf-16", actual];
    if (declared !== undefined && !fitting.includes(declared)) {
      throw xmlRefused(`${this.part}: bảng mã ${shown(declared)}`);
    }
  }

  private decode(step: () => string): string {
    try {
      return step();
    } catch {
      return this.fail();
    }
  }

  private fail(): never {
    throw xmlDamaged(`${this.part}: chữ sai bảng mã`);
  }
}
