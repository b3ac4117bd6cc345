import type { AudienceScheme, GroupPoints, KnockOut, ExtraItem, CriterionPoints } from "../../scheme/model";
import { findCriterion, findGroup } from "../../plan/criteria";
import type { Plan, Audience, Criterion } from "../../plan/model";
import { type Decimal, plain, vietnamese } from "../../text/decimal";
import { NO, NOT_APPLICABLE_WORD, YES } from "../../score/entry";
import { areaReference, reference } from "../address";
import type { Grid } from "../grid";
import { type Area, type Column, type Conditional, num, text, type Validation } from "../sheet";
import { inSteps } from "../scoringFormulas";
import { BAD, MISSING, styles } from "../styles";

/** Rows of every matrix: subjects below, what the columns mean above. */
export const KEY_ROW = 0;
export const TITLE_ROW = 1;
export const SUBTITLE_ROW = 2;
export const GROUP_ROW = 3;
export const CODE_ROW = 4;
export const MAXIMA_ROW = 5;
export const FLAG_ROW = 6;
export const FIRST_ROW = 7;

/** A run of columns, both ends included; empty runs are undefined. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Which columns hold what a subject is marked on, in sheet order. */
export interface MarkColumns {
  readonly groups: readonly { readonly group: GroupPoints; readonly span: Span }[];
  readonly criteria: Span;
  readonly bonus: Span | undefined;
  readonly penalty: Span | undefined;
  readonly knockOuts: Span | undefined;
  /** One past the last mark column. */
  readonly end: number;
  /** The id each column is keyed by, from `criteria.from` on. */
  readonly ids: readonly string[];
}

export function markColumns(rules: AudienceScheme, first: number): MarkColumns {
  let next = first;
  const take = (count: number): Span | undefined => {
    const span = count === 0 ? undefined : { from: next, to: next + count - 1 };
    next += count;
    return span;
  };
  const groups = rules.groups.map((group) => ({ group, span: take(group.criteria.length) ?? { from: next, to: next } }));
  const criteria = { from: first, to: next - 1 };
  const bonus = take(rules.bonus.length);
  const penalty = take(rules.penalty.length);
  const knockOuts = take(rules.knockOuts.length);
  const ids = [...rules.groups.flatMap((group) => group.criteria), ...rules.bonus, ...rules.penalty, ...rules.knockOuts].map((item) => item.id);
  return { groups, criteria, bonus, penalty, knockOuts, end: next, ids };
}

/** The cells of a run of columns in one row; `pinned` as in {@link reference}. */
export function spanReference(span: Span, row: number, pinned: "none" | "row" | "both" = "none"): string {
  return areaReference({ top: row, bottom: row, left: span.from, right: span.to }, pinned);
}

/** The plan's criterion behind a scheme's id, its own or a derived clause. */
export function criterionOf(plan: Plan, audience: Audience, id: string): Criterion | undefined {
  return findCriterion(plan, audience, id)?.criterion;
}

/** A criterion's text, its blank figure filled in where the secretary decided one. */
export function criterionText(criterion: Criterion | undefined, points: CriterionPoints): string {
  const wording = criterion?.text ?? points.id;
  return points.figure === null ? wording : wording.replace(/(\p{L}) % /u, `$1 ${points.figure} % `);
}

export function groupText(plan: Plan, audience: Audience, id: string): string {
  return findGroup(plan, audience, id)?.text ?? id;
}

/** The header of the mark columns: group names, ids, maxima, hidden KAD flags and keys. */
export function layMarkHeader(grid: Grid, columns: MarkColumns, rules: AudienceScheme, plan: Plan, audience: Audience): Area[] {
  const merges: Area[] = [];
  for (const { group, span } of columns.groups) {
    grid.paint(GROUP_ROW, span.from, span.to, styles.header);
    grid.set(GROUP_ROW, span.from, text(shorten(groupText(plan, audience, group.id), 34 * group.criteria.length)), styles.header);
    if (span.to > span.from) {
      merges.push({ top: GROUP_ROW, bottom: GROUP_ROW, left: span.from, right: span.to });
    }
    group.criteria.forEach((criterion, index) => {
      layMarkColumn(grid, span.from + index, criterion.id, criterion.maximum, criterion.notApplicable);
    });
  }
  const blocks: readonly [Span | undefined, string, readonly (ExtraItem | KnockOut)[]][] = [
    [columns.bonus, "Điểm thưởng", rules.bonus],
    [columns.penalty, "Điểm trừ", rules.penalty],
    [columns.knockOuts, `Điều kiện loại (${YES} / ${NO})`, rules.knockOuts],
  ];
  for (const [span, title, items] of blocks) {
    if (span === undefined) {
      continue;
    }
    grid.paint(GROUP_ROW, span.from, span.to, styles.header);
    grid.set(GROUP_ROW, span.from, text(title), styles.header);
    if (span.to > span.from) {
      merges.push({ top: GROUP_ROW, bottom: GROUP_ROW, left: span.from, right: span.to });
    }
    items.forEach((item, index) => layMarkColumn(grid, span.from + index, item.id, "maximum" in item ? item.maximum : undefined, false));
  }
  grid.hide(KEY_ROW);
  grid.hide(FLAG_ROW);
  return merges;
}

