import type ExcelJS from "exceljs";
import type { Phieu } from "../../src/book/pages/unit/phieu";
import { layUnitBook } from "../../src/book/unitBook";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { Collection, type FileReport } from "../../src/job/collect";
import type { BookState } from "../../src/book/state";
import { issue, phieus } from "../../src/job/issue";
import { planById } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { criteriaPoints } from "../../src/scheme/model";
import { offerScheme } from "../../src/scheme/offer";
import { entryWord } from "../../src/score/entry";
import { fillIn } from "../../scripts/demo/fill";
import { edited, OpenSheet } from "../support/edited";

/** As a person would: the first cell keeps what was shown. */
function unmerge({ sheet }: OpenSheet): void {
  for (const range of [...(sheet.model as unknown as { readonly merges: string[] }).merges]) {
    sheet.unMergeCells(range);
  }
}

interface Taken {
  readonly report: FileReport;
  readonly state: BookState;
  /** Code, and cell where there is one, of everything found. */
  readonly found: readonly string[];
}

describe.each(["001", "003", "004"])("plan %s: what people do to sheets is found, located and never silently counted", (id) => {
  const plan = planById(id)!;
  const state = issue({ plan, scheme: offerScheme(plan), roster: sampleRoster(), rosterFindings: [], round: "hằng năm", now: "2026-11-21T00:00:00Z" });
  const [vp, nv] = phieus(state) as [Phieu, Phieu];
  const filled = writeXlsx(layUnitBook(vp, fillIn(vp)));
  const [first, second, third] = criteriaPoints(state.scheme.collectives).map((point) => point.id) as [string, string, string];
  const [firstOfPeople] = criteriaPoints(state.scheme.individuals).map((point) => point.id) as [string];
  const someone = vp.people[3]!;

  function take(bytes: Uint8Array, accept = false): Taken {
    const collection = new Collection(state, { now: "2026-12-01T00:00:00Z", read: readXlsx, accept: () => accept });
    const report = collection.take({ name: "vp.xlsx", bytes });
    return { report, state: collection.state, found: report.findings.map(({ code, place }) => [code, place.cell ?? ""].join(" ").trim()) };
  }
  const marks = ({ state: { marks: all } }: Taken): Map<string, string> =>
    new Map((["collectives", "individuals"] as const).flatMap((audience) => [...all[audience].values()].flatMap(({ code, self }) => [...self].map(([criterion, entry]): [string, string] => [`${code} ${criterion}`, entryWord(entry)]))));
  const untouched = marks(take(filled));
  const work = async (edit: (collective: OpenSheet, individual: OpenSheet, book: ExcelJS.Workbook) => void, accept = false): Promise<Taken> =>
    take(await edited(filled, (book) => edit(OpenSheet.of(book, "Tập thể"), OpenSheet.of(book, "Cá nhân"), book)), accept);
  /** Only the mark of one criterion differs from what was filled in. */
  const but = (criterion: string, word: string, code = vp.unit.code): Map<string, string> => new Map(untouched).set(`${code} ${criterion}`, word);
  const without = (...keys: readonly string[]): Map<string, string> => new Map([...untouched].filter(([key]) => !keys.includes(key)));

  test("nothing but saved again: accepted without a word", async () => {
    const taken = await work(() => undefined);
    expect([taken.report.status, taken.found, marks(taken)]).toEqual(["accepted", [], untouched]);
  });

  test("rows and columns inserted empty, hidden, or moved with their keys: read by key", async () => {
    const inserted = await work((collective, individual) => {
      collective.sheet.spliceRows(collective.row(second), 0, [], []);
      individual.sheet.spliceRows(individual.row(someone.code), 0, []);
      collective.sheet.getRow(collective.row(first)).hidden = true;
      individual.sheet.getColumn(individual.column(firstOfPeople)).hidden = true;
    });
    expect([inserted.report.status, inserted.found, marks(inserted)]).toEqual(["accepted", [], untouched]);
    const sorted = await work((collective, individual) => {
      collective.swapRows(first, third);
      individual.swapRows(vp.people[0]!.code, someone.code);
    });
    expect([sorted.report.status, sorted.found, marks(sorted)]).toEqual(["accepted", ["sheet.rows-moved", "sheet.rows-moved"], untouched]);
  });

  test("a row inserted with marks in it belongs to nobody: the file waits, the row is quoted", async () => {
    const values = (collective: OpenSheet): (string | number | null)[] => Array.from({ length: collective.column("self") }, (_, at) => (at + 1 === collective.column("self") ? 5 : at === 2 ? "Tiêu chí tự thêm" : null));
    let address = "";
    const taken = await work((collective) => {
      const row = collective.row(second);
      collective.sheet.spliceRows(row, 0, values(collective));
      address = collective.sheet.getCell(row, collective.column("self")).address;
    });
    expect([taken.report.status, taken.found]).toEqual(["altered", [`sheet.row-inserted ${address}`]]);
    expect(marks(taken).size).toBe(0);
  });

  test("a criterion's row or a column of inputs deleted: named, and its marks count as missing once a person accepts", async () => {
    const row = await work((collective) => collective.sheet.spliceRows(collective.row(second), 1));
    expect([row.report.status, row.report.reasons.map(({ params }) => params["id"])]).toEqual(["altered", [second]]);
    const column = await work((_, individual) => individual.sheet.spliceColumns(individual.column(firstOfPeople), 1));
    expect(column.report.status).toBe("altered");
    expect(column.report.reasons.map(({ code, params }) => [code, params["key"]])).toContainEqual(["sheet.column-missing", firstOfPeople]);
    const accepted = await work((collective) => collective.sheet.spliceRows(collective.row(second), 1), true);
    expect([accepted.report.status, marks(accepted)]).toEqual(["accepted", without(`VP ${second}`)]);
  });

  test("a column inserted with something in it is shown, and not read", async () => {
    const taken = await work((collective) => {
      unmerge(collective);
      collective.sheet.spliceColumns(4, 0, []);
      collective.sheet.getCell(collective.row(first), 4).value = "ghi chú riêng";
    });
    expect([taken.report.status, taken.found, marks(taken)]).toEqual(["accepted", [expect.stringMatching(/^sheet\.column-inserted D\d+$/)], untouched]);
  });

  test("the wording of a criterion and maxima on both sheets: changed cells are named with what was issued", async () => {
    let [text, maximum, other] = ["", "", ""];
    const taken = await work((collective, individual) => {
      const cells = [collective.cell(first, "text"), collective.cell(second, "maximum")];
      cells[0]!.value = "Tiêu chí dễ hơn";
      cells[1]!.value = 50;
      [text, maximum] = [cells[0]!.address, cells[1]!.address];
      const row = individual.row(vp.people[0]!.code) - 2;
      const cell = [row, row - 1, row + 1].map((at) => individual.sheet.getCell(at, individual.column(firstOfPeople))).find(({ value }) => typeof value === "number" && value > 1)!;
      cell.value = 77;
      other = cell.address;
    });
    expect(taken.report.status).toBe("altered");
    expect(taken.report.reasons.map(({ code, place }) => `${code} ${place.cell}`).filter((one) => !one.startsWith("sheet.formula"))).toEqual([`sheet.text-changed ${text}`, `sheet.number-changed ${maximum}`, `sheet.number-changed ${other}`]);
  });

  test("protection removed and validation pasted over: the marks tell, not the furniture", async () => {
    const taken = await work((collective, individual) => {
      for (const { sheet } of [collective, individual]) {
        sheet.unprotect();
        Object.assign(sheet, { dataValidations: { model: {}, add: () => undefined, find: () => undefined } });
      }
      collective.cell(first, "self").value = 9999;
      collective.cell(second, "self").value = -1;
    });
    expect([taken.report.status, taken.found.map((one) => one.split(" ")[0])]).toEqual(["accepted", ["mark.above-maximum", "mark.negative"]]);
  });

  test("results replaced by values: a note where they are right, held back where they are wrong", async () => {
    const value = (cell: ExcelJS.Cell): ExcelJS.CellValue => cell.result as ExcelJS.CellValue;
    const right = await work((collective) => (collective.cell("total", "self").value = value(collective.cell("total", "self"))));
    expect([right.report.status, right.found.map((one) => one.split(" ")[0])]).toEqual(["accepted", ["sheet.formula-lost"]]);
    let address = "";
    const wrong = await work((_, individual) => {
      individual.cell(someone.code, "total").value = 100;
      address = individual.address(someone.code, "total");
    });
    expect([wrong.report.status, wrong.report.reasons.map(({ code, place }) => `${code} ${place.cell}`)]).toEqual(["altered", [`sheet.formula-overwritten ${address}`]]);
  });

  test("an input that is a formula is shown with its stored result, never computed, and counts only once accepted", async () => {
    const put = (collective: OpenSheet): void => void (collective.cell(first, "self").value = { formula: "2+2", result: 0.25 });
    const waiting = await work(put);
    expect([waiting.report.status, waiting.report.reasons.map(({ code, params }) => [code, params["value"], params["reading"]])]).toEqual(["accepted", [["input.formula", "=2+2 → 0,25", "0,25"]]]);
    expect(marks(waiting)).toEqual(but(first, "=2+2 → 0,25"));
    expect(marks(await work(put, true))).toEqual(but(first, "0,25"));
    const unread = await work((collective) => (collective.cell(first, "self").value = { formula: "[1]Sheet1!A1", result: { error: "#REF!" } }), true);
    expect([unread.report.status, unread.report.reasons.map(({ code }) => code), marks(unread)]).toEqual(["accepted", ["input.formula-unread"], but(first, "=[1]Sheet1!A1 → #REF!")]);
  });

  test.each([
    ["1,5", "input.text-number", "1,5"],
    ["1.5", "input.text-number", "1,5"],
    ["1 ,5", "input.text-number", "1,5"],
    [" 1.5 ", "input.text-number", "1,5"],
    ["1\u00a0", "input.text-number", "1"],
    ["\u200b1,25", "input.text-number", "1,25"],
    ["１", "input.text-number", "1"],
    ["１，５", "input.text-number", "1,5"],
    ["1,5 điểm", "input.text-number", "1,5"],
    ["85%", "input.text", undefined],
    ["1.234,5", "input.text", undefined],
    ["1/2", "input.text", undefined],
    ["1-2", "input.text", undefined],
    ["1,5,5", "input.text", undefined],
    ["một", "input.text", undefined],
    ["O", "input.text", undefined],
    ["x", "input.text", undefined],
    ["+1", "input.text", undefined],
    ["=1+1", "input.text", undefined],
    ["__proto__", "input.text", undefined],
  ])("the text %j in a mark's cell: %s, read as %s only by decision", async (typed, code, reading) => {
    const put = (collective: OpenSheet): void => void (collective.cell(first, "self").value = typed);
    const waiting = await work(put);
    expect([waiting.report.status, waiting.report.reasons.map((one) => [one.code, one.params["reading"]])]).toEqual(["accepted", [[code, reading]]]);
    expect(waiting.state.marks.collectives.get("VP")?.self.get(first)?.kind).toBe("text");
    const accepted = await work(put, true);
    expect(accepted.state.marks.collectives.get("VP")?.self.get(first)?.kind).toBe(reading === undefined ? "text" : "number");
    expect(accepted.report.reasons.map((one) => [one.code, one.params["reading"]])).toEqual([[reading === undefined ? code : "input.confirmed", reading]]);
  });

  test("a mark that became a date is offered as what was typed, where that is sure; a percentage is asked about", async () => {
    const date = (year: number, month: number, day: number) => (collective: OpenSheet): void => {
      const cell = collective.cell(first, "self");
      cell.style = { ...cell.style, numFmt: "dd/mm/yyyy" };
      cell.value = new Date(Date.UTC(year, month - 1, day));
    };
    expect((await work(date(2026, 5, 8))).report.reasons.map(({ code, params }) => [code, params["value"], params["reading"]])).toEqual([["input.date", "8/5/2026", "8,5"]]);
    expect((await work(date(2026, 5, 1))).report.reasons.map(({ code, params }) => [code, params["reading"]])).toEqual([["input.date-unread", undefined]]);
    const percent = await work((collective) => {
      collective.cell(first, "self").style = { ...collective.cell(first, "self").style, numFmt: "0%" };
      collective.cell(first, "self").value = 0.85;
    });
    expect(percent.report.reasons.map(({ code, params }) => [code, params["value"], params["reading"]])).toEqual([["input.percent", "85%", undefined]]);
  });

  test("inputs merged into one are located; headings unmerged are nobody's business", async () => {
    let area = "";
    const merged = await work((collective) => {
      const column = collective.column("self");
      const row = [first, second, third].map((criterion) => collective.row(criterion)).find((at) => [second, third].map((criterion) => collective.row(criterion)).includes(at + 1)) ?? collective.row(first);
      area = `${collective.sheet.getCell(row, column).address}:${collective.sheet.getCell(row + 1, column).address}`;
      collective.sheet.mergeCells(area);
    });
    expect(merged.report.findings.map(({ code, params }) => [code, params["area"]])).toContainEqual(["sheet.cells-merged", area]);
    const split = await work((_, individual) => {
      unmerge(individual);
    });
    expect([split.report.status, split.found, marks(split)]).toEqual(["accepted", [], untouched]);
  });

  test("somebody else's rows pasted in: strange codes and codes twice are named, and no other unit's people change", async () => {
    const pasted = await work((_, individual) => {
      individual.cell(vp.people[0]!.code, "id").value = nv.people[0]!.code;
    });
    expect(pasted.report.status).toBe("altered");
    expect(pasted.report.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(["sheet.row-missing", "sheet.row-strange"]));
    const twice = await work((_, individual) => {
      individual.cell("+1", "name").value = someone.name;
      individual.cell("+1", "id").value = someone.code;
    }, true);
    expect(twice.report.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(["sheet.row-twice"]));
    expect([...marks(twice).keys()].filter((key) => !key.startsWith("VP"))).toEqual([]);
    const columns = await work((_, individual) => individual.sheet.spliceColumns(individual.column(firstOfPeople), 0, [firstOfPeople]));
    expect([columns.report.status, columns.report.reasons.map(({ code }) => code)]).toEqual(["altered", expect.arrayContaining(["sheet.column-twice"])]);
  });

  test("sheets renamed, in another order, hidden or added: read by key, and said", async () => {
    const renamed = await work((collective, individual) => {
      collective.sheet.name = "Chấm tập thể";
      individual.sheet.name = "Sheet2";
    });
    expect([renamed.report.status, renamed.found, marks(renamed)]).toEqual(["accepted", ["sheet.renamed", "sheet.renamed"], untouched]);
    const reordered = await work((collective, individual, book) => {
      book.worksheets.forEach((sheet, at) => Object.assign(sheet, { orderNo: 10 - at }));
      collective.sheet.state = "hidden";
      individual.sheet.state = "veryHidden";
      book.addWorksheet("Nháp").getCell("A1").value = "id";
    });
    expect([reordered.report.status, reordered.found, marks(reordered)]).toEqual(["accepted", ["baggage.extra-sheet"], untouched]);
    const lost = await work((_, individual, book) => book.removeWorksheet(individual.sheet.id));
    expect([lost.report.status, lost.report.reasons.map(({ code, place }) => [code, place.sheet])]).toEqual(["altered", [["sheet.missing", "Cá nhân"]]]);
  });

  test("a copy of a sheet beside it: no matter while it says the same, a question once it says otherwise", async () => {
    const copy = (book: ExcelJS.Workbook, from: OpenSheet, name: string): OpenSheet => {
      const sheet = book.addWorksheet(name);
      from.sheet.eachRow((row, number) => row.eachCell((cell, column) => (sheet.getCell(number, column).value = cell.value)));
      return new OpenSheet(sheet);
    };
    const same = await work((collective, _, book) => void copy(book, collective, "Tập thể (2)"));
    expect([same.report.status, same.found, marks(same)]).toEqual(["accepted", ["baggage.extra-sheet"], untouched]);
    let address = "";
    const other = await work((_, individual, book) => {
      const sheet = copy(book, individual, "Cá nhân (2)");
      sheet.cell(someone.code, firstOfPeople).value = 0;
      address = sheet.address(someone.code, firstOfPeople);
    });
    expect([other.report.status, other.report.reasons.map(({ code, place }) => [code, place.sheet, place.cell])]).toEqual(["altered", [["sheet.copy-differs", "Cá nhân (2)", address]]]);
    const fillCopy = await work((collective, _, book) => {
      copy(book, collective, "Tập thể (2)");
      criteriaPoints(state.scheme.collectives).forEach((point) => (collective.cell(point.id, "self").value = null));
    });
    expect(fillCopy.report.reasons.map(({ code }) => code)).toContain("sheet.copy-differs");
    const moved = await edited(filled, (book) => book.worksheets.filter((sheet) => sheet.name !== "Tập thể").forEach((sheet) => book.removeWorksheet(sheet.id)));
    expect([take(moved).report.status, take(moved).report.reasons.map(({ code }) => code)]).toEqual(["unrelated", ["return.no-record"]]);
  });

  test("notes on cells, pictures of them and a verifier's column filled in by the unit are said, and not read", async () => {
    const taken = await work((collective) => {
      collective.cell(first, "self").note = "Xin xem lại";
      collective.cell(second, "verified").value = 3;
    });
    expect(taken.report.status).toBe("accepted");
    expect(taken.report.findings.map(({ code }) => code).sort()).toEqual(["baggage.comments", "sheet.not-read"]);
    expect(marks(taken)).toEqual(untouched);
  });
});
