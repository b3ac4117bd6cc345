import { finding, type Finding, type Severity } from "../finding/finding";
import { compareDays, parseDay, shortDay } from "./date";
import type { DossierInput } from "./entries";
import { type DossierFacts, factLabels, type FactKey, factKeys, factRow, FACTS_PAGE, isDraft } from "./facts";
import { votesAsked } from "./votesAsked";

/** Facts that may stay empty. */
const optional: ReadonlySet<FactKey> = new Set(["superior", "number", "capacity", "minutesNumber", "agenda", "threshold", "merit"]);
const days: readonly FactKey[] = ["date", "meetingDate"];
/** Academic titles do not stand before a signer's name (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7). */
const academic = /(?:^|[\s.])(?:GS|PGS|TS|ThS|CN|KS|BS)\.?\s/u;

/** What the facts lack or get wrong. What is missing stops only a dossier that is no draft any more. */
export function checkFacts(input: DossierInput): readonly Finding[] {
  return [...missing(input.facts), ...unreadable(input.facts), ...checkBases(input.facts), ...checkMeeting(input), ...checkSigner(input.facts)];
}

const at = (row: string): { sheet: string; line: string } => ({ sheet: FACTS_PAGE, line: row });

function missing(facts: DossierFacts): readonly Finding[] {
  const severity: Severity = isDraft(facts) ? "warning" : "error";
  const needed: readonly FactKey[] = isDraft(facts) ? [] : ["number", "minutesNumber"];
  return factKeys
    .filter((key) => facts.fields[key] === "" && (!optional.has(key) || needed.includes(key)))
    .map((key) => finding("dossier.field-missing", severity, at(factRow.field(key)), { field: factLabels[key].label }));
}

function unreadable(facts: DossierFacts): readonly Finding[] {
  return days
    .filter((key) => facts.fields[key] !== "" && parseDay(facts.fields[key]) === undefined)
    .map((key) => finding("dossier.day-unreadable", "error", at(factRow.field(key)), { field: factLabels[key].label, value: facts.fields[key] }));
}

/** Legal bases are held against the day of the draft; where it has none yet, nothing can be said. */
function checkBases(facts: DossierFacts): readonly Finding[] {
  const date = parseDay(facts.fields.date);
  if (facts.bases.length === 0) {
    return [finding("dossier.basis-none", "warning", { sheet: FACTS_PAGE })];
  }
  return facts.bases.flatMap(({ text, from, to }, index): Finding[] => {
    const place = at(factRow.basis(index));
    const [start, end] = [parseDay(from), parseDay(to)];
    const odd = [from, to].filter((value) => value !== "" && parseDay(value) === undefined).map((value) => finding("dossier.day-unreadable", "warning", place, { field: text, value }));
    if (date !== undefined && start !== undefined && compareDays(date, start) < 0) {
      return [...odd, finding("dossier.basis-early", "warning", place, { text, from, date: shortDay(date) })];
    }
    return date !== undefined && end !== undefined && compareDays(date, end) > 0 ? [...odd, finding("dossier.basis-ended", "warning", place, { text, to, date: shortDay(date) })] : odd;
  });
}

function checkMeeting({ facts }: DossierInput): readonly Finding[] {
  const { fields } = facts;
  const found: Finding[] = [];
  const [date, meeting] = [parseDay(fields.date), parseDay(fields.meetingDate)];
  if (date !== undefined && meeting !== undefined && compareDays(meeting, date) > 0) {
    found.push(finding("dossier.meeting-late", "warning", at(factRow.field("meetingDate")), { meeting: shortDay(meeting), date: shortDay(date) }));
  }
  const [members, present] = [whole(fields.members), whole(fields.present)];
  if (members === 0) {
    found.push(finding("dossier.no-members", "error", at(factRow.field("members")), {}));
  }
  if (members !== undefined && present !== undefined && present > members) {
    found.push(finding("dossier.attendance", "error", at(factRow.field("present")), { present: fields.present, members: fields.members }));
  }
  const { threshold } = votesAsked(facts);
  if (threshold === "unreadable") {
    found.push(finding("dossier.threshold-unreadable", "error", at(factRow.field("threshold")), { value: fields.threshold }));
  }
  if (threshold !== undefined && members === undefined) {
    found.push(finding("dossier.threshold-members", "warning", at(factRow.field("members")), {}));
  }
  return found;
}

function checkSigner({ fields }: DossierFacts): readonly Finding[] {
  return academic.test(`${fields.signerName} `) ? [finding("dossier.academic-title", "warning", at(factRow.field("signerName")), { name: fields.signerName })] : [];
}

function whole(text: string): number | undefined {
  return /^\d{1,6}$/u.test(text.trim()) ? Number(text.trim()) : undefined;
}
