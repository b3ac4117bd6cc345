import { findCriterion } from "../plan/criteria";
import type { Audience, Plan } from "../plan/model";
import { criteriaPoints, type CriterionPoints, type Scheme } from "../scheme/model";
import type { Standing } from "../score/standing";
import { type Decimal, decimal, vietnamese } from "../text/decimal";
import { tidy } from "../text/vietnamese";
import { TABLE_SIZE } from "./page";
import { fitLines } from "./textWidth";

/** What was handed in as evidence for a criterion, or for the subject as a whole ("" for the criterion); "" where nothing was. */
export type EvidenceOf = (audience: Audience, code: string, criterion: string) => string;

interface Source {
  readonly plan: Plan;
  readonly scheme: Scheme;
  readonly evidence: EvidenceOf;
}

/** A summary in the list takes at most two lines. */
export const SHORT_LINES = 2;
/** The room of its column in the list, in points; see the annex. */
export const SHORT_ROOM = 210;
/** How many criteria the longer summary names. */
const BEST = 3;
/** Longer criteria and evidence are quoted in part. */
const QUOTED = 260;

/** A mark a summary quotes. */
export interface QuotedMark {
  readonly criterion: string;
  readonly mark: Decimal;
}

/** The marks the longer summary quotes, for each to be traced to its cell. */
export function quotedMarks(source: Source, audience: Audience, standing: Standing): readonly QuotedMark[] {
  return highestCriteria(source, audience, standing).slice(0, BEST).map(({ points, mark }) => ({ criterion: points.id, mark }));
}

/** "Đạt 98,50 điểm, hạng 1; nổi bật: …", cut to two lines of the list. */
export function draftShort(source: Source, audience: Audience, standing: Standing): string {
  const [best] = highestCriteria(source, audience, standing);
  const about = best === undefined ? "" : `; nổi bật: ${lowerFirst(textOf(source.plan, audience, best.points.id))}`;
  return fitLines(tidy(`${resultOf(source.scheme, standing).slice(0, 2).join(", ")}${about}`), { size: TABLE_SIZE }, SHORT_ROOM, SHORT_LINES);
}

/** The result and the highest criteria with their evidence, for the secretary to go on from. */
export function draftLong(source: Source, audience: Audience, standing: Standing): string {
  const best = highestCriteria(source, audience, standing)
    .slice(0, BEST)
    .map(({ points, mark }) => {
      const evidence = clip(source.evidence(audience, standing.code, points.id));
      const shown = evidence === "" ? "" : ` (minh chứng: ${evidence.replace(/[.;]+$/u, "")})`;
      return `${lowerFirst(clip(textOf(source.plan, audience, points.id)))}: ${vietnamese(mark)}/${vietnamese(points.maximum)} điểm${shown}`;
    });
  const whole = clip(source.evidence(audience, standing.code, "")).replace(/[.;]+$/u, "");
  return tidy(`${resultOf(source.scheme, standing, standing.cluster).join(", ")}.${best.length === 0 ? "" : ` Nổi bật: ${best.join("; ")}.`}${whole === "" ? "" : ` Minh chứng chung: ${whole}.`}`);
}

/** Total, rank and class, as far as there are any; the first word capitalised. */
function resultOf(scheme: Scheme, standing: Standing, cluster = ""): readonly string[] {
  const { total } = standing.score;
  const parts = [
    total === null ? "" : `đạt ${vietnamese(total, scheme.decimals)} điểm`,
    standing.rank === undefined ? "" : `hạng ${standing.rank}${cluster === "" ? "" : ` ${cluster}`}`,
    standing.className === undefined ? "" : `xếp loại ${lowerFirst(standing.className)}`,
  ].filter((part) => part !== "");
  return parts.map((part, index) => (index === 0 ? part.charAt(0).toLocaleUpperCase("vi") + part.slice(1) : part));
}

/** The marked criteria, highest share of the maximum first, then the weightier, then in the scheme's order. */
function highestCriteria({ scheme }: Source, audience: Audience, standing: Standing): { points: CriterionPoints; mark: Decimal }[] {
  const marked = criteriaPoints(scheme[audience]).flatMap((points) => {
    const mark = standing.score.marks.get(points.id);
    return mark === undefined || !mark.gt(decimal("0")) ? [] : [{ points, mark }];
  });
  return marked.sort((a, b) => b.mark.times(a.points.maximum).cmp(a.mark.times(b.points.maximum)) || b.points.maximum.cmp(a.points.maximum));
}

function textOf(plan: Plan, audience: Audience, id: string): string {
  return tidy(findCriterion(plan, audience, id)?.criterion.text ?? id).replace(/[.;:]+$/u, "");
}

function clip(text: string): string {
  const whole = tidy(text);
  return whole.length <= QUOTED ? whole : `${whole.slice(0, QUOTED).replace(/\s+\S*$/u, "")}…`;
}

/** Words are lowered, abbreviations are not: "CBCCVC thực hiện" stays. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}
