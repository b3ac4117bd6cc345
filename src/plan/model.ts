/**
 * A plan (kế hoạch phong trào thi đua) as curated from its text. Field names follow the glossary; texts are NFC.
 * Source lines point into the plan's own text, counted from 1, both ends included.
 */

/** First and last line in the plan's text. */
export type SourceLines = readonly [number, number];

/** A table of the document and a row of it, both counted from 1 as they come. */
export type TableRow = readonly [table: number, row: number];

export interface Correction {
  readonly asWritten: string;
  readonly corrected: string;
}

/** What is known of how faithful a passage is to the paper original. */
export interface Provenance {
  readonly note?: string;
  readonly corrections?: readonly Correction[];
  /** The passage as a scanner read it, where the Vietnamese was restored by hand. */
  readonly ocr?: string;
  readonly ocrSimilarity?: number;
  readonly restored?: boolean;
  /** Words the restoration is not sure of. */
  readonly uncertain?: readonly string[];
}

export interface Criterion extends Provenance {
  readonly id: string;
  readonly text: string;
  readonly sourceLines: SourceLines;
  /** Whom alone the criterion concerns, in the plan's words; for everyone else it is not applicable. */
  readonly appliesTo?: string;
  /** The most points the plan itself gives for it, a decimal above 0 ("7.5"). */
  readonly maximum?: string;
  readonly tableRow?: TableRow;
}

/** Something the plan says adds to the total (điểm thưởng) or takes from it (điểm trừ). */
export interface StatedExtra {
  readonly id: string;
  readonly text: string;
  readonly sourceLines: SourceLines;
  /** A decimal above 0. */
  readonly maximum: string;
  readonly tableRow?: TableRow;
}

export interface Group extends Provenance {
  readonly id: string;
  readonly text: string;
  readonly sourceLines: SourceLines;
  readonly criteria: readonly Criterion[];
  /** The plan gives the group no items: the group itself is its one criterion. */
  readonly selfCriterion?: boolean;
  /** The heading is not in the plan's text at this place but inferred from elsewhere in it. */
  readonly implicitHeading?: boolean;
  /** The heading was shortened from a longer passage. */
  readonly textDerived?: boolean;
  /** Criteria common to collectives and individuals (tiêu chuẩn chung). */
  readonly general?: boolean;
  /** A finer split of the group's text, an option for the scheme and not the plan's own items. */
  readonly derivedClauses?: readonly Criterion[];
}

/** The criteria one audience is scored on. */
export interface CriteriaTree {
  readonly sourceLines: SourceLines;
  /** At least one, none where the audience is not scored. */
  readonly groups: readonly Group[];
  readonly bonus?: readonly StatedExtra[];
  readonly penalty?: readonly StatedExtra[];
  /** The plan is for the other audience alone. */
  readonly notScored?: boolean;
}

/** Stands for the audience a plan does not score. */
export const NOT_SCORED: CriteriaTree = { sourceLines: [1, 1], groups: [], notScored: true };

export interface AwardRule {
  readonly round: string;
  readonly subject: string;
  /** The award's name as the plan gives it; null where it names none. */
  readonly form: string | null;
  readonly authority: string | null;
  readonly rule?: string;
  readonly note?: string;
  readonly uncertain?: readonly string[];
  readonly sourceLines: SourceLines;
}

export interface Deadline {
  readonly what: string;
  readonly when: string;
  readonly asWritten?: string;
  readonly to?: string;
  readonly note?: string;
  readonly uncertain?: string;
  readonly sourceLines: SourceLines;
}

export interface Role {
  readonly role: string;
  readonly does: string;
  readonly kind: string;
  readonly sourceLines: SourceLines;
}

/** An authority named by the plan and what became of it since. */
export interface AuthorityChange {
  readonly asIssued: string;
  readonly now: string;
}

export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly titleLines: SourceLines;
  readonly titleNote?: string;
  readonly issuer: string;
  readonly issuerNote?: string;
  readonly level: string;
  readonly docNumber: string | null;
  readonly docNumberAsWritten?: string;
  readonly date: string | null;
  readonly dateAsWritten?: string;
  readonly dateNote?: string;
  readonly basis: readonly string[];
  readonly period: { readonly from: string; readonly to: string; readonly asWritten: string; readonly note?: string; readonly sourceLines: SourceLines };
  readonly targets: { readonly collectives: string; readonly individuals: string };
  readonly restoration?: string;
  /** The plan has one list of criteria for both audiences. */
  readonly criteriaShared?: boolean;
  readonly criteriaNote?: string;
  readonly collectives: CriteriaTree;
  readonly individuals: CriteriaTree;
  readonly awards: readonly AwardRule[];
  readonly deadlines: readonly Deadline[];
  readonly deadlinesNote?: string;
  readonly roles: readonly Role[];
  readonly reportingTo?: string;
  readonly recipients: readonly string[];
  readonly recipientsLines: SourceLines;
  readonly signer: { readonly title: string; readonly name: string; readonly sourceLines: SourceLines; readonly uncertain?: readonly string[] };
  readonly notes: readonly string[];
  readonly currentAuthority: readonly AuthorityChange[];
}

/** Whether the plan gives a maximum for every criterion of an audience it scores. */
export function statesPoints({ groups }: CriteriaTree): boolean {
  return groups.length > 0 && groups.every(({ criteria }) => criteria.every(({ maximum }) => maximum !== undefined));
}

/** Whom a criterion scores: units (tập thể) or people (cá nhân). */
export type Audience = "collectives" | "individuals";

export const audiences: readonly Audience[] = ["collectives", "individuals"];

/** The audiences a plan, a scheme or a draft of one has criteria for: both, or one alone. */
export function scoredAudiences(of: Readonly<Record<Audience, { readonly groups: readonly unknown[] }>>): readonly Audience[] {
  return audiences.filter((audience) => of[audience].groups.length > 0);
}
