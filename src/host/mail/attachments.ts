import PostalMime from "postal-mime";
import { Fault } from "../../finding/fault";
import type { NamedFile } from "./zip";

/** More than mail servers let through, and little enough that taking it apart costs a second and 100 MB. */
const mostBytes = 28 * 1024 * 1024;
const mostAttachments = 200;
const mostHeaderBytes = 256 * 1024;
const deepest = 16;
const looksLikeBase64 = 56;
const longestLine = 1000;
const base64Letters = Uint8Array.from({ length: 256 }, (_, code) => (/[A-Za-z0-9+/]/.test(String.fromCharCode(code)) ? 1 : 0));

/** How many parts a mail may announce; real ones have some dozens. */
const mostParts = 2000;
/** Lines that are no base64, and their bytes; the parser takes ten microseconds for each line and copies them six times. */
const mostLines = 50_000;
const mostLetters = 8 * 1024 * 1024;

/**
 * What is attached to a mail saved as .eml (RFC 5322, RFC 2045), mails within it looked into, in order; one attached as a file is a file. A name
 * is what the mail says, "" where it says none. Nothing in the mail is run or fetched.
 * Throws Fault `mail.limits` or `mail.damaged`.
 */
export async function mailAttachments(bytes: Uint8Array): Promise<readonly NamedFile[]> {
  if (bytes.length > mostBytes) {
    throw new Fault("mail.limits", {}, { detail: `lớn hơn ${mostBytes / 1024 / 1024} MB` });
  }
  requireFewLines(bytes);
  let found;
  try {
    found = (await PostalMime.parse(bytes, { attachmentEncoding: "arraybuffer", maxNestingDepth: deepest, maxHeadersSize: mostHeaderBytes })).attachments;
  } catch (error) {
    // The parser's own words are English and of no use to a reader; whatever it stumbles over is the mail's doing.
    throw new Fault("mail.damaged", {}, { detail: error instanceof Error && error.message.startsWith("Maximum") ? "cấu trúc lồng nhau hoặc tiêu đề quá dài" : "sai cấu trúc" });
  }
  if (found.length > mostAttachments) {
    throw new Fault("mail.limits", {}, { detail: `hơn ${mostAttachments} tệp đính kèm` });
  }
  return found.map(({ filename, content }) => ({ name: filename ?? "", bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content) }));
}

/** Lines that may part a mail begin with two hyphens (RFC 2046, §5.1.1). */
function requireFewLines(bytes: Uint8Array): void {
  let [parts, lines, letters] = [0, 0, 0];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    parts += bytes[start] === 0x2d && bytes[start + 1] === 0x2d ? 1 : 0;
    if (!isBase64(bytes, start, end)) {
      lines += 1;
      letters += end - start;
    }
    start = end + 1;
  }
  if (parts > mostParts) {
    throw new Fault("mail.limits", {}, { detail: `hơn ${mostParts} phần` });
  }
  if (lines > mostLines || letters > mostLetters) {
    throw new Fault("mail.limits", {}, { detail: "quá nhiều chữ" });
  }
}

/** Whether a line begins like one of a body in base64, of 60 to 76 letters and never more than 998 (RFC 2045, §6.8; RFC 5322, §2.1.1). */
function isBase64(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < looksLikeBase64 || end - start > longestLine) {
    return false;
  }
  for (let at = start; at < start + looksLikeBase64; at += 1) {
    if (base64Letters[bytes[at]!] !== 1) {
      return false;
    }
  }
  return true;
}
