import type { ReadBook, ReadCell, ReadSheet } from "../../src/book/cells";
import { rosterFromBook } from "../../src/book/pages/rosterInput";
import { readRoster } from "../../src/roster/read";
import { brief, personHeader, unitHeader } from "./tables";

type Stored = ReadCell | string | number | undefined;

function sheet(name: string, rows: readonly (readonly Stored[])[]): ReadSheet {
  const at = (row: number, column: number): ReadCell | undefined => {
    const stored = rows[row]?.[column];
    return typeof stored === "string" || typeof stored === "number" ? { value: stored } : stored;
  };
  return {
    name,
    hidden: false,
    rowCount: rows.length,
    columnCount: 8,
    cell: at,
    hasFormula: (row, column) => at(row, column)?.formula !== undefined,
    columnsOf: (row) => (rows[row] ?? []).flatMap((_, column) => (at(row, column) === undefined ? [] : [column])),
    merges: [],
  };
}

const book = (units: readonly (readonly Stored[])[], people: readonly (readonly Stored[])[]): ReadBook => ({
  sheets: [sheet("ĐƠN VỊ", [["DANH SÁCH"], [], unitHeader, ...units]), sheet("Cá nhân".normalize("NFD"), [personHeader, ...people])],
  baggage: [],
});

test("numbers are read as the digits they show, text as it stands", () => {
  const { roster, findings } = readRoster(rosterFromBook(book([[1, "Phòng A"], ["001", "Phòng B"]], [[12, "An", "Nữ", undefined, 1], ["0012", "Bình", "Nam", undefined, "001"]])));
  expect(roster.units.map((unit) => unit.code)).toEqual(["1", "001"]);
  expect(roster.people.map((person) => [person.code, person.unit])).toEqual([["12", "1"], ["0012", "001"]]);
  expect(findings).toEqual([]);
});

test("formulas and dates are doubtful, Excel errors are errors", () => {
  const { roster, findings } = readRoster(
    rosterFromBook(
      book(
        [["A", { value: "Phòng A", formula: "B9" }], [{ value: 45658, format: "date" }, "Phòng B"], ["C", { value: { error: "#REF!" }, formula: "X1" }]],
        [["01", "An", "", "", "A", ""], ["02", "Bình", "", "", "45658", ""]],
      ),
      { file: "danh-sach.xlsx" },
    ),
  );
  expect(roster.units.map((unit) => unit.name)).toEqual(["Phòng A", "Phòng B"]);
  expect(brief(findings)).toEqual(["warning roster.cell-formula Đ!B4", "warning roster.cell-date Đ!A5", "error roster.cell-error Đ!B6"]);
  expect(findings[0]?.place).toEqual({ file: "danh-sach.xlsx", sheet: "ĐƠN VỊ", cell: "B4" });
});

test("sheets of other names are known by their headings, and say which they are", () => {
  const { roster, findings } = readRoster(rosterFromBook({ sheets: [sheet("Ghi chú", [["x", "y"]]), sheet("CBCC 2026", [["DANH SÁCH"], personHeader, ["01", "An", "", "", "A", ""]]), sheet("Phòng ban", [unitHeader, ["A", "Phòng A"]])], baggage: [] }));
  expect([roster.units.length, roster.people.length]).toEqual([1, 1]);
  expect(findings.filter(({ code }) => code === "roster.sheet-found").map(({ place, params }) => [place.sheet, params.sheet])).toEqual([["Phòng ban", "Đơn vị"], ["CBCC 2026", "Cá nhân"]]);
});

test("of several sheets that could be the list none is chosen", () => {
  const people = (name: string): ReadSheet => sheet(name, [personHeader, ["01", "An", "", "", "A", ""]]);
  expect(() => rosterFromBook({ sheets: [people("Quý 1"), people("Quý 2")], baggage: [] })).toThrow(/“Quý 1”, “Quý 2”.*“Cá nhân”/);
  expect(() => rosterFromBook({ sheets: [people("Quý 1"), { ...people("Quý 2"), hidden: true }], baggage: [] })).not.toThrow();
});

test("a missing sheet is a fault that lists the sheets there are", () => {
  const act = (): unknown => rosterFromBook({ sheets: [sheet("Sheet1", [])], baggage: [] }, { file: "x.xlsx" });
  expect(act).toThrow(expect.objectContaining({ code: "roster.sheet-missing", place: { file: "x.xlsx" } }));
  expect(act).toThrow(/“Đơn vị”.*“Sheet1”/);
});
