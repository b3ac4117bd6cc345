import { type AudienceScheme, criteriaPoints, type CriterionPoints, type Scheme } from "../../scheme/model";
import { classOf } from "../../score/classify";
import type { SubjectScore } from "../../score/total";
import { NOT_APPLICABLE_WORD } from "../../score/entry";
import { plain, quotient } from "../../text/decimal";
import { reference } from "../address";
import * as formulas from "../scoringFormulas";
import type { Grid } from "../grid";
import { arrayFormula, type Cell, type Column, formula, num, text, type Style } from "../sheet";
import { numeric, PERCENT, points, styles } from "../styles";
import { CODE_ROW, FLAG_ROW, GROUP_ROW, KEY_ROW, type MarkColumns, MAXIMA_ROW, type Span, spanReference } from "./matrix";

/** Where a row's results stand: one ratio per group, then bonus, penalty, knock-outs, missing, total, class. */
export interface ResultColumns {
  readonly ratios: { readonly from: number; readonly to: number };
  readonly bonus: number;
  readonly penalty: number;
  readonly knockOuts: number;
  readonly missing: number;
  readonly total: number;
  readonly className: number;
  readonly end: number;
}

export function resultColumns(rules: AudienceScheme, first: number): ResultColumns {
  const last = first + rules.groups.length;
  return { ratios: { from: first, to: last - 1 }, bonus: last, penalty: last + 1, knockOuts: last + 2, missing: last + 3, total: last + 4, className: last + 5, end: last + 6 };
}

/** Decimal places of a stored ratio: as many as a double between 0 and 1 can tell apart. */
export const RATIO_PLACES = 17;

export function layResultHeader(grid: Grid, columns: ResultColumns, rules: AudienceScheme): void {
  rules.groups.forEach((group, index) => {
    const column = columns.ratios.from + index;
    head(grid, column, `ratio:${group.id}`, `Tỷ lệ ${group.id}`, plain(group.weight));
  });
  head(grid, columns.bonus, "bonus", "Thưởng");
  head(grid, columns.penalty, "penalty", "Trừ");
  head(grid, columns.knockOuts, "knockOuts", "Điều kiện loại");
  head(grid, columns.missing, "missing", "Ô thiếu hoặc sai");
  head(grid, columns.total, "total", "Tổng điểm");
  head(grid, columns.className, "class", "Xếp loại");
  grid.paint(GROUP_ROW, columns.ratios.from, columns.end - 1, styles.header);
  grid.set(GROUP_ROW, columns.ratios.from, text("Trọng số"), styles.header);
}

function head(grid: Grid, column: number, key: string, title: string, weight?: string): void {
  grid.set(KEY_ROW, column, text(key), styles.key);
  grid.set(CODE_ROW, column, text(title), styles.header);
  grid.set(MAXIMA_ROW, column, weight === undefined ? undefined : num(weight), styles.header);
}

/** What the rows of a page have in common. */
export interface ResultPage {
  readonly marks: MarkColumns;
  readonly columns: ResultColumns;
  readonly rules: AudienceScheme;
  readonly scheme: Scheme;
  /** The cell that holds the name of the class at this index. */
  readonly bandCell: (index: number) => string;
}

export interface ResultOptions {
  /** Every formula shows "" while this condition does not hold. */
  readonly when?: { readonly condition: string; readonly holds: boolean };
  /** A cell with the number (from 1) of the best class allowed, and its index. */
  readonly bestClass?: { readonly cell: string; readonly index: number };
}

/**
 * One row's results as native formulas over its marks, each with the engine's value beside it. Their cells agree
 * with an independent recalculation of the written book.
 */
