import { strToU8, unzipSync, zipSync } from "fflate";
import { readDocx } from "../../../src/host/docx/readLines";
import { readPlanFile } from "../../../src/job/readPlanFile";
import { audiences, type CriteriaTree } from "../../../src/plan/model";
import { documentsSavedAs } from "../../support/libreoffice";
import { planDocument } from "../../support/planDocument";

const readers = { docx: readDocx, pdf: () => Promise.reject(new Error("no PDF")) };
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with this body, and other parts in place of those it has. */
async function withBody(body: string, parts: Readonly<Record<string, string>> = {}, namespaces = W): Promise<Uint8Array> {
  const entries = unzipSync(await planDocument(["x"]));
  const given = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync({ ...entries, ...given, "word/document.xml": strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`) });
}
const run = (text: string, properties = ""): string => `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = ""): string => `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const shown = (bytes: Uint8Array): readonly string[] => readDocx(bytes).lines.filter((line) => line !== "");

test("tracked changes read as if all were accepted, and that is said", async () => {
  const bytes = await withBody(
    [
      paragraph(`${run("Hoàn thành ")}<w:del w:id="1" w:author="a"><w:r><w:delText>80 %</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${run("90 %")}</w:ins>${run(" kế hoạch")}`),
      paragraph(`<w:moveFrom w:id="3" w:author="a">${run("Chỗ cũ")}</w:moveFrom>`),
      paragraph(run("Nửa đầu "), '<w:rPr><w:del w:id="4" w:author="a"/></w:rPr>'),
      paragraph(run("nửa sau")),
      paragraph(`<w:moveTo w:id="3" w:author="a">${run("Chỗ mới")}</w:moveTo>`),
      `<w:tbl><w:tr><w:trPr><w:del w:id="5" w:author="a"/></w:trPr><w:tc>${paragraph('<w:del w:id="6" w:author="a"><w:r><w:delText>dòng bỏ</w:delText></w:r></w:del>')}</w:tc></w:tr><w:tr><w:tc>${paragraph(run("dòng giữ"))}</w:tc></w:tr></w:tbl>`,
    ].join(""),
  );
  expect(shown(bytes)).toEqual(["Hoàn thành 90 % kế hoạch", "Nửa đầu nửa sau", "Chỗ mới", "dòng giữ"]);
  expect(readDocx(bytes).tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)))).toEqual([[["dòng giữ"]]]);
  expect(readDocx(bytes).remarks).toEqual(["tracked"]);
});

test("text boxes are read once where they are anchored; hidden text is not; footnotes and pictures are said", async () => {
  const namespaces = `${W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;
  const box = `<w:txbxContent>${paragraph(run("UBND XÃ AN BÌNH"))}</w:txbxContent>`;
  const drawn = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const picture = "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
  const bytes = await withBody(`${paragraph(`${run("Trước ")}${drawn}${run("sau")}`)}${paragraph(`${run("ẩn", "<w:vanish/>")}${run("hiện", '<w:vanish w:val="0"/>')}<w:r><w:footnoteReference w:id="2"/></w:r>${picture}`)}`, {}, namespaces);
  expect(shown(bytes)).toEqual(["UBND XÃ AN BÌNH", "Trước sau", "hiện"]);
  expect([...readDocx(bytes).remarks].sort()).toEqual(["footnotes", "pictures", "textBoxes"]);
});

test("numbers that come from a paragraph's style, from what it builds on, and lists that begin anew", async () => {
  const level = (depth: number, format: string, text: string, style = ""): string => `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style === "" ? "" : `<w:pStyle w:val="${style}"/>`}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, "upperRoman", "%1.", "Muc")}${level(1, "decimal", "%2.", "Tieumuc")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, "lowerLetter", "%1)")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
  const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Tieumuc"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Tieumuc"/></w:style></w:styles>`;
  const styled = (style: string, text: string): string => paragraph(run(text), `<w:pStyle w:val="${style}"/>`);
  const listed = (numId: number, text: string): string => paragraph(run(text), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numId}"/></w:numPr>`);
  const body = [styled("Muc", "Mục đích"), styled("Tieumuc", "Một"), styled("Con", "Hai"), styled("Muc", "Tiêu chí"), styled("Con", "Ba"), paragraph(run("không số"), '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>'), listed(2, "a"), listed(2, "b"), listed(3, "lại a")];
  const entries = unzipSync(await planDocument(["x"]));
  expect(Object.keys(entries)).toEqual(expect.arrayContaining(["word/styles.xml", "word/numbering.xml"]));
  expect(shown(await withBody(body.join(""), { "word/numbering.xml": numbering, "word/styles.xml": styles }))).toEqual(["I. Mục đích", "1. Một", "2. Hai", "II. Tiêu chí", "1. Ba", "không số", "a) a", "b) b", "a) lại a"]);
});

test("a table that LibreOffice saved again is read the same; the old .doc it makes is refused with what to do", async () => {
  const heading = ["TT", "Nội dung tiêu chí", "Điểm tối đa"];
  const blocks = ["KẾ HOẠCH", "Bảng điểm đối với tập thể", [heading, [{ text: "A. Chuyên môn", span: 3 }], ["1", "Việc một", "60"], ["2", "Việc hai\nở hai đoạn", "40"]], "Bảng điểm đối với cá nhân", [heading, ["1", { text: "Việc ba", merge: "begins" as const }, "50"], ["2", { text: "", merge: "goesOn" as const }, "50"]]];
  const bytes = await planDocument(blocks);
  const tree = ({ groups }: CriteriaTree): unknown => groups.map(({ text, criteria }) => [text, ...criteria.map((criterion) => [criterion.text, criterion.maximum])]);
  const trees = async (document: Uint8Array): Promise<unknown> => {
    const { plan, findings } = await readPlanFile(document, readers);
    return [audiences.map((audience) => tree(plan[audience])), findings.map(({ code, place }) => [code, place.line])];
  };
  const [saved, old] = [(await documentsSavedAs(new Map([["a", bytes]]), "docx")).get("a")!, (await documentsSavedAs(new Map([["a", bytes]]), "doc")).get("a")!];
  expect(await trees(saved)).toEqual(await trees(bytes));
  expect(await trees(bytes)).toMatchObject([[[["A. Chuyên môn".slice(3), ["Việc một", "60"], ["Việc hai ở hai đoạn", "40"]]], [["Nội dung tiêu chí", ["Việc ba", "50"]]]], expect.arrayContaining([["plan.row-unread", "bảng 2, dòng 3"]])]);
  await expect(readPlanFile(old, readers, { file: "cu.doc" })).rejects.toThrow(expect.objectContaining({ code: "plan.old-doc", place: { file: "cu.doc" } }));
}, 180_000);
