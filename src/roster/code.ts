import { sameText } from "../text/vietnamese";

/** Names Windows keeps for devices, whatever extension follows. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/**
 * Whether a code may name a unit or a person, and so a file: 1 to 40 letters (of any alphabet), digits, ".", "_"
 * and "-", no dot at either end, and no name that Windows keeps for a device.
 */
export function isUsableCode(code: string): boolean {
  return /^[\p{L}\p{N}_-][\p{L}\p{M}\p{N}._-]{0,39}$/u.test(code) && !code.endsWith(".") && !reserved.test(code);
}

/** A form under which codes are equal that a person, or a file system, would take for the same. */
export function foldedCode(code: string): string {
  return sameText(code).replace(/ /g, "");
}