export function layResults(grid: Grid, row: number, page: ResultPage, score: SubjectScore, options: ResultOptions = {}): void {
  const { marks, columns, rules, scheme, bandCell } = page;
  const { when, bestClass } = options;
  const put = (column: number, source: string, result: Cell["content"], style: Style, array: boolean): void => {
    if (result?.kind !== "text" && result?.kind !== "number") {
      throw new RangeError("a result is text or a number");
    }
    const shown = when === undefined || when.holds ? result : text("");
    const guarded = when === undefined ? source : `IF(${when.condition},${source},"")`;
    grid.set(row, column, array ? arrayFormula(guarded, shown) : formula(guarded, shown), style);
  };
  const cell = (column: number): string => reference(row, column, "column");
  const stretch = (span: Span, criteria: readonly CriterionPoints[] = []): formulas.Stretch => ({
    marks: spanReference(span, row),
    maxima: spanReference(span, MAXIMA_ROW, "row"),
    flags: criteria.some((points) => points.notApplicable) ? spanReference(span, FLAG_ROW, "row") : undefined,
  });
  marks.groups.forEach(({ group, span }, index) => {
    const value = score.ratios.get(group.id) ?? null;
    const result = value === null ? text(NOT_APPLICABLE_WORD) : num(plain(quotient(value.marks, value.maximum, RATIO_PLACES)));
    put(columns.ratios.from + index, formulas.ratio(stretch(span, group.criteria), scheme.step), result, numeric(styles.textCenter, PERCENT), true);
  });
  const extras = (span: Span | undefined, cap: AudienceScheme["bonusCap"]): string =>
    span === undefined ? "0" : formulas.cappedExtras(stretch(span).marks, stretch(span).maxima, cap, scheme.step);
  put(columns.bonus, extras(marks.bonus, rules.bonusCap), num(plain(score.bonus)), styles.textCenter, true);
  put(columns.penalty, extras(marks.penalty, rules.penaltyCap), num(plain(score.penalty)), styles.textCenter, true);
  put(columns.knockOuts, marks.knockOuts === undefined ? "0" : formulas.knockOutCount(spanReference(marks.knockOuts, row)), num(String(score.knockOuts.length)), styles.textCenter, false);
  put(columns.missing, missing(marks, criteriaPoints(rules), stretch, row, scheme), num(String(openCount(score))), styles.textCenter, true);
  const total = formulas.total(spanReference(columns.ratios, row), spanReference(columns.ratios, MAXIMA_ROW, "row"), scheme.scale, cell(columns.bonus), cell(columns.penalty), scheme.decimals);
  put(columns.total, total, score.total === null ? text("") : num(plain(score.total)), numeric(styles.total, points(scheme.decimals)), true);
  const band = formulas.className(cell(columns.total), cell(columns.missing), formulas.zeroCount(spanReference(marks.criteria, row)), rules.bands, bandCell, bestClass?.cell);
  put(columns.className, band, text(shownClass(score, rules, bestClass?.index ?? UNCAPPED)), styles.total, false);
}

function missing(marks: MarkColumns, criteria: readonly CriterionPoints[], stretch: (span: Span, criteria?: readonly CriterionPoints[]) => formulas.Stretch, row: number, scheme: Scheme): string {
  const parts = [formulas.missingCount(stretch(marks.criteria, criteria), criteria.length, scheme.step)];
  for (const span of [marks.bonus, marks.penalty]) {
    if (span !== undefined) {
      parts.push(formulas.badExtras(stretch(span).marks, stretch(span).maxima, scheme.step));
    }
  }
  if (marks.knockOuts !== undefined) {
    parts.push(formulas.unclearKnockOuts(spanReference(marks.knockOuts, row)));
  }
  return parts.join("+");
}

/** How many cells are still missing or cannot count. */
export function openCount(score: SubjectScore): number {
  return score.missing.length + score.troubles.length;
}

/** No class is out of reach. */
export const UNCAPPED = 0;

/** The class as the sheet shows it: "" while anything is open. `best` is the index of the best band allowed. */
export function shownClass(score: SubjectScore, rules: AudienceScheme, best: number): string {
  return openCount(score) > 0 || score.total === null ? "" : (classOf(score.total, score.zeros, rules.bands, best) ?? "");
}

export function resultWidths(columns: ResultColumns, hideRatios: boolean): Column[] {
  const ratios = Array.from({ length: columns.ratios.to - columns.ratios.from + 1 }, (): Column => (hideRatios ? { width: 11, hidden: true } : { width: 11 }));
  return [...ratios, { width: 9 }, { width: 9 }, { width: 9 }, { width: 10 }, { width: 10 }, { width: 22 }];
}
