import type { Place } from "../finding/place";
import { type Decimal, plain, zero } from "../text/decimal";
import { type JsonValue, parseJson } from "../text/strictJson";
import type { AudienceScheme, Band, CriterionPoints, ExtraItem, GroupPoints, KnockOut, Quota, QuotaBase, Scheme } from "./model";

/**
 * The scheme a JSON document describes. Decimals may be JSON numbers or strings and are read exactly as written.
 * Throws Fault `json.…`, located by path, on anything else than the documented shape, unknown keys included.
 * Whether the scheme holds together is `checkScheme`'s to say.
 */
export function parseScheme(source: string, place: Place = {}): Scheme {
  const root = parseJson(source, place);
  const fields = root.object(["version", "plan", "scale", "decimals", "step", "ranking", "collectives", "individuals"]);
  if (fields.version.integer() !== 1) {
    throw fields.version.fault("json.option", { value: String(fields.version.integer()), options: "1" });
  }
  return {
    version: 1,
    plan: fields.plan.text(),
    scale: fields.scale.decimal(),
    decimals: fields.decimals.integer(),
    step: fields.step.decimal(),
    ranking: fields.ranking.oneOf(["1-1-3", "1-1-2"]),
    collectives: readAudience(fields.collectives),
    individuals: readAudience(fields.individuals),
  };
}

function readAudience(value: JsonValue): AudienceScheme {
  const fields = value.object(["groups", "bonus", "bonusCap", "penalty", "penaltyCap", "knockOuts", "bands", "tieChain", "quotas"]);
  return {
    groups: fields.groups.array().map(readGroup),
    bonus: fields.bonus.array().map(readExtra),
    bonusCap: fields.bonusCap.decimal(),
    penalty: fields.penalty.array().map(readExtra),
    penaltyCap: fields.penaltyCap.decimal(),
    knockOuts: fields.knockOuts.array().map(readKnockOut),
    bands: fields.bands.array().map(readBand),
    tieChain: fields.tieChain.array().map((id) => id.text()),
    quotas: fields.quotas.array().map(readQuota),
  };
}

function readGroup(value: JsonValue): GroupPoints {
  const fields = value.object(["id", "weight", "criteria"]);
  return { id: fields.id.text(), weight: fields.weight.decimal(), criteria: fields.criteria.array().map(readCriterion) };
}

function readCriterion(value: JsonValue): CriterionPoints {
  const fields = value.object(["id", "maximum", "notApplicable", "evidence"], ["figure"]);
  return {
    id: fields.id.text(),
    maximum: fields.maximum.decimal(),
    notApplicable: fields.notApplicable.boolean(),
    evidenceAbove: readEvidence(fields.evidence),
    figure: fields.figure?.nullable((figure) => plain(figure.decimal())) ?? null,
  };
}

/** false: never asked; true: for every mark above 0; a number: for marks above that percentage of the maximum. */
function readEvidence(value: JsonValue): Decimal | null {
  if (value.kind === "boolean") {
    return value.boolean() ? zero : null;
  }
  return value.decimal();
}

function readExtra(value: JsonValue): ExtraItem {
  const fields = value.object(["id", "text", "maximum"]);
  return { id: fields.id.text(), text: fields.text.string().trim(), maximum: fields.maximum.decimal() };
}

function readKnockOut(value: JsonValue): KnockOut {
  const fields = value.object(["id", "text"]);
  return { id: fields.id.text(), text: fields.text.string().trim() };
}

function readBand(value: JsonValue): Band {
  const fields = value.object(["name"], ["atLeast", "above", "noZero"]);
  const edge = fields.atLeast ?? fields.above;
  if (edge === undefined) {
    throw value.fault("json.missing-key", { key: "atLeast" });
  }
  if (fields.atLeast !== undefined && fields.above !== undefined) {
    throw value.fault("json.unknown-key", { key: "above", allowed: "name, atLeast" });
  }
  return { name: fields.name.string().trim(), edge: edge.decimal(), inclusive: fields.atLeast !== undefined, noZero: fields.noZero?.boolean() ?? false };
}

function readQuota(value: JsonValue): Quota {
  const fields = value.object(["award", "base", "rounding", "per"], ["percent", "count", "minimumClass"]);
  if ((fields.percent === undefined) === (fields.count === undefined)) {
    throw value.fault("json.missing-key", { key: "percent" });
  }
  return {
    award: fields.award.string().trim(),
    amount: fields.percent !== undefined ? { kind: "percent", percent: fields.percent.decimal() } : { kind: "count", count: fields.count?.integer() ?? 0 },
    base: fields.base.text() as QuotaBase,
    rounding: fields.rounding.oneOf(["floor", "half-up", "ceiling"]),
    per: fields.per.oneOf(["all", "cluster"]),
    minimumClass: fields.minimumClass?.nullable((name) => name.text()) ?? null,
  };
}

/** The JSON document of a scheme, decimals as strings; {@link parseScheme} reads it back the same. */
export function schemeJson(scheme: Scheme): string {
  return `${JSON.stringify(schemeData(scheme), null, 2)}\n`;
}

function schemeData(scheme: Scheme): object {
  const { version, plan, scale, decimals, step, ranking } = scheme;
  return { version, plan, scale: plain(scale), decimals, step: plain(step), ranking, collectives: audienceData(scheme.collectives), individuals: audienceData(scheme.individuals) };
}

function audienceData(rules: AudienceScheme): object {
  const extras = (items: readonly ExtraItem[]): object[] => items.map(({ id, text, maximum }) => ({ id, text, maximum: plain(maximum) }));
  return {
    groups: rules.groups.map(({ id, weight, criteria }) => ({ id, weight: plain(weight), criteria: criteria.map(criterionData) })),
    bonus: extras(rules.bonus),
    bonusCap: plain(rules.bonusCap),
    penalty: extras(rules.penalty),
    penaltyCap: plain(rules.penaltyCap),
    knockOuts: rules.knockOuts.map(({ id, text }) => ({ id, text })),
    bands: rules.bands.map(({ name, edge, inclusive, noZero }) => ({ name, [inclusive ? "atLeast" : "above"]: plain(edge), ...(noZero ? { noZero } : {}) })),
    tieChain: [...rules.tieChain],
    quotas: rules.quotas.map(quotaData),
  };
}

function criterionData({ id, maximum, notApplicable, evidenceAbove, figure }: CriterionPoints): object {
  const evidence = evidenceAbove === null ? false : evidenceAbove.eq(zero) ? true : plain(evidenceAbove);
  return { id, maximum: plain(maximum), notApplicable, evidence, ...(figure === null ? {} : { figure }) };
}

function quotaData({ award, amount, base, rounding, per, minimumClass }: Quota): object {
  const size = amount.kind === "percent" ? { percent: plain(amount.percent) } : { count: amount.count };
  return { award, ...size, base, rounding, per, ...(minimumClass === null ? {} : { minimumClass }) };
}
