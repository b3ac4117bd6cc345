import { finding, type Finding } from "../finding/finding";
import { audiences, type Plan } from "../plan/model";
import { isMultiple, plain, sum, vietnamese, zero } from "../text/decimal";
import { checkBands } from "./checkBands";
import { checkQuotas } from "./checkQuotas";
import { type AudienceScheme, criteriaPoints, type ExtraItem, FEWER_PENALTIES, type GroupPoints, type Scheme, WOMEN_FIRST } from "./model";
import type { Report } from "./report";

/** Column keys of the scoring sheets; no criterion may be called so. */
const reservedIds: ReadonlySet<string> = new Set(
  ["id", "no", "text", "maximum", "self", "evidence", "verified", "council", "note", "name", "post", "unit", "cluster", "flag", "ratio", "weight", "zeros", "bonus", "knockOuts", "total", "class", "missing", FEWER_PENALTIES, WOMEN_FIRST],
);

const idSyntax = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;

/**
 * Everything that makes a scheme incoherent, each finding with its path in the scheme. No finding of severity
 * "error" means: an audience the plan does not score has no rules; otherwise weights sum to the scale, every maximum can be reached in steps, bands cover every total once,
 * and every id named anywhere exists.
 */
export function checkScheme(scheme: Scheme, plan: Plan): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (code, path, params = {}, severity = "error") => {
    findings.push(finding(code, severity, { line: path }, params));
  };
  if (scheme.plan !== plan.id) {
    report("scheme.other-plan", "plan", { scheme: scheme.plan, plan: plan.id });
    return findings;
  }
  if (scheme.step.lte(zero)) {
    report("scheme.step", "step");
    return findings;
  }
  if (scheme.scale.lte(zero) || !isMultiple(scheme.scale, scheme.step)) {
    report("scheme.scale", "scale", { step: vietnamese(scheme.step) });
  }
  if (scheme.decimals < 0 || scheme.decimals > 4) {
    report("scheme.decimals", "decimals");
  }
  for (const audience of audiences) {
    const rules = scheme[audience];
    const within: Report = (code, path, params, severity) => report(code, `${audience}.${path}`, params, severity);
    if (plan[audience].groups.length === 0) {
      refuseRules(rules, within);
      continue;
    }
    checkGroups(rules, scheme, plan, audience, within);
    checkExtras(rules.bonus, rules.bonusCap, "bonus", scheme, within);
    checkExtras(rules.penalty, rules.penaltyCap, "penalty", scheme, within);
    rules.knockOuts.forEach((item, index) => {
      if (item.text === "") {
        within("scheme.text-empty", `knockOuts[${index}].text`, { id: item.id });
      }
    });
    checkIds(rules, within);
    checkBands(rules, scheme, within);
    checkTieChain(rules, within);
    checkQuotas(rules, within);
  }
  return findings;
}

/** An audience the plan does not score has no rules. */
function refuseRules(rules: AudienceScheme, report: Report): void {
  for (const key of ["groups", "bonus", "penalty", "knockOuts", "bands", "tieChain", "quotas"] as const) {
    if (rules[key].length > 0) {
      report("scheme.not-scored", key);
    }
  }
}

function checkGroups(rules: AudienceScheme, scheme: Scheme, plan: Plan, audience: "collectives" | "individuals", report: Report): void {
  if (rules.groups.length === 0) {
    report("scheme.groups-none", "groups");
    return;
  }
  rules.groups.forEach((group, index) => checkGroup(group, `groups[${index}]`, scheme, plan, audience, report));
  const weights = sum(rules.groups.map((group) => group.weight));
  if (!weights.eq(scheme.scale)) {
    report("scheme.weights-sum", "groups", { sum: vietnamese(weights), scale: vietnamese(scheme.scale) });
  }
  const scored = new Set(criteriaPoints(rules).map((criterion) => criterion.id));
  for (const group of plan[audience].groups) {
    const clauses = group.derivedClauses ?? [];
    for (const criterion of clauses.some((clause) => scored.has(clause.id)) ? clauses : group.criteria) {
      if (!scored.has(criterion.id)) {
        report("scheme.criterion-left-out", "groups", { id: criterion.id }, "warning");
      }
    }
  }
}

