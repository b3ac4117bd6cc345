import PostalMime from "postal-mime";
import { Fault } from "../../finding/fault";
import type { NamedFile } from "./zip";

/** A workbook of the most bytes that are read, as base64 with line ends, and some pictures beside it. */
const mostBytes = 64 * 1024 * 1024;
const mostAttachments = 200;
const mostHeaderBytes = 256 * 1024;
const deepest = 16;

/** How many parts a mail may announce; real ones have some dozens. */
const mostParts = 2000;

/**
 * What is attached to a mail saved as .eml (RFC 5322, RFC 2045), mails attached to it looked into, in order. A name
 * is what the mail says, "" where it says none. Nothing in the mail is run or fetched.
 * Throws Fault `mail.limits` or `mail.damaged`.
 */
export async function mailAttachments(bytes: Uint8Array): Promise<readonly NamedFile[]> {
  if (bytes.length > mostBytes) {
    throw new Fault("mail.limits", {}, { detail: `lớn hơn ${mostBytes / 1024 / 1024} MB` });
  }
  requireFewParts(bytes);
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
function requireFewParts(bytes: Uint8Array): void {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) {
    count += bytes[at + 1] === 0x2d && bytes[at + 2] === 0x2d ? 1 : 0;
  }
  if (count > mostParts) {
    throw new Fault("mail.limits", {}, { detail: `hơn ${mostParts} phần` });
  }
}
