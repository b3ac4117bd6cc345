import { type Finding, messageText } from "../finding/finding";
import type { MessageCode } from "../finding/messages.vi";
import type { Block, DossierDocument } from "./document";
import { type DossierFacts, isDraft } from "./facts";

/** What a reader of the draft has to know about its own words: authorities that ended, bases out of force, awards in doubt. */
const marked: ReadonlySet<MessageCode> = new Set<MessageCode>(["dossier.authority-ended", "dossier.level-ended", "dossier.level-note", "dossier.theme-merit", "dossier.basis-early", "dossier.basis-ended"]);
const SIZE = 12;

/** A draft with its doubtful words named under the signature; they go with the draft mark. */
export function withDraftNotes(document: DossierDocument, facts: DossierFacts, findings: readonly Finding[]): DossierDocument {
  const notes = [...new Set(findings.filter(({ code }) => marked.has(code)).map(({ code, params }) => messageText(code, params)))];
  if (!isDraft(facts) || notes.length === 0) {
    return document;
  }
  const said = notes.map((text): Block => ({ kind: "paragraph", text: `- ${text}`, size: SIZE, italic: true }));
  return { ...document, blocks: [...document.blocks, { kind: "gap" }, { kind: "paragraph", text: "Lưu ý của bản dự thảo (tự mất khi bỏ dấu DỰ THẢO):", size: SIZE, bold: true, italic: true, keepWithNext: true }, ...said] };
}
