import type { GroupPoints, Scheme } from "../../scheme/model";
import { NOT_APPLICABLE_WORD } from "../../score/entry";
import type { Standing } from "../../score/standing";
import { type Decimal, plain, quotient } from "../../text/decimal";
import { openCount, RATIO_PLACES, shownClass } from "../pages/results";
import * as formulas from "../scoringFormulas";
import { arrayFormula, type Content, formula, num, text } from "../sheet";
import { PERCENT, points } from "../styles";
import { down, FIRST, type Span } from "./collectiveColumns";

/** Where the page holds what its result is computed from. */
export interface Blocks {
  readonly groups: readonly { readonly group: GroupPoints; readonly span: Span }[];
  readonly bonus: Span | undefined;
  readonly penalty: Span | undefined;
  readonly knockOuts: Span | undefined;
  readonly lastCriterion: number;
}

/** Where the page shows the total and the class, for the page of results. */
export interface CollectiveCells {
  readonly total: string;
  readonly className: string;
}

/** Writes a line of the result and tells the cell it is in; the page goes on below. */
export interface ResultLines {
  readonly row: number;
  result(title: string, content: Content, numberFormat?: string, weight?: Content): string;
}

/** A unit's result over its official marks: each group's ratio, bonus and penalty, what is open, the total and its class. */
export function layCollectiveResults(lines: ResultLines, scheme: Scheme, { score, assessed, exclusion }: Standing, { groups, bonus, penalty, knockOuts, lastCriterion }: Blocks, bandCell: (index: number) => string): CollectiveCells {
  const rules = scheme.collectives;
  const stretch = (span: Span): formulas.Stretch => ({ marks: down("official", span), maxima: down("maximum", span), flags: down("flag", span) });
  const first = lines.row;
  for (const { group, span } of groups) {
    const ratio = score.ratios.get(group.id) ?? null;
    const result = ratio === null ? text(NOT_APPLICABLE_WORD) : num(plain(quotient(ratio.marks, ratio.maximum, RATIO_PLACES)));
    lines.result(`Tỷ lệ đạt nhóm ${group.id}`, arrayFormula(formulas.ratio(stretch(span), scheme.step), result), PERCENT, num(plain(group.weight)));
  }
  const ratios = { first, last: lines.row - 1 };
  const capped = (span: Span | undefined, cap: Decimal): string => (span === undefined ? "0" : formulas.cappedExtras(down("official", span), down("maximum", span), cap, scheme.step));
  const bonusCell = lines.result("Thưởng", arrayFormula(capped(bonus, rules.bonusCap), num(plain(score.bonus))));
  const penaltyCell = lines.result("Trừ", arrayFormula(capped(penalty, rules.penaltyCap), num(plain(score.penalty))));
  const open = [
    ...groups.map(({ group, span }) => formulas.missingCount(stretch(span), group.criteria.length, scheme.step)),
    ...[bonus, penalty].flatMap((span) => (span === undefined ? [] : [formulas.badExtras(down("official", span), down("maximum", span), scheme.step)])),
    ...(knockOuts === undefined ? [] : [formulas.unclearKnockOuts(down("official", knockOuts))]),
  ];
  const missing = lines.result("Ô thiếu hoặc sai", arrayFormula(open.join("+"), num(String(openCount(score)))));
  const guarded = (source: string): string => (assessed ? source : '""');
  const total = formulas.total(down("official", ratios), down("maximum", ratios), scheme.scale, bonusCell, penaltyCell, scheme.decimals);
  const totalCell = lines.result("TỔNG ĐIỂM", arrayFormula(guarded(total), score.total === null || !assessed ? text("") : num(plain(score.total))), points(scheme.decimals));
  const zeros = formulas.zeroCount(down("official", { first: FIRST, last: lastCriterion }));
  const name = formulas.className(totalCell, missing, zeros, rules.bands, bandCell, String(exclusion.bestClass + 1));
  const className = lines.result("XẾP LOẠI", formula(guarded(name), text(assessed ? shownClass(score, rules, exclusion.bestClass) : "")));
  return { total: totalCell, className };
}
