import type { AudienceScheme, Band, CriterionPoints, ExtraItem, KnockOut, Quota, QuotaBase, RankingStyle, Rounding, Scheme } from "../../scheme/model";
import { type Decimal, decimal, parseDecimal, plain, vietnamese } from "../../text/decimal";

/** A scheme while it is being typed: every number is the text in its field, read only when it is needed. */
export interface CriterionDraft {
  readonly id: string;
  readonly maximum: string;
  readonly notApplicable: boolean;
  /** "" for never, else the percentage above which evidence is asked. */
  readonly evidence: string;
  /** "" where none is given. */
  readonly figure: string;
}

export interface GroupDraft {
  readonly id: string;
  readonly weight: string;
  readonly criteria: readonly CriterionDraft[];
}

export interface ExtraDraft {
  readonly id: string;
  readonly text: string;
  readonly maximum: string;
}

export interface BandDraft {
  readonly name: string;
  readonly edge: string;
  readonly inclusive: boolean;
  readonly noZero: boolean;
}

export interface QuotaDraft {
  readonly award: string;
  readonly kind: "percent" | "count";
  readonly size: string;
  readonly base: QuotaBase;
  readonly rounding: Rounding;
  readonly per: "all" | "cluster";
  /** "" for any but the lowest. */
  readonly minimumClass: string;
}

export interface AudienceDraft {
  readonly groups: readonly GroupDraft[];
  readonly bonus: readonly ExtraDraft[];
  readonly bonusCap: string;
  readonly penalty: readonly ExtraDraft[];
  readonly penaltyCap: string;
  readonly knockOuts: readonly KnockOut[];
  readonly bands: readonly BandDraft[];
  readonly tieChain: readonly string[];
  readonly quotas: readonly QuotaDraft[];
}

export interface SchemeDraft {
  readonly plan: string;
  readonly scale: string;
  readonly decimals: number;
  readonly step: string;
  readonly ranking: RankingStyle;
  readonly collectives: AudienceDraft;
  readonly individuals: AudienceDraft;
}

/** A field whose text is no number, by its path in the scheme. */
export interface Unreadable {
  readonly path: string;
  readonly value: string;
}

export function draftOf(scheme: Scheme): SchemeDraft {
  const { plan, scale, decimals, step, ranking } = scheme;
  return { plan, scale: vietnamese(scale), decimals, step: vietnamese(step), ranking, collectives: audienceDraft(scheme.collectives), individuals: audienceDraft(scheme.individuals) };
}

function audienceDraft(rules: AudienceScheme): AudienceDraft {
  const extras = (items: readonly ExtraItem[]): ExtraDraft[] => items.map(({ id, text, maximum }) => ({ id, text, maximum: vietnamese(maximum) }));
  return {
    groups: rules.groups.map(({ id, weight, criteria }) => ({ id, weight: vietnamese(weight), criteria: criteria.map(criterionDraft) })),
    bonus: extras(rules.bonus),
    bonusCap: vietnamese(rules.bonusCap),
    penalty: extras(rules.penalty),
    penaltyCap: vietnamese(rules.penaltyCap),
    knockOuts: rules.knockOuts,
    bands: rules.bands.map(({ name, edge, inclusive, noZero }) => ({ name, edge: vietnamese(edge), inclusive, noZero })),
    tieChain: rules.tieChain,
    quotas: rules.quotas.map(quotaDraft),
  };
}

function criterionDraft({ id, maximum, notApplicable, evidenceAbove, figure }: CriterionPoints): CriterionDraft {
  return { id, maximum: vietnamese(maximum), notApplicable, evidence: evidenceAbove === null ? "" : vietnamese(evidenceAbove), figure: figure === null ? "" : figure.replace(".", ",") };
}

function quotaDraft({ award, amount, base, rounding, per, minimumClass }: Quota): QuotaDraft {
  return { award, kind: amount.kind, size: amount.kind === "percent" ? vietnamese(amount.percent) : String(amount.count), base, rounding, per, minimumClass: minimumClass ?? "" };
}

