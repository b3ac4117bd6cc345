import { messageText, type Severity } from "../../finding/finding";
import type { FindingLanguage } from "../../finding/language";
import type { Translate } from "../../i18n/translate";
import type { Plan } from "../../plan/model";
import { checkScheme } from "../../scheme/check";
import type { Scheme } from "../../scheme/model";
import { readDraft, type SchemeDraft } from "./draft";

/** Something about a draft, at its path in the scheme. */
export interface Remark {
  readonly path: string;
  readonly severity: Severity;
  readonly message: string;
}

/** What a draft comes to: the scheme where it can be used as it stands, and everything to say about it. */
export interface Review {
  readonly scheme: Scheme | undefined;
  readonly remarks: readonly Remark[];
  readonly errors: number;
}

export function reviewDraft(draft: SchemeDraft, plan: Plan, t: Translate, sentences: FindingLanguage): Review {
  const { scheme, unreadable } = readDraft(draft);
  const remarks: Remark[] =
    scheme === undefined
      ? unreadable.map(({ path, value }) => ({ path, severity: "error", message: t("scheme.unreadable", { value }) }))
      : checkScheme(scheme, plan).map(({ place, severity, code, params }) => ({ path: place.line ?? "", severity, message: messageText(code, params, sentences) }));
  const errors = remarks.filter((remark) => remark.severity === "error").length;
  return { scheme: errors === 0 ? scheme : undefined, remarks, errors };
}

/** The remarks at a path or, where `within` is set, below it. */
export function remarksAt(review: Review, path: string, within = false): readonly Remark[] {
  return review.remarks.filter((remark) => remark.path === path || (within && remark.path.startsWith(path)));
}
