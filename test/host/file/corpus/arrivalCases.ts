import { deflateRawSync } from "node:zlib";
import type { Case } from "./case";
import { filled, part, partNames, unitFile } from "./unitFile";
import { concat, pack, type Part } from "./zip";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const head = "From: Văn phòng <vp@x.vn>\r\nTo: b@x.vn\r\nSubject: Phieu\r\nMIME-Version: 1.0\r\n";
const named = 'name="VP.xlsx"\r\nContent-Disposition: attachment; filename="VP.xlsx"\r\n';

/** A mail of these parts, each with its own header. */
function mail(parts: readonly Uint8Array[], boundary = "b"): Uint8Array {
  const pieces = parts.flatMap((one) => [text(`--${boundary}\r\n`), one, text("\r\n")]);
  return concat([text(`${head}Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`), ...pieces, text(`--${boundary}--\r\n`)]);
}

const attached = (bytes: Uint8Array, type = `application/octet-stream; ${named}`): Uint8Array =>
  text(`Content-Type: ${type}Content-Transfer-Encoding: base64\r\n\r\n${(Buffer.from(bytes).toString("base64").match(/.{1,76}/g) ?? []).join("\r\n")}`);
const quoted = (bytes: Uint8Array): Uint8Array =>
  text(`Content-Type: application/octet-stream; ${named}Content-Transfer-Encoding: quoted-printable\r\n\r\n${(Buffer.from(bytes).toString("hex").toUpperCase().match(/.{1,40}/g) ?? []).map((line) => line.replace(/../g, "=$&")).join("=\r\n")}`);
const binary = (bytes: Uint8Array): Uint8Array => concat([text(`Content-Type: application/octet-stream; ${named}Content-Transfer-Encoding: binary\r\n\r\n`), bytes]);
const letter = (line: string, count: number): Uint8Array => text(`Content-Type: text/plain; format=flowed\r\n\r\n${line.repeat(count)}`);
const forwarded = 'message/rfc822; name="thu.eml"\r\nContent-Disposition: attachment; filename="thu.eml"\r\n';

/** A stored entry whose name is in UTF-8 without saying so, as macOS packs. */
const unsaid = (name: string, data: Uint8Array): Part => ({ name, data, method: 0, flags: 0 });
const compound = (stream: string): Uint8Array => concat([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), new Uint8Array(504), new Uint8Array(Buffer.from(`${stream}\0`, "utf16le")), new Uint8Array(100)]);
/** As much work as one workbook may be, in a small file. */
const laborious = (): Uint8Array => {
  const sheet = part(partNames.collective).replace("</sheetData>", `${"<row/>".repeat(900_000)}</sheetData>`);
  return unitFile({ [partNames.collective]: sheet.replace("</worksheet>", `<!--${deflateRawSync(text(sheet)).toString("hex")}--></worksheet>`) });
};
const copies = (count: number, of: Uint8Array): Uint8Array => pack(Array.from({ length: count }, (_, at): Part => ({ name: `${at}.xlsx`, data: concat([of, new Uint8Array([10])].slice(0, 1 + (at % 2))), method: 0 })));

const noise = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024).map((_, at) => Math.imul(at, at ^ 2654435761) >>> 24);

type Row = readonly [file: string, bytes: () => Uint8Array, status: Case["status"], finding?: string];

/** What comes with the marks that were entered, however it travelled. */
const whole: readonly Row[] = [
  ["base64.eml", () => mail([text("Content-Type: text/plain\r\n\r\nKính gửi"), attached(filled)]), "accepted"],
  ["quoted.eml", () => mail([quoted(filled)]), "accepted"],
  ["binary.eml", () => mail([binary(filled)]), "accepted"],
  ["forwarded.eml", () => mail([attached(mail([attached(filled)], "inner"), forwarded)]), "accepted"],
  ["forwarded twice.eml", () => mail([attached(mail([attached(mail([attached(filled)], "c"), forwarded)], "d"), forwarded)]), "accepted"],
  ["from a mailbox.eml", () => concat([text("From vp@x.vn Wed Nov 25 08:00:00 2026\r\n"), mail([attached(filled)])]), "accepted"],
  ["lines end in LF.eml", () => text(Buffer.from(mail([attached(filled)])).toString("utf8").replaceAll("\r\n", "\n")), "accepted"],
  ["from a Mac.zip", () => pack([unsaid("Phiếu/Văn phòng.xlsx", filled), unsaid("__MACOSX/Phiếu/._Văn phòng.xlsx", new Uint8Array(9))]), "accepted"],
];

const others: readonly Row[] = [
  ["forwarded five times.eml", () => Array.from({ length: 5 }).reduce<Uint8Array>((inner, _, at) => mail([attached(inner, forwarded)], `b${at}`), mail([attached(filled)])), "unrelated", "archive.too-deep"],
  ["half a million lines.eml", () => mail([letter("> a \r\n", 500_000), attached(filled)]), "damaged", "mail.limits"],
  ["33 MB.eml", () => mail([letter(`${"a".repeat(9_999)}\r\n`, 3400), attached(filled)]), "damaged", "mail.limits"],
  ["27 MB in one line.eml", () => mail([letter("a".repeat(1_000_000), 27), attached(filled)]), "damaged", "mail.limits"],
  ["7 MB in one line.eml", () => mail([letter("a".repeat(1_000_000), 7), attached(filled)]), "accepted"],
  ["20 MB attached.eml", () => mail([attached(unitFile({ "xl/media/anh.png": noise(19) }))]), "accepted"],
  ["pictures.zip", () => pack(Array.from({ length: 1000 }, (_, at): Part => ({ name: `${at}.jpg`, data: "x", method: 0 }))), "unrelated", "archive.no-sheet"],
  ["laborious.zip", () => copies(20, laborious()), ["accepted", "duplicate", "damaged"], "archive.limits"],
  ["60 MB of workbooks.zip", () => copies(2, unitFile({ "xl/media/anh.png": noise(29) })), ["accepted", "duplicate"]],
  ["a RAR archive.xlsx", () => concat([text("Rar!"), new Uint8Array([0x1a, 7, 1, 0]), new Uint8Array(400)]), "unrelated", "archive.other-kind"],
  ["a mail.xlsx", () => mail([attached(filled)]), ["accepted", "unrelated"]],
  ["an old workbook.xlsx", () => compound("Workbook"), "unrelated", "file.old-xls"],
  ["an old document.xlsx", () => compound("WordDocument"), "damaged", "file.encrypted-or-old"],
];

const cased = (rows: readonly Row[], more: Partial<Case>): Case[] => rows.map(([file, bytes, status, found]) => ({ name: `arrival: ${file}`, file, bytes, ...(status === undefined ? {} : { status }), ...(found === undefined ? {} : { finding: found }), ...more }));

export const arrivalCases: readonly Case[] = [...cased(whole, { whole: true }), ...cased(others, {})];
