import { layBook } from "../../src/book/secretaryBook";
import type { Book } from "../../src/book/sheet";
import { LIVE_ROWS } from "../../src/book/snapshot";
import type { BookState } from "../../src/book/state";
import { sheetNamed } from "../../src/book/cells";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { issue } from "../../src/job/issue";
import { planById } from "../../src/plan/library";
import type { Person } from "../../src/roster/model";
import { offerScheme } from "../../src/scheme/offer";
import type { Entry } from "../../src/score/entry";
import { decimal } from "../../src/text/decimal";
import { recalculate } from "../support/libreoffice";

const plan = planById("003")!;
const people = Array.from({ length: LIVE_ROWS + 1 }, (_, index): Person => ({ code: `p${index}`, name: `Người ${index}`, gender: "", post: "", unit: "A", standing: [], standingText: "" }));
const NOW = "2026-11-21T00:00:00Z";

function state(): BookState {
  const scheme = offerScheme(plan);
  const blank = issue({ plan, scheme, roster: { units: [{ code: "A", name: "Đơn vị A", cluster: "", email: "" }], people }, rosterFindings: [], round: "x", now: NOW });
  const ids = scheme.individuals.groups.flatMap((group) => group.criteria.map((criterion) => criterion.id));
  const individuals = new Map(
    people.map(({ code }, index) => [code, { code, self: new Map(ids.map((id): [string, Entry] => [id, { kind: "number", value: decimal("0.01").times(String((index * 37) % 2000)) }])), verified: new Map<string, Entry>(), council: new Map<string, Entry>() }] as const),
  );
  return { ...blank, register: blank.register.map((line) => ({ ...line, received: { file: "a.xlsx", sha256: "1", at: NOW, entriesDigest: "1" } })), marks: { ...blank.marks, individuals } };
}

/** The book with one verified mark typed in, as a secretary would, without running a check. */
function withMarkTyped(book: Book): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => (sheet.name !== "Cá nhân - thẩm định" ? sheet : { ...sheet, rows: sheet.rows.map((row, index) => (index !== 9 ? row : { ...row, cells: row.cells.map((cell, column) => (column === 6 ? { ...cell, content: { kind: "number" as const, number: "3" } } : cell)) })) })),
  };
}

test(`above ${LIVE_ROWS} people the pages over the marks hold values, and say when the marks have changed since`, async () => {
  const book = layBook(state());
  const formulas = (name: string): number => book.sheets.find((sheet) => sheet.name === name)!.rows.flatMap((row) => row.cells).filter((cell) => cell?.content?.kind === "formula").length;
  expect([formulas("Cá nhân - chính thức"), formulas("Xếp hạng cá nhân")]).toEqual([1, 1]);
  expect(formulas("Tập thể - chính thức")).toBeGreaterThan(10);
  const recalculated = await recalculate(new Map([["fresh.xlsx", writeXlsx(book)], ["stale.xlsx", writeXlsx(withMarkTyped(book))]]));
  const said = (name: string, sheet: string, row: number, column: number): string => String(sheetNamed(readXlsx(recalculated.get(name)!), sheet)?.cell(row, column)?.value);
  expect(said("fresh.xlsx", "Cá nhân - chính thức", 2, 1)).toContain("khớp");
  expect(said("stale.xlsx", "Cá nhân - chính thức", 2, 1)).toContain("ĐÃ THAY ĐỔI");
  expect(said("stale.xlsx", "Xếp hạng cá nhân", 3, 4)).toContain("ĐÃ THAY ĐỔI");
}, 120000);
