import fc from "fast-check";
import { keyedSheet } from "../../src/book/keyed";
import { layBook, readBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { type Filled, layUnitBook } from "../../src/book/unitBook";
import { readUnitReturn } from "../../src/book/unitReturn";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { phieus } from "../../src/job/issue";
import { entryWord, type Entry } from "../../src/score/entry";
import { stateArbitrary } from "../support/randomState";

/** States compare by what they say: decimals by their digits, maps by their entries. */
const said = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) => {
      if (each instanceof Map) {
        return [...each];
      }
      return typeof each === "object" && each !== null && "toFixed" in each && typeof each.toFixed === "function" ? String(each.toFixed()) : each;
    }),
  );

test("a book read back from its workbook is the state it was laid from", () => {
  fc.assert(
    fc.property(stateArbitrary, (state) => {
      expect(said(readBook(readXlsx(writeXlsx(layBook(state))), "so.xlsx"))).toEqual(said(state));
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

const words = (entries: ReadonlyMap<string, Entry>): [string, string, string][] => [...entries].map(([id, entry]): [string, string, string] => [id, entry.kind, entryWord(entry)]).sort();

test("a unit workbook read back gives what was filled in: numbers, KAD, blanks and text never mixed", () => {
  fc.assert(
    fc.property(stateArbitrary, (state: BookState) => {
      const phieu = phieus(state)[0]!;
      const filled: Filled = {
        collective: { entries: state.marks.collectives.get(phieu.unit.code)?.self ?? new Map(), evidence: new Map([["c1.1", "=1+1"]]), notes: new Map([["c1.1", "ghi chú"]]) },
        individuals: new Map(phieu.people.map((person) => [person.code, { entries: state.marks.individuals.get(person.code)?.self ?? new Map(), evidence: "@minh chứng", note: "" }])),
      };
      const back = readUnitReturn(readXlsx(writeXlsx(layUnitBook(phieu, filled))), phieu);
      expect(words(back.filled.collective.entries)).toEqual(words(filled.collective.entries));
      expect(back.filled.collective.evidence.get("c1.1")).toBe("=1+1");
      for (const person of phieu.people) {
        expect(words(back.filled.individuals.get(person.code)?.entries ?? new Map())).toEqual(words(filled.individuals.get(person.code)!.entries));
      }
      expect(back.findings.filter((found) => found.severity === "error" && found.code.startsWith("sheet."))).toEqual([]);
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

test("no name, evidence or answer from outside becomes a formula, and no formula shows an error", () => {
  for (const state of fc.sample(stateArbitrary, { numRuns: 6, seed: 11 })) {
    const read = readXlsx(writeXlsx(layBook(state)));
    for (const sheet of read.sheets) {
      for (let row = 0; row < sheet.rowCount; row += 1) {
        for (const column of sheet.columnsOf(row)) {
          const cell = sheet.cell(row, column)!;
          expect(typeof cell.value === "object" ? cell.value.error : "").toBe("");
          expect(/HYPERLINK|cmd\|/.test(cell.formula ?? "")).toBe(false);
        }
      }
    }
  }
});

test("cells are found by key after rows and columns have moved", () => {
  const state = fc.sample(stateArbitrary, { numRuns: 1, seed: 3 })[0]!;
  const phieu = phieus(state)[0]!;
  const book = layUnitBook(phieu);
  const shifted = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, merges: [], validations: [], conditionals: [], rows: [{ cells: [] }, ...sheet.rows.map((row) => ({ ...row, cells: [undefined, ...row.cells] }))] })) };
  const before = keyedSheet(readXlsx(writeXlsx(book)).sheets.find((sheet) => sheet.name === "Tập thể")!)!;
  const after = keyedSheet(readXlsx(writeXlsx(shifted)).sheets.find((sheet) => sheet.name === "Tập thể")!)!;
  for (const id of before.rows.keys()) {
    expect(after.cell(id, "maximum")?.value).toEqual(before.cell(id, "maximum")?.value);
  }
});
