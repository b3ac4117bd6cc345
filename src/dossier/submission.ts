import { audiences, type Audience } from "../plan/model";
import type { Block, DossierDocument } from "./document";
import { dayOrBlank } from "./date";
import type { DossierEntry, DossierInput } from "./entries";
import { closing, draftMark, heading, recipientLines, signature } from "./heading";
import { audienceWord, lineName } from "./lineName";
import { documentNumber, orBlank, twoDigits } from "./numbering";
import { BODY_SIZE } from "./page";

type Entries = Readonly<Record<Audience, readonly DossierEntry[]>>;

/**
 * The submission (tờ trình): heading, kind and abstract, addressee, grounds, request with its counts, recipients,
 * signature, in the order of Nghị định 30/2020/NĐ-CP, Phụ lục I and Phụ lục III (mẫu văn bản có tên loại).
 */
export function submission(input: DossierInput, entries: Entries): DossierDocument {
  const { fields, recipients } = input.facts;
  return {
    kind: "submission",
    title: "Tờ trình",
    orientation: "portrait",
    blocks: [
      ...draftMark(input.facts),
      heading(input.facts, { superior: fields.superior, issuer: fields.issuer, number: `Số: ${documentNumber(fields.number, fields.symbol)}`, date: fields.date }),
      { kind: "gap" },
      { kind: "title", text: "TỜ TRÌNH", size: 14, bold: true },
      { kind: "title", text: `Về việc đề nghị khen thưởng ${whoWithMerit(entries)} trong ${orBlank(fields.campaign)}`, size: 14, bold: true, rule: "part" },
      { kind: "gap" },
      { kind: "title", text: `Kính gửi: ${orBlank(fields.addressee)}`, size: BODY_SIZE },
      { kind: "gap" },
      ...grounds(input),
      body(`${requester(input)} đề nghị ${orBlank(fields.addressee)} xét, khen thưởng ${counts(entries)} có thành tích trong ${orBlank(fields.campaign)}, đợt ${input.round}${byAward(entries).length > 0 ? ", gồm:" : "."}`, byAward(entries).length > 0),
      ...byAward(entries).map((text) => body(text)),
      ...openPoints(input),
      body(`(Có ${attached(entries)} kèm theo)./.`, true),
      { kind: "gap" },
      closing(recipientLines(recipients, fields.filing, true), signature([fields.capacity, fields.signerTitle], fields.signerName)),
    ],
  };
}

function body(text: string, keepWithNext = false): Block {
  return { kind: "paragraph", text, size: BODY_SIZE, ...(keepWithNext ? { keepWithNext: true as const } : {}) };
}

/** "03 tập thể, 11 cá nhân": the counts of the lists, in one place for every document; of one list alone, if the other is empty. */
export function counts(entries: Entries): string {
  return named(entries).map((audience) => `${twoDigits(entries[audience].length)} ${audienceWord(audience)}`).join(", ");
}

/** Those of whom there are any; both where there is nobody. */
function named(entries: Entries): readonly Audience[] {
  const some = audiences.filter((audience) => entries[audience].length > 0);
  return some.length === 0 ? audiences : some;
}

/** What goes with the submission: the lists there are, and reports of those who are on them. */
function attached(entries: Entries): string {
  const lists = audiences.filter((audience) => entries[audience].length > 0);
  const [only] = lists;
  return ["biên bản", ...(only === undefined ? [] : [lists.length === 1 ? `danh sách ${audienceWord(only)}` : "danh sách", "báo cáo thành tích"])].join(", ");
}

function whoWithMerit(entries: Entries): string {
  return `các ${named(entries).map(audienceWord).join(", ")} có thành tích`;
}

function requester({ facts }: DossierInput): string {
  return orBlank(facts.fields.issuer);
}

/** Grounds in italics, each ended with ";", the last with "." (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6). */
function grounds(input: DossierInput): readonly Block[] {
  const { bases, fields } = input.facts;
  const listed = bases.map(({ text }) => text.replace(/^căn cứ\s+/iu, "").replace(/[.;,\s]+$/u, "")).filter((text) => text !== "");
  const all = [...listed, `Biên bản họp ${orBlank(fields.council)} ${dayOrBlank(fields.meetingDate)}`];
  return all.map((text, index): Block => ({ kind: "paragraph", text: `Căn cứ ${text}${index === all.length - 1 ? "." : ";"}`, size: BODY_SIZE, italic: true }));
}

/** One line for each award, in the order in which they are proposed. */
function byAward(entries: Entries): readonly string[] {
  const awards = [...new Set(audiences.flatMap((audience) => entries[audience].map((entry) => entry.award)))];
  const of = (award: string, audience: Audience): number => entries[audience].filter((entry) => entry.award === award).length;
  return awards.map((award, index) => {
    const parts = audiences.filter((audience) => of(award, audience) > 0).map((audience) => `${twoDigits(of(award, audience))} ${audienceWord(audience)}`);
    return `- ${award}: ${parts.join(", ")}${index === awards.length - 1 ? "." : ";"}`;
  });
}

/** Lines that stopped, as long as they do. Who is under examination is nobody's business outside the council. */
function openPoints({ proposal }: DossierInput): readonly Block[] {
  return proposal.lines
    .filter((line) => line.tied.length > 0)
    .map((line) => body(`Chưa đề nghị ${lineName(line)}: ${twoDigits(line.tied.length)} ${audienceWord(line.audience)} bằng nhau ngay tại ranh giới, chờ Hội đồng quyết định.`));
}
