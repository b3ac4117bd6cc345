import ExcelJS from "exceljs";
import { layUnitBook } from "../../src/book/unitBook";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { Collection } from "../../src/job/collect";
import { issue, phieus } from "../../src/job/issue";
import { planById } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { entryWord } from "../../src/score/entry";
import { recalculate } from "../support/libreoffice";

const plan = planById("001")!;
const state = issue({ plan, scheme: offerScheme(plan), roster: sampleRoster(), rosterFindings: [], round: "hằng năm", now: "2026-11-21T00:00:00Z" });
const [phieu] = phieus(state);

/** What is typed into every mark cell, found by the hidden keys as any program can: numbers by turns, and KAD where allowed. */
const typed = (turn: number, flag: unknown): number | string => (flag === 1 && turn % 2 === 0 ? "KAD" : [0, 3.25, 1.5, 0.75][turn % 4]!);

/** The blank workbook filled in and saved by exceljs, and what was typed by subject and criterion. */
async function filledByExceljs(): Promise<{ bytes: Uint8Array; expected: Map<string, string> }> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(writeXlsx(layUnitBook(phieu!)).buffer as ArrayBuffer);
  const expected = new Map<string, string>();
  let turn = 0;
  const words = (value: number | string): string => String(value).replace(".", ",");
  const keysOf = (sheet: ExcelJS.Worksheet): Map<string, number> => {
    const keys = new Map<string, number>();
    sheet.getRow(1).eachCell((cell, column) => keys.set(String(cell.value), column));
    return keys;
  };
  const collective = workbook.getWorksheet("Tập thể")!;
  const columns = keysOf(collective);
  collective.eachRow((row) => {
    const id = String(row.getCell(columns.get("id")!).value);
    if (/^TT\.\d+\.\d+$/.test(id)) {
      const value = typed((turn += 1), row.getCell(columns.get("flag")!).value);
      row.getCell(columns.get("self")!).value = value;
      expected.set(`${phieu!.unit.code} ${id}`, words(value));
    }
  });
  const individual = workbook.getWorksheet("Cá nhân")!;
  const people = new Set(phieu!.people.map((person) => person.code));
  const flags = individual.getRow(7);
  const keys = keysOf(individual);
  individual.eachRow((row) => {
    const code = String(row.getCell(keys.get("id")!).value);
    for (const [key, column] of people.has(code) ? keys : []) {
      if (/^CN\./.test(key)) {
        const value = typed((turn += 1), flags.getCell(column).value);
        row.getCell(column).value = value;
        expected.set(`${code} ${key}`, words(value));
      }
    }
  });
  return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), expected };
}

test("a sheet filled in and saved by exceljs, and again by LibreOffice, is taken in with exactly what was typed", async () => {
  const { bytes, expected } = await filledByExceljs();
  const saved = (await recalculate(new Map([["phieu.xlsx", bytes]]))).get("phieu.xlsx")!;
  for (const file of [bytes, saved]) {
    const collection = new Collection(state, { now: "2026-12-01T00:00:00Z", read: readXlsx, accept: () => false });
    const report = collection.take({ name: "phieu.xlsx", bytes: file });
    expect({ status: report.status, reasons: report.reasons.map((reason) => reason.code) }).toEqual({ status: "accepted", reasons: [] });
    const taken = [...collection.state.marks.collectives.values(), ...collection.state.marks.individuals.values()].flatMap((subject) => [...subject.self].map(([id, entry]): [string, string] => [`${subject.code} ${id}`, entryWord(entry)]));
    expect(new Map(taken)).toEqual(expected);
  }
}, 120_000);