/** The number a field's text says, with a decimal comma or point; undefined where it says none. */
export function readNumber(text: string): Decimal | undefined {
  return parseDecimal(text.trim().replace(",", "."));
}

/** Reads a draft: the scheme where every number can be read, and the fields that cannot. */
export function readDraft(draft: SchemeDraft): { readonly scheme: Scheme | undefined; readonly unreadable: readonly Unreadable[] } {
  const reader = new DraftReader();
  const scheme: Scheme = {
    version: 1,
    plan: draft.plan,
    scale: reader.number(draft.scale, "scale"),
    decimals: draft.decimals,
    step: reader.number(draft.step, "step"),
    ranking: draft.ranking,
    collectives: reader.audience(draft.collectives, "collectives"),
    individuals: reader.audience(draft.individuals, "individuals"),
  };
  return { scheme: reader.unreadable.length === 0 ? scheme : undefined, unreadable: reader.unreadable };
}

/** Stands in for a number that cannot be read, so that reading can go on to the next field. */
const PLACEHOLDER = decimal("0");
const NO_COUNT = 0;

class DraftReader {
  readonly unreadable: Unreadable[] = [];

  number(text: string, path: string): Decimal {
    const value = readNumber(text);
    if (value === undefined) {
      this.unreadable.push({ path, value: text });
      return PLACEHOLDER;
    }
    return value;
  }

  audience(draft: AudienceDraft, at: string): AudienceScheme {
    return {
      groups: draft.groups.map(({ id, weight, criteria }, index) => ({
        id,
        weight: this.number(weight, `${at}.groups[${index}].weight`),
        criteria: criteria.map((criterion, position) => this.criterion(criterion, `${at}.groups[${index}].criteria[${position}]`)),
      })),
      bonus: this.extras(draft.bonus, `${at}.bonus`),
      bonusCap: this.number(draft.bonusCap, `${at}.bonusCap`),
      penalty: this.extras(draft.penalty, `${at}.penalty`),
      penaltyCap: this.number(draft.penaltyCap, `${at}.penaltyCap`),
      knockOuts: draft.knockOuts.map(({ id, text }) => ({ id, text: text.trim() })),
      bands: draft.bands.map(({ name, edge, inclusive, noZero }, index): Band => ({ name: name.trim(), edge: this.number(edge, `${at}.bands[${index}]`), inclusive, noZero })),
      tieChain: draft.tieChain,
      quotas: draft.quotas.map((quota, index) => this.quota(quota, `${at}.quotas[${index}]`)),
    };
  }

  private criterion({ id, maximum, notApplicable, evidence, figure }: CriterionDraft, at: string): CriterionPoints {
    return {
      id,
      maximum: this.number(maximum, `${at}.maximum`),
      notApplicable,
      evidenceAbove: evidence === "" ? null : this.number(evidence, `${at}.evidence`),
      figure: figure.trim() === "" ? null : plain(this.number(figure, `${at}.figure`)),
    };
  }

  private extras(items: readonly ExtraDraft[], at: string): ExtraItem[] {
    return items.map(({ id, text, maximum }, index) => ({ id, text: text.trim(), maximum: this.number(maximum, `${at}[${index}].maximum`) }));
  }

  private quota({ award, kind, size, base, rounding, per, minimumClass }: QuotaDraft, at: string): Quota {
    const amount: Quota["amount"] = kind === "percent" ? { kind, percent: this.number(size, `${at}.percent`) } : { kind, count: this.count(size, `${at}.count`) };
    return { award: award.trim(), amount, base, rounding, per, minimumClass: minimumClass === "" ? null : minimumClass };
  }

  private count(text: string, path: string): number {
    if (!/^\d{1,6}$/.test(text.trim())) {
      this.unreadable.push({ path, value: text });
      return NO_COUNT;
    }
    return Number(text.trim());
  }
}