function layMarkColumn(grid: Grid, column: number, id: string, maximum: Decimal | undefined, notApplicable: boolean): void {
  grid.set(KEY_ROW, column, text(id), styles.key);
  grid.set(CODE_ROW, column, text(id), styles.header);
  grid.set(MAXIMA_ROW, column, maximum === undefined ? undefined : num(plain(maximum)), styles.header);
  grid.set(FLAG_ROW, column, num(notApplicable ? "1" : "0"), styles.key);
}

function shorten(value: string, length: number): string {
  return value.length <= length ? value : `${value.slice(0, length - 1).trimEnd()}…`;
}

const MARK_WIDTH = 8.5;

export function markWidths(columns: MarkColumns): Column[] {
  return columns.ids.map(() => ({ width: MARK_WIDTH }));
}

/** Whether the cell at the area's corner may stay as it is, as a formula that never fails on text. */
function acceptable(cell: string, maximum: string, flag: string, step: Decimal): string {
  return `IF(ISNUMBER(${cell}),AND(${cell}>=0,${cell}<=${maximum},${inSteps(cell, step)}),AND(${flag}=1,${cell}="${NOT_APPLICABLE_WORD}"))`;
}

/** What a mark's prompt says of its range: "Từ 0 đến 6,67, bước 0,01; hoặc KAD". */
export function rangeText(maximum: Decimal, step: Decimal, notApplicable: boolean): string {
  const steps = plain(step) === "0.01" ? "tối đa 2 chữ số lẻ" : `bước ${vietnamese(step)}`;
  return `Từ 0 đến ${vietnamese(maximum)}, ${steps}${notApplicable ? `; không áp dụng thì ghi ${NOT_APPLICABLE_WORD}` : ""}.`;
}

/** Validation of one kind of mark cell over an area. `maximum` and `flag` are references as seen from its corner. */
export function markValidation(area: Area, maximum: string, flag: string, step: Decimal, prompt: { title: string; text: string }, range: string): Validation {
  return {
    areas: [area],
    rule: { kind: "custom", formula: acceptable(reference(area.top, area.left), maximum, flag, step) },
    prompt: { title: prompt.title.slice(0, 32), text: fit(prompt.text, range) },
    error: { title: "Điểm chưa đúng", text: `${range} Hãy sửa lại hoặc để trống.` },
  };
}

/** A prompt's text within Excel's 255 characters, the range always whole. */
function fit(body: string, range: string): string {
  const room = 255 - range.length - 1;
  return `${shorten(body, room)}\n${range}`;
}

/** Colours for what is missing or cannot count, over an area of mark cells. */
export function markConditionals(area: Area, maximum: string, flag: string, step: Decimal, blankIsMissing: boolean): Conditional[] {
  const cell = reference(area.top, area.left);
  const bad: Conditional = { kind: "formula", area, formula: `AND(${cell}<>"",NOT(${acceptable(cell, maximum, flag, step)}))`, style: BAD };
  return blankIsMissing ? [bad, { kind: "formula", area, formula: `${cell}=""`, style: MISSING }] : [bad];
}

/** Validations and colours of a matrix's whole block of input cells. */
export function markRules(columns: MarkColumns, rows: { first: number; last: number }, rules: AudienceScheme, plan: Plan, audience: Audience, step: Decimal, blankIsMissing: boolean): { validations: Validation[]; conditionals: Conditional[] } {
  const area = (span: Span): Area => ({ top: rows.first, bottom: rows.last, left: span.from, right: span.to });
  const maximum = (column: number): string => reference(MAXIMA_ROW, column, "row");
  const flag = (column: number): string => reference(FLAG_ROW, column, "row");
  const validations: Validation[] = [];
  const conditionals = markConditionals(area(columns.criteria), maximum(columns.criteria.from), flag(columns.criteria.from), step, blankIsMissing);
  for (const { group, span } of columns.groups) {
    group.criteria.forEach((points, index) => {
      const column = span.from + index;
      const wording = criterionText(criterionOf(plan, audience, points.id), points);
      validations.push(markValidation(area({ from: column, to: column }), maximum(column), flag(column), step, { title: points.id, text: wording }, rangeText(points.maximum, step, points.notApplicable)));
    });
  }
  for (const [span, items] of [[columns.bonus, rules.bonus], [columns.penalty, rules.penalty]] as const) {
    if (span !== undefined) {
      conditionals.push(...markConditionals(area(span), maximum(span.from), flag(span.from), step, false));
      items.forEach((item, index) => {
        const column = span.from + index;
        validations.push(markValidation(area({ from: column, to: column }), maximum(column), flag(column), step, { title: item.id, text: item.text }, rangeText(item.maximum, step, false)));
      });
    }
  }
  if (columns.knockOuts !== undefined) {
    const first = columns.knockOuts.from;
    rules.knockOuts.forEach((item, index) => {
      validations.push(knockOutValidation(area({ from: first + index, to: first + index }), item));
    });
    const cell = reference(rows.first, first);
    conditionals.push({ kind: "formula", area: area(columns.knockOuts), formula: `${cell}="${YES}"`, style: BAD });
  }
  return { validations, conditionals };
}

export function knockOutValidation(area: Area, item: KnockOut): Validation {
  const range = `Chọn ${YES} nếu vi phạm, ${NO} hoặc để trống nếu không.`;
  return {
    areas: [area],
    rule: { kind: "list", options: [YES, NO] },
    prompt: { title: item.id, text: fit(item.text, range) },
    error: { title: "Chưa đúng", text: range },
  };
}
