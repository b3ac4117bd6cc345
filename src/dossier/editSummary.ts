import type { Audience } from "../plan/model";
import { tidy } from "../text/vietnamese";
import type { Summary } from "./entries";
import type { SummaryEdit } from "./facts";
import type { SummaryPart } from "./summaryKeys";

/** The edits with one part of one subject's summary rewritten; a text equal to its draft, or none, is no edit. */
export function editSummary(edits: readonly SummaryEdit[], at: { readonly audience: Audience; readonly code: string; readonly part: SummaryPart; readonly drafted: string }, text: string): readonly SummaryEdit[] {
  const { audience, code, part, drafted } = at;
  const isOn = (edit: SummaryEdit): boolean => edit.audience === audience && edit.code === code;
  const before = edits.find(isOn) ?? { audience, code, short: "", long: "" };
  const after = { ...before, [part]: tidy(text) === tidy(drafted) ? "" : text };
  const replaced = edits.some(isOn) ? edits.map((edit) => (isOn(edit) ? after : edit)) : [...edits, after];
  return replaced.filter(({ short, long }) => short !== "" || long !== "");
}

/** A summary with what an edit makes of its draft: "" keeps it. */
export function summaryWith(drafted: string, edited: string | undefined): Summary {
  return { drafted, text: edited === undefined || edited === "" ? drafted : edited };
}
