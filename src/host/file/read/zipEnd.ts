import { overLimit, zipDamaged, zipRefused } from "./faults";
import type { Limits } from "./limits";
import { directoryEnd, type DirectoryEnd } from "./zip64";

const endSignature = 0x06054b50;
/** Of the end record without its comment, in bytes. */
export const endLength = 22;
const longestComment = 0xffff;
/** What mail programs and disks add behind a file: line ends, blanks, zeros. */
const padding: ReadonlySet<number> = new Set([0x00, 0x0a, 0x0d, 0x1a, 0x20]);
const mostPadding = 4096;

/** Whether nothing but padding follows, up to the end of the file. */
function isPadding(view: DataView, from: number): boolean {
  for (let at = from; at < view.byteLength; at += 1) {
    if (!padding.has(view.getUint8(at))) {
      return false;
    }
  }
  return view.byteLength - from <= mostPadding;
}

/**
 * Where the directory of a zip archive is, by the end record nearest to the end of the file, which its comment must
 * fill but for padding. Throws Fault: file.zip-damaged, file.zip-refused, file.limits.
 */
export function findDirectory(view: DataView, limits: Limits): DirectoryEnd {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment - mostPadding); at -= 1) {
    if (view.getUint32(at, true) !== endSignature) {
      continue;
    }
    const after = at + endLength + view.getUint16(at + 20, true);
    if (after > view.byteLength || !isPadding(view, after)) {
      continue;
    }
    const directory = directoryEnd(view, at);
    if (view.getUint32(at + 4, true) !== 0 || view.getUint16(at + 8, true) !== view.getUint16(at + 10, true)) {
      throw zipRefused("tệp nén chia nhiều phần");
    }
    if (directory.count > limits.entries) {
      throw overLimit(`hơn ${limits.entries} tệp con`);
    }
    if (directory.start + directory.size !== directory.end) {
      throw zipDamaged("mục lục nén sai vị trí");
    }
    return directory;
  }
  throw zipDamaged("thiếu mục lục nén, tệp bị cắt");
}
