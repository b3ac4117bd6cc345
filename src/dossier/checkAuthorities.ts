import { finding, type Finding } from "../finding/finding";
import { sameText } from "../text/vietnamese";
import { compareDays, parseDay } from "./date";
import type { DossierEntry } from "./entries";
import { type DossierFacts, type EndedAuthority, type FactKey, factRow, FACTS_PAGE } from "./facts";

/** Where an authority is named as it is today. Grounds and the campaign's name keep the words they were issued with. */
const checked: readonly FactKey[] = ["superior", "issuer", "addressee", "capacity", "signerTitle", "council", "meetingPlace"];

/** Names authorities that had ended on the draft's day; without a day, everything that ever ended. */
export function checkAuthorities(facts: DossierFacts, entries: readonly DossierEntry[], annexPage: (entry: DossierEntry) => string): readonly Finding[] {
  const ended = endedOn(facts);
  const texts: { text: string; place: { sheet: string; line?: string } }[] = [
    ...checked.map((key) => ({ text: facts.fields[key], place: { sheet: FACTS_PAGE, line: factRow.field(key) } })),
    ...facts.recipients.map((text, index) => ({ text, place: { sheet: FACTS_PAGE, line: factRow.recipient(index) } })),
  ];
  const inFacts = texts.flatMap(({ text, place }) => namedIn(ended, text).map((authority) => named(authority, text, place)));
  return [...inFacts, ...ended.flatMap((authority) => inEntries(authority, ended, entries, annexPage))];
}

/** The authorities that had ended on the draft's day. */
export function endedOn({ fields, ended }: DossierFacts): readonly EndedAuthority[] {
  const date = parseDay(fields.date);
  return ended.filter(({ words, from }) => {
    const day = parseDay(from);
    return words !== "" && (date === undefined || day === undefined || compareDays(date, day) >= 0);
  });
}

/** One finding for all the rows of the lists that name the authority. */
function inEntries(authority: EndedAuthority, all: readonly EndedAuthority[], entries: readonly DossierEntry[], annexPage: (entry: DossierEntry) => string): readonly Finding[] {
  const hits = entries.flatMap((entry) => {
    const own = entry.audience === "collectives" ? [entry.name, entry.award] : [entry.where, entry.award];
    const text = own.find((candidate) => namedIn(all, candidate).includes(authority));
    return text === undefined ? [] : [{ entry, text }];
  });
  const [first] = hits;
  return first === undefined ? [] : [named(authority, first.text, { sheet: annexPage(first.entry), ...(hits.length > 1 ? { more: hits.length - 1 } : {}) })];
}

function named({ words, from, now }: EndedAuthority, text: string, place: Finding["place"]): Finding {
  return finding("dossier.authority-ended", "warning", place, { words, from, now, text });
}

/** The authorities a text names; of two where one's words hold the other's, the longer. */
export function namedIn(ended: readonly EndedAuthority[], text: string): readonly EndedAuthority[] {
  const hits = ended.filter(({ words }) => mentions(text, words));
  return hits.filter((hit) => !hits.some((other) => other !== hit && other.words.length > hit.words.length && mentions(other.words, hit.words)));
}

function mentions(text: string, words: string): boolean {
  return ` ${spelledOut(text)} `.includes(` ${spelledOut(words)} `);
}

/** Words only, usual abbreviations written out. */
export function spelledOut(text: string): string {
  return sameText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/(^| )ubnd(?= |$)/gu, "$1ủy ban nhân dân")
    .replace(/(^| )(?:tp|thành phố)(?= |$)/gu, "$1thành phố")
    .replace(/uỷ/gu, "ủy")
    .trim();
}
