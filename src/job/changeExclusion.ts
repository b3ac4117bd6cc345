import { audienceWord } from "../book/pages/names";
import { type BookState, type ExclusionLine, holdsProposal, subjectsOf } from "../book/state";
import { Fault } from "../finding/fault";
import type { Scheme } from "../scheme/model";
import { canonicalJson } from "../text/canonicalJson";
import { excerpt } from "../text/vietnamese";
import { logLine } from "./log";
import { rechecked } from "./recheck";

/** What a fact means for its subject. */
export type ExclusionEffect = "none" | "excluded" | "capped" | "held";

/** What an exclusion line does: nothing, takes out of the ranking, caps the class, or holds the proposal back. */
export function effectOf(line: ExclusionLine, scheme: Scheme): ExclusionEffect {
  if (holdsProposal(line, scheme)) {
    return "held";
  }
  switch (line.answer) {
    case "no":
      return "none";
    case "pending":
      return "held";
    case "yes":
      return line.classCap === "" ? "excluded" : "capped";
  }
}

const effectWords: Readonly<Record<ExclusionEffect, string>> = { none: "không ảnh hưởng", excluded: "không xếp hạng", capped: "hạ trần xếp loại", held: "tạm giữ đề nghị" };

/**
 * The book with a line of Loại trừ added (`before` null), replaced, or taken out (`after` null), and a line in Nhật ký
 * that tells the kind and the effect but not the reason. Throws Fault `exclusion.gone` where `before` is not in the
 * book any more, `exclusion.unknown-code`, `exclusion.unknown-class`, `exclusion.kind-needed` or `exclusion.reason-needed`.
 */
export function changeExclusion(state: BookState, before: ExclusionLine | null, after: ExclusionLine | null, now: string): BookState {
  const index = before === null ? state.exclusions.length : state.exclusions.findIndex((line) => canonicalJson(line) === canonicalJson(before));
  if (index < 0) {
    throw new Fault("exclusion.gone");
  }
  const sound = after === null ? [] : [checked(state, after)];
  const exclusions = [...state.exclusions.slice(0, index), ...sound, ...state.exclusions.slice(index + 1)];
  const action = before === null ? "Thêm loại trừ" : after === null ? "Bỏ loại trừ" : "Sửa loại trừ";
  const [told] = [...sound, ...(before === null ? [] : [before])];
  const line = told === undefined ? [] : [logLine(now, action, `${audienceWord(told.audience)} ${told.code}`, `${told.kind}: ${effectWords[effectOf(told, state.scheme)]}`)];
  return rechecked({ ...state, exclusions, journal: [...state.journal, ...line] });
}

const LONGEST_WORD = 200;
const LONGEST_REASON = 2000;

function checked(state: BookState, given: ExclusionLine): ExclusionLine {
  const line: ExclusionLine = {
    audience: given.audience,
    code: given.code,
    kind: excerpt(given.kind, LONGEST_WORD),
    answer: given.answer,
    classCap: given.answer === "yes" ? given.classCap : "",
    reason: excerpt(given.reason, LONGEST_REASON),
    document: excerpt(given.document, LONGEST_WORD),
  };
  if (!subjectsOf(state, line.audience).some(({ code }) => code === line.code)) {
    throw new Fault("exclusion.unknown-code", {}, { code: line.code });
  }
  if (line.classCap !== "" && !state.scheme[line.audience].bands.some((band) => band.name === line.classCap)) {
    throw new Fault("exclusion.unknown-class", {}, { name: line.classCap });
  }
  if (line.kind === "" || line.reason === "") {
    throw new Fault(line.kind === "" ? "exclusion.kind-needed" : "exclusion.reason-needed", {}, { code: line.code });
  }
  return line;
}
