import { audiences, type Audience } from "../plan/model";
import type { Block, DossierDocument } from "./document";
import type { DossierEntry, DossierInput } from "./entries";
import { draftMark } from "./heading";
import { audienceWord } from "./lineName";
import { orBlank } from "./numbering";
import { BODY_SIZE } from "./page";
import { editKey } from "./summaryKeys";

/**
 * A summary of achievements of everyone proposed, drafted from the highest criteria and their evidence for the
 * secretary to go on from. It supports the subjects' own reports and does not take their place.
 */
export function summaries(input: DossierInput, entries: Readonly<Record<Audience, readonly DossierEntry[]>>): DossierDocument {
  return {
    kind: "summaries",
    title: "Tóm tắt thành tích",
    orientation: "portrait",
    blocks: [
      ...draftMark(input.facts),
      { kind: "title", text: "TÓM TẮT THÀNH TÍCH", size: 14, bold: true },
      { kind: "title", text: `Của các ${audiences.filter((audience) => entries[audience].length > 0).map(audienceWord).join(", ")} đề nghị khen thưởng trong ${orBlank(input.facts.fields.campaign)}, đợt ${input.round}`, size: 14, bold: true, rule: "part" },
      { kind: "gap" },
      ...audiences.filter((audience) => entries[audience].length > 0).flatMap((audience, part) => [
        { kind: "paragraph" as const, text: `${"I".repeat(part + 1)}. ${summaryPart(audience)} (${entries[audience].length})`, size: BODY_SIZE, bold: true as const, keepWithNext: true as const },
        ...entries[audience].flatMap(oneSummary),
      ]),
    ],
  };
}

/** How the summaries of an audience are headed. */
export function summaryPart(audience: Audience): string {
  return audienceWord(audience).toLocaleUpperCase("vi");
}

/** Who and for what, then what for. The first line is what the consistency check reads. */
function oneSummary(entry: DossierEntry, index: number): readonly Block[] {
  return [
    { kind: "paragraph", text: summaryTitle(entry, index), size: BODY_SIZE, bold: true, keepWithNext: true },
    { kind: "paragraph", text: entry.long.text, size: BODY_SIZE, editable: { key: editKey(entry.audience, entry.code, "long"), drafted: entry.long.drafted } },
  ];
}

function summaryTitle(entry: DossierEntry, index: number): string {
  return `${index + 1}. ${[orBlank(entry.name), entry.where].filter((part) => part !== "").join(", ")}: ${entry.award}`;
}
