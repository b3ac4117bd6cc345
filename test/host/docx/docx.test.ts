import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { dossierOf } from "../../../src/book/dossierOf";
import { REPEATED } from "../../../src/book/pages/dossier/headers";
import { documentSheets } from "../../../src/book/pages/dossier/pages";
import { importBook } from "../../../src/book/importBook";
import { layBook } from "../../../src/book/secretaryBook";
import { documentKinds } from "../../../src/dossier";
import { writeDocx } from "../../../src/host/docx";
import { writeXlsx } from "../../../src/host/file";
import { dossierState, filledFacts } from "../../support/dossierState";
import { openXmlErrors } from "../../support/ooxml";
import { paragraphsOf } from "./wordText";

const { state, proposal } = dossierState({ plan: "001", units: 4, people: 13, long: true, facts: filledFacts });
const dossier = dossierOf(state, proposal);
const book = layBook(state, { proposal });
const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** What a printed sheet says, cell by cell, merged pieces as they stand; headers drawn again on later pages, which Word repeats by itself, once. */
function sheetTexts(name: string): string[] {
  const sheet = book.sheets.find((candidate) => candidate.name === name)!;
  const { top, left, right } = sheet.print!.area!;
  return sheet.rows.slice(top).filter(({ cells }) => !(cells[0]?.content?.kind === "text" && cells[0].content.text.startsWith(REPEATED))).flatMap((row) => row.cells.slice(left, right + 1).flatMap((cell) => (cell?.content === undefined ? [] : cell.content.kind === "formula" ? [cell.content.result] : [cell.content])).flatMap((content) => (content.kind === "text" ? content.text.split("\n") : [content.number])));
}

const words = (texts: readonly string[]): string[] => texts.map((text) => text.replaceAll("\u00a0", " ").trim()).filter((text) => text !== "").sort();

describe("the Word files", () => {
  test.each(documentKinds)("%s says the same as its sheet, cell by cell", async (kind) => {
    expect(words(paragraphsOf(await writeDocx(dossier.documents[kind])))).toEqual(words(sheetTexts(documentSheets[kind])));
  });

  test.each(documentKinds)("%s has the page, margins and font of the decree", async (kind) => {
    const bytes = await writeDocx(dossier.documents[kind]);
    const xml = partOf(bytes, "word/document.xml");
    // 20, 15, 20, 30 mm and A4 in twentieths of a point.
    expect(xml).toMatch(/<w:pgMar [^>]*w:top="1134"[^>]*w:right="850"[^>]*w:bottom="1134"[^>]*w:left="1701"/);
    expect(xml).toMatch(kind === "collectives" || kind === "individuals" ? /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/ : /<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toContain("<w:titlePg/>");
    expect(partOf(bytes, "word/styles.xml")).toMatch(/<w:docDefaults>.*?w:ascii="Times New Roman".*?<w:sz w:val="28"\/>/s);
    const headers = Object.keys(unzipSync(bytes)).filter((name) => /^word\/header\d+\.xml$/.test(name)).map((name) => partOf(bytes, name));
    expect(headers.filter((header) => header.includes("PAGE")).every((header) => header.includes('<w:jc w:val="center"/>') && header.includes('<w:sz w:val="26"/>'))).toBe(true);
    expect(headers.filter((header) => header.includes("PAGE"))).toHaveLength(1);
    const sizes = new Set([...xml.matchAll(/<w:sz w:val="(\d+)"\/>/g)].map((match) => Number(match[1]) / 2));
    expect([...sizes].every((size) => size >= 11 && size <= 14)).toBe(true);
  });

  test("the submission has the sizes and slopes of each element", async () => {
    const xml = partOf(await writeDocx(dossier.documents.submission), "word/document.xml");
    const runOf = (text: string): string => new RegExp(`<w:r>(?:(?!</w:r>).)*${text}(?:(?!</w:r>).)*</w:r>`, "s").exec(xml)?.[0] ?? "";
    const look = (text: string): string => `${/<w:b\/>/.test(runOf(text)) ? "b" : ""}${/<w:i\/>/.test(runOf(text)) ? "i" : ""}${Number(/<w:sz w:val="(\d+)"/.exec(runOf(text))?.[1]) / 2}`;
    expect(["CỘNG HÒA XÃ HỘI", "Độc lập - Tự do", "PHƯỜNG HẠC THÀNH", "Số: 05/TTr-UBND", "ngày 05 tháng 02", "TỜ TRÌNH", "Về việc", "Kính gửi", "Căn cứ Luật", "Nơi nhận:", "- Như trên;", "CHỦ TỊCH", "Lê Anh Xuân"].map(look)).toEqual(["b13", "b14", "b13", "13", "i14", "b14", "b14", "14", "i14", "bi12", "11", "b14", "b14"]);
    // Body: justified, first line 1 cm, 6 pt between paragraphs.
    expect(xml).toMatch(/<w:spacing w:after="120"\/><w:ind w:firstLine="567"\/><w:jc w:val="both"\/>/);
  });

  test("lists repeat their header and split no row", async () => {
    const xml = partOf(await writeDocx(dossier.documents.individuals), "word/document.xml");
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(14);
  });

  test("are the same bytes every time and carry no author and no time", async () => {
    const [once, twice] = [await writeDocx(dossier.documents.minutes), await writeDocx(dossier.documents.minutes)];
    expect(twice).toEqual(once);
    expect(partOf(once, "docProps/core.xml")).not.toMatch(/Un-named|creator|created|modified|lastModifiedBy/);
  });

  test("Microsoft's Open XML validator objects to none of them, nor to the import workbook and the book", async () => {
    const folder = await mkdtemp(join(tmpdir(), "docx-"));
    try {
      const paths = await Promise.all((["submission", "individuals", "minutes"] as const).map(async (kind) => {
        const path = join(folder, `${kind}.docx`);
        await writeFile(path, await writeDocx(dossier.documents[kind]));
        return path;
      }));
      const workbook = join(folder, "nhap.xlsx");
      await writeFile(workbook, writeXlsx(importBook(state, dossier)));
      const wholeBook = join(folder, "so.xlsx");
      await writeFile(wholeBook, writeXlsx(book));
      expect(await openXmlErrors([...paths, workbook, wholeBook])).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
