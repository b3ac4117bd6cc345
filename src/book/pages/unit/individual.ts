import type { Person } from "../../../roster/model";
import type { Entries } from "../../../score/stages";
import { scoreSubject } from "../../../score/total";
import { Grid } from "../../grid";
import { reference } from "../../address";
import { type Area, type Column, type Sheet, text } from "../../sheet";
import { GOOD, markInput, styles } from "../../styles";
import { heightFor } from "../../textHeight";
import { entryContent } from "../entryCells";
import { markRules } from "../markRules";
import { CODE_ROW, FIRST_ROW, GROUP_ROW, KEY_ROW, layMarkHeader, markColumns, markWidths, MAXIMA_ROW, SUBTITLE_ROW, TITLE_ROW } from "../matrix";
import { unitSheets } from "../names";
import { runningHead, spread } from "../paper";
import { layResultHeader, layResults, type ResultPage, resultColumns, resultWidths } from "../results";
import type { Phieu } from "./phieu";

/** Rows left for people who are not on the roster. */
export const SPARE_ROWS = 10;

/** One person's row as filled in. */
export interface IndividualRow {
  readonly entries: Entries;
  readonly evidence: string;
  readonly note: string;
  /** Only in spare rows: who it is, as the unit wrote it. */
  readonly name?: string;
  readonly post?: string;
}

/** Rows by person code; spare rows are "+1", "+2"… */
export type IndividualSheet = ReadonlyMap<string, IndividualRow>;

export function spareId(index: number): string {
  return `+${index + 1}`;
}

const lead = ["id", "no", "name", "post"] as const;
const EMPTY_ROW: IndividualRow = { entries: new Map(), evidence: "", note: "" };

/** The unit's people as rows, criteria as columns, with spare rows below. */
export function layIndividual(phieu: Phieu, filled: IndividualSheet, bandCell: (index: number) => string): Sheet {
  const rules = phieu.scheme.individuals;
  const grid = new Grid();
  const marks = markColumns(rules, lead.length);
  const totals = { evidence: marks.end, note: marks.end + 1 };
  const results = resultColumns(rules, marks.end + 2);
  header(grid, phieu);
  const merges = layMarkHeader(grid, marks, rules, phieu.plan, "individuals");
  for (const [key, title] of [["evidence", "Minh chứng"], ["note", "Ghi chú"]] as const) {
    grid.set(KEY_ROW, totals[key], text(key), styles.key);
    grid.paint(GROUP_ROW, totals[key], totals[key], styles.header);
    grid.set(CODE_ROW, totals[key], text(title), styles.header);
    grid.paint(MAXIMA_ROW, totals[key], totals[key], styles.header);
  }
  layResultHeader(grid, results, rules);

  const rows: readonly { id: string; person: Person | undefined }[] = [
    ...phieu.people.map((person) => ({ id: person.code, person })),
    ...Array.from({ length: SPARE_ROWS }, (_, index) => ({ id: spareId(index), person: undefined })),
  ];
  const page = { marks, columns: results, rules, scheme: phieu.scheme, bandCell };
  rows.forEach(({ id, person }, index) => layPerson(grid, FIRST_ROW + index, { id, person, number: person === undefined ? "+" : String(index + 1) }, filled.get(id) ?? EMPTY_ROW, totals, page));
  const last = FIRST_ROW + rows.length - 1;
  const people = FIRST_ROW + phieu.people.length - 1;
  const { validations, conditionals } = markRules(marks, { first: FIRST_ROW, last }, rules, phieu.plan, "individuals", phieu.scheme.step, false);
  const done: Area = { top: FIRST_ROW, bottom: Math.max(people, FIRST_ROW), left: results.missing, right: results.missing };
  const columns: Column[] = [{ width: 4, hidden: true }, { width: 5 }, { width: 26 }, { width: 20 }, ...markWidths(marks), { width: 28 }, { width: 18 }, ...resultWidths(results, true)];
  return {
    name: unitSheets.individuals,
    columns,
    rows: grid.rows(),
    merges,
    freeze: { rows: FIRST_ROW, columns: lead.length },
    validations,
    conditionals: [...conditionals, { kind: "formula", area: done, formula: `${reference(FIRST_ROW, results.missing)}=0`, style: GOOD }],
    protected: true,
    gridLines: false,
    print: {
      orientation: "landscape",
      ...spread(columns, { first: 1, last: results.end - 1 }, merges, { first: 1, last: 2 }),
      margins: { top: 20, right: 10, bottom: 15, left: 10 },
      titleRows: { first: GROUP_ROW, last: MAXIMA_ROW },
      titleColumns: { first: 1, last: 2 },
      header: runningHead(`${titleOf(phieu)}. Đợt xét: ${phieu.round}`),
      area: { top: GROUP_ROW, left: 1, bottom: last, right: results.end - 1 },
      footer: "&C&P/&N",
    },
  };
}

