import { gzipSync } from "node:zlib";
import { type Case, type Row, workbooks } from "./case";
import { entriesWith, filled, part, partNames, unitFile } from "./unitFile";
import { concat, pack } from "./zip";

const { workbook, links, types, collective } = partNames;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const magic = (...bytes: readonly number[]): Uint8Array => concat([new Uint8Array(bytes), new Uint8Array(600)]);
const ole = magic(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const relation = (id: string, kind: string, target: string, mode = ""): string => `<Relationship Id="${id}" Type="${kind.includes(":") ? kind : `${office}/${kind}`}" Target="${target}"${mode}/>`;
const linked = (...added: readonly string[]): string => part(links).replace("</Relationships>", `${added.join("")}</Relationships>`);
const typed = (...added: readonly string[]): string => part(types).replace("</Types>", `${added.join("")}</Types>`);
const override = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${type}"/>`;
const sheetLinks = (...added: readonly string[]): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${added.join("")}</Relationships>`;

const luggage: readonly Row[] = [
  ["macros", () => unitFile({ "xl/vbaProject.bin": ole, [types]: typed('<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>').replace(/openxmlformats-officedocument\.spreadsheetml\.sheet\.main/, "ms-excel.sheet.macroEnabled.main"), [links]: linked(relation("m", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin")) }), "accepted", "baggage.macros"],
  ["macros nobody mentions", () => unitFile({ "xl/vbaProject.bin": ole }), "accepted", "baggage.macros"],
  ["an Excel 4 macro sheet", () => unitFile({ "xl/macrosheets/sheet1.xml": "<x/>", [links]: linked(relation("m", "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet", "macrosheets/sheet1.xml")), [types]: typed(override("/xl/macrosheets/sheet1.xml", "application/vnd.ms-excel.macrosheet+xml")) }), "accepted", "baggage.macros"],
  ["links to another book", () => unitFile({ "xl/externalLinks/externalLink1.xml": "<x/>", [links]: linked(relation("e", "externalLink", "externalLinks/externalLink1.xml")) }), "accepted", "baggage.external-links"],
  ["a DDE link", () => unitFile({ "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`, [links]: linked(relation("e", "externalLink", "externalLinks/externalLink1.xml")) }), "accepted", "baggage.external-links"],
  ["an embedded object", () => unitFile({ "xl/embeddings/oleObject1.bin": ole, "xl/worksheets/_rels/sheet2.xml.rels": sheetLinks(relation("o", "oleObject", "../embeddings/oleObject1.bin")) }), "accepted", "baggage.objects"],
  ["a control", () => unitFile({ "xl/activeX/activeX1.xml": "<x/>", "xl/ctrlProps/ctrlProp1.xml": "<x/>" }), "accepted", "baggage.objects"],
  ["a web extension", () => unitFile({ "xl/webextensions/webextension1.xml": "<x/>" }), "accepted", "baggage.objects"],
  ["connections", () => unitFile({ "xl/connections.xml": "<x/>", [links]: linked(relation("c", "connections", "connections.xml")) }), "accepted", "baggage.connections"],
  ["a query table", () => unitFile({ "xl/queryTables/queryTable1.xml": "<x/>" }), "accepted", "baggage.connections"],
  ["comments", () => unitFile({ "xl/comments1.xml": "<x/>" }), "accepted", "baggage.comments"],
  ["threaded comments", () => unitFile({ "xl/threadedComments/threadedComment1.xml": "<x/>", "xl/persons/person.xml": "<x/>" }), "accepted", "baggage.comments"],
  ["a signature", () => unitFile({ "_xmlsignatures/sig1.xml": "<x/>" }), "accepted", "baggage.signatures"],
  ["a ribbon of its own", () => unitFile({ "customUI/customUI14.xml": '<customUI onLoad="evil"/>' }), "accepted"],
  ["custom XML", () => unitFile({ "customXml/item1.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>", "docProps/custom.xml": "<x/>" }), "accepted"],
  ["printer settings, drawings, pictures", () => unitFile({ "xl/printerSettings/printerSettings1.bin": ole, "xl/drawings/drawing1.xml": "<x/>", "xl/media/image1.png": ole }), "accepted"],
  ["a picture on the internet", () => unitFile({ "xl/worksheets/_rels/sheet2.xml.rels": sheetLinks(relation("h", "image", "https://example.com/p.png", ' TargetMode="External"')) }), "accepted"],
  ["a very hidden sheet", () => unitFile({ [workbook]: part(workbook).replace("</sheets>", '<sheet name="Bí mật" sheetId="9" state="veryHidden" r:id="rId1"/></sheets>') }), "accepted", "baggage.hidden-sheet"],
  ["a sheet added", () => unitFile({ [workbook]: part(workbook).replace("</sheets>", '<sheet name="Nháp" sheetId="9" r:id="rId1"/></sheets>') }), "accepted", "baggage.extra-sheet"],
  ["the record very hidden", () => unitFile({ [workbook]: part(workbook).replace('state="hidden"', 'state="veryHidden"') }), "accepted"],
  ["the record shown", () => unitFile({ [workbook]: part(workbook).replace(' state="hidden"', "") }), "accepted"],
  ["a state that is none", () => unitFile({ [workbook]: part(workbook).replace('state="hidden"', 'state="__proto__"') })],
  ["an empty file", () => new Uint8Array(), "unrelated"],
  ["one byte", () => new Uint8Array([80]), "unrelated"],
  ["two letters PK", () => text("PK"), "unrelated"],
  ["an OLE file", () => ole, ["damaged", "unrelated"]],
  ["an OLE file that says it is encrypted", () => concat([ole, new Uint8Array(1024 - ole.length), new Uint8Array(Buffer.from("EncryptedPackage\0".padEnd(64, "\0"), "utf16le"))]), ["damaged", "unrelated"]],
  ["an OLE file of 20 MB", () => concat([ole, new Uint8Array(20 * 1024 * 1024)]), ["damaged", "unrelated"]],
  ["xlsb", () => unitFile({ [workbook]: undefined, "xl/workbook.bin": ole, "_rels/.rels": part("_rels/.rels").replace("workbook.xml", "workbook.bin"), [types]: part(types).replace("/xl/workbook.xml", "/xl/workbook.bin").replace("openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "ms-excel.sheet.binary.macroEnabled.main") }), "unrelated"],
  ["ods", () => pack([{ name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", method: 0 }, { name: "content.xml", data: "<office:document-content/>" }, { name: "META-INF/manifest.xml", data: "<x/>" }]), "unrelated"],
  ["docx", () => pack(entriesWith({ [types]: part(types).replace("spreadsheetml.sheet.main", "wordprocessingml.document.main") })), "unrelated"],
  ["a Java archive", () => pack([{ name: "META-INF/MANIFEST.MF", data: "Manifest-Version: 1.0\n" }, { name: "A.class", data: new Uint8Array([0xca, 0xfe, 0xba, 0xbe]) }]), "unrelated"],
  ["an Android package", () => pack([{ name: "AndroidManifest.xml", data: "x" }, { name: "classes.dex", data: "x" }]), "unrelated"],
  ["PDF", () => text("%PDF-1.7\n1 0 obj\n"), "unrelated"],
  ["a PDF that is a workbook as well", () => concat([text("%PDF-1.7\n"), filled]), "unrelated"],
  ["HTML", () => text("<html><body><table><tr><td>8,5</td></tr></table><script>alert(1)</script></body></html>"), "unrelated"],
  ["CSV", () => text("id,self\nTT.1.1,8.5\n"), "unrelated"],
  ["plain text", () => text("Kính gửi Văn phòng, điểm của chúng tôi là 8,5."), "unrelated"],
  ["XML of Excel 2003", () => text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), "unrelated"],
  ["flat OpenDocument", () => text('<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>'), "unrelated"],
  ["SYLK", () => text("ID;PWXL;N;E\nC;Y1;X1;K8.5\nE\n"), "unrelated"],
  ["PNG", () => magic(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "unrelated"],
  ["JPEG", () => magic(0xff, 0xd8, 0xff, 0xe0), "unrelated"],
  ["gzip", () => new Uint8Array(gzipSync(filled)), "unrelated"],
  ["a gzip bomb", () => new Uint8Array(gzipSync(new Uint8Array(50 * 1024 * 1024))), "unrelated"],
  ["7z", () => magic(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), "unrelated"],
  ["RAR", () => magic(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0), "unrelated"],
  ["cabinet", () => magic(0x4d, 0x53, 0x43, 0x46), "unrelated"],
  ["tar", () => concat([text("phieu.xlsx"), new Uint8Array(247), text("ustar"), new Uint8Array(300)]), "unrelated"],
  ["a program", () => magic(0x4d, 0x5a, 0x90), "unrelated"],
  ["a shortcut", () => magic(0x4c, 0, 0, 0, 1, 0x14, 2, 0), "unrelated"],
  ["a disk image", () => new Uint8Array(3 * 1024 * 1024), "unrelated"],
  ["33 MB of noise", () => new Uint8Array(33 * 1024 * 1024).fill(7), ["damaged", "unrelated"]],
  ["a file of quarantine marks", () => text("[ZoneTransfer]\r\nZoneId=3\r\n"), "unrelated"],
  ["protection removed", () => unitFile({ [collective]: part(collective).replace(/<sheetProtection[^>]*>/, "") }), "accepted"],
  ["the whole book protected with a password", () => unitFile({ [workbook]: part(workbook).replace("<bookViews>", '<workbookProtection workbookPassword="CC1A" lockStructure="1"/><bookViews>') }), "accepted"],
];

const mail = (body: string): Uint8Array => text(`From: a@x.vn\r\nTo: b@x.vn\r\nSubject: Phieu\r\nMIME-Version: 1.0\r\n${body}`);
const arrived = (name: string, bytes: () => Uint8Array, status?: Case["status"]): Case => ({ name: `arrival: ${name}`, file: name, bytes, ...(status === undefined ? {} : { status }) });
const nested = (depth: number): Uint8Array => Array.from({ length: depth }).reduce<Uint8Array>((inner, _, at) => pack([{ name: at === 0 ? "a.xlsx" : "a.zip", data: inner }]), filled);

const arrivals: readonly Case[] = [
  arrived("one.zip", () => nested(1), "accepted"),
  arrived("two.zip", () => nested(2), "accepted"),
  arrived("many.zip", () => nested(9)),
  arrived("copies.zip", () => pack(Array.from({ length: 300 }, (_, at) => ({ name: `${at}.xlsx`, data: filled }))), ["accepted", "duplicate"]),
  arrived("bombs.zip", () => pack(Array.from({ length: 60 }, (_, at) => ({ name: `${at}.xlsx`, data: new Uint8Array(8 * 1024 * 1024) })))),
  arrived("bombs inside.zip", () => { const bomb = pack([{ name: "xl/a.bin", data: new Uint8Array(4 * 1024 * 1024) }]); return pack(Array.from({ length: 2000 }, (_, at) => ({ name: `${at}.xlsx`, data: bomb }))); }),
  arrived("archives inside.zip", () => { const inner = pack(Array.from({ length: 400 }, (_, at) => ({ name: `${at}.xlsx`, data: "PK" }))); return pack(Array.from({ length: 400 }, (_, at) => ({ name: `${at}.zip`, data: inner }))); }),
  arrived("entries.zip", () => pack(Array.from({ length: 60_000 }, (_, at) => ({ name: `${at}.xlsx`, data: "" })))),
  arrived("paths.zip", () => pack([{ name: "../../../var/a.xlsx", data: filled }])),
  arrived("proto.zip", () => pack([{ name: "__proto__/constructor.xlsx", data: filled }]), "accepted"),
  arrived("quine.zip", () => pack([{ name: "quine.zip", data: filled.slice(0, 900) }, { name: "a.xlsx", data: filled }])),
  arrived("a workbook.zip", () => filled, "accepted"),
  arrived("no extension", () => filled, "accepted"),
  arrived("cut.zip", () => nested(1).slice(0, -40)),
  arrived("macro.xlsm", () => unitFile({ "xl/vbaProject.bin": ole }), "accepted"),
  arrived("old.xls", () => filled, "accepted"),
  arrived("mail.msg", () => concat([ole, new Uint8Array(1024 - ole.length), new Uint8Array(Buffer.from("__properties_version1.0\0".padEnd(64, "\0"), "utf16le"))]), "unrelated"),
  arrived("plain.eml", () => mail("\r\nKính gửi.\r\n"), "unrelated"),
  arrived("boundary.eml", () => mail(`Content-Type: multipart/mixed; boundary="${"b".repeat(50_000)}"\r\n\r\n--b\r\n`)),
  arrived("deep.eml", () => mail(`Content-Type: multipart/mixed; boundary="b0"\r\n\r\n${Array.from({ length: 5000 }, (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary="b${at + 1}"\r\n\r\n`).join("")}`)),
  arrived("parts.eml", () => mail(`Content-Type: multipart/mixed; boundary="b"\r\n\r\n${"--b\r\nContent-Type: application/octet-stream; name=a.xlsx\r\nContent-Disposition: attachment; filename=a.xlsx\r\n\r\nPK\r\n".repeat(20_000)}--b--\r\n`)),
  arrived("header.eml", () => mail(`X-A: ${"a".repeat(3_000_000)}\r\n\r\n`)),
  arrived("headers.eml", () => mail(`${"X-A: a\r\n".repeat(300_000)}\r\n`)),
  arrived("folded.eml", () => mail(`X-A: a${"\r\n a".repeat(300_000)}\r\n\r\n`)),
  arrived("words.eml", () => mail(`Subject: ${"=?utf-8?B?xJA=?= ".repeat(60_000)}\r\n\r\n`)),
  arrived("continued.eml", () => mail(`Content-Type: application/octet-stream;${Array.from({ length: 20_000 }, (_, at) => ` name*${at}*=utf-8''a;`).join("\r\n")}\r\n\r\nPK`)),
];

export const luggageCases: readonly Case[] = [...workbooks("odd", luggage), ...arrivals];
