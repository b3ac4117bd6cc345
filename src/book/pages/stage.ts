import type { Audience } from "../../plan/model";
import { type Entries, type Stage } from "../../score/stages";
import { keyedSheet } from "../keyed";
import type { ReadSheet } from "../cells";
import { Grid } from "../grid";
import { type Column, type Sheet, text } from "../sheet";
import { markInput, markShown, styles } from "../styles";
import { heightFor } from "../textHeight";
import { type BookState, type Subject, subjectsOf } from "../state";
import { entryContent, readEntry } from "./entryCells";
import { markRules } from "./markRules";
import { CODE_ROW, FIRST_ROW, GROUP_ROW, KEY_ROW, layMarkHeader, type MarkColumns, markColumns, markWidths, MAXIMA_ROW, SUBTITLE_ROW, TITLE_ROW } from "./matrix";
import { runningHead, spread } from "./paper";
import { audienceWord, stageSheet, stageWord } from "./names";

/** The columns left of the marks, on every matrix of the book. */
export const LEAD = ["id", "no", "name", "unit", "cluster"] as const;
const LEAD_WIDTHS: readonly Column[] = [{ width: 4, hidden: true }, { width: 5 }, { width: 32 }, { width: 26 }, { width: 16 }];

/** Where a matrix of the book has its marks; the same on every stage page and on the official one. */
export function bookColumns(state: BookState, audience: Audience): MarkColumns {
  return markColumns(state.scheme[audience], LEAD.length);
}

export function leadWidths(columns: MarkColumns): Column[] {
  return [...LEAD_WIDTHS, ...markWidths(columns)];
}

/** The columns that say whose row it is. */
export function layLead(grid: Grid, audience: Audience, subjects: readonly Subject[]): void {
  LEAD.forEach((key, column) => grid.set(KEY_ROW, column, text(key), styles.key));
  const titles = ["", "TT", audience === "collectives" ? "Tập thể" : "Họ và tên", audience === "collectives" ? "Mã" : "Chức vụ, đơn vị", "Cụm/khối"];
  for (let column = 1; column < titles.length; column += 1) {
    grid.paint(GROUP_ROW, column, column, styles.header);
    grid.set(CODE_ROW, column, text(titles[column] ?? ""), styles.header);
    grid.paint(MAXIMA_ROW, column, column, styles.header);
  }
  grid.set(MAXIMA_ROW, 2, text("Điểm tối đa"), styles.header);
  grid.height(GROUP_ROW, 66);
  grid.height(CODE_ROW, 34);
  subjects.forEach((subject, index) => {
    const row = FIRST_ROW + index;
    const second = whereabouts(audience, subject);
    grid.set(row, 0, text(subject.code), styles.key);
    grid.set(row, 1, text(String(index + 1)), styles.textCenter);
    grid.set(row, 2, text(subject.name), styles.text);
    grid.set(row, 3, text(second), styles.text);
    grid.set(row, 4, text(subject.cluster), styles.textCenter);
    grid.height(row, heightFor([{ text: subject.name, width: 30 }, { text: second, width: 24 }, { text: subject.cluster, width: 12 }], 20));
  });
}

/** A unit's code, or a person's post and unit. */
export function whereabouts(audience: Audience, subject: Subject): string {
  return audience === "collectives" ? subject.code : [subject.post, subject.unitName].filter((part) => part !== "").join(", ");
}

/** The marks of one stage. Those received are locked; later stages hold only what differs from them. */
export function layStage(state: BookState, audience: Audience, stage: Stage): Sheet {
  const grid = new Grid();
  const subjects = subjectsOf(state, audience);
  const columns = bookColumns(state, audience);
  const rules = state.scheme[audience];
  const title = `ĐIỂM ${stageWord(stage).toLocaleUpperCase("vi")}: ${audienceWord(audience).toLocaleUpperCase("vi")}`;
  grid.set(TITLE_ROW, 1, text(title), { ...styles.title, align: { horizontal: "left", vertical: "center" } });
  grid.height(TITLE_ROW, 24);
  const note = stage === "self" ? "Điểm đơn vị gửi về, giữ nguyên như nhận được (đã khóa)." : "Chỉ ghi điểm nào khác với điểm trước đó; ô để trống là giữ nguyên. Tổng điểm và xếp hạng tự cập nhật.";
  grid.set(SUBTITLE_ROW, 1, text(note), { ...styles.note, align: { horizontal: "left", vertical: "center" } });
  layLead(grid, audience, subjects);
  const merges = layMarkHeader(grid, columns, rules, state.plan, audience);
  subjects.forEach((subject, index) => {
    const entries = state.marks[audience].get(subject.code)?.[stage];
    columns.ids.forEach((id, offset) => {
      grid.set(FIRST_ROW + index, columns.criteria.from + offset, entryContent(entries?.get(id)), stage === "self" ? markShown : markInput);
    });
  });
  const last = FIRST_ROW + Math.max(1, subjects.length) - 1;
  const { validations, conditionals } = markRules(columns, { first: FIRST_ROW, last }, rules, state.plan, audience, state.scheme.step, false);
  return {
    name: stageSheet(audience, stage),
    columns: leadWidths(columns),
    rows: grid.rows(),
    merges,
    freeze: { rows: FIRST_ROW, columns: 3 },
    ...(stage === "self" ? {} : { validations }),
    conditionals,
    protected: true,
    gridLines: false,
    print: {
      orientation: "landscape",
      ...spread(leadWidths(columns), { first: 1, last: columns.end - 1 }, merges, { first: 1, last: 2 }),
      margins: { top: 20, right: 10, bottom: 15, left: 10 },
      titleRows: { first: GROUP_ROW, last: MAXIMA_ROW },
      titleColumns: { first: 1, last: 2 },
      header: runningHead(`${title}. Đợt xét: ${state.round}`),
      area: { top: GROUP_ROW, left: 1, bottom: last, right: columns.end - 1 },
      footer: "&C&P/&N",
    },
  };
}

/** The entries of a stage page by subject code; subjects without any are absent. */
export function readStage(sheet: ReadSheet, columns: MarkColumns): ReadonlyMap<string, Entries> {
  const keyed = keyedSheet(sheet);
  const result = new Map<string, Entries>();
  for (const code of keyed?.rows.keys() ?? []) {
    const entries = new Map(columns.ids.map((id) => [id, readEntry(keyed?.cell(code, id))] as const).filter(([, entry]) => entry.kind !== "blank"));
    if (entries.size > 0) {
      result.set(code, entries);
    }
  }
  return result;
}
