import { Fault } from "../../../finding/fault";
import { notXlsx, zipDamaged } from "./faults";
import type { Limits } from "./limits";

function startsWith(bytes: Uint8Array, ...magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function ascii(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

/** The start of a text file in UTF-8 or UTF-16, its white space left out. */
function firstLetters(bytes: Uint8Array): string {
  return ascii(bytes, 512).replace(/[\u0000\u00ef\u00bb\u00bf\u00fe\u00ff\s]/g, "").toLowerCase();
}

function describe(bytes: Uint8Array): string {
  if (ascii(bytes, 1024).includes("%PDF-")) {
    return "tệp PDF";
  }
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff) || startsWith(bytes, 0x47, 0x49, 0x46, 0x38)) {
    return "tệp ảnh";
  }
  const letters = firstLetters(bytes);
  if (letters.startsWith("{\\rtf")) {
    return "tệp RTF";
  }
  if (letters.startsWith("<?xml")) {
    return "tệp XML";
  }
  return letters.startsWith("<") ? "trang HTML" : "không rõ định dạng";
}

/**
 * Refuses what is no zip archive before anything else looks at it.
 * Throws Fault: file.empty, file.too-large, file.encrypted-or-old, file.not-xlsx, file.zip-damaged.
 */
export function requireZip(bytes: Uint8Array, limits: Limits): void {
  if (bytes.length === 0) {
    throw new Fault("file.empty");
  }
  if (bytes.length > limits.fileBytes) {
    throw new Fault("file.too-large", {}, { limit: String(Math.floor(limits.fileBytes / 1024 / 1024)) });
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    throw new Fault("file.encrypted-or-old");
  }
  if (startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) {
    throw zipDamaged("tệp nén rỗng");
  }
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    throw notXlsx(describe(bytes));
  }
}
