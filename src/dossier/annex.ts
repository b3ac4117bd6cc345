import { audiences, type Audience } from "../plan/model";
import { dayOrBlank } from "./date";
import type { DossierDocument, TableColumn } from "./document";
import type { DossierEntry, DossierInput } from "./entries";
import { draftMark } from "./heading";
import { audienceWord } from "./lineName";
import { documentNumber, orBlank, twoDigits } from "./numbering";
import { TABLE_SIZE } from "./page";
import { editKey } from "./summaryKeys";

/** The columns of the list; the summary's room is SHORT_ROOM, its share of the landscape text width less the cell's margins. */
const columnsFor = (audience: Audience): readonly TableColumn[] => [
  { title: "TT", width: 5, centered: true },
  { title: audience === "collectives" ? "Tên tập thể" : "Họ và tên", width: 20 },
  { title: audience === "collectives" ? "Cụm/khối" : "Chức vụ, đơn vị", width: 26 },
  { title: "Tóm tắt thành tích", width: 33 },
  { title: "Hình thức đề nghị", width: 16, centered: true },
];
const SUMMARY_COLUMN = 3;

/** Annexes are numbered in Roman numerals where there is more than one (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III.1). */
function annexTitle({ proposal }: DossierInput, audience: Audience): string {
  const both = audiences.every((each) => proposal.proposed.some((item) => item.audience === each));
  return both ? `Phụ lục ${audience === "collectives" ? "I" : "II"}` : "Phụ lục";
}

/**
 * The list that goes with the submission (danh sách kèm theo), as its annex: "Phụ lục" bold and centred, title in
 * capitals, what it belongs to in italics (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III.1).
 */
export function annex(input: DossierInput, audience: Audience, entries: readonly DossierEntry[]): DossierDocument {
  const { fields } = input.facts;
  const who = audienceWord(audience);
  return {
    kind: audience,
    title: `Danh sách ${who} kèm theo`,
    orientation: "landscape",
    blocks: [
      ...draftMark(input.facts),
      { kind: "title", text: annexTitle(input, audience), size: 14, bold: true },
      { kind: "title", text: `DANH SÁCH ${who.toLocaleUpperCase("vi")} ĐỀ NGHỊ KHEN THƯỞNG`, size: 14, bold: true },
      { kind: "title", text: `Có thành tích trong ${orBlank(fields.campaign)}, đợt ${input.round}`, size: 14, bold: true },
      { kind: "title", text: `(Kèm theo Tờ trình số ${documentNumber(fields.number, fields.symbol)} ${dayOrBlank(fields.date)} của ${orBlank(fields.issuer)})`, size: 14, italic: true },
      { kind: "gap" },
      {
        kind: "table",
        topic: audience,
        size: TABLE_SIZE,
        columns: columnsFor(audience),
        rows: entries.map((entry, index) => ({
          cells: [String(index + 1), orBlank(entry.name), entry.where, entry.short.text, entry.award],
          editable: { key: editKey(audience, entry.code, "short"), drafted: entry.short.drafted, column: SUMMARY_COLUMN },
        })),
      },
      { kind: "paragraph", text: `Danh sách này có ${twoDigits(entries.length)} ${who}./.`, size: TABLE_SIZE, italic: true },
    ],
  };
}
