const PIECE = 0x3000;

/** Base64 of RFC 4648, §4, without line breaks. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += PIECE) {
    text += btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE)));
  }
  return text;
}

/** Base64 in lines of 76 characters ended by CRLF, as a body's transfer encoding (RFC 2045, §6.8). */
export function base64Lines(bytes: Uint8Array): string {
  return (base64(bytes).match(/.{1,76}/g) ?? []).join("\r\n");
}
