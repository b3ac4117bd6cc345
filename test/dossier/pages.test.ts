import fc from "fast-check";
import { dossierOf } from "../../src/book/dossierOf";
import { importBook } from "../../src/book/importBook";
import { layFacts, readFacts } from "../../src/book/pages/dossier/facts";
import { documentSheets } from "../../src/book/pages/dossier/pages";
import { layBook, readBook } from "../../src/book/secretaryBook";
import type { Book, Sheet } from "../../src/book/sheet";
import { documentKinds } from "../../src/dossier";
import { factKeys, type DossierFacts } from "../../src/dossier/facts";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { tidy } from "../../src/text/vietnamese";
import { dossierState, filledFacts } from "../support/dossierState";

const { state, proposal } = dossierState({ plan: "001", units: 3, people: 11, facts: filledFacts });
const book = layBook(state, { proposal });
const sheet = (name: string): Sheet => book.sheets.find((candidate) => candidate.name === name)!;
const reread = (laid: Book): ReturnType<typeof readBook> => readBook(readXlsx(writeXlsx(laid)), "so.xlsx");

describe("the page of facts", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "Đ", "ữ", " ", "1", "=", "/", "“"), maxLength: 12 }).map(tidy);
  const said = word.filter((text) => text !== "");
  const facts: fc.Arbitrary<Omit<DossierFacts, "levels">> = fc.record({
    fields: fc.tuple(...factKeys.map(() => word)).map((values) => Object.fromEntries(factKeys.map((key, index) => [key, values[index] ?? ""])) as DossierFacts["fields"]),
    bases: fc.array(fc.record({ text: said, from: word, to: word, note: word }), { maxLength: 4 }),
    recipients: fc.array(said, { maxLength: 5 }),
    ended: fc.array(fc.record({ words: said, from: word, now: word }), { maxLength: 3 }),
    summaries: fc.constantFrom([], [{ audience: "individuals" as const, code: "P 1", short: "ngắn", long: "dài" }]),
  });

  test("is read back as it was laid", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const page = readXlsx(writeXlsx({ title: "t", sheets: [layFacts(given)] })).sheets[0];
        expect(readFacts(page, state.plan)).toEqual(given);
      }),
      { numRuns: 15 },
    );
  });

  test("a book from before it existed has the facts its plan tells", () => {
    const without = { ...book, sheets: book.sheets.filter((candidate) => candidate.name !== "Hồ sơ") };
    expect(reread(without).dossier.fields.symbol).toBe("TTr-UBND");
  });
});

describe("summaries", () => {
  /** The book as the secretary saves it with other words in one editable cell. */
  const rewritten = (laid: Book, page: string, row: (key: string) => boolean, value: string): Book => ({
    ...laid,
    sheets: laid.sheets.map((candidate) => (candidate.name !== page ? candidate : { ...candidate, rows: candidate.rows.map((line) => (line.cells[0]?.content?.kind === "text" && row(line.cells[0].content.text) ? { ...line, cells: line.cells.map((cell) => (cell?.style?.unlocked ? { ...cell, content: { kind: "text" as const, text: value } } : cell)) } : line)) })),
  });

  test("a rewritten one is kept, also by a book without the documents, and printed in the next draft", () => {
    const once = reread(rewritten(book, documentSheets.individuals, (key) => key === "short individuals P3", "Giải quyết 320 hồ sơ, không hồ sơ nào trễ hạn"));
    expect(once.dossier.summaries).toEqual([{ audience: "individuals", code: "P3", short: "Giải quyết 320 hồ sơ, không hồ sơ nào trễ hạn", long: "" }]);
    const twice = reread(layBook(once));
    expect(twice.dossier).toEqual(once.dossier);
    const entry = dossierOf(twice, proposal).entries.individuals.find(({ code }) => code === "P3");
    expect(entry?.short.text).toBe("Giải quyết 320 hồ sơ, không hồ sơ nào trễ hạn");
    const back = reread(rewritten(layBook(twice, { proposal }), documentSheets.individuals, (key) => key === "short individuals P3", ""));
    expect(back.dossier.summaries).toEqual([]);
  });

  test("an untouched book has none", () => expect(reread(book).dossier).toEqual(state.dossier));
});

describe("the document pages", () => {
  test.each(documentKinds.map((kind) => documentSheets[kind]))("%s is A4 with the margins of the decree and numbered from page 2", (name) => {
    const { print } = sheet(name);
    expect(print?.margins).toEqual({ top: 20, right: 15, bottom: 20, left: 30 });
    expect(print?.header).toBe('&C&"Times New Roman,Regular"&13&P');
    expect(print?.differentFirstPage).toBe(true);
    expect(print?.orientation).toBe(name.startsWith("Danh sách") ? "landscape" : "portrait");
  });

  test("the lists repeat their header", () => {
    const { print, rows } = sheet(documentSheets.individuals);
    const header = rows[print?.titleRows?.first ?? -1]?.cells[1]?.content;
    expect(header).toEqual({ kind: "text", text: "TT" });
  });

  test("nothing on them is computed at every change, and the mark tells a draft", () => {
    const formulas = book.sheets.flatMap((page) => page.rows.flatMap((row) => row.cells.flatMap((cell) => (cell?.content?.kind === "formula" ? [{ page: page.name, ...cell.content }] : []))));
    expect(formulas.filter(({ formula }) => /\b(?:NOW|TODAY|RAND|OFFSET|INDIRECT|TEXTJOIN|IFS|XLOOKUP|FILTER)\(/.test(formula))).toEqual([]);
    const marks = formulas.filter(({ page }) => Object.values(documentSheets).includes(page));
    expect(marks.map(({ result }) => result)).toEqual(documentKinds.map(() => ({ kind: "text", text: "DỰ THẢO" })));
  });
});

test("the import workbook has the columns of the provincial system and blanks where nothing is known", () => {
  const [collectives, individuals] = readXlsx(writeXlsx(importBook(state, dossierOf(state, proposal)))).sheets;
  const row = (page: typeof collectives, index: number, count: number): unknown[] => Array.from({ length: count }, (_, column) => page?.cell(index, column)?.value ?? "");
  expect(row(collectives, 0, 4)).toEqual(["STT", "Tên đơn vị/tập thể", "Mã phân loại", "Mã hình thức"]);
  expect(row(individuals, 0, 10)).toEqual(["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Chức vụ", "Phòng ban", "Tên đơn vị", "Địa chỉ", "Mã phân loại", "Mã hình thức"]);
  expect(individuals?.rowCount).toBe(12);
  const first = row(individuals, 1, 10);
  expect([first[0], first[2], first[3], first[4], first[7], first[8]]).toEqual([1, expect.stringMatching(/^(?:Nữ|Nam)$/), "", "Chuyên viên", "", ""]);
});
