import { createMimeMessage, MIMEMessageHeader } from "mail-mime-builder";
import { isMailbox } from "../../roster/email";
import { base64Lines } from "./base64";
import { encodedWords } from "./encodedWord";
import { extendedParameter } from "./parameter";
import { oneLine, withoutSeparators } from "./plainText";

/** A message nobody has sent yet. Texts may come from anywhere: a roster, a book, a template. */
export interface Draft {
  /** One plain mailbox; "" leaves the recipient for the sender to fill in. */
  readonly to: string;
  /** The name shown beside the address. */
  readonly toName: string;
  /** One plain mailbox; "" lets the mail program choose the account. */
  readonly from: string;
  readonly subject: string;
  readonly body: string;
  /** When it was drafted, ISO 8601. */
  readonly date: string;
  readonly attachment: Attachment;
}

export interface Attachment {
  /** Of letters, digits, ".", "_" and "-". */
  readonly asciiName: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Every body is in base64, which has no "-", so this can stand in none of them (RFC 2046, §5.1.1). */
const BOUNDARY = "phieu-thi-dua";

/** The fields of a draft, in order; the library's own would put overlong, unfolded words in the header. */
class DraftHeader extends MIMEMessageHeader {
  constructor(fields: readonly (readonly [name: string, lines: readonly string[]])[]) {
    super();
    this.fields = fields.map(([name, lines]) => ({ name, value: folded(name, lines), dump: (value) => (typeof value === "string" ? value : "") }));
  }
}

/**
 * The bytes of an .eml file (RFC 5322). `X-Unsent: 1` makes Outlook open it for editing instead of showing it as a
 * message received (papnkukn/eml-format#11). A draft has no message id, and no sender unless given one: the program
 * that sends it adds both (RFC 6409, §8). Throws RangeError where an address is no plain mailbox.
 */
export function draftBytes(draft: Draft): Uint8Array {
  const message = createMimeMessage();
  message.boundaries = { mixed: BOUNDARY, alt: `${BOUNDARY}-alt`, related: `${BOUNDARY}-related` };
  message.headers = new DraftHeader([
    ["X-Unsent", ["1"]],
    ["Date", [mailDate(draft.date)]],
    ...(draft.from === "" ? [] : [["From", mailbox("", draft.from)] as const]),
    ...(draft.to === "" ? [] : [["To", mailbox(draft.toName, draft.to)] as const]),
    ["Subject", unstructured(draft.subject)],
    ["MIME-Version", ["1.0"]],
  ]);
  const body = new TextEncoder().encode(draft.body.normalize("NFC").replace(/\r\n|\r|\n/g, "\r\n"));
  message.addMessage({ contentType: "text/plain", charset: "UTF-8", encoding: "base64", data: base64Lines(body) });
  const { asciiName, name, bytes } = draft.attachment;
  if (!/^[A-Za-z0-9._-]+$/.test(asciiName)) {
    throw new RangeError(`not an ASCII file name: ${asciiName}`);
  }
  const part = message.addAttachment({ contentType: XLSX, filename: asciiName, encoding: "base64", data: base64Lines(bytes) });
  part.setHeader("Content-Type", folded("Content-Type", [`${XLSX};`, `name="${asciiName}"`]));
  const names = [`filename="${asciiName}"`, ...extendedParameter("filename", withoutSeparators(name))];
  part.setHeader("Content-Disposition", folded("Content-Disposition", ["attachment;", ...names.map((line, index) => (index < names.length - 1 ? `${line};` : line))]));
  return new TextEncoder().encode(`${message.asRaw()}\r\n`);
}

/** Plain words stand as they are; anything else becomes encoded-words (RFC 2047, §5, rule 1). */
function unstructured(text: string): string[] {
  const line = oneLine(text);
  return line.length <= 60 && /^[ -~]*$/.test(line) && !line.includes("=?") ? [line] : encodedWords(line);
}

/** A name before an address is a phrase, which has fewer plain characters (RFC 2047, §5, rule 3; RFC 5322, §3.4). */
function mailbox(name: string, address: string): string[] {
  if (!isMailbox(address)) {
    throw new RangeError(`not a mailbox: ${JSON.stringify(address)}`);
  }
  const line = oneLine(name);
  if (line === "") {
    return [address];
  }
  return [...(/^[A-Za-z0-9 ]{1,50}$/.test(line) ? [line] : encodedWords(line)), `<${address}>`];
}

/** "Sat, 21 Nov 2026 04:05:00 +0000" (RFC 5322, §3.3). */
function mailDate(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) {
    throw new RangeError(`not a date: ${iso}`);
  }
  return date.toUTCString().replace(/GMT$/, "+0000");
}

/**
 * Lines of one field, folded before a space (RFC 5322, §2.2.3). The one place where text enters a header: whatever is
 * not printable ASCII, or longer than a line may be (§2.1.1), is a mistake of this program and never written.
 */
function folded(name: string, lines: readonly string[]): string {
  if (!lines.every((line) => /^[ -~]*$/.test(line) && line.length + name.length + 2 <= 998)) {
    throw new RangeError(`not a header line: ${name}`);
  }
  return lines.join("\r\n ");
}
