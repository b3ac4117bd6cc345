import { layRosterTemplate } from "../../src/book/rosterTemplate";
import { rosterFromBook } from "../../src/book/pages/rosterInput";
import type { Book, Sheet } from "../../src/book/sheet";
import { text } from "../../src/book/sheet";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { readRoster } from "../../src/roster/read";
import { openXmlErrors } from "../support/ooxml";

jest.setTimeout(60_000);

const FIRST_ROW = 3;

/** The template as someone fills it in. */
function filled(rows: Readonly<Record<string, readonly (readonly string[])[]>>): Book {
  const template = layRosterTemplate();
  const fill = (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((row, index) => ({ ...row, cells: row.cells.map((cell, column) => ({ ...cell, ...(rows[sheet.name]?.[index - FIRST_ROW]?.[column] === undefined ? {} : { content: text(rows[sheet.name]![index - FIRST_ROW]![column]!) }) })) })),
  });
  return { ...template, sheets: template.sheets.map(fill) };
}

test("an empty roster is a sound workbook, and filled in it is read without a remark", async () => {
  expect(await openXmlErrors(writeXlsx(layRosterTemplate()))).toEqual([]);
  const book = filled({ "Đơn vị": [["VP", "Văn phòng", "Khối 1", "vp@x.vn"]], "Cá nhân": [["001", "Nguyễn Thị An", "Nữ", "Trưởng phòng", "VP", "lãnh đạo, quản lý"]] });
  expect(readRoster(rosterFromBook(readXlsx(writeXlsx(book))))).toEqual({
    roster: {
      units: [{ code: "VP", name: "Văn phòng", cluster: "Khối 1", email: "vp@x.vn" }],
      people: [{ code: "001", name: "Nguyễn Thị An", gender: "female", post: "Trưởng phòng", unit: "VP", standing: ["leader"], standingText: "lãnh đạo, quản lý" }],
    },
    findings: [],
  });
});

test("left empty it says that there are no units", () => {
  const { findings } = readRoster(rosterFromBook(readXlsx(writeXlsx(layRosterTemplate()))));
  expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["error roster.units-none"]);
});
