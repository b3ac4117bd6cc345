import { overLimit, shown, zipDamaged } from "./faults";
import { inflated, type Inflater } from "./inflate";
import type { Limits } from "./limits";
import { PartText } from "./partText";
import { xmlReader, type XmlHandler } from "./xml";
import type { ZipEntry } from "./zipDirectory";

/** The parts of a package by name, without regard to ASCII case; inflated only when they are read. */
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
