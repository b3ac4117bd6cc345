import type { MessageCode } from "../../../src/finding/messages.vi";
import type { CraftedFile } from "./outcome";
import { contentTypes, rawBook, relationships } from "./rawBook";
import { bytesOf, joined, rawZip } from "./rawZip";

const office = "application/vnd.openxmlformats-officedocument";

function package_(part: string, type: string): Uint8Array {
  return rawZip([
    { name: "[Content_Types].xml", data: contentTypes(`<Override PartName="/${part}" ContentType="${type}"/>`) },
    { name: "_rels/.rels", data: relationships({ rId1: ["officeDocument", part] }) },
    { name: part, data: "<x/>" },
  ]);
}

const cases: readonly (readonly [name: string, code: MessageCode, bytes: () => Uint8Array])[] = [
  ["nothing", "file.empty", () => new Uint8Array()],
  ["33 MB", "file.too-large", () => new Uint8Array(33 * 1024 * 1024)],
  ["OLE: an old .xls or an encrypted .xlsx", "file.encrypted-or-old", () => joined([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), new Uint8Array(2000)])],
  ["PDF", "file.not-xlsx", () => bytesOf("%PDF-1.7\n%âãÏÓ\n")],
  ["HTML", "file.not-xlsx", () => bytesOf("<html><table><tr><td>8,5</td></tr></table></html>")],
  ["HTML in UTF-16", "file.not-xlsx", () => new Uint8Array(Buffer.from("\ufeff<!DOCTYPE html>", "utf16le"))],
  ["XML of Excel 2003", "file.not-xlsx", () => bytesOf('\ufeff<?xml version="1.0"?><Workbook/>')],
  ["CSV", "file.not-xlsx", () => bytesOf("TT;Điểm\n1;8,5\n")],
  ["RTF", "file.not-xlsx", () => bytesOf("{\\rtf1 abc}")],
  ["PNG", "file.not-xlsx", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ["an empty zip archive", "file.zip-damaged", () => rawZip([])],
  ["a zip archive of something else", "file.not-xlsx", () => rawZip([{ name: "a.txt", data: "a" }])],
  ["ods", "file.not-xlsx", () => rawZip([{ name: "mimetype", method: 0, data: "application/vnd.oasis.opendocument.spreadsheet" }, { name: "content.xml", data: "<x/>" }])],
  ["odt", "file.not-xlsx", () => rawZip([{ name: "mimetype", method: 0, data: "application/vnd.oasis.opendocument.text" }])],
  ["docx", "file.not-xlsx", () => package_("word/document.xml", `${office}.wordprocessingml.document.main+xml`)],
  ["pptx", "file.not-xlsx", () => package_("ppt/presentation.xml", `${office}.presentationml.presentation.main+xml`)],
  ["xlsb", "file.not-xlsx", () => package_("xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.main")],
  ["a workbook after other bytes", "file.not-xlsx", () => rawBook({}, { before: bytesOf("#!/bin/sh\n") })],
];

export const foreignFiles: readonly CraftedFile[] = cases.map(([name, fault, bytes]) => ({ name, bytes, expected: { fault } }));
