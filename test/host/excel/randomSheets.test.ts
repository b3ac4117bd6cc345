import fc from "fast-check";
import { formula, num, text, type Area, type Cell, type Content, type Sheet, type Style } from "../../../src/book/sheet";
import { writeSheets } from "../../../src/host/excel";
import { openExcel } from "../../excel-host/client";
import { dumpWorkbook } from "../../excel-host/dump";
import { expectedSheet, resultsOf } from "../../excel-host/expected";

const rows = 7;
const columns = 6;
const names = ["Tập thể", "Sheet-2", "_phieu", "A1"];

const line = fc.constantFrom("hair", "thin", "medium");
const style: fc.Arbitrary<Style> = fc.record(
  {
    font: fc.record({ bold: fc.constant(true as const), italic: fc.constant(true as const), size: fc.integer({ min: 8, max: 14 }), color: fc.constantFrom("9C0006", "000000") }, { requiredKeys: [] }),
    fill: fc.constantFrom("FFFFFF", "DCE6F1"),
    align: fc.record({ horizontal: fc.constantFrom("left", "center"), vertical: fc.constantFrom("top", "center"), wrap: fc.constant(true as const), indent: fc.integer({ min: 0, max: 3 }) }, { requiredKeys: [] }),
    border: fc.record({ top: line, left: line, bottom: line, right: line }, { requiredKeys: [] }),
    numberFormat: fc.constantFrom("@", "0.00", "General"),
    unlocked: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

const content: fc.Arbitrary<Content> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }).filter((value) => !/[\ud800-\udfff]/.test(value)).map((value) => text(value.normalize("NFC"))),
  fc.constantFrom("=1", "'x", "0,5", "-", "@", "TRUE", "12/3").map(text),
  fc.integer({ min: -999, max: 999 }).map((value) => num(String(value))),
  fc.tuple(fc.constantFrom(...names), fc.constantFrom("x", "='A'!B1")).map(([name, word]) => formula(`SUM('${name}'!A1:B2,IF("${word}"="x",1,2))`, num("3"))),
);

/** A few styles shared by many cells, so that there is something to take together. */
const grid = fc.array(style, { minLength: 1, maxLength: 3 }).chain((styles) =>
  fc.array(
    fc.array(
      fc.option(
        fc.record({ content: fc.option(content, { nil: undefined }), look: fc.option(fc.constantFrom(...styles), { nil: undefined }) }),
        { nil: undefined, freq: 4 },
      ),
      { minLength: columns, maxLength: columns },
    ),
    { minLength: rows, maxLength: rows },
  ),
);

const freeze = fc.record({ rows: fc.integer({ min: 0, max: 2 }), columns: fc.integer({ min: 0, max: 2 }) });
const merge: Area = { top: rows, left: 0, bottom: rows + 1, right: 2 };

const sheets: fc.Arbitrary<Sheet[]> = fc.tuple(...names.map((name) => fc.record({ name: fc.constant(name), grid, freeze, hidden: fc.boolean(), locked: fc.boolean() }))).map((drawn) =>
  drawn.map((one, index): Sheet => {
    const cells = one.grid.map((row) => ({
      cells: row.map((cell): Cell | undefined =>
        cell === undefined ? undefined : { ...(cell.content === undefined ? {} : { content: cell.content }), ...(cell.look === undefined ? {} : { style: cell.look }) },
      ),
    }));
    const footing = { cells: [{ content: text("Gộp"), style: { fill: "FFFFFF" } }] };
    return {
      name: one.name,
      columns: [{ width: 5 }, { width: 5, hidden: true }, { width: 12.5 }],
      rows: [...cells, footing],
      merges: [merge],
      freeze: one.freeze,
      ...(one.hidden && index > 0 ? { hidden: true as const } : {}),
      ...(one.locked ? { protected: true as const } : {}),
    };
  }),
);

describe("sheets of any contents and looks", () => {
  it("end up in the workbook as their data says", async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (drawn) => {
        const excel = openExcel();
        excel.workbook.calculate = resultsOf({ sheets: drawn });
        expect(await writeSheets(drawn, { ask: () => true })).toEqual({ kind: "written", differences: [] });
        const written = dumpWorkbook(excel.workbook).sheets.slice(1);
        expect(written).toEqual(drawn.map((sheet) => expectedSheet(sheet, ["Sheet1", ...names])));
      }),
      { numRuns: 25 },
    );
  });
});
