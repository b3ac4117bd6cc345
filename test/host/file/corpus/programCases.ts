import { type Case, type Row, valid, workbooks } from "./case";
import { edited, part, partNames, unitFile } from "./unitFile";

const { collective, individual, record, strings, workbook, links, types } = partNames;
const guidance = "xl/worksheets/sheet1.xml";
const sheets = [guidance, collective, individual, record];
const bad: readonly string[] = ["damaged", "unrelated"];
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const compatibility = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

const all = (names: readonly string[], change: (xml: string) => string | Uint8Array): Uint8Array => unitFile(Object.fromEntries(names.map((name) => [name, change(part(name))])));
const wide = (xml: string, big: boolean, mark: boolean): Uint8Array => {
  const buffer = Buffer.from(`${mark ? "\ufeff" : ""}${xml.replace('"UTF-8"', '"UTF-16"')}`, "utf16le");
  return new Uint8Array(big ? buffer.swap16() : buffer);
};
const prefixed = (prefix: string) => (xml: string): string => xml.replace(/<(\/?)([A-Za-z])/g, `<$1${prefix}:$2`).replace('xmlns="', `xmlns:${prefix}="`);

const items = [...part(strings).matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = ""]) => item);
const inline = (xml: string): string => xml.replace(/ t="s"><v>(\d+)<\/v>/g, (_, index: string) => ` t="inlineStr"><is>${items[Number(index)] ?? ""}</is>`);
const asFormulaText = (xml: string): string => xml.replace(/ t="s"><v>(\d+)<\/v>/g, (_, index: string) => ` t="str"><v>${(items[Number(index)] ?? "").replace(/<[^>]*>/g, "")}</v>`);
const withoutStrings = (change: (xml: string) => string): Uint8Array =>
  unitFile({ ...Object.fromEntries(sheets.map((name) => [name, change(part(name))])), [strings]: undefined, [links]: part(links).replace(/<Relationship [^>]*sharedStrings[^>]*>/, ""), [types]: part(types).replace(/<Override [^>]*sharedStrings[^>]*>/, "") });

/** Rows and cells without references, those that were left out put in their places. */
function unreferenced(xml: string): string {
  let row = 0;
  return xml.replace(/<row r="(\d+)"([^>]*)>(.*?)<\/row>/gs, (_, number: string, attributes: string, cells: string) => {
    const missing = "<row/>".repeat(Number(number) - row - 1);
    row = Number(number);
    let column = 0;
    const body = cells.replace(/<c r="([A-Z]+)\d+"/g, (_cell, letters: string) => {
      const place = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      const gap = "<c/>".repeat(place - column - 1);
      column = place;
      return `${gap}<c`;
    });
    return `${missing}<row${attributes}>${body}</row>`;
  });
}

