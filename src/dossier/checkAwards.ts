import { finding, type Finding } from "../finding/finding";
import { sameText, tidy } from "../text/vietnamese";
import type { DossierEntry, DossierInput } from "./entries";
import { type DossierFacts, factRow, FACTS_PAGE, isDraft } from "./facts";
import { audienceWord, lineName } from "./lineName";

/** Awards for merit among those proposed: a theme campaign's result is not used for them again. One finding each. */
export function checkMerit(facts: DossierFacts, entries: readonly DossierEntry[]): readonly Finding[] {
  const words = facts.fields.merit.split(/[;\n]/u).map(tidy).filter((word) => word !== "");
  const awards = [...new Set(entries.map(({ award }) => award))];
  return awards.flatMap((award) => {
    const word = words.find((candidate) => sameText(award).includes(sameText(candidate)));
    return word === undefined ? [] : [finding("dossier.theme-merit", "warning", { sheet: FACTS_PAGE, line: factRow.field("merit") }, { award, word })];
  });
}

/** Lines the council has still to settle, and a dossier that proposes nobody; a warning on a draft, an error once it is none. */
export function checkOpen({ facts, proposal }: DossierInput, entries: readonly DossierEntry[]): readonly Finding[] {
  const severity = isDraft(facts) ? "warning" : "error";
  const place = { sheet: PROPOSAL_PAGE };
  const open = proposal.lines.filter((line) => line.tied.length > 0).map((line) => finding("dossier.line-open", severity, place, { line: lineName(line), count: String(line.tied.length), who: audienceWord(line.audience) }));
  return entries.length === 0 ? [...open, finding("dossier.nobody", severity, place)] : open;
}

const PROPOSAL_PAGE = "Đề nghị";
