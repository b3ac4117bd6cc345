import { sha256 } from "./sha256";

/** What computes SHA-256 as {@link sha256Hex} does; whoever runs where there is a faster one hands that to a job. */
export type Digest = (content: Uint8Array | string) => string;

/** SHA-256 of bytes, or of a text's UTF-8 form as it stands, in lower-case hexadecimal. */
export function sha256Hex(content: Uint8Array | string): string {
  const digest = sha256(typeof content === "string" ? new TextEncoder().encode(content) : content);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
