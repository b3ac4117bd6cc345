import type { Audience, Plan } from "../../plan/model";
import type { AudienceScheme, KnockOut } from "../../scheme/model";
import { NO, NOT_APPLICABLE_WORD, YES } from "../../score/entry";
import { type Decimal, plain, vietnamese } from "../../text/decimal";
import { reference } from "../address";
import { inSteps } from "../scoringFormulas";
import type { Area, Conditional, Validation } from "../sheet";
import { BAD, MISSING } from "../styles";
import { FLAG_ROW, type MarkColumns, MAXIMA_ROW, type Span } from "./matrix";
import { criterionOf, criterionText, shorten } from "./wording";

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
