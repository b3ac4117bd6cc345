import { deflateRawSync, crc32 as nodeCrc } from "node:zlib";

/** One entry; each patch may lie about any field of its header afterwards. */
export interface Part {
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  /** 8 unless given; anything else is stored as it is. */
  readonly method?: number;
  /** Already compressed bytes of `data`. */
  readonly packed?: Uint8Array;
  readonly flags?: number;
  readonly localExtra?: Uint8Array;
  readonly centralExtra?: Uint8Array;
  readonly comment?: string;
  /** Written after the data, as a data descriptor is. */
  readonly after?: Uint8Array;
  readonly patchLocal?: (header: DataView) => void;
  readonly patchCentral?: (header: DataView) => void;
}

export interface Container {
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly comment?: string | Uint8Array;
  /** Between the entries and the directory. */
  readonly between?: Uint8Array;
  /** Between the directory and its end record. */
  readonly beforeEnd?: Uint8Array;
  readonly patchEnd?: (header: DataView) => void;
  /** Offsets count from the start of the file instead of the archive's. */
  readonly shifted?: boolean;
}

const utf8 = (value: string | Uint8Array): Uint8Array => (typeof value === "string" ? new TextEncoder().encode(value) : value);

export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

export function crcOf(bytes: Uint8Array): number {
  return typeof nodeCrc === "function" ? nodeCrc(bytes) : slowCrc(bytes);
}

const table = Array.from({ length: 256 }, (_, start) => Array.from({ length: 8 }).reduce<number>((value) => (value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1), start));

function slowCrc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value = (value >>> 8) ^ (table[(value ^ byte) & 255] ?? 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** A zip archive (APPNOTE 6.3.10), truthful where nothing is patched. */
export function pack(parts: readonly Part[], container: Container = {}): Uint8Array {
  const pieces: Uint8Array[] = [container.before ?? new Uint8Array()];
  const directory: Uint8Array[] = [];
  let at = container.shifted === true ? (container.before?.length ?? 0) : 0;
  for (const part of parts) {
    const [name, data, comment] = [utf8(part.name), utf8(part.data), utf8(part.comment ?? "")];
    const stored = part.packed ?? ((part.method ?? 8) === 8 ? deflateRawSync(data, { level: 6 }) : data);
    const [localExtra, centralExtra] = [part.localExtra ?? new Uint8Array(), part.centralExtra ?? new Uint8Array()];
    const common = (view: DataView, from: number): void => {
      view.setUint16(from, 20, true);
      view.setUint16(from + 2, part.flags ?? 0x0800, true);
      view.setUint16(from + 4, part.method ?? 8, true);
      view.setUint16(from + 8, 0x21, true);
      view.setUint32(from + 10, crcOf(data), true);
      view.setUint32(from + 14, stored.length, true);
      view.setUint32(from + 18, data.length, true);
      view.setUint16(from + 22, name.length, true);
    };
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    common(local, 4);
    local.setUint16(28, localExtra.length, true);
    part.patchLocal?.(local);
    const central = new DataView(new ArrayBuffer(46));
    central.setUint32(0, 0x02014b50, true);
    central.setUint16(4, 20, true);
    common(central, 6);
    central.setUint16(30, centralExtra.length, true);
    central.setUint16(32, comment.length, true);
    central.setUint32(42, at, true);
    part.patchCentral?.(central);
    const written = [new Uint8Array(local.buffer), name, localExtra, stored, part.after ?? new Uint8Array()];
    pieces.push(...written);
    directory.push(new Uint8Array(central.buffer), name, centralExtra, comment);
    at += written.reduce((sum, piece) => sum + piece.length, 0);
  }
  const [listing, comment, between] = [concat(directory), utf8(container.comment ?? ""), container.between ?? new Uint8Array()];
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(12, listing.length, true);
  end.setUint32(16, at + between.length, true);
  end.setUint16(20, comment.length, true);
  container.patchEnd?.(end);
  return concat([...pieces, between, listing, container.beforeEnd ?? new Uint8Array(), new Uint8Array(end.buffer), comment, container.after ?? new Uint8Array()]);
}
