import { dayOrBlank } from "./date";
import type { Block, Line } from "./document";
import { type DossierFacts, isDraft } from "./facts";
import { orBlank } from "./numbering";
import { POINTS_PER_MILLIMETRE, textWidthOf } from "./page";
import { wrap } from "./textWidth";

export const DRAFT_MARK = "DỰ THẢO";
/** The left half of the heading, in hundredths of the text width. */
const LEFT = 38;
/** Millimetres that a cell keeps free beside its text, left and right together. */
const CELL_PADDING = 4;

/** The draft mark stays until the secretary takes it away. */
export function draftMark(facts: DossierFacts): readonly Block[] {
  return isDraft(facts) ? [{ kind: "draftMark", text: DRAFT_MARK }] : [];
}

/**
 * The head of a document: body above and issuing body, name of the country and motto, number, place and day
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.1–4).
 */
export function heading(facts: DossierFacts, own: { superior: string; issuer: string; number: string; date: string }): Block {
  const upper = (text: string): string => text.toLocaleUpperCase("vi");
  const superior = own.superior === "" ? [] : nameLines(upper(own.superior)).map((text): Line => ({ text, size: 13 }));
  const issuer = nameLines(upper(orBlank(own.issuer)));
  return {
    kind: "pairs",
    left: LEFT,
    rows: [
      {
        left: [...superior, ...issuer.map((text, index): Line => ({ text, size: 13, bold: true, ...(index === issuer.length - 1 ? { rule: "part" as const } : {}) }))],
        right: [
          { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: 13, bold: true },
          { text: "Độc lập - Tự do - Hạnh phúc", size: 14, bold: true, rule: "full" },
        ],
      },
      { left: [{ text: own.number, size: 13 }], right: [{ text: `${orBlank(facts.fields.place)}, ${dayOrBlank(own.date)}`, size: 14, italic: true }] },
    ],
  };
}

/** The name of a body on the lines of the left half; "ỦY BAN NHÂN DÂN" and "HỘI ĐỒNG …" stand on a line of their own. */
function nameLines(name: string): readonly string[] {
  const found = /^(?<body>ỦY BAN NHÂN DÂN|HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG) (?<of>.+)$/u.exec(name)?.groups;
  const room = ((textWidthOf({ orientation: "portrait" }) * LEFT) / 100 - CELL_PADDING) * POINTS_PER_MILLIMETRE;
  return (found === undefined ? [name] : [found["body"] ?? "", found["of"] ?? ""]).flatMap((part) => wrap(part, { size: 13, bold: true }, room));
}

/** Recipients on the left (label 12 bold italic, list 11), signature on the right (mục II.7 và II.9). */
export function closing(recipients: readonly string[], signature: readonly Line[]): Block {
  const listed: readonly Line[] = [
    { text: "Nơi nhận:", size: 12, bold: true, italic: true, align: "left" },
    ...recipients.map((text): Line => ({ text, size: 11, align: "left" })),
  ];
  return { kind: "pairs", left: 50, rows: [{ left: listed, right: signature }] };
}

/** Function in capitals, "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH" on a line each, room to sign, full name without academic titles (mục II.7). */
export function signature(titles: readonly string[], name: string): readonly Line[] {
  const shown = titles.flatMap((title) => title.split(/[;\n]/u)).map((title) => title.trim().toLocaleUpperCase("vi")).filter((title) => title !== "");
  return [...(shown.length === 0 ? [""] : shown).map((title): Line => ({ text: orBlank(title), size: 14, bold: true })), { text: orBlank(name), size: 14, bold: true, above: 4 }];
}

/** "- Như trên;" first where the document has an addressee, "- Lưu: VT, …." last. */
export function recipientLines(recipients: readonly string[], filing: string, addressed: boolean): readonly string[] {
  const listed = recipients.map((recipient) => `- ${recipient.replace(/^-\s*/u, "").replace(/[.;,\s]+$/u, "")};`);
  return [...(addressed ? ["- Như trên;"] : []), ...listed, `- Lưu: ${filing === "" ? DEFAULT_FILING : filing.replace(/[.;\s]+$/u, "")}.`];
}

const DEFAULT_FILING = "VT";
