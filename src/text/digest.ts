import { sha256 } from "./sha256";

/** SHA-256 of bytes, or of a text's UTF-8 form as it stands, in lower-case hexadecimal. */
export function sha256Hex(content: Uint8Array | string): string {
  const digest = sha256(typeof content === "string" ? new TextEncoder().encode(content) : content);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
