import { overLimit, shown, zipDamaged, zipRefused } from "./faults";
import type { Limits } from "./limits";

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

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const centralLength = 46;
const localLength = 30;
const longestComment = 0xffff;
const longestName = 512;

const encryptedFlags = 0x0001 | 0x0040 | 0x2000;
const descriptorFlag = 0x0008;
const utf8Flag = 0x0800;
const zip64Size = 0xffffffff;
const zip64Extra = 0x0001;

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

function findDirectory(view: DataView, limits: Limits): Directory {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) !== endSignature || view.getUint16(at + 20, true) !== last - at) {
      continue;
    }
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    if (count === 0xffff || size === zip64Size || start === zip64Size) {
      throw zipRefused("ZIP64");
    }
    if (view.getUint32(at + 4, true) !== 0 || view.getUint16(at + 8, true) !== count) {
      throw zipRefused("tệp nén chia nhiều phần");
    }
    if (count > limits.entries) {
      throw overLimit(`hơn ${limits.entries} tệp con`);
    }
    if (start + size !== at) {
      throw zipDamaged("mục lục nén sai vị trí");
    }
    return { count, start, end: at };
  }
  throw zipDamaged("thiếu mục lục nén, tệp bị cắt");
}

function decodeName(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder(utf8 ? "utf-8" : "latin1", { fatal: true }).decode(bytes);
  } catch {
    throw zipRefused("tên tệp con không đọc được");
  }
}

function checkName(name: string): void {
  const parts = name.replace(/\/$/, "").split("/");
  if (name === "" || name.length > longestName || /[\u0000-\u001f\\:]/.test(name) || parts.some((part) => part === "" || part === "." || part === "..")) {
    throw zipRefused(`tên tệp con “${shown(name)}”`);
  }
}

function hasZip64Extra(view: DataView, start: number, length: number): boolean {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === zip64Extra) {
      return true;
    }
  }
  return false;
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
    const storedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const local = view.getUint32(at + 42, true);
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
    const declaresZip64 = [storedSize, size, local].includes(zip64Size);
    if (declaresZip64 || hasZip64Extra(view, at + centralLength + nameLength, extraLength)) {
      throw zipRefused("ZIP64");
    }
    if (method === 0 && storedSize !== size) {
      throw zipDamaged(`kích thước của “${shown(name)}” không khớp`);
    }
    this.checkSize(name, size, storedSize);
    const start = this.dataStart(at, local, nameBytes, limit);
    if (start + storedSize > limit) {
      throw zipDamaged(`“${shown(name)}” bị cắt`);
    }
    this.spans.push({ start: local, end: start + storedSize });
    const data = this.bytes.subarray(start, start + storedSize);
    return { name, deflated: method === 8, data, size, crc: view.getUint32(at + 16, true) };
  }

  /** Where the entry's bytes start, by its local header, which must repeat the central one. */
  private dataStart(central: number, local: number, nameBytes: Uint8Array, limit: number): number {
    const { view } = this;
    if (local + localLength > limit || view.getUint32(local, true) !== localSignature) {
      throw zipDamaged("tiêu đề tệp con không khớp mục lục");
    }
    const nameLength = view.getUint16(local + 26, true);
    const start = local + localLength + nameLength + view.getUint16(local + 28, true);
    const localName = this.bytes.subarray(local + localLength, local + localLength + nameLength);
    const flags = view.getUint16(local + 6, true);
    const sameKind = flags === view.getUint16(central + 8, true) && view.getUint16(local + 8, true) === view.getUint16(central + 10, true);
    const sizes = [14, 18, 22].every((offset) => view.getUint32(local + offset, true) === view.getUint32(central + offset + 2, true));
    if (start > limit || !sameKind || !sameBytes(localName, nameBytes) || (!sizes && (flags & descriptorFlag) === 0)) {
      throw zipDamaged("tiêu đề tệp con không khớp mục lục");
    }
    return start;
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
 * Throws Fault: file.zip-damaged, file.zip-refused (no encryption, no ZIP64, stored or deflated only, no two equal
 * names, no escaping names, no overlaps), file.limits.
 */
export function zipEntries(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  return new DirectoryReader(bytes, limits).entries();
}
