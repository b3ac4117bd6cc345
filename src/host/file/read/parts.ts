import { shown, xmlDamaged, xmlRefused, zipDamaged } from "./faults";
import { inflated } from "./inflate";
import type { Limits } from "./limits";
import { XmlReader, type XmlHandler } from "./xml";
import type { ZipEntry } from "./zipDirectory";

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

function encodingByMark(first: Uint8Array): Encoding {
  if (first[0] === 0xff && first[1] === 0xfe) {
    return "utf-16le";
  }
  return first[0] === 0xfe && first[1] === 0xff ? "utf-16be" : "utf-8";
}

function checkEncoding(part: string, declared: string | undefined, actual: Encoding): void {
  const name = declared?.toLowerCase();
  const fitting: readonly (string | undefined)[] = actual === "utf-8" ? ["utf-8", "us-ascii"] : ["utf-16", actual];
  if (name !== undefined && !fitting.includes(name)) {
    throw xmlRefused(`${part}: bảng mã ${shown(name)}`);
  }
}

/** Decodes a part piece by piece; no argument ends it. Throws Fault file.xml-damaged. */
function decoder(part: string, encoding: Encoding): (piece?: Uint8Array) => string {
  const decoding = new TextDecoder(encoding, { fatal: true });
  return (piece) => {
    try {
      return piece === undefined ? decoding.decode() : decoding.decode(piece, { stream: true });
    } catch {
      throw xmlDamaged(`${part}: chữ sai bảng mã`);
    }
  };
}

/** The parts of a package by name, without regard to ASCII case; inflated only when they are read. */
export class Parts {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly budget: { elements: number };

  constructor(
    entries: readonly ZipEntry[],
    private readonly limits: Limits,
  ) {
    this.budget = { elements: limits.elements };
    for (const entry of entries) {
      this.entries.set(entry.name.toLowerCase(), entry);
    }
  }

  get names(): Iterable<string> {
    return this.entries.keys();
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** At most `length` first bytes of a part, as Latin letters; "" where there is no such part. */
  beginning(name: string, length: number): string {
    const entry = this.entries.get(name.toLowerCase());
    const first = entry === undefined || entry.size > 1024 ? undefined : inflated(entry).next();
    return first === undefined || first.done === true ? "" : String.fromCharCode(...first.value.subarray(0, length));
  }

  /**
   * Shows the handler a part's elements of this vocabulary.
   * Throws Fault: file.zip-damaged (missing or broken), file.xml-damaged, file.xml-refused, file.limits.
   */
  read(name: string, vocabulary: ReadonlySet<string>, handler: XmlHandler): void {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) {
      throw zipDamaged(`thiếu “${shown(name)}”`);
    }
    const part = shown(name);
    const reader = new XmlReader(part, vocabulary, this.limits, handler, this.budget);
    let decode: ((piece?: Uint8Array) => string) | undefined;
    for (const piece of inflated(entry)) {
      if (decode === undefined) {
        const encoding = encodingByMark(piece);
        decode = decoder(part, encoding);
        reader.write(decode(piece));
        checkEncoding(part, reader.declaredEncoding, encoding);
      } else {
        reader.write(decode(piece));
      }
    }
    reader.write(decode?.() ?? "");
    reader.end();
  }
}
