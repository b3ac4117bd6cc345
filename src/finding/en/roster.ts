import type { roster as vietnamese } from "../vi/roster";
import type { Parallel } from "./parallel";

/** Rosters. */
export const roster: Parallel<typeof vietnamese> = {
  "csv.quotes": "A quotation mark is opened and not closed where it should be. Correct this line, or save the file again from Excel.",
  "roster.sheet-missing": "There is no sheet “{sheet}” (the file has: {found}). Rename the sheet of the roster, or choose the right file.",
  "roster.header-missing": "No heading was found in the first 20 rows. Add a row of headings with the columns: {titles}.",
  "roster.column-required": "The column {titles} is missing. Add it, or correct a column's heading.",
  "roster.column-twice": "There are two columns “{title}”. Delete or rename one.",
  "roster.column-absent": "There is no column “{title}”, so these cells count as empty. Add it if it is needed.",
  "roster.column-ignored": "The column “{title}” is not used. If it should be, correct its heading.",
  "roster.cell-formula": "The cell holds a formula; its stored result “{value}” is used. Replace it by the value, so that the roster cannot change by itself.",
  "roster.cell-error": "The cell holds Excel's error {value}. Correct the formula, or type the value.",
  "roster.cell-date": "Excel turned this cell into a date, which now reads “{value}”. Format the cell as text and type it again.",
  "roster.code-empty": "This row has no code (name: “{name}”). Enter one.",
  "roster.code-unusable": "The code “{code}” cannot be part of a file name. Use at most 40 letters, digits, points or hyphens, no point at either end, and none of the names Windows keeps for itself, such as CON.",
  "roster.code-duplicate": "The code “{code}” is already at {where:words}. Choose another one or delete the row too many; until then neither row is used.",
  "roster.code-alike": "The code “{code}” differs from “{other}” at {where:words} only in capitals, spaces or character encoding. Choose another one; until then neither row is used.",
  "roster.name-empty": "The code “{code}” has no name. Enter one.",
  "roster.units-none": "The roster has no units. Enter at least one.",
  "roster.email-invalid": "The mail address “{email}” of unit {code} is not valid and is not used. Enter an address such as ten@donvi.vn.",
  "roster.cluster-empty": "Unit {code} has no cluster and is ranked apart. Enter its cluster.",
  "roster.cluster-alike": "The cluster “{cluster}” is spelt differently from “{other}” and is ranked apart. Spell them alike if they are one.",
  "roster.unit-empty": "Person {code} has no unit code. Enter it.",
  "roster.unit-unknown": "Person {code} names the unit “{unit}”, which is not on the roster of units. Correct the code or add the unit.",
  "roster.unit-unclear": "Person {code} belongs to the unit “{unit}”, which has an error on the roster of units. Correct the unit's row first.",
  "roster.unit-spelling": "The unit code “{unit}” was taken for “{known}”. Spell it the same way.",
  "roster.gender-unknown": "The gender “{value}” is not understood and counts as empty. Write “Nam” or “Nữ”.",
  "roster.standing-unknown": "The standing “{value}” is not understood and does not count for criteria of its own. Write “lãnh đạo, quản lý”, “lực lượng vũ trang” or “Đảng, đoàn thể”, or leave it empty.",
  "roster.name-in-two-units": "“{name}” is also in unit {unit} (code {code}). If it is one person, delete one of the rows.",
  "roster.name-twice": "“{name}” is already in the same unit {unit} (code {code}). If it is one person, delete one of the rows.",
  "roster.unit-without-people": "Unit {code} ({name}) has no people on the roster. Add them if there are any.",
};
