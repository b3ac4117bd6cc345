import { Crc } from "./crc";
import { shown, zipDamaged } from "./faults";
import { Inflation, inflateRaw } from "./inflateRaw";
import type { ZipEntry } from "./zipDirectory";

/** Parts up to this size are inflated at once; larger ones come in pieces, so that memory stays small. */
const atOnce = 2 * 1024 * 1024;
const pieceSize = 256 * 1024;

/**
 * Inflates raw deflate data that should come to `size` bytes; more than that may be cut off after the first one too
 * many. Throws anything where the data is broken.
 */
export type Inflater = (deflated: Uint8Array, size: number) => Uint8Array;

const inflateWhole: Inflater = (deflated, size) => inflateRaw(deflated, size + 1);

function checked(entry: ZipEntry, inflate: () => Uint8Array): Uint8Array {
  try {
    return inflate();
  } catch {
    throw zipDamaged(`không giải nén được “${shown(entry.name)}”`);
  }
}

function whole(entry: ZipEntry, inflate: Inflater): Uint8Array {
  return entry.deflated ? checked(entry, () => inflate(entry.data, entry.size)) : entry.data;
}

function* inPieces(entry: ZipEntry): Generator<Uint8Array> {
  if (!entry.deflated) {
    for (let at = 0; at < entry.data.length; at += pieceSize) {
      yield entry.data.subarray(at, at + pieceSize);
    }
    return;
  }
  const inflation = new Inflation(entry.data);
  for (let piece = checked(entry, () => inflation.next(pieceSize)); piece.length > 0; piece = checked(entry, () => inflation.next(pieceSize))) {
    yield piece;
  }
}

/**
 * The bytes of an entry, in pieces and in order. Stops as soon as there are more than declared; when it ends, length
 * and checksum were right. `inflate` is for entries small enough to come in one piece. Throws Fault file.zip-damaged.
 */
export function* inflated(entry: ZipEntry, inflate: Inflater = inflateWhole): Generator<Uint8Array> {
  const crc = new Crc();
  let length = 0;
  const small = entry.size <= atOnce;
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
