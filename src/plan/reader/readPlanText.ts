import { Fault } from "../../finding/fault";
import { finding, type Finding } from "../../finding/finding";
import type { Place } from "../../finding/place";
import { sha256Hex } from "../../text/digest";
import { type Audience, audiences, type CriteriaTree, type Group, NOT_SCORED, type Plan, scoredAudiences } from "../model";
import { sourceLinesText } from "../source";
import { awardsOf, deadlinesOf, recipientsOf, signerOf } from "./ending";
import { groupsOf, oneGroup } from "./groups";
import { documentNumber, issuerOf, levelOf, periodOf, placeAndDay, titleOf } from "./heading";
import { readableLines } from "./lines";
import { BULLET_RANK } from "./marker";
import { paragraphsOf, type Paragraph } from "./paragraphs";
import { type CriteriaRegions, criteriaRegions } from "./regions";
import { looksScanned } from "./scanned";

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

const audienceWords: Readonly<Record<Audience, string>> = { collectives: "tập thể", individuals: "cá nhân" };

const prefixes: Readonly<Record<Audience, string>> = { collectives: "TT", individuals: "CN" };

/**
 * Reads a plan from the lines of its document: criteria by their headings and markers, title, number, day, issuer,
 * period, awards and milestones where they are recognised. Every criterion is the text's own, cut out and never
 * reworded; no points are read or made up. What was inferred or not found is a finding. The same text gives the same
 * plan. Throws Fault `plan.criteria-none` where no criteria are recognised, `plan.too-long` on more than a plan.
 */
export function readPlanText(lines: readonly string[], place: Place = {}): PlanReading {
  if (lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST_LINE) || lines.reduce((sum, line) => sum + line.length, 0) > MOST_LETTERS) {
    throw new Fault("plan.too-long", place, { limit: String(MOST_LINES) });
  }
  const read = readableLines(lines);
  const paragraphs = paragraphsOf(read);
  const regions = criteriaRegions(paragraphs);
  const collectives = treeOf(regions, "collectives") ?? NOT_SCORED;
  const individuals = treeOf(regions, "individuals") ?? NOT_SCORED;
  if (scoredAudiences({ collectives, individuals }).length === 0) {
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
    ...(regions.shared === undefined ? {} : { criteriaShared: true }),
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
  return { plan, lines, findings: remarks(plan, regions, missing, read.map(({ text }) => text).join(" "), place) };
}

function treeOf({ audiences, shared, general }: CriteriaRegions, audience: Audience): CriteriaTree | undefined {
  const region = audiences[audience] ?? shared;
  if (region === undefined || region.body.length === 0) {
    return undefined;
  }
  const common = general === undefined ? undefined : oneGroup(general, "CH");
  const groups: readonly Group[] = [...(common === undefined ? [] : [common]), ...groupsOf(region, prefixes[audience])];
  return { sourceLines: [region.heading.lines[0], region.body.at(-1)?.lines[1] ?? region.heading.lines[1]], groups };
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

function remarks(plan: Plan, regions: CriteriaRegions, missing: readonly string[], text: string, place: Place): readonly Finding[] {
  const count = (audience: Audience): string => String(plan[audience].groups.reduce((sum, group) => sum + group.criteria.length, 0));
  const at = (lines: readonly [number, number]): Place => ({ ...place, line: sourceLinesText(lines) });
  const groups = [...new Map([...plan.collectives.groups, ...plan.individuals.groups].map((group) => [group.id, group])).values()];
  return [
    finding("plan.read-automatically", "warning", place, { units: count("collectives"), people: count("individuals") }),
    ...audiences.filter((audience) => plan[audience].groups.length === 0).map((audience) => finding("plan.one-audience", "warning", place, { missing: audienceWords[audience] })),
    ...(looksScanned(text) ? [finding("plan.marks-lost", "warning", place)] : []),
    ...(regions.shared === undefined ? [] : [finding("plan.audiences-shared", "warning", at(regions.shared.heading.lines))]),
    ...regions.guessed.flatMap((audience) => {
      const heading = regions.audiences[audience]?.heading;
      return heading === undefined ? [] : [finding("plan.heading-guessed", "warning", at(heading.lines), { text: heading.text })];
    }),
    ...groups.filter((group) => group.implicitHeading === true).map((group) => finding("plan.heading-inferred", "warning", at(group.criteria[0]?.sourceLines ?? group.sourceLines), { id: group.id })),
    ...(missing.length === 0 ? [] : [finding("plan.field-unread", "warning", place, { fields: missing.join(", ") })]),
  ];
}
