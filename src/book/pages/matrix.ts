import type { Audience, Plan } from "../../plan/model";
import { type AudienceScheme, criteriaPoints, type ExtraItem, type GroupPoints, type KnockOut } from "../../scheme/model";
import { NO, YES } from "../../score/entry";
import { type Decimal, plain } from "../../text/decimal";
import { areaReference } from "../address";
import type { Grid } from "../grid";
import { type Area, type Column, num, text } from "../sheet";
import { styles } from "../styles";
import { groupText, shorten } from "./wording";

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
  const ids = [...criteriaPoints(rules), ...rules.bonus, ...rules.penalty, ...rules.knockOuts].map((item) => item.id);
  return { groups, criteria, bonus, penalty, knockOuts, end: next, ids };
}

/** The cells of a run of columns in one row; `pinned` as in {@link reference}. */
export function spanReference(span: Span, row: number, pinned: "none" | "row" | "both" = "none"): string {
  return areaReference({ top: row, bottom: row, left: span.from, right: span.to }, pinned);
}

/** The header of the mark columns: group names, ids, maxima, hidden KAD flags and keys. */
export function layMarkHeader(grid: Grid, columns: MarkColumns, rules: AudienceScheme, plan: Plan, audience: Audience): Area[] {
  const merges: Area[] = [];
  const headSpan = (span: Span, title: string): void => {
    grid.paint(GROUP_ROW, span.from, span.to, styles.header);
    grid.set(GROUP_ROW, span.from, text(title), styles.header);
    if (span.to > span.from) {
      merges.push({ top: GROUP_ROW, bottom: GROUP_ROW, left: span.from, right: span.to });
    }
  };
  for (const { group, span } of columns.groups) {
    headSpan(span, shorten(groupText(plan, audience, group.id), group.criteria.length === 1 ? 40 : 34 * group.criteria.length));
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
    if (span !== undefined) {
      headSpan(span, title);
      items.forEach((item, index) => layMarkColumn(grid, span.from + index, item.id, "maximum" in item ? item.maximum : undefined, false));
    }
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

const MARK_WIDTH = 8.5;

/** Of the only column under a heading that has to be read. */
const LONE_WIDTH = 14;

/** The widths of the mark columns; where a group has one criterion alone, wide enough for the group's name. */
export function markWidths(columns: MarkColumns): Column[] {
  const lone = new Set(columns.groups.flatMap(({ span }) => (span.from === span.to ? [span.from - columns.criteria.from] : [])));
  return columns.ids.map((_, index) => ({ width: lone.has(index) ? LONE_WIDTH : MARK_WIDTH }));
}
