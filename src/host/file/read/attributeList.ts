import { decoded } from "./decode";
import { resolvedText } from "./xmlReferences";

/** The attributes of one element by qualified name, good until the next element; values are decoded when asked for. */
export class AttributeList {
  count = 0;
  readonly names: string[] = [];
  private bytes: Uint8Array = new Uint8Array();
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly plain: boolean[] = [];

  /** Begins a new element, whose tag stands in these bytes. */
  clear(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.count = 0;
  }

  /** A value that is not plain has references or line ends in it. */
  add(name: string, start: number, end: number, plain: boolean): void {
    const index = this.count;
    this.names[index] = name;
    this.starts[index] = start;
    this.ends[index] = end;
    this.plain[index] = plain;
    this.count = index + 1;
  }

  get(name: string): string | undefined {
    const index = this.indexOf(name);
    return index < 0 ? undefined : this.value(index);
  }

  indexOf(name: string): number {
    for (let index = 0; index < this.count; index += 1) {
      if (this.names[index] === name) {
        return index;
      }
    }
    return -1;
  }

  /** The value as XML 1.0 §3.3.3 has it: references resolved, line ends and tabs made spaces. */
  value(index: number): string {
    const [start, end] = [this.starts[index]!, this.ends[index]!];
    return this.plain[index] === true ? decoded(this.bytes, start, end) : resolvedText(spaced(this.bytes.slice(start, end)), 0, end - start);
  }

  /** Reads a value byte by byte, without making it a text first; `about` goes to the reader. */
  scan<T>(index: number, reader: (bytes: Uint8Array, start: number, end: number, about: number) => T, about: number): T {
    if (this.plain[index] === true) {
      return reader(this.bytes, this.starts[index]!, this.ends[index]!, about);
    }
    const value = new TextEncoder().encode(this.value(index));
    return reader(value, 0, value.length, about);
  }
}

function spaced(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte === 0x0a || byte === 0x09 ? 0x20 : byte));
}
