import type { Plan } from "../plan/model";
import { sameText, tidy } from "../text/vietnamese";
import { dayInWords, parseDay, shortDay } from "./date";
import { DRAFT, type DossierFacts, type EndedAuthority, type FactKey, factKeys, type LegalBasis } from "./facts";
import { DISTRICT_ENDED, offeredBases, offeredEnded, offeredMerit } from "./legalData";
import { levelsOf } from "./levels";

/** What can be told of the dossier from the plan alone; everything else stays "" and is named as missing. */
export function factsFromPlan(plan: Plan): DossierFacts {
  const issuer = issuerOf(plan);
  const signer = signerOf(plan.signer.title);
  const known: Partial<Record<FactKey, string>> = {
    draft: DRAFT,
    superior: issuer.superior,
    issuer: issuer.name,
    symbol: symbolFor(plan, issuer.name),
    place: placeOf(issuer.name, issuer.superior),
    campaign: campaignOf(plan),
    capacity: signer.capacity,
    signerTitle: signer.title,
    signerName: plan.signer.name,
    filing: filingOf(plan),
    council: `Hội đồng Thi đua - Khen thưởng ${issuer.name.replace(/^(?:Ủy ban nhân dân|UBND)\s+/iu, "")}`,
    minutesSymbol: "BB-HĐTĐKT",
    merit: offeredMerit.join("; "),
  };
  const ended = [...offeredEnded, ...endedOf(plan)];
  return {
    fields: Object.fromEntries(factKeys.map((key) => [key, tidy(known[key] ?? "")])) as Record<FactKey, string>,
    bases: [...offeredBases, planBasis(plan, issuer.name)],
    recipients: plan.recipients.map(tidy).filter((recipient) => recipient !== "" && !isFiling(recipient)),
    ended,
    levels: levelsOf(plan, ended),
    summaries: [],
  };
}

/** Brackets in the curated issuer say where it lies; a sở stands under the people's committee of its province. */
function issuerOf(plan: Plan): { name: string; superior: string } {
  const name = tidy(plan.issuer.replace(/\([^)]*\)/gu, " "));
  const department = /^(?<own>Sở .+?) (?<province>(?:tỉnh|thành phố) .+)$/u.exec(name)?.groups;
  return department === undefined ? { name, superior: "" } : { name: department["own"] ?? name, superior: `Ủy ban nhân dân ${department["province"] ?? ""}` };
}

/** "TTr-UBND", after the plan's own symbol where it has one. */
function symbolFor(plan: Plan, issuer: string): string {
  const own = /KH-(?<body>[\p{L}-]+)/u.exec(plan.docNumber ?? plan.docNumberAsWritten ?? "")?.groups?.["body"];
  const initials = issuer.split(" ").map((word) => word.charAt(0).toLocaleUpperCase("vi")).join("");
  return `TTr-${own ?? (/^(?:Ủy ban nhân dân|UBND)/iu.test(issuer) ? "UBND" : initials)}`;
}

function placeOf(issuer: string, superior: string): string {
  return /(?:phường|xã|thị trấn|đặc khu|thành phố|tỉnh)\s+(?<place>.+)$/u.exec(superior === "" ? issuer : superior)?.groups?.["place"] ?? "";
}

/** "phong trào thi đua “…” năm 2025", from the plan's title. */
function campaignOf(plan: Plan): string {
  const found = /phong trào thi đua.*$/isu.exec(plan.title)?.[0] ?? "";
  return found.charAt(0).toLocaleLowerCase("vi") + found.slice(1);
}

function signerOf(title: string): { capacity: string; title: string } {
  const parts = title.split("/").map(tidy);
  return parts.length === 2 ? { capacity: parts[0] ?? "", title: parts[1] ?? "" } : { capacity: "", title: tidy(title) };
}

function isFiling(recipient: string): boolean {
  return /^lưu\b/iu.test(recipient);
}

/** Văn thư (VT) always keeps a copy (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9). */
function filingOf(plan: Plan): string {
  const kept = tidy((plan.recipients.find(isFiling) ?? "").replace(/^lưu\s*:?/iu, "").replace(/[.;]$/u, ""));
  return kept === "" ? "VT" : /\bVT\b/u.test(kept) ? kept : `VT, ${kept}`;
}

function planBasis(plan: Plan, issuer: string): LegalBasis {
  const day = plan.date === null ? undefined : parseDay(plan.date);
  const text = `Kế hoạch số ${plan.docNumber ?? "……"} ${day === undefined ? "ngày … tháng … năm ……" : dayInWords(day)} của ${issuer}${subjectOf(plan)}`;
  return { text, from: day === undefined ? "" : shortDay(day), to: "", note: "Kế hoạch phong trào của sổ này." };
}

function subjectOf(plan: Plan): string {
  const about = plan.title.replace(/^Kế hoạch\s*/iu, "");
  return about === "" ? "" : ` ${about.charAt(0).toLocaleLowerCase("vi")}${about.slice(1)}`;
}

/** The authorities the plan names as no longer there, phrase by phrase; those whose name lives on are left out. */
function endedOf(plan: Plan): readonly EndedAuthority[] {
  const known = new Set(offeredEnded.map(({ words }) => sameText(words)));
  return plan.currentAuthority.flatMap(({ asIssued, now }) =>
    asIssued
      .replace(/\([^)]*\)/gu, " ")
      .split(/[,;]| \/ /u)
      .map(tidy)
      .filter((words) => words !== "" && !known.has(sameText(words)) && !sameText(now).endsWith(sameText(words)))
      .map((words) => ({ words, from: DISTRICT_ENDED, now: tidy(now) })),
  );
}
