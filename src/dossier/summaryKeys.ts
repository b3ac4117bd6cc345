import { audiences, type Audience } from "../plan/model";
import type { SummaryEdit } from "./facts";

export type SummaryPart = "short" | "long";

/** How an editable summary is found again on a page: "short individuals P01". */
export function editKey(audience: Audience, code: string, part: SummaryPart): string {
  return `${part} ${audience} ${code}`;
}

function parseEditKey(key: string): { audience: Audience; code: string; part: SummaryPart } | undefined {
  const found = /^(?<part>short|long) (?<audience>\S+) (?<code>.+)$/u.exec(key)?.groups;
  const audience = audiences.find((candidate) => candidate === found?.["audience"]);
  return found === undefined || audience === undefined ? undefined : { audience, code: found["code"] ?? "", part: found["part"] === "long" ? "long" : "short" };
}

/** `kept` with what the pages say now: a part equal to its draft, or emptied, is no edit any more. */
export function mergeEdits(kept: readonly SummaryEdit[], pages: ReadonlyMap<string, { readonly text: string; readonly drafted: string }>): readonly SummaryEdit[] {
  const edits = new Map(kept.map((edit) => [`${edit.audience} ${edit.code}`, edit]));
  for (const [key, { text, drafted }] of pages) {
    const at = parseEditKey(key);
    if (at !== undefined) {
      const id = `${at.audience} ${at.code}`;
      const before = edits.get(id) ?? { audience: at.audience, code: at.code, short: "", long: "" };
      edits.set(id, { ...before, [at.part]: text === drafted ? "" : text });
    }
  }
  return [...edits.values()].filter((edit) => edit.short !== "" || edit.long !== "");
}