/** One person's row, or a spare one whose results show only once somebody is named in it. */
function layPerson(grid: Grid, row: number, who: { id: string; person: Person | undefined; number: string }, data: IndividualRow, totals: { evidence: number; note: number }, page: ResultPage): void {
  const { id, person, number } = who;
  const name = person?.name ?? data.name ?? "";
  const post = person?.post ?? data.post ?? "";
  const nameStyle = person === undefined ? styles.inputText : styles.text;
  grid.set(row, 0, text(id), styles.key);
  grid.set(row, 1, text(number), styles.textCenter);
  grid.set(row, 2, name === "" ? undefined : text(name), nameStyle);
  grid.set(row, 3, post === "" ? undefined : text(post), nameStyle);
  page.marks.ids.forEach((criterion, offset) => grid.set(row, page.marks.criteria.from + offset, entryContent(data.entries.get(criterion)), markInput));
  grid.set(row, totals.evidence, data.evidence === "" ? undefined : text(data.evidence), styles.inputText);
  grid.set(row, totals.note, data.note === "" ? undefined : text(data.note), styles.inputText);
  const score = scoreSubject({ code: id, self: data.entries, verified: new Map(), council: new Map() }, page.rules, page.scheme);
  layResults(grid, row, page, score, person === undefined ? { when: { condition: `${reference(row, 2, "column")}<>""`, holds: name !== "" } } : {});
  grid.height(row, heightFor([{ text: name, width: 24 }, { text: post, width: 18 }], 21));
}

function titleOf({ unit }: Phieu): string {
  return `PHIẾU TỰ CHẤM ĐIỂM CÁ NHÂN: ${unit.name} (${unit.code})`;
}

function header(grid: Grid, phieu: Phieu): void {
  lead.forEach((key, column) => grid.set(KEY_ROW, column, text(key), styles.key));
  const lines = [
    { row: TITLE_ROW, line: titleOf(phieu), style: { ...styles.title, align: { horizontal: "left", vertical: "center" } } },
    { row: SUBTITLE_ROW, line: `Đợt xét: ${phieu.round}. Chỉ nhập vào ô nền vàng; mã tiêu chí được giải thích ở sheet “${unitSheets.guidance}” và hiện ra khi chọn ô. Người chưa có tên thì ghi vào các dòng “+”.`, style: { ...styles.note, align: { horizontal: "left", vertical: "center" } } },
  ] as const;
  for (const { row, line, style } of lines) {
    grid.set(row, 1, text(line), style);
    grid.height(row, row === TITLE_ROW ? 24 : 20);
  }
  for (const [index, title] of ["TT", "Họ và tên", "Chức vụ"].entries()) {
    const column = index + 1;
    grid.paint(GROUP_ROW, column, column, styles.header);
    grid.set(CODE_ROW, column, text(title), styles.header);
    grid.paint(MAXIMA_ROW, column, column, styles.header);
  }
  grid.set(MAXIMA_ROW, 2, text("Điểm tối đa"), styles.header);
  grid.height(GROUP_ROW, 66);
  grid.height(CODE_ROW, 34);
}
