import type { ExclusionAnswer } from "../../book/state";
import type { Key } from "../../i18n/translate";
import type { ExclusionEffect } from "../../job/changeExclusion";
import type { Tone } from "../components/Chip";

/** How the answers and what they do are called in the pane. */
export const answerNames: Readonly<Record<ExclusionAnswer, Key>> = { yes: "review.yes", no: "review.no", pending: "exclude.pending" };
export const answerTones: Readonly<Record<ExclusionAnswer, Tone>> = { yes: "bad", no: "good", pending: "ask" };
export const effectNames: Readonly<Record<ExclusionEffect, Key>> = { none: "exclude.effectNone", excluded: "exclude.effectExcluded", capped: "exclude.effectCapped", held: "exclude.effectHeld" };
