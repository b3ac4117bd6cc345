import { joined } from "./bytes";
import { shown, xmlDamaged, xmlRefused } from "./faults";
import type { XmlScanner } from "./xmlScanner";

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const encoder = new TextEncoder();

/** By the byte order mark, or where there is none by how "<" is spelled (XML 1.0, appendix F.1). */
function encodingOf(first: Uint8Array): Encoding {
  const starts = (one: number, two: number): boolean => first[0] === one && first[1] === two;
  if (starts(0xff, 0xfe) || starts(0x3c, 0x00)) {
    return "utf-16le";
  }
  return starts(0xfe, 0xff) || starts(0x00, 0x3c) ? "utf-16be" : "utf-8";
}

/** Where the last whole character ends. */
function wholeCharacters(bytes: Uint8Array): number {
  const end = bytes.length;
  for (let start = end - 1; start >= Math.max(0, end - 3); start -= 1) {
    const byte = bytes[start]!;
    if ((byte & 0xc0) !== 0x80) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
      return start + length > end ? start : end;
    }
  }
  return end;
}

/**
 * Passes a part's bytes to a scanner, which knows UTF-8 alone: as they are, or from UTF-16 where they start the way
 * it does. Throws Fault: file.xml-damaged (bytes that are no such text), file.xml-refused (declared to be
 * something else).
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
      this.encoding = encodingOf(piece);
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
    this.scanner.write(this.decoded(() => this.utf16?.decode() ?? ""), true);
  }

  private pass(piece: Uint8Array): void {
    const { utf16 } = this;
    if (utf16 !== undefined) {
      this.scanner.write(this.decoded(() => utf16.decode(piece, { stream: true })), false);
      return;
    }
    const bytes = joined(this.cutCharacter, piece);
    const end = wholeCharacters(bytes);
    this.scanner.write(bytes.subarray(0, end), false);
    this.cutCharacter = bytes.slice(end);
  }

  private checkDeclaration(actual: Encoding): void {
    const declared = this.scanner.encoding?.toLowerCase();
    const fitting: readonly (string | undefined)[] = actual === "utf-8" ? ["utf-8", "us-ascii"] : ["utf-16", actual];
    if (declared !== undefined && !fitting.includes(declared)) {
      throw xmlRefused(`${this.part}: bảng mã ${shown(declared)}`);
    }
  }

  private decoded(step: () => string): Uint8Array {
    try {
      return encoder.encode(step());
    } catch {
      return this.fail();
    }
  }

  private fail(): never {
    throw xmlDamaged(`${this.part}: chữ sai bảng mã`);
  }
}
