import { finding, type Finding } from "../finding/finding";
import { sameText } from "../text/vietnamese";
import { spelledOut } from "./checkAuthorities";
import type { DossierEntry } from "./entries";
import { type DossierFacts, factRow, FACTS_PAGE } from "./facts";

/** The tiers of those who grant awards, lowest first, by the words their names are told by. */
const tiers: readonly RegExp[] = [/(?:^| )(?:xã|phường|thị trấn|đặc khu)(?: |$)/u, /(?:^| )sở(?: |$)/u, /(?:^| )(?:tỉnh|thành phố)(?: |$)/u, /(?:^| )(?:thủ tướng|chính phủ|chủ tịch nước|bộ trưởng)(?: |$)/u];

/**
 * Awards that do not belong into a submission to this addressee: those the submitting body may grant itself are not
 * submitted upwards, those above its authority not to itself. One finding for each award; silent where a name does not
 * tell its tier. Who forwards a submission further is left to the office.
 */
export function checkAddressee(facts: DossierFacts, entries: readonly DossierEntry[]): readonly Finding[] {
  const { issuer, addressee } = facts.fields;
  const [own, to] = [tierOf(issuer), tierOf(addressee)];
  if (own === undefined || to === undefined) {
    return [];
  }
  return [...new Set(entries.map(({ award }) => award))].flatMap((award): Finding[] => {
    const authority = authorityOf(award, facts);
    const tier = tierOf(authority);
    const code = tier === undefined ? undefined : tier <= own && to > own ? "dossier.award-own" : tier > own && to <= own ? "dossier.award-above" : undefined;
    return code === undefined ? [] : [finding(code, "warning", { sheet: FACTS_PAGE, line: factRow.field("addressee") }, { award, authority, addressee, issuer })];
  });
}

/** Who grants an award: by its own name, else by the page of levels, where that is of one mind. */
function authorityOf(award: string, { levels }: DossierFacts): string {
  const named = / của (?<who>.+)$/iu.exec(award)?.groups?.["who"];
  const listed = levels.filter(({ form }) => form !== "" && sameText(award).startsWith(sameText(form))).map(({ now, issued }) => (now === "" ? issued : now));
  return named ?? (new Set(listed.map(tierOf)).size === 1 ? (listed[0] ?? "") : "");
}

/** By the word that comes first: "phường Vĩnh Tuy, thành phố Hà Nội" is a phường. */
function tierOf(name: string): number | undefined {
  const words = spelledOut(name);
  const found = tiers.map((tier, index) => ({ index, at: words.search(tier) })).filter(({ at }) => at >= 0);
  return found.sort((a, b) => a.at - b.at)[0]?.index;
}
