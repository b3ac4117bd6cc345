import { Fault } from "../finding/fault";

/** The start of a zip archive's first local header (APPNOTE 4.3.7). */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/**
 * Why a file that is no zip archive cannot be read, where there is a better way to say it than the reader of workbooks
 * has: old and foreign spreadsheets, other archives, whole mails. Undefined for everything else.
 */
export function foreignFault(bytes: Uint8Array): Fault | undefined {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    return compoundFault(bytes);
  }
  const archive = archives.find(({ magic }) => startsWith(bytes, magic));
  if (archive !== undefined) {
    return new Fault("archive.other-kind", {}, { kind: archive.kind });
  }
  return isMail(bytes) ? new Fault("file.mail") : undefined;
}

const archives: readonly { readonly kind: string; readonly magic: readonly number[] }[] = [
  { kind: "RAR", magic: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { kind: "7z", magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: "gzip", magic: [0x1f, 0x8b, 0x08] },
];

/** A compound file ([MS-CFB]) names its streams in UTF-16: an old workbook, a mail of Outlook, or something encrypted. */
function compoundFault(bytes: Uint8Array): Fault | undefined {
  if (holdsName(bytes, "EncryptedPackage")) {
    return undefined;
  }
  if (holdsName(bytes, "__properties_version1.0")) {
    return new Fault("file.mail");
  }
  return holdsName(bytes, "Workbook") || holdsName(bytes, "Book") ? new Fault("file.old-xls") : undefined;
}

/** Stream names stand at the start of directory entries of 128 bytes ([MS-CFB] 2.6.1), in sectors of 512 or 4096. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\0`, (letter) => letter.charCodeAt(0));
  for (let at = 512; at + 2 * wanted.length <= bytes.length; at += 128) {
    if (wanted.every((code, index) => bytes[at + 2 * index] === code && bytes[at + 2 * index + 1] === 0)) {
      return true;
    }
  }
  return false;
}

/** Whether a text begins with a field of a mail's header (RFC 5322, §2.2), or with the line mailboxes put before it (RFC 4155). */
export function isMail(bytes: Uint8Array): boolean {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096)).replace(/^\u00ef\u00bb\u00bf/, "").replace(/^From [^\r\n]*\r?\n/, "");
  return /^(?:received|return-path|delivered-to|x-[a-z0-9-]+|from|to|subject|date|message-id|mime-version|content-type|dkim-signature|arc-[a-z-]+|authentication-results):[ \t]/i.test(start) && /^(?:from|to|subject|date|mime-version|received):[ \t]/im.test(start);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
