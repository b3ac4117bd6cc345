import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { dossierOf } from "../../src/book/dossierOf";
import { documentSheets } from "../../src/book/pages/dossier/pages";
import { OUT_OF_DATE } from "../../src/book/pages/dossier/trace";
import { layBook } from "../../src/book/secretaryBook";
import type { Book, Cell, Content } from "../../src/book/sheet";
import { sheetNamed } from "../../src/book/cells";
import { writeDocx } from "../../src/host/docx";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { dossierState, filledFacts } from "../support/dossierState";
import { documentsToPdf, recalculate, toPdf } from "../support/libreoffice";

const run = promisify(execFile);
const MM = 72 / 25.4;

async function fromPdf(pdf: Uint8Array, ...options: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pdf-"));
  try {
    await writeFile(join(folder, "a.pdf"), pdf);
    return (await run("pdftotext", [...options, join(folder, "a.pdf"), "-"], { maxBuffer: 64 * 1024 * 1024 })).stdout.normalize("NFC");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The pages of the documents alone, with their results in place of formulas on pages left out. */
function only(book: Book, names: readonly string[]): Book {
  const still = (cell: Cell | undefined): Cell | undefined => (cell?.content?.kind === "formula" ? { ...cell, content: cell.content.result } : cell);
  return { ...book, sheets: book.sheets.filter(({ name }) => names.includes(name)).map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(still) })) })) };
}

interface Word {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

/** Every printed word with its box in millimetres from the top left corner, and the size of the first page. */
async function wordsOf(pdf: Uint8Array): Promise<{ words: Word[]; width: number; height: number }> {
  const xml = await fromPdf(pdf, "-bbox");
  const pages = xml.split("<page ").slice(1);
  const [, width = "0", height = "0"] = /width="([\d.]+)" height="([\d.]+)"/.exec(pages[0] ?? "") ?? [];
  const words = pages.flatMap((page, index) => [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)].map(([, left, top, right, bottom, text = ""]): Word => ({ page: index + 1, left: Number(left) / MM, top: Number(top) / MM, right: Number(right) / MM, bottom: Number(bottom) / MM, text })));
  return { words, width: Number(width) / MM, height: Number(height) / MM };
}

describe("a list of 400 people with names of 60 letters, printed", () => {
  const { state, proposal } = dossierState({ plan: "001", units: 4, people: 400, long: true, facts: filledFacts });
  const pdfs = async (): Promise<Uint8Array[]> => {
    const sheet = await toPdf(new Map([["list", writeXlsx(only(layBook(state, { proposal }), [documentSheets.individuals]))]]));
    const word = await documentsToPdf(new Map([["list", await writeDocx(dossierOf(state, proposal).documents.individuals)]]));
    return [sheet.get("list")!, word.get("list")!];
  };

  test("loses no name, repeats the header over rows on every page and keeps the margins", async () => {
    for (const pdf of await pdfs()) {
      const raw = await fromPdf(pdf, "-raw");
      const flowing = raw.replace(/\s+/g, "");
      const lost = state.roster.people.filter(({ name }) => !flowing.includes(name.replace(/\s+/g, "")));
      expect(lost.map(({ name }) => name)).toEqual([]);
      const pages = raw.split("\f").filter((page) => page.trim() !== "");
      expect(pages.length).toBeGreaterThan(39);
      expect(pages.filter((page) => !/Tóm tắt thành tích[\s\S]*Giấy khen/.test(page))).toEqual([]);
      const { words, width, height } = await wordsOf(pdf);
      expect([Math.round(width), Math.round(height)]).toEqual([297, 210]);
      expect(words.filter(({ left, right, bottom }) => left < 29.5 || right > 297 - 14.5 || bottom > 210 - 19).slice(0, 3)).toEqual([]);
      // Above the top margin stands nothing but the page number, from page 2, in the middle.
      const above = words.filter(({ top }) => top < 19);
      expect(above.map(({ page, text }) => [page, text])).toEqual(pages.slice(1).map((_, index) => [index + 2, String(index + 2)]));
      expect(above.filter(({ left, right }) => Math.abs((left + right) / 2 - (30 + 252 / 2)) > 3)).toEqual([]);
    }
  }, 180_000);
});

test("submission and minutes print on A4 within the margins, the signature not alone on a page", async () => {
  const { state, proposal } = dossierState({ plan: "001", units: 3, people: 9, long: true, facts: filledFacts });
  const book = layBook(state, { proposal });
  const { documents } = dossierOf(state, proposal);
  const sheets = await toPdf(new Map((["submission", "minutes"] as const).map((kind) => [kind, writeXlsx(only(book, [documentSheets[kind]]))])));
  const words = await documentsToPdf(new Map([["submission", await writeDocx(documents.submission)], ["minutes", await writeDocx(documents.minutes)]]));
  for (const [kind, pdf] of [...sheets, ...words]) {
    const { words: printed, width } = await wordsOf(pdf);
    expect(Math.round(width)).toBe(210);
    expect(printed.filter(({ left, right, bottom }) => left < 29.5 || right > 210 - 14.5 || bottom > 297 - 19).slice(0, 3)).toEqual([]);
    const pages = (await fromPdf(pdf, "-raw")).split("\f").filter((page) => page.trim() !== "");
    const last = kind === "submission" ? "Lê Anh Xuân" : "Lê Thị Hồng Hạnh";
    const signed = pages.filter((page) => page.includes(last)).at(-1) ?? "";
    expect(signed).toMatch(kind === "submission" ? /kèm theo\)\.\/\./ : /Cuộc họp kết thúc/);
  }
}, 120_000);

