import { type Case, type Row, workbooks } from "./case";
import { edited, part, partNames, phieu, unitFile } from "./unitFile";

const { collective, individual, record, strings, workbook, links, types } = partNames;
const bad: readonly string[] = ["damaged", "unrelated"];
const repeat = (count: number, make: (at: number) => string): string => Array.from({ length: count }, (_, at) => make(at)).join("");
const letters = (column: number): string => (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
/** Rows put below those of a sheet. */
const below = (name: string, rows: string): Uint8Array => edited(name, "</sheetData>", `${rows}</sheetData>`);
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const mixed = (at: number): string => (Math.imul(at + 3, 2654435761) >>> 0).toString(36);
const merges = (count: number, make: (at: number) => string): string => `</sheetData><mergeCells>${repeat(count, (at) => `<mergeCell ref="${make(at)}"/>`)}</mergeCells>`;
const columns = 46;

const rows: readonly Row[] = [
  ["a dimension of everything", () => edited(individual, /<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>'), "accepted"],
  ["a dimension that is no area", () => edited(individual, /<dimension[^>]*>/, '<dimension ref="__proto__"/>')],
  ["a last row far away", () => below(individual, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
  ["1 000 000 empty rows", () => below(collective, '<row/>'.repeat(1_000_000)), ["accepted", "damaged"]],
  ["one value in each of 400 000 rows", () => below(collective, repeat(400_000, () => "<row><c><v>1</v></c></row>")), bad],
  ["one value in each of 99 000 rows", () => below(collective, repeat(99_000, () => "<row><c><v>1</v></c></row>")), "altered"],
  ["499 000 marks in rows nobody issued", () => below(individual, repeat(10_700, (at) => `<row>${text(`x${at}`)}${`<c><v>${at % 9}</v></c>`.repeat(columns)}</row>`))],
  ["460 000 marks in rows without a code", () => below(individual, repeat(10_000, () => `<row><c/>${"<c><v>7</v></c>".repeat(columns)}</row>`))],
  ["460 000 texts in rows without a code", () => below(individual, repeat(10_000, (at) => `<row><c/>${text(mixed(at)).repeat(columns)}</row>`))],
  ["the cells above the limit", () => below(individual, repeat(12_000, () => `<row>${"<c><v>7</v></c>".repeat(columns)}</row>`)), bad],
  ["16 000 columns in every row", () => below(individual, repeat(28, () => `<row>${"<c><v>7</v></c>".repeat(16_000)}</row>`))],
  ["16 000 column keys", () => edited(individual, /(<row r="1"[^>]*>.*?)<\/row>/s, `${/<row r="1"[^>]*>.*?(?=<\/row>)/s.exec(part(individual))?.[0] ?? ""}${repeat(16_000, (at) => text(`k${at}`))}</row>`)],
  ["16 000 column keys that are the same", () => edited(individual, /(<row r="1"[^>]*>.*?)<\/row>/s, `${/<row r="1"[^>]*>.*?(?=<\/row>)/s.exec(part(individual))?.[0] ?? ""}${repeat(16_000, () => text("name"))}</row>`)],
  ["20 000 rows of one code", () => below(individual, repeat(20_000, () => `<row>${text(phieu.people[0]!.code)}<c/>${text("Nguyễn Văn A")}<c><v>3</v></c></row>`)), "altered"],
  ["20 000 rows of codes such as __proto__", () => below(individual, repeat(20_000, (at) => `<row>${text(["__proto__", "constructor", "toString", "+99"][at % 4]!)}<c><v>3</v></c></row>`)), "altered"],
  ["60 000 merges over all rows", () => edited(individual, "</sheetData>", `${repeat(20_000, (at) => `<row>${text(`m${at}`)}</row>`)}${merges(60_000, (at) => `A${at + 200_000}:XFD${at + 200_000}`)}`)],
  ["60 000 merges of everything", () => edited(individual, "</sheetData>", merges(60_000, () => "A1:XFD1048576"))],
  ["60 000 merges below 20 000 rows", () => edited(individual, "</sheetData>", `${repeat(20_000, (at) => `<row>${text(`m${at}`)}</row>`)}${merges(60_000, (at) => `XEX${at + 1}:XFD${at + 1}`)}`)],
  ["70 000 merges", () => edited(individual, "</sheetData>", merges(70_000, (at) => `A${at + 1}:B${at + 1}`)), bad],
  ["merges that are no areas", () => edited(individual, "</sheetData>", merges(3, () => "A0:B0")), bad],
  ["merges turned around", () => edited(individual, "</sheetData>", merges(3, () => "H20:B9"))],
  ["a hundred thousand sheets", () => unitFile({ [workbook]: part(workbook).replace("</sheets>", `${repeat(100_000, (at) => `<sheet name="s${at}" sheetId="${at + 9}" r:id="rId1"/>`)}</sheets>`) }), bad],
  ["250 sheets of one part", () => unitFile({ [workbook]: part(workbook).replace("</sheets>", `${repeat(250, (at) => `<sheet name="s${at}" sheetId="${at + 9}" r:id="rId3"/>`)}</sheets>`) })],
  ["250 sheets like the individual one, its name gone", () => unitFile({ [workbook]: part(workbook).replace('name="Cá nhân"', 'name="Sheet1"').replace("</sheets>", `${repeat(240, (at) => `<sheet name="s${at}" sheetId="${at + 9}" r:id="rId3"/>`)}</sheets>`) })],
  ["sheet names of 255 letters", () => unitFile({ [workbook]: part(workbook).replace("</sheets>", `<sheet name="${"Ậ".repeat(255)}" sheetId="9" r:id="rId1"/></sheets>`) })],
  ["a sheet name of a million letters", () => unitFile({ [workbook]: part(workbook).replace("</sheets>", `<sheet name="${"a".repeat(1_000_000)}" sheetId="9" r:id="rId1"/></sheets>`) }), bad],
  ...["__proto__", "constructor", "hasOwnProperty", "../../x", "=1+1", "<b>x</b>", "_phieu ", "_PHIEU", "Tập thể ", "TẬP THỂ"].map((name): Row => [`a sheet named ${JSON.stringify(name)}`, () => unitFile({ [workbook]: part(workbook).replace("</sheets>", `<sheet name="${name.replace(/</g, "&lt;")}" sheetId="9" r:id="rId1"/></sheets>`) })]),
  ["16 000 defined names", () => unitFile({ [workbook]: part(workbook).replace("</definedNames>", `${repeat(16_000, (at) => `<definedName name="n${at}">'Tập thể'!$A$${at + 1}</definedName>`)}</definedNames>`) }), "accepted"],
  ["200 000 defined names", () => unitFile({ [workbook]: part(workbook).replace("</definedNames>", `${repeat(200_000, (at) => `<definedName name="n${at}">1</definedName>`)}</definedNames>`) }), bad],
  ["a defined name of 8 MB", () => unitFile({ [workbook]: part(workbook).replace("</definedNames>", `<definedName name="n">${repeat(1_300_000, mixed)}</definedName></definedNames>`) })],
  ["480 000 shared strings", () => unitFile({ [strings]: part(strings).replace("</sst>", `${repeat(480_000, (at) => `<si><t>${mixed(at)}</t></si>`)}</sst>`) })],
  ["480 000 empty shared strings", () => unitFile({ [strings]: part(strings).replace("</sst>", `${"<si/>".repeat(480_000)}</sst>`) })],
  ["900 000 shared strings", () => unitFile({ [strings]: part(strings).replace("</sst>", `${"<si/>".repeat(900_000)}</sst>`) }), bad],
  ["shared strings of 15 million letters", () => unitFile({ [strings]: part(strings).replace("</sst>", `${repeat(480, (at) => `<si><t>${mixed(at)}${repeat(4500, mixed)}</t></si>`)}</sst>`) })],
  ["a count of strings that lies", () => edited(strings, /uniqueCount="\d+"/, 'uniqueCount="4294967295"'), "accepted"],
  ["rich text of 30 000 runs", () => edited(strings, "<t>PHIẾU CHẤM ĐIỂM THI ĐUA</t>", repeat(30_000, () => "<r><rPr><b/><sz val=\"12\"/></rPr><t>a</t></r>")), "accepted"],
  ["rich text of 300 000 empty runs", () => edited(strings, "<t>PHIẾU CHẤM ĐIỂM THI ĐUA</t>", "<r><t/></r>".repeat(300_000))],
  ["marks of 32 000 letters", () => unitFile({ [individual]: part(individual).replace(/(<c r="[E-Z]\d\d"[^>]*)><v>[^<]*<\/v><\/c>/g, (_, head: string) => `${head.replace(/ t="[^"]*"/, "")} t="inlineStr"><is><t>${"8 ".repeat(16_000)}</t></is></c>`) })],
  ["marks of 32 000 kinds of white space", () => edited(collective, /<c r="E9"[^>]*>.*?<\/c>/, `<c r="E9" t="inlineStr"><is><t xml:space="preserve">${"\u00a0\u200b \ufeff".repeat(8000)}8</t></is></c>`), "accepted"],
  ["marks of 32 000 combining marks", () => edited(collective, /<c r="E9"[^>]*>.*?<\/c>/, `<c r="E9" t="inlineStr"><is><t>a${"\u0323\u0302".repeat(16_000)}</t></is></c>`), "accepted"],
  ["evidence of 32 000 line breaks", () => edited(collective, /<c r="F9"[^>]*(?:\/>|>.*?<\/c>)/, `<c r="F9" t="inlineStr"><is><t xml:space="preserve">a${"\n".repeat(32_000)}b</t></is></c>`), "accepted"],
  ["evidence like a formula", () => edited(collective, /<c r="F9"[^>]*(?:\/>|>.*?<\/c>)/, '<c r="F9" t="inlineStr"><is><t>=cmd|&apos;/c calc&apos;!A0</t></is></c>'), "accepted"],
  ["a formula of 8 000 letters", () => edited(collective, /<c r="E9"[^>]*>.*?<\/c>/, `<c r="E9"><f>${"1+".repeat(4000)}1</f><v>8</v></c>`), "accepted"],
  ["60 000 cell formats", () => unitFile({ "xl/styles.xml": part("xl/styles.xml").replace("</cellXfs>", `${'<xf numFmtId="0"/>'.repeat(60_000)}</cellXfs>`) }), "accepted"],
  ["400 000 cell formats", () => unitFile({ "xl/styles.xml": part("xl/styles.xml").replace("</cellXfs>", `${'<xf numFmtId="0"/>'.repeat(400_000)}</cellXfs>`) }), bad],
  ["number formats made to be slow", () => unitFile({ "xl/styles.xml": part("xl/styles.xml").replace(/<cellXfs/, `<numFmts>${repeat(300, (at) => `<numFmt numFmtId="${at + 200}" formatCode="${"[".repeat(3000)}${"\\".repeat(3001)}"/>`)}</numFmts><cellXfs`) })],
  ["200 000 content types", () => unitFile({ [types]: part(types).replace("</Types>", `${repeat(200_000, (at) => `<Override PartName="/x${at}" ContentType="a/b"/>`)}</Types>`) }), bad],
  ["200 000 relationships", () => unitFile({ [links]: part(links).replace("</Relationships>", `${repeat(200_000, (at) => `<Relationship Id="x${at}" Type="urn:x" Target="a.xml"/>`)}</Relationships>`) }), bad],
  ["60 000 validations", () => edited(collective, "</worksheet>", `<dataValidations>${repeat(60_000, (at) => `<dataValidation sqref="E${at + 1}"/>`)}</dataValidations></worksheet>`)],
  ["a validation over 200 000 areas", () => edited(collective, "</worksheet>", `<dataValidations><dataValidation sqref="${repeat(200_000, (at) => `E${at + 1} `)}"/></dataValidations></worksheet>`)],
  ["the record with 99 000 keys", () => below(record, repeat(99_000, (at) => `<row>${text(`k${at}`)}${text("v")}</row>`))],
  ["the record with one key 200 000 times", () => below(record, repeat(200_000, () => `<row>${text("unit")}${text("NV")}</row>`))],
  ["the record full of 32 000 letters", () => below(record, repeat(400, (at) => `<row>${text(`k${at}`)}${text("v".repeat(32_000))}</row>`))],
  ...["__proto__", "constructor", "toString", "VP ", "vp", "ＶＰ", "../VP", "VP\u200b", "=VP", ""].map((unit): Row => [`the record's unit is ${JSON.stringify(unit)}`, () => recorded("unit", unit)]),
  ...["0", "-1", "1e0", "999999999999999999999", "NaN", "01", " 1"].map((issue): Row => [`the record's issue is ${issue}`, () => recorded("issue", issue)]),
  ["the record's book is __proto__", () => recorded("book", "__proto__"), "foreign"],
  ["the record's format is 99", () => recorded("format", "99"), "foreign"],
  ["the record's kind is book", () => recorded("kind", "book"), "unrelated"],
  ["the record's kind is __proto__", () => recorded("kind", "__proto__"), "unrelated"],
  ["criterion ids __proto__ and constructor", () => unitFile({ [strings]: part(strings).replace("<t>TT.1.1</t>", "<t>__proto__</t>").replace("<t>TT.1.2</t>", "<t>constructor</t>") }), "altered"],
  ["column keys __proto__ and constructor", () => unitFile({ [strings]: part(strings).replace("<t>self</t>", "<t>__proto__</t>").replace("<t>evidence</t>", "<t>constructor</t>") }), "altered"],
  ["the key “id” everywhere", () => below(collective, `<row r="40">${text("id").repeat(3000)}</row>`)],
  ["the key “id” lost", () => unitFile({ [strings]: part(strings).replace("<t>id</t>", "<t>ID?</t>") }), "altered"],
  [`a cell in ${letters(16_383)}`, () => below(collective, '<row r="50"><c r="XFD50"><v>1</v></c></row>')],
];

/** The record with another value for one key. */
function recorded(key: string, value: string): Uint8Array {
  const index = [...part(strings).matchAll(/<si>.*?<\/si>/gs)].findIndex(([item]) => item === `<si><t>${key}</t></si>`);
  const cell = new RegExp(`(<c r="A(\\d+)"[^>]*><v>${index}</v></c>)<c r="B\\d+"[^>]*>.*?</c>`);
  const before = part(record);
  const after = before.replace(cell, (_, left: string, row: string) => `${left}<c r="B${row}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`);
  if (after === before) {
    throw new RangeError(`no ${key} in the record`);
  }
  return unitFile({ [record]: after });
}

export const giantCases: readonly Case[] = workbooks("giant", rows);
