import { AlignmentType, Document, type ILevelsOptions, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { readDocx, readDocxLines } from "../../../src/host/docx/readLines";
import { readPlanFile } from "../../../src/job/readPlanFile";
import { criteriaOf } from "../../../src/plan/criteria";
import { library, planText } from "../../../src/plan/library";
import { readPlanText } from "../../../src/plan/reader/readPlanText";

const readers = { docx: readDocx, pdf: () => Promise.reject(new Error("no PDF")) };

const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string): ILevelsOptions => ({ level: depth, format, text, alignment: AlignmentType.LEFT });

function documentOf(children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  const numbering = {
    config: [
      { reference: "sections", levels: [level(0, LevelFormat.UPPER_ROMAN, "%1."), level(1, LevelFormat.DECIMAL, "%2."), level(2, LevelFormat.LOWER_LETTER, "%3)")] },
      { reference: "dotted", levels: [level(0, LevelFormat.DECIMAL, "%1."), level(1, LevelFormat.DECIMAL, "%1.%2.")] },
      { reference: "bullets", levels: [level(0, LevelFormat.BULLET, "-"), level(1, LevelFormat.BULLET, "+"), level(2, LevelFormat.BULLET, "\uf0b7")] },
    ],
  };
  return Packer.pack(new Document({ numbering, sections: [{ children: [...children] }] }), "uint8array");
}

const listed = (text: string, reference: string, depth: number): Paragraph => new Paragraph({ text, numbering: { reference, level: depth } });

test("paragraphs come with the numbers and bullets Word shows before them", async () => {
  const bytes = await documentOf([
    listed("Mục đích", "sections", 0),
    listed("Tiêu chuẩn", "sections", 0),
    listed("Chung", "sections", 1),
    listed("Riêng", "sections", 1),
    listed("Tập thể", "sections", 2),
    listed("Cá nhân", "sections", 2),
    listed("Tổ chức", "sections", 0),
    listed("Lại từ đầu", "sections", 1),
    listed("Một", "dotted", 0),
    listed("Một một", "dotted", 1),
    listed("Một hai", "dotted", 1),
    listed("gạch", "bullets", 0),
    listed("cộng", "bullets", 1),
    listed("chấm", "bullets", 2),
    new Paragraph({ children: [new TextRun("chia "), new TextRun({ text: "nhiều", bold: true }), new TextRun(" đoạn"), new TextRun({ text: "dòng sau", break: 1 })] }),
    new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph("UBND XÃ")] }), new TableCell({ children: [new Paragraph("Số: 5/KH-UBND")] })] })] }),
  ]);
  expect(readDocxLines(bytes).filter((line) => line !== "")).toEqual([
    "I. Mục đích", "II. Tiêu chuẩn", "1. Chung", "2. Riêng", "a) Tập thể", "b) Cá nhân", "III. Tổ chức", "1. Lại từ đầu", "1. Một", "1.1. Một một", "1.2. Một hai", "- gạch", "+ cộng", "- chấm",
    "chia nhiều đoạn", "dòng sau", "UBND XÃ", "Số: 5/KH-UBND",
  ]);
});

test("a plan in a Word document has the criteria of its text", async () => {
  const bytes = await documentOf(planText("001").map((line) => new Paragraph(line)));
  const { plan } = await readPlanFile(bytes, readers);
  const expected = readPlanText(planText("001")).plan;
  for (const audience of ["collectives", "individuals"] as const) {
    expect(criteriaOf(plan[audience]).map(({ text }) => text)).toEqual(criteriaOf(expected[audience]).map(({ text }) => text));
  }
  expect(library.find(({ id }) => id === "001")?.docNumber).toBe(plan.docNumber);
});

describe("what is no sound Word document is refused", () => {
  const damaged = expect.objectContaining({ code: "plan.docx-damaged" });

  test("cut off anywhere", async () => {
    const bytes = await documentOf([new Paragraph("Đối với tập thể")]);
    for (let length = 2; length < bytes.length; length += Math.ceil(bytes.length / 60)) {
      expect(() => readDocxLines(bytes.subarray(0, length))).toThrow(damaged);
    }
  });

  test("with a document type declaration, or with broken XML", async () => {
    const entries = unzipSync(await documentOf([new Paragraph("x")]));
    for (const xml of ['<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>', "<w:document>", ""]) {
      expect(() => readDocxLines(zipSync({ ...entries, "word/document.xml": strToU8(xml) }))).toThrow(damaged);
    }
  });

  test("without a document", () => {
    expect(() => readDocxLines(zipSync({ "a.txt": strToU8("a") }))).toThrow(damaged);
  });

  test("in the old .doc format it says so", async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    await expect(readPlanFile(old, readers)).rejects.toThrow(expect.objectContaining({ code: "plan.old-doc" }));
  });
});
