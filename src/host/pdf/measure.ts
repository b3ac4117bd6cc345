import { Inflate } from "fflate";
import type { Measure } from "./inspect";

const PIECE = 65_536;
/** The two bytes before what a stream holds, which tell how it is packed. */
const HEADER = 2;

/** Unpacks a stream piece by piece and keeps nothing of it; what is no sound stream ends where it breaks. */
export const measureStream: Measure = (bytes, from, limit) => {
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
  });
  for (let at = from + HEADER; at < bytes.length; at += PIECE) {
    const before = size;
    try {
      inflate.push(bytes.subarray(at, Math.min(bytes.length, at + PIECE)), false);
    } catch {
      break;
    }
    if (size > limit) {
      return { size, within: false };
    }
    if (size === before) {
      break;
    }
  }
  return { size, within: true };
};
