import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { type Inflater, inflateRaw, readOwnBook, readXlsx } from "../host/file";
import type { ReadBook } from "../book/cells";

/**
 * Inflates with Node's own zlib, in half the time. Never more than a byte beyond the declared size: that is a lie found
 * out. What zlib stops at goes through the program's own, so that the reason is the same as in a browser; so does what
 * is hardly compressed, since only the program's own minds blocks that come to nothing. What comes back is no Buffer:
 * code that meets two kinds of bytes runs half as fast on both.
 */
const inflate: Inflater = (deflated, size) => {
  if (deflated.length > size / 4) {
    return inflateRaw(deflated, size + 1);
  }
  try {
    const { buffer, byteOffset, length } = inflateRawSync(deflated, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) });
    return new Uint8Array(buffer, byteOffset, length);
  } catch {
    return inflateRaw(deflated, size + 1);
  }
};

/** Reads a returned workbook as `readXlsx` does. */
export function readReturned(bytes: Uint8Array): ReadBook {
  return readXlsx(bytes, { inflate });
}

/** Reads the secretary's own book as `readOwnBook` does. */
export function readBookFile(bytes: Uint8Array): ReadBook {
  return readOwnBook(bytes, { inflate });
}

/** SHA-256 as `sha256Hex` computes it, by Node's own OpenSSL: a fifth of the time. */
export function nativeDigest(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