test("minutes with two long tables repeat the header of each on every page it goes on, and no page ends with one", async () => {
  const { state, proposal } = dossierState({ plan: "001", units: 24, people: 60, long: true, facts: filledFacts });
  const sheets = await toPdf(new Map([["minutes", writeXlsx(only(layBook(state, { proposal }), [documentSheets.minutes]))]]));
  const words = await documentsToPdf(new Map([["minutes", await writeDocx(dossierOf(state, proposal).documents.minutes)]]));
  for (const pdf of [sheets.get("minutes")!, words.get("minutes")!]) {
    const pages = (await fromPdf(pdf, "-raw")).split("\f").map((page) => page.replace(/\s+/g, " ").trim()).filter((page) => page !== "");
    expect(pages.length).toBeGreaterThan(10);
    const header = { collectives: "TT Tên tập thể Cụm/khối Hình thức đề nghị", individuals: "TT Họ và tên Chức vụ, đơn vị Hình thức đề nghị" };
    for (const [index, page] of pages.entries()) {
      const [people, units] = [page.includes("Giấy khen của Chủ"), page.includes("Bằng khen của Chủ")];
      if (index > 0 && (people || units)) {
        expect(page.replace(/^\d+ /, "").startsWith(units ? header.collectives : header.individuals)).toBe(true);
      }
      expect(page.endsWith("Hình thức đề nghị")).toBe(false);
    }
    const flowing = pages.join("").replace(/\s+/g, "");
    expect(state.roster.people.filter(({ name }) => !flowing.includes(name.replace(/\s+/g, ""))).map(({ code }) => code)).toEqual([]);
  }
}, 120_000);

test("when a mark, a fact or a decision changes, every page says that the draft is out of date", async () => {
  const { state, proposal } = dossierState({ plan: "001", units: 2, people: 4, facts: filledFacts });
  const book = layBook(state, { proposal });
  const changed = (page: string, id: string, column: number, content: Content): Uint8Array =>
    writeXlsx({ ...book, sheets: book.sheets.map((sheet) => (sheet.name !== page ? sheet : { ...sheet, rows: sheet.rows.map((row) => (row.cells[0]?.content?.kind === "text" && row.cells[0].content.text === id ? { ...row, cells: Object.assign([...row.cells], { [column]: { ...row.cells[column], content } }) } : row)) })) });
  const text = (value: string): Content => ({ kind: "text", text: value });
  // One step from a criterion the summary quotes to another of the same group: total, rank and class stay.
  const { quoted } = dossierOf(state, proposal).entries.individuals.find(({ code }) => code === "P4")!;
  const group = state.scheme.individuals.groups.find(({ criteria }) => criteria.some(({ id }) => id === quoted[0]!.criterion))!;
  const entries = state.marks.individuals.get("P4")!.self;
  const lower = group.criteria.find(({ id, maximum }) => { const entry = entries.get(id); return entry?.kind === "number" && entry.value.lt(maximum); })!;
  const page = "Cá nhân - thẩm định";
  const column = (id: string): number => book.sheets.find(({ name }) => name === page)!.rows[0]!.cells.findIndex((cell) => cell?.content?.kind === "text" && cell.content.text === id);
  const given = (sheets: Book, id: string, value: string): Book => ({ ...sheets, sheets: sheets.sheets.map((sheet) => (sheet.name !== page ? sheet : { ...sheet, rows: sheet.rows.map((row) => (row.cells[0]?.content?.kind === "text" && row.cells[0].content.text === "P4" ? { ...row, cells: Object.assign([...row.cells], { [column(id)]: { ...row.cells[column(id)], content: { kind: "number", number: value } } }) } : row)) })) });
  const swapped = writeXlsx(given(given(book, quoted[0]!.criterion, quoted[0]!.mark.minus(state.scheme.step).toFixed()), lower.id, lower.maximum.toFixed()));
  const files = new Map([
    ["same", writeXlsx(book)],
    ["mark", changed("Cá nhân - thẩm định", "P4", 5, { kind: "number", number: "1" })],
    ["swapped", swapped],
    ["fact", changed("Hồ sơ", "field:members", 2, text("11"))],
    ["decision", changed("Quyết định Hội đồng", "1", 4, text("P1"))],
    ["final", changed("Hồ sơ", "field:draft", 2, text("Không"))],
  ]);
  const marks = new Map([...(await recalculate(files))].map(([name, bytes]) => {
    const read = readXlsx(bytes);
    return [name, [...new Set(Object.values(documentSheets).map((page) => sheetNamed(read, page)?.cell(1, 1)?.value ?? ""))]];
  }));
  expect(Object.fromEntries(marks)).toEqual({ same: ["DỰ THẢO"], mark: [OUT_OF_DATE], swapped: [OUT_OF_DATE], fact: [OUT_OF_DATE], decision: [OUT_OF_DATE], final: [""] });
}, 240_000);
