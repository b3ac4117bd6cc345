import { overLimit, shown, zipDamaged, zipRefused } from "./faults";
import { inflated, type Inflater } from "./inflate";
import type { Limits } from "./limits";
import { PartText } from "./partText";
import { xmlReader, type XmlHandler } from "./xml";
import type { ZipEntry } from "./zipDirectory";

/**
 * By what a part is found: names are equal without regard to ASCII case and to which characters are percent-encoded
 * (ECMA-376 part 2, §6.2.2, §6.3.5; RFC 3986, §6.2.2).
 */
function keyOf(name: string): string {
  const lower = name.toLowerCase();
  try {
    return lower.includes("%") ? decodeURIComponent(lower).toLowerCase() : lower;
  } catch {
    return lower;
  }
}

/** The parts of a package by name; inflated only when they are read. */
export class Parts {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly budget: { elements: number; bytes: number };

  constructor(
    entries: readonly ZipEntry[],
    private readonly limits: Limits,
    private readonly inflate: Inflater | undefined,
  ) {
    this.budget = { elements: limits.elements, bytes: limits.readBytes };
    for (const entry of entries) {
      const key = keyOf(entry.name);
      if (this.entries.has(key)) {
        throw zipRefused(`hai tệp con cùng tên “${shown(entry.name)}”`);
      }
      this.entries.set(key, entry);
    }
  }

  get names(): Iterable<string> {
    return this.entries.keys();
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** At most `length` first bytes of a part, as Latin letters; "" where there is no such part. */
  beginning(name: string, length: number): string {
    const entry = this.entries.get(keyOf(name));
    const first = entry === undefined || entry.size > 1024 ? undefined : inflated(entry).next();
    return first === undefined || first.done === true ? "" : String.fromCharCode(...first.value.subarray(0, length));
  }

  /**
   * Shows the handler a part's elements of this vocabulary.
   * Throws Fault: file.zip-damaged (missing or broken), file.xml-damaged, file.xml-refused, file.limits.
   */
  read(name: string, vocabulary: ReadonlySet<string>, handler: XmlHandler): void {
    const entry = this.entries.get(keyOf(name));
    if (entry === undefined) {
      throw zipDamaged(`thiếu “${shown(name)}”`);
    }
    this.budget.bytes -= entry.size;
    if (this.budget.bytes < 0) {
      throw overLimit(`nội dung dài quá ${Math.floor(this.limits.readBytes / 1024 / 1024)} MB`);
    }
    const part = shown(name);
    const text = new PartText(part, xmlReader(part, vocabulary, this.limits, this.budget, handler));
    for (const piece of inflated(entry, this.inflate)) {
      text.write(piece);
    }
    text.end();
  }
}
