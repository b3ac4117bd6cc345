import { type Decimal, plain } from "../text/decimal";
import { YES, NO, NOT_APPLICABLE_WORD } from "../score/entry";
import type { Band } from "../scheme/model";

/**
 * The arithmetic of the score room, written as native formulas for any Excel since 2010, LibreOffice and WPS:
 * no LET, no dynamic arrays, nothing volatile. Those with `IF` over a range are array formulas.
 *
 * A stretch is a row (matrix) or a column (scoring sheet) of entries with their maxima and KAD flags alongside.
 */
export interface Stretch {
  readonly marks: string;
  readonly maxima: string;
  /** Cells holding 1 where KAD may be entered, else 0; undefined where it may be entered nowhere. */
  readonly flags: string | undefined;
}

/** Doubles carry about 15 digits; totals are first brought back to this many places so that 82.345 is a true half again. */
const GUARD_DECIMALS = 10;

const isKad = (marks: string, flags: string): string => `(${marks}="${NOT_APPLICABLE_WORD}")*${flags}`;

/**
 * Whether numbers are whole multiples of the step. A double rounded to decimals it already has is itself, and so is
 * one divided by a power of two; other steps need a tolerance.
 */
export function inSteps(marks: string, step: Decimal): string {
  const places = [0, 1, 2, 3, 4].find((count) => step.times(`1e${count}`).eq("1"));
  if (places !== undefined) {
    return `ROUND(${marks},${places})=${marks}`;
  }
  const steps = `${marks}/${plain(step)}`;
  return ["0.5", "0.25", "0.125"].includes(plain(step)) ? `ROUND(${steps},0)=${steps}` : `ABS(${steps}-ROUND(${steps},0))<0.000000001`;
}

/** 1 for every entry that is a number from 0 to its maximum in whole steps. */
function usable(marks: string, maxima: string, step: Decimal): string {
  return `(${marks}>=0)*(${marks}<=${maxima})*(${inSteps(marks, step)})`;
}

/** Array formula: the sum of the usable marks. */
export function marksSum(marks: string, maxima: string, step: Decimal): string {
  return `SUM(IF(ISNUMBER(${marks}),IF(${usable(marks, maxima, step)},${marks},0),0))`;
}

/** Array formula: marks ÷ maxima of a group's applicable criteria, or KAD where none applies. */
export function ratio({ marks, maxima, flags }: Stretch, step: Decimal): string {
  const sum = marksSum(marks, maxima, step);
  if (flags === undefined) {
    return `${sum}/SUM(${maxima})`;
  }
  const applicable = `ROUND(SUM(${maxima})-SUMPRODUCT(${isKad(marks, flags)}*${maxima}),9)`;
  return `IF(${applicable}=0,"${NOT_APPLICABLE_WORD}",${sum}/${applicable})`;
}

/** Array formula: how many criteria have neither a usable mark nor an allowed KAD. */
export function missingCount({ marks, maxima, flags }: Stretch, count: number, step: Decimal): string {
  const excused = flags === undefined ? "" : `-SUMPRODUCT(${isKad(marks, flags)})`;
  return `${count}-SUM(IF(ISNUMBER(${marks}),${usable(marks, maxima, step)},0))${excused}`;
}

/** Array formula: how many filled extras (bonus, penalty) are no usable marks. */
export function badExtras(marks: string, maxima: string, step: Decimal): string {
  return `SUM(IF(${marks}<>"",1,0))-SUM(IF(ISNUMBER(${marks}),${usable(marks, maxima, step)},0))`;
}

/** Array formula: usable extras up to their cap. */
export function cappedExtras(marks: string, maxima: string, cap: Decimal, step: Decimal): string {
  return `MIN(${plain(cap)},${marksSum(marks, maxima, step)})`;
}

/** How many knock-outs are answered yes. */
export function knockOutCount(answers: string): string {
  return `COUNTIF(${answers},"${YES}")`;
}

/** How many knock-out answers are neither yes nor no. */
export function unclearKnockOuts(answers: string): string {
  return `SUMPRODUCT((${answers}<>"")*(${answers}<>"${YES}")*(${answers}<>"${NO}"))`;
}

/** Array formula: the rounded total, or "" where no criterion applies. `bonus` and `penalty` are references or numbers. */
export function total(ratios: string, weights: string, scale: Decimal, bonus: string, penalty: string, decimals: number): string {
  const base = `${plain(scale)}*SUM(IF(ISNUMBER(${ratios}),${weights}*${ratios},0))/SUM(IF(ISNUMBER(${ratios}),${weights},0))`;
  return `IF(COUNT(${ratios})=0,"",ROUND(ROUND(MAX(0,${base}+${bonus}-${penalty}),${GUARD_DECIMALS}),${decimals}))`;
}

/**
 * The class of a total, "" while anything is missing. Band names are read from cells, since they are foreign text;
 * `best` is the number, from 1, of the best band the subject may reach, as a reference.
 */
export function className(totalCell: string, missingCell: string, zeros: string, bands: readonly Band[], nameCell: (index: number) => string, best?: string): string {
  if (bands.length === 0) {
    return '""';
  }
  // The last band takes whatever the others leave: they cover every total from 0.
  const reached = bands.slice(0, -1).reduceRight((otherwise, band, index) => {
    const edge = `${totalCell}${band.inclusive ? ">=" : ">"}${plain(band.edge)}`;
    return `IF(${band.noZero ? `AND(${edge},${zeros}=0)` : edge},${index + 1},${otherwise})`;
  }, String(bands.length));
  const number = best === undefined ? reached : `MAX(${reached},${best})`;
  return `IF(OR(${missingCell}>0,${totalCell}=""),"",INDEX(${nameCell(0)}:${nameCell(bands.length - 1).replace(/^.*!/, "")},${number}))`;
}

/** How many criteria are marked 0. */
export function zeroCount(marks: string): string {
  return `COUNTIF(${marks},0)`;
}