function checkGroup(group: GroupPoints, path: string, scheme: Scheme, plan: Plan, audience: "collectives" | "individuals", report: Report): void {
  if (group.weight.lte(zero)) {
    report("scheme.weight", `${path}.weight`, { value: vietnamese(group.weight) });
  }
  const source = plan[audience].groups.find((candidate) => candidate.id === group.id);
  if (source === undefined) {
    report("scheme.group-unknown", `${path}.id`, { id: group.id });
    return;
  }
  if (group.criteria.length === 0) {
    report("scheme.group-empty", `${path}.criteria`, { id: group.id });
  }
  const own = new Map(source.criteria.map((criterion) => [criterion.id, criterion]));
  const clauses = new Map((source.derivedClauses ?? []).map((criterion) => [criterion.id, criterion]));
  if (group.criteria.some((criterion) => own.has(criterion.id)) && group.criteria.some((criterion) => clauses.has(criterion.id))) {
    report("scheme.clauses-mixed", `${path}.criteria`, { id: group.id });
  }
  group.criteria.forEach((criterion, index) => {
    const at = `${path}.criteria[${index}]`;
    const origin = own.get(criterion.id) ?? clauses.get(criterion.id);
    if (origin === undefined) {
      report("scheme.criterion-unknown", `${at}.id`, { id: criterion.id, group: group.id });
    } else if (leavesFigureBlank(origin.text) && criterion.figure === null) {
      report("scheme.figure-missing", `${at}.figure`, { id: criterion.id }, "warning");
    }
    checkMaximum(criterion.maximum, `${at}.maximum`, scheme, report);
    if (criterion.evidenceAbove !== null && (criterion.evidenceAbove.lt(zero) || criterion.evidenceAbove.gt("100"))) {
      report("scheme.evidence", `${at}.evidence`, { value: vietnamese(criterion.evidenceAbove) });
    }
  });
}

/** Whether a criterion's text has a percentage whose number is missing in the plan itself. */
export function leavesFigureBlank(text: string): boolean {
  return /\p{L} % /u.test(text);
}

function checkMaximum(maximum: GroupPoints["weight"], path: string, scheme: Scheme, report: Report): void {
  if (maximum.lte(zero)) {
    report("scheme.maximum", path, { value: vietnamese(maximum) });
  } else if (!isMultiple(maximum, scheme.step)) {
    report("scheme.maximum-step", path, { value: vietnamese(maximum), step: vietnamese(scheme.step) });
  }
}

function checkExtras(items: readonly ExtraItem[], cap: ExtraItem["maximum"], key: "bonus" | "penalty", scheme: Scheme, report: Report): void {
  items.forEach((item, index) => {
    checkMaximum(item.maximum, `${key}[${index}].maximum`, scheme, report);
    if (item.text === "") {
      report("scheme.text-empty", `${key}[${index}].text`, { id: item.id });
    }
  });
  const whole = sum(items.map((item) => item.maximum));
  if (items.length === 0 ? !cap.eq(zero) : cap.lte(zero) || cap.gt(whole)) {
    report("scheme.cap", `${key}Cap`, { value: vietnamese(cap), sum: plain(whole) });
  }
}

function checkIds(rules: AudienceScheme, report: Report): void {
  const seen = new Set<string>();
  const located = [
    ...rules.groups.map((group, index) => ({ id: group.id, path: `groups[${index}].id` })),
    ...rules.groups.flatMap((group, g) => group.criteria.map((criterion, c) => ({ id: criterion.id, path: `groups[${g}].criteria[${c}].id` }))),
    ...(["bonus", "penalty", "knockOuts"] as const).flatMap((key) => rules[key].map((item, index) => ({ id: item.id, path: `${key}[${index}].id` }))),
  ];
  for (const { id, path } of located) {
    if (!idSyntax.test(id)) {
      report("scheme.id-invalid", path, { id });
    } else if (reservedIds.has(id)) {
      report("scheme.id-reserved", path, { id });
    } else if (seen.has(id)) {
      report("scheme.id-duplicate", path, { id });
    }
    seen.add(id);
  }
}

function checkTieChain(rules: AudienceScheme, report: Report): void {
  const known = new Set([FEWER_PENALTIES, WOMEN_FIRST, ...rules.groups.map((group) => group.id), ...criteriaPoints(rules).map((criterion) => criterion.id)]);
  rules.tieChain.forEach((id, index) => {
    if (!known.has(id)) {
      report("scheme.tie-unknown", `tieChain[${index}]`, { id });
    } else if (rules.tieChain.indexOf(id) !== index) {
      report("scheme.tie-duplicate", `tieChain[${index}]`, { id });
    }
  });
}
