import { Fault } from "../../finding/fault";
import type { Finding } from "../../finding/finding";
import type { Place } from "../../finding/place";
import { sha256Hex } from "../../text/digest";
import { type Plan, scoredAudiences } from "../model";
import { chosenTrees } from "./chosenTrees";
import { type DocumentText, linesOnly } from "./documentText";
import { awardsOf, deadlinesOf, recipientsOf, signerOf } from "./ending";
import { criterion } from "./groups";
import { documentNumber, issuerOf, levelOf, periodOf, placeAndDay, titleOf } from "./heading";
import { readableLines } from "./lines";
import { BULLET_RANK } from "./marker";
import { paragraphsOf, type Paragraph } from "./paragraphs";
import { criteriaRegions } from "./regions";
import { documentRemarks, pointsRemarks, remarks } from "./remarks";
import { readTables } from "./table/readTables";

/** A plan as far as a text says it, with everything about it that a person should check. */
export interface PlanReading {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  /** The text's lines, which the plan's source lines point into. */
  readonly lines: readonly string[];
}

/** Far more than any plan has. */
const MOST_LINES = 5_000;
const LONGEST_LINE = 10_000;
const MOST_LETTERS = 1_000_000;

/** Stands where the text does not say something a plan has to have. */
const UNKNOWN = "(chưa rõ)";

/**
 * Reads a plan from the lines of its document: criteria by their headings and markers, title, number, day, issuer,
 * period, awards and milestones where they are recognised. Every criterion is the text's own, cut out and never
 * reworded; no points are read or made up. What was inferred or not found is a finding. The same text gives the same
 * plan. Throws Fault `plan.criteria-none` where no criteria are recognised, `plan.too-long` on more than a plan.
 */
export function readPlanText(lines: readonly string[], place: Place = {}): PlanReading {
  return readPlanDocument(linesOnly(lines), place);
}

/**
 * The same for a document with tables: where a table has criteria, its rows are the criteria of whom it is for, with
 * the most points it gives for each; the rest is read from the text.
 */
export function readPlanDocument(document: DocumentText, place: Place = {}): PlanReading {
  const { lines } = document;
  if (lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST_LINE) || lines.reduce((sum, line) => sum + line.length, 0) > MOST_LETTERS) {
    throw new Fault("plan.too-long", place, { limit: String(MOST_LINES) });
  }
  const tables = readTables(document, place, criterion);
  const read = readableLines(lines).filter(({ number }) => !tables.taken.some(([first, last]) => first <= number && number <= last));
  const paragraphs = paragraphsOf(read);
  const regions = criteriaRegions(paragraphs);
  const { trees, shared, used, findings } = chosenTrees(tables, regions);
  const { collectives, individuals } = trees;
  if (scoredAudiences(trees).length === 0) {
    throw new Fault("plan.criteria-none", place);
  }
  const missing: string[] = [];
  const orUnknown = (found: string | undefined, field: string): string => {
    if (found === undefined || found === "") {
      missing.push(field);
      return UNKNOWN;
    }
    return found;
  };
  const title = titleOf(paragraphs);
  const dated = placeAndDay(read);
  const number = documentNumber(read);
  const preface = paragraphs.slice(0, 12).map(({ whole }) => whole).join(" ");
  const issuer = orUnknown(issuerOf(read, preface, dated?.place), "cơ quan ban hành");
  const period = periodOf(paragraphs, title?.lines);
  const recipients = recipientsOf(paragraphs);
  const signer = signerOf(paragraphs);
  const whole: readonly [number, number] = [1, Math.max(1, lines.length)];
  const plan: Plan = {
    id: `kh-${sha256Hex(new TextEncoder().encode(read.map(({ text }) => text).join("\n"))).slice(0, 8)}`,
    title: orUnknown(title?.text, "tên kế hoạch"),
    titleLines: title?.lines ?? [1, 1],
    issuer,
    level: levelOf(issuer) ?? UNKNOWN,
    docNumber: number?.number ?? null,
    ...(number !== undefined && number.number === null ? { docNumberAsWritten: number.asWritten } : {}),
    date: dated?.date ?? null,
    ...(dated !== undefined && dated.date === null ? { dateAsWritten: dated.asWritten } : {}),
    basis: basisOf(paragraphs),
    period: period ?? { from: orUnknown(undefined, "thời gian"), to: UNKNOWN, asWritten: UNKNOWN, sourceLines: [1, 1] },
    targets: { collectives: targetOf(paragraphs, "tập thể") ?? UNKNOWN, individuals: targetOf(paragraphs, "cá nhân") ?? UNKNOWN },
    ...(shared ? { criteriaShared: true } : {}),
    collectives,
    individuals,
    awards: awardsOf(paragraphs),
    deadlines: deadlinesOf(paragraphs),
    roles: [],
    recipients: recipients?.names ?? [],
    recipientsLines: recipients?.lines ?? [whole[1], whole[1]],
    signer: signer ?? { title: orUnknown(undefined, "người ký"), name: UNKNOWN, sourceLines: [whole[1], whole[1]] },
    notes: ["Kế hoạch được đọc tự động từ văn bản; đã được người dùng kiểm tra lại hay chưa thì chương trình không biết."],
    currentAuthority: [],
  };
  return { plan, lines, findings: [...remarks(plan, used, missing, read.map(({ text }) => text).join(" "), place), ...documentRemarks(document.remarks, place), ...findings, ...pointsRemarks(plan, place)] };
}

function basisOf(paragraphs: readonly Paragraph[]): readonly string[] {
  const body = paragraphs.findIndex(({ marker }) => marker.rank < BULLET_RANK);
  return paragraphs.slice(0, Math.max(0, body)).flatMap(({ text }) => (/^(?:Căn cứ|Thực hiện) /u.test(text) && text.length <= 600 ? [text.replace(/[;.,]\s*$/, "")] : []));
}

/** Whom the plan is for, where it says so below “Đối tượng”. */
function targetOf(paragraphs: readonly Paragraph[], who: string): string | undefined {
  const start = paragraphs.findIndex(({ text }) => /^Đối tượng/iu.test(text) && text.length <= 80);
  return paragraphs
    .slice(start + 1, start < 0 ? 0 : start + 4)
    .find(({ text }) => text.toLocaleLowerCase("vi").startsWith(who))
    ?.text.replace(/^[^:]{0,20}:\s*/, "");
}
