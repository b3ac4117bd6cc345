import { Inflate } from "fflate";
import { Crc } from "./crc";
import { shown, zipDamaged } from "./faults";
import { inflateRaw } from "./inflateRaw";
import type { ZipEntry } from "./zipDirectory";

/** Parts up to these sizes are inflated at once; larger ones come in pieces, so that memory and lies stay small. */
const atOnce = 2 * 1024 * 1024;
const atOnceStored = 64 * 1024;
const pieceSize = 256 * 1024;
/** Deflate expands at most some thousandfold: what one step can surprise us with stays bounded. */
const step = 16 * 1024;

/**
 * Inflates raw deflate data that should come to `size` bytes; more than that may be cut off after the first one too
 * many. Throws anything where the data is broken.
 */
export type Inflater = (deflated: Uint8Array, size: number) => Uint8Array;

const inflateWhole: Inflater = (deflated, size) => inflateRaw(deflated, size + 1);

function whole(entry: ZipEntry, inflate: Inflater): Uint8Array {
  if (!entry.deflated) {
    return entry.data;
  }
  try {
    return inflate(entry.data, entry.size);
  } catch {
    throw zipDamaged(`không giải nén được “${shown(entry.name)}”`);
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function* inPieces(entry: ZipEntry): Generator<Uint8Array> {
  if (!entry.deflated) {
    for (let at = 0; at < entry.data.length; at += pieceSize) {
      yield entry.data.subarray(at, at + pieceSize);
    }
    return;
  }
  let pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  for (let at = 0; at < entry.data.length; at += step) {
    const last = at + step >= entry.data.length;
    try {
      inflate.push(entry.data.subarray(at, at + step), last);
    } catch {
      throw zipDamaged(`không giải nén được “${shown(entry.name)}”`);
    }
    if (last || length >= pieceSize) {
      yield joined(pieces, length);
      pieces = [];
      length = 0;
    }
  }
}

/**
 * The bytes of an entry, in pieces and in order. Stops as soon as there are more than declared; when it ends, length
 * and checksum were right. `inflate` is for entries small enough to come in one piece. Throws Fault file.zip-damaged.
 */
export function* inflated(entry: ZipEntry, inflate: Inflater = inflateWhole): Generator<Uint8Array> {
  const crc = new Crc();
  let length = 0;
  const small = entry.size <= atOnce && entry.data.length <= (entry.deflated ? atOnceStored : atOnce);
  const check = (): void => {
    if (length !== entry.size || crc.value !== entry.crc) {
      throw zipDamaged(`“${shown(entry.name)}” sai kích thước hoặc mã kiểm tra`);
    }
  };
  for (const piece of small ? [whole(entry, inflate)] : inPieces(entry)) {
    length += piece.length;
    if (length > entry.size) {
      throw zipDamaged(`“${shown(entry.name)}” dài hơn khai báo`);
    }
    crc.update(piece);
    if (small) {
      check();
    }
    yield piece;
  }
  check();
}
