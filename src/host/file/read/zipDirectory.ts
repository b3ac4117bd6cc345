import { overLimit, shown, zipDamaged, zipRefused } from "./faults";
import type { Limits } from "./limits";
import { longNumbers } from "./zip64";
import { endLength, findDirectory } from "./zipEnd";

/** One file of a zip archive whose headers agree with each other. */
export interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  /** The bytes as stored. */
  readonly data: Uint8Array;
  /** Bytes after inflation, as declared. */
  readonly size: number;
  readonly crc: number;
}

const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const centralLength = 46;
const localLength = 30;
const longestName = 512;

const encryptedFlags = 0x0001 | 0x0040 | 0x2000;
const descriptorFlag = 0x0008;
const utf8Flag = 0x0800;

/** A name without the flag is UTF-8 all the same where it can be: so the archives of macOS. */
function decodeName(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    if (utf8) {
      throw zipRefused("tên tệp con không đọc được");
    }
    return new TextDecoder("latin1").decode(bytes);
  }
}

function checkName(name: string): void {
  const parts = name.replace(/\/$/, "").split("/");
  if (name === "" || name.length > longestName || /[\u0000-\u001f\\:]/.test(name) || parts.some((part) => part === "" || part === "." || part === "..")) {
    throw zipRefused(`tên tệp con “${shown(name)}”`);
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Reads the archive's two descriptions of its entries and accepts only what they agree on. */
class DirectoryReader {
  private readonly view: DataView;
  private readonly names = new Set<string>();
  private readonly spans: { start: number; end: number }[] = [];
  private total = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: Limits,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  entries(): ZipEntry[] {
    if (this.bytes.length < endLength) {
      throw zipDamaged("tệp bị cắt");
    }
    const directory = findDirectory(this.view, this.limits);
    const found: ZipEntry[] = [];
    let at = directory.start;
    for (let index = 0; index < directory.count; index += 1) {
      if (at + centralLength > directory.end || this.view.getUint32(at, true) !== centralSignature) {
        throw zipDamaged("mục lục nén dở dang");
      }
      const lengths = [28, 30, 32].map((offset) => this.view.getUint16(at + offset, true));
      const next = at + centralLength + lengths.reduce((sum, length) => sum + length, 0);
      if (next > directory.end) {
        throw zipDamaged("mục lục nén dở dang");
      }
      const entry = this.entry(at, lengths[0] ?? 0, lengths[1] ?? 0, directory.start);
      if (!entry.name.endsWith("/")) {
        found.push(entry);
      }
      at = next;
    }
    if (at !== directory.end) {
      throw zipDamaged("mục lục nén thừa dữ liệu");
    }
    this.checkOverlaps();
    return found;
  }

  private entry(at: number, nameLength: number, extraLength: number, limit: number): ZipEntry {
    const { view } = this;
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameBytes = this.bytes.subarray(at + centralLength, at + centralLength + nameLength);
    const name = decodeName(nameBytes, (flags & utf8Flag) !== 0);
    checkName(name);
    this.checkUnique(name);
    if ((flags & encryptedFlags) !== 0) {
      throw zipRefused("có phần đặt mật khẩu");
    }
    if (method !== 0 && method !== 8) {
      throw zipRefused(`cách nén lạ ${method}`);
    }
    const extra = { start: at + centralLength + nameLength, length: extraLength };
    const [size = 0, storedSize = 0, local = 0] = longNumbers(view, extra, [24, 20, 42].map((offset) => view.getUint32(at + offset, true)), "directory");
    if (method === 0 && storedSize !== size) {
      throw zipDamaged(`kích thước của “${shown(name)}” không khớp`);
    }
    this.checkSize(name, size, storedSize);
    const start = this.dataStart(at, local, nameBytes, [size, storedSize], limit);
    if (start + storedSize > limit) {
      throw zipDamaged(`“${shown(name)}” bị cắt`);
    }
    this.spans.push({ start: local, end: start + storedSize });
    const data = this.bytes.subarray(start, start + storedSize);
    return { name, deflated: method === 8, data, size, crc: view.getUint32(at + 16, true) };
  }

  /** Where the entry's bytes start, by its local header, which must repeat the central one. */
  private dataStart(central: number, local: number, nameBytes: Uint8Array, sizes: readonly number[], limit: number): number {
    const { view } = this;
    if (local + localLength > limit || view.getUint32(local, true) !== localSignature) {
      throw zipDamaged("tiêu đề tệp con không khớp mục lục");
    }
    const nameLength = view.getUint16(local + 26, true);
    const extra = { start: local + localLength + nameLength, length: view.getUint16(local + 28, true) };
    const start = extra.start + extra.length;
    const localName = this.bytes.subarray(local + localLength, local + localLength + nameLength);
    const flags = view.getUint16(local + 6, true);
    const sameKind = flags === view.getUint16(central + 8, true) && view.getUint16(local + 8, true) === view.getUint16(central + 10, true);
    if (start > limit || !sameKind || !sameBytes(localName, nameBytes) || ((flags & descriptorFlag) === 0 && !this.repeats(central, local, extra, sizes))) {
      throw zipDamaged("tiêu đề tệp con không khớp mục lục");
    }
    return start;
  }

  /** Whether a local header names the checksum and the sizes of its entry. */
  private repeats(central: number, local: number, extra: { readonly start: number; readonly length: number }, sizes: readonly number[]): boolean {
    const { view } = this;
    const found = longNumbers(view, extra, [22, 18].map((offset) => view.getUint32(local + offset, true)), "local");
    return view.getUint32(local + 14, true) === view.getUint32(central + 16, true) && found.every((size, index) => size === sizes[index]);
  }

  /** Part names are equal without regard to ASCII case (ECMA-376 part 2, §6.3.5). */
  private checkUnique(name: string): void {
    const folded = name.toLowerCase();
    if (this.names.has(folded)) {
      throw zipRefused(`hai tệp con cùng tên “${shown(name)}”`);
    }
    this.names.add(folded);
  }

  private checkSize(name: string, size: number, storedSize: number): void {
    this.total += size;
    if (this.total > this.limits.totalBytes) {
      throw overLimit(`giải nén quá ${Math.floor(this.limits.totalBytes / 1024 / 1024)} MB`);
    }
    if (size > this.limits.ratioFrom && size > storedSize * this.limits.ratio) {
      throw zipRefused(`“${shown(name)}” nén quá mức`);
    }
  }

  private checkOverlaps(): void {
    this.spans.sort((a, b) => a.start - b.start);
    this.spans.forEach((span, index) => {
      const next = this.spans[index + 1];
      if (next !== undefined && next.start < span.end) {
        throw zipRefused("các tệp con chồng lên nhau");
      }
    });
  }
}

/**
 * The files of a zip archive, folders left out, nothing inflated yet.
 * Throws Fault: file.zip-damaged, file.zip-refused (no encryption, stored or deflated only, no two equal
 * names, no escaping names, no overlaps), file.limits.
 */
export function zipEntries(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  return new DirectoryReader(bytes, limits).entries();
}