const firstRow = /<row r="9".*?<\/row>/s.exec(part(collective))?.[0] ?? "";
const firstMark = /<c r="E9".*?<\/c>/s.exec(firstRow)?.[0] ?? "";
const chosen = (fallback: string, other: string): string => `<mc:AlternateContent ${compatibility}><mc:Choice Requires="q" xmlns:q="urn:q">${other}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
const marked = (content: string): Uint8Array => edited(collective, /(?<=<c r="E9"[^>]*>)<v>[^<]*<\/v>/, content);
const value = /(?<=<c r="E9"[^>]*><v>)[^<]*/.exec(firstRow)?.[0] ?? "";
const cell = (attributes: string, content: string): Uint8Array => edited(collective, firstMark, `<c r="E9"${attributes}>${content}</c>`);
const bare = (xml: string): string => xml.replace(/<sheetProtection[^>]*>|<dataValidations.*?<\/dataValidations>|<conditionalFormatting.*?<\/conditionalFormatting>|<dimension[^>]*>|<pageSetup[^>]*>|<headerFooter.*?<\/headerFooter>/gs, "");

const wholeRows: readonly Row[] = [
  ["every part with prefixed names", () => all([...sheets, workbook, strings, links, types, "xl/styles.xml", "_rels/.rels"], prefixed("x"))],
  ["a prefix of Vietnamese letters", () => all([...sheets, strings], prefixed("Đơn.vị-1"))],
  ["a prefix called __proto__", () => all(sheets, prefixed("__proto__"))],
  ["every part in UTF-16, small end", () => all([...sheets, workbook, strings, links, types, "xl/styles.xml", "_rels/.rels"], (xml) => wide(xml, false, true))],
  ["every part in UTF-16, big end", () => all([...sheets, workbook, strings, links, types, "xl/styles.xml", "_rels/.rels"], (xml) => wide(xml, true, true))],
  ["UTF-16 without its mark, small end", () => all(sheets, (xml) => wide(xml, false, false))],
  ["UTF-16 without its mark, big end", () => all([strings], (xml) => wide(xml, true, false))],
  ["UTF-16 without a declaration", () => all(sheets, (xml) => wide(xml.replace(/<\?xml.*?\?>\s*/, ""), false, true))],
  ["no references at all", () => all(sheets, unreferenced)],
  ["inline strings throughout", () => withoutStrings(inline)],
  ["texts like results of formulas throughout", () => withoutStrings(asFormulaText)],
  ["every text in two runs", () => unitFile({ [strings]: part(strings).replace(/<si><t>(.)([^<]+)<\/t><\/si>/g, '<si><r><rPr><b/></rPr><t xml:space="preserve">$1</t></r><r><t xml:space="preserve">$2</t></r></si>') })],
  ["phonetic hints beside every text", () => unitFile({ [strings]: part(strings).replace(/<\/t><\/si>/g, '</t><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/></si>') })],
  ["every text in CDATA", () => unitFile({ [strings]: part(strings).replace(/<t>([^<&]*)<\/t>/g, "<t><![CDATA[$1]]></t>") })],
  ["every text in character references", () => unitFile({ [strings]: part(strings).replace(/<t>([^<&]*)<\/t>/g, (_, text: string) => `<t>${[...text].map((letter) => `&#${letter.codePointAt(0) ?? 0};`).join("")}</t>`) })],
  ["indented", () => all([...sheets, workbook, links, types], (xml) => xml.replaceAll("><", ">\r\n\t<"))],
  ["texts decomposed", () => unitFile({ [strings]: part(strings).normalize("NFD") })],
  ["a mark in pieces", () => marked(`<v>${value.slice(0, 1)}<!-- x --><?x y?>${value.slice(1, 2)}<![CDATA[${value.slice(2)}]]></v>`)],
  ["a mark in references and white space", () => marked(`<v>\r\n ${[...value].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join("")}\t</v>`)],
  ["a mark with an exponent", () => marked(`<v>+0${value}E+00</v>`)],
  ["alternate content below the cells", () => edited(collective, "</sheetData>", `</sheetData>${chosen("<controls/>", "<oleObjects/>")}`)],
  ["as Google writes: no properties, nothing but cells", () => unitFile({ ...Object.fromEntries(sheets.map((name) => [name, bare(part(name)).replace(/(<c r="[A-Z]+\d+"(?: s="\d+")?>)<v>(\d+)<\/v>/g, "$1<v>$2.0</v>")])), "docProps/core.xml": undefined, "docProps/app.xml": undefined, "_rels/.rels": part("_rels/.rels").replace(/<Relationship Id="rId[23]"[^>]*>/g, "") })],
  ["as Numbers writes: nothing hidden, results as values", () => unitFile({ ...Object.fromEntries(sheets.map((name) => [name, bare(part(name)).replaceAll(' hidden="1"', "").replace(/<f[^>]*>.*?<\/f>/gs, "")])), [workbook]: part(workbook).replace(' state="hidden"', "") })],
  ["as WPS writes: its own extension", () => edited(workbook, "</workbook>", '<extLst><ext uri="{46F421CA-312F-682f-3DD2-61675219B42D}" xmlns:wpsdc="http://www.wps.cn/officeDocument/2013/wpsdcCustomData"/></extLst></workbook>')],
];

const rows: readonly Row[] = [
  ["alternate content around a row", () => edited(collective, firstRow, chosen(firstRow, '<row r="9"/>')), bad],
  ["alternate content around a mark", () => edited(collective, firstMark, chosen(firstMark, '<c r="E9"/>')), bad],
  ["alternate content around a mark in other vocabularies", () => edited(collective, firstMark, chosen(firstMark, '<q:c r="E9"/>')), bad],
  ["alternate content around the list of sheets", () => unitFile({ [workbook]: part(workbook).replace(/<sheets>.*<\/sheets>/s, (list) => chosen(list, "<sheets/>")) }), bad],
  ["alternate content around texts", () => unitFile({ [strings]: part(strings).replace(/<si><t>id<\/t><\/si>/, (item) => chosen(item, "<si/>")) }), bad],
  ["LibreOffice's own error as a mark", () => cell(' t="e"', "<v>Err:522</v>"), "accepted", "input.text"],
  ["an inline text that is none", () => cell(' t="inlineStr"', `<v>${value}</v>`), bad],
  ["an inline text in a cell of numbers", () => cell("", `<is><t>${value}</t></is>`), bad],
  ["a foreign default namespace on a row", () => edited(collective, '<row r="9"', '<row xmlns="urn:x" r="9"'), "altered"],
  ["the same namespace declared again on a row", () => edited(collective, '<row r="9"', `<row xmlns="${main}" r="9"`), "accepted"],
];

export const programCases: readonly Case[] = [...valid("program", wholeRows), ...workbooks("program", rows)];
