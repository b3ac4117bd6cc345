import { deflateRawSync } from "node:zlib";

/** One entry of a crafted archive; whatever is given overrides what would be true. */
export interface RawEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** The size declared after inflation. */
  readonly size?: number;
  readonly extra?: Uint8Array;
  /** Only in the local header. */
  readonly localName?: string;
  readonly localSize?: number;
  readonly localMethod?: number;
  /** Another entry's place, or one outside of the file. */
  readonly offset?: number;
  /** Bytes cut from the end of the stored data, the sizes unchanged. */
  readonly cut?: number;
  /** Sizes follow the data instead of standing in the local header. */
  readonly descriptor?: true;
}

export interface RawArchive {
  readonly comment?: string;
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly count?: number;
  readonly directoryShift?: number;
  readonly disk?: number;
}

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  }
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let state = -1;
  for (const byte of bytes) {
    state = (state >>> 8) ^ (crcTable[(state ^ byte) & 0xff] ?? 0);
  }
  return (state ^ -1) >>> 0;
}

export function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === "string" ? new TextEncoder().encode(data) : data;
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Little-endian fields: positive widths in bytes. */
function fields(...pairs: readonly (readonly [value: number, width: 2 | 4])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(pairs.reduce((sum, [, width]) => sum + width, 0)));
  let at = 0;
  for (const [value, width] of pairs) {
    if (width === 2) {
      view.setUint16(at, value, true);
    } else {
      view.setUint32(at, value, true);
    }
    at += width;
  }
  return new Uint8Array(view.buffer);
}

/** A zip archive whose headers say what they are told to say, true or not. */
export function rawZip(entries: readonly RawEntry[], archive: RawArchive = {}): Uint8Array {
  const pieces: Uint8Array[] = [archive.before ?? new Uint8Array()];
  const central: Uint8Array[] = [];
  let at = pieces[0]?.length ?? 0;
  const push = (piece: Uint8Array): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const entry of entries) {
    const plain = bytesOf(entry.data);
    const method = entry.method ?? 8;
    const stored = method === 8 ? deflateRawSync(plain) : plain;
    const name = bytesOf(entry.name);
    const localName = bytesOf(entry.localName ?? entry.name);
    const flags = (entry.flags ?? 0x0800) | (entry.descriptor ? 8 : 0);
    const crc = entry.crc ?? crc32(plain);
    const size = entry.size ?? plain.length;
    const extra = entry.extra ?? new Uint8Array();
    const offset = entry.offset ?? at;
    const sizes = entry.descriptor ? [0, 0, 0] : [crc, stored.length, entry.localSize ?? size];
    push(
      joined([
        fields([0x04034b50, 4], [20, 2], [flags, 2], [entry.localMethod ?? method, 2], [0, 2], [0x21, 2], [sizes[0] ?? 0, 4], [sizes[1] ?? 0, 4], [sizes[2] ?? 0, 4], [localName.length, 2], [extra.length, 2]),
        localName,
        extra,
      ]),
    );
    push(stored.subarray(0, stored.length - (entry.cut ?? 0)));
    if (entry.descriptor) {
      push(fields([0x08074b50, 4], [crc, 4], [stored.length, 4], [size, 4]));
    }
    central.push(
      fields([0x02014b50, 4], [20, 2], [20, 2], [flags, 2], [method, 2], [0, 2], [0x21, 2], [crc, 4], [stored.length, 4], [size, 4], [name.length, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      name,
      extra,
    );
  }
  const directory = joined(central);
  const start = at + (archive.directoryShift ?? 0);
  const comment = bytesOf(archive.comment ?? "");
  const count = archive.count ?? entries.length;
  push(directory);
  push(fields([0x06054b50, 4], [archive.disk ?? 0, 2], [0, 2], [count, 2], [count, 2], [directory.length, 4], [start, 4], [comment.length, 2]));
  push(comment);
  push(archive.after ?? new Uint8Array());
  return joined(pieces);
}
