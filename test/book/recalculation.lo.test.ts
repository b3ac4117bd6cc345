import fc from "fast-check";
import { propose } from "../../src/award/propose";
import { layBook } from "../../src/book/secretaryBook";
import type { Book, Formula } from "../../src/book/sheet";
import { standingsOf } from "../../src/book/standings";
import { layUnitBook } from "../../src/book/unitBook";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { phieus } from "../../src/job/issue";
import { audiences } from "../../src/plan/model";
import { expectedStandings, type Seen } from "../score/bookOracle";
import { recalculate } from "../support/libreoffice";
import { differences } from "../support/recalculated";
import { stateArbitrary } from "../support/randomState";

/** The same book with every cached result made wrong, so that nothing but a true recalculation can put it right. */
function falsified(book: Book): Book {
  const wrong = (formula: Formula): Formula => ({ ...formula, result: formula.result.kind === "number" ? { kind: "number", number: "-98765" } : { kind: "text", text: "sai" } });
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell?.content?.kind === "formula" ? { ...cell, content: wrong(cell.content) } : cell)) })) })) };
}

const SEED = 2;

test("the books that are recalculated put every rule to the test: stages, exclusions, caps, bonus and penalty beyond their caps, knock-outs, ties, and totals only the tie chain tells apart", () => {
  const seen = fc.sample(stateArbitrary, { numRuns: 30, seed: SEED }).flatMap((state) => audiences.map((audience) => expectedStandings(state, audience).seen));
  const total = (key: keyof Seen): number => seen.reduce((sum, each) => sum + each[key], 0);
  const keys: readonly (keyof Seen)[] = ["changed", "excluded", "pending", "capped", "overBonus", "overPenalty", "knockedOut", "tied", "chained"];
  expect(keys.filter((key) => total(key) < 2).map((key) => `${key}: ${total(key)}`)).toEqual([]);
});

test("every total, class, rank and order in a book equals what LibreOffice recalculates, cell for cell, from false caches", async () => {
  const states = fc.sample(stateArbitrary, { numRuns: 30, seed: SEED });
  const books = new Map<string, Book>();
  states.forEach((state, index) => {
    const proposal = propose(state.scheme, { collectives: standingsOf(state, "collectives"), individuals: standingsOf(state, "individuals") });
    books.set(`so-${index}.xlsx`, layBook(state, { proposal }));
    const [phieu] = phieus(state);
    const collective = state.marks.collectives.get(phieu!.unit.code)?.self ?? new Map();
    const individuals = new Map(phieu!.people.map((person) => [person.code, { entries: state.marks.individuals.get(person.code)?.self ?? new Map(), evidence: "", note: "" }]));
    books.set(`phieu-${index}.xlsx`, layUnitBook(phieu!, { collective: { entries: collective, evidence: new Map(), notes: new Map() }, individuals }));
  });
  const recalculated = await recalculate(new Map([...books].map(([name, book]) => [name, writeXlsx(falsified(book))])));
  let formulas = 0;
  for (const [name, book] of books) {
    const compared = differences(readXlsx(writeXlsx(book)), readXlsx(recalculated.get(name)!));
    expect({ name, differences: compared.differences }).toEqual({ name, differences: [] });
    formulas += compared.formulas;
  }
  expect(formulas).toBeGreaterThan(10000);
}, 480000);
