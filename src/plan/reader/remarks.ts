import { finding, type Finding } from "../../finding/finding";
import type { MessageCode } from "../../finding/messages.vi";
import type { Place } from "../../finding/place";
import { decimal, plain, sum } from "../../text/decimal";
import { type Audience, audiences, type Plan } from "../model";
import { sourceLinesText } from "../source";
import type { DocumentRemark } from "./documentText";
import type { CriteriaRegions } from "./regions";
import { looksScanned } from "./scanned";

const audienceWords: Readonly<Record<Audience, string>> = { collectives: "tập thể", individuals: "cá nhân" };

/** What was inferred, guessed or not found in reading the text. */
export function remarks(plan: Plan, regions: CriteriaRegions, missing: readonly string[], text: string, place: Place): readonly Finding[] {
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

const documentCodes: Readonly<Record<DocumentRemark, MessageCode>> = {
  tracked: "plan.docx-tracked",
  footnotes: "plan.docx-footnotes",
  textBoxes: "plan.docx-text-boxes",
  pictures: "plan.docx-pictures",
  emptyPages: "plan.pdf-empty-pages",
  printedTables: "plan.pdf-tables",
};

/** What the document's reader settled by itself or passed over. */
export function documentRemarks(found: readonly DocumentRemark[], place: Place): readonly Finding[] {
  return found.map((remark) => finding(documentCodes[remark], remark === "textBoxes" || remark === "pictures" ? "info" : "warning", place));
}

/** What the plan says of points and of whom single criteria concern: each is for the secretary to confirm. */
export function pointsRemarks(plan: Plan, place: Place): readonly Finding[] {
  return audiences.flatMap((audience) => {
    const criteria = plan[audience].groups.flatMap((group) => group.criteria);
    const stated = criteria.flatMap(({ maximum }) => (maximum === undefined ? [] : [decimal(maximum)]));
    const who = audienceWords[audience];
    const points =
      stated.length === 0
        ? []
        : stated.length === criteria.length
          ? [finding("plan.points-stated", "info", place, { who, sum: plain(sum(stated)).replace(".", ",") })]
          : [finding("plan.points-partly", "warning", place, { who, count: String(stated.length), all: String(criteria.length) })];
    const concerned = criteria.flatMap(({ id, appliesTo, sourceLines }) => (appliesTo === undefined ? [] : [finding("plan.applies-to", "warning", { ...place, line: sourceLinesText(sourceLines) }, { id, whom: appliesTo })]));
    return [...points, ...concerned];
  });
}
