import type { AwardRule, Deadline, Plan, SourceLines } from "../model";
import { begins, folded, holds } from "./folded";
import { BULLET_RANK } from "./marker";
import type { Paragraph } from "./paragraphs";

/** Awards that are known by name; a plan may name any of them. */
const forms = ["Huân chương Lao động", "Bằng khen", "Giấy khen"] as const;

/** What the plan says about awards, passage by passage; which rules apply is for people to say. */
export function awardsOf(paragraphs: readonly Paragraph[]): readonly AwardRule[] {
  const start = paragraphs.findIndex(({ text, marker, heading }) => (heading || marker.rank < BULLET_RANK) && text.length <= 120 && ["hinh thuc khen thuong", "khen thuong"].some((phrase) => begins(folded(text), phrase)));
  const first = paragraphs[start];
  if (first === undefined) {
    return [];
  }
  const end = paragraphs.findIndex(({ marker }, at) => at > start && marker.rank <= first.marker.rank && marker.rank < BULLET_RANK);
  let round = "";
  return paragraphs.slice(start + 1, end < 0 ? start + 12 : end).flatMap(({ text, lines }) => {
    round = roundOf(text) ?? round;
    const named = forms.filter((form) => text.toLocaleLowerCase("vi").includes(form.toLocaleLowerCase("vi")));
    if (text.length < 60) {
      return [];
    }
    const subject = /tập thể, cá nhân|tập thể|cá nhân/u.exec(text)?.[0] ?? "";
    return (named.length === 0 ? [null] : named).map((form): AwardRule => ({ round: round === "" ? "không nêu" : round, subject, form, authority: null, rule: text, sourceLines: lines }));
  });
}

function roundOf(text: string): string | undefined {
  const bare = folded(text).slice(0, 80);
  return holds(bare, "tong ket") && !bare.includes("so ket") ? "tổng kết" : holds(bare, "so ket") ? "sơ kết" : /hang nam/.test(bare) ? "hằng năm" : undefined;
}

/** Every passage that sets a day, in the plan's own words. */
export function deadlinesOf(paragraphs: readonly Paragraph[]): readonly Deadline[] {
  return paragraphs.flatMap(({ text, lines }) => {
    const when = /(?:xong\s+)?trước\s+ngày\s+\d{1,2}\/\d{1,2}(?:\/\d{4})?/u.exec(text)?.[0];
    return when === undefined ? [] : [{ what: text.length > 160 ? `${text.slice(0, 159).trimEnd()}…` : text, when, sourceLines: lines }];
  });
}

/** To whom the plan goes, and where that is said. */
export function recipientsOf(paragraphs: readonly Paragraph[]): { readonly names: readonly string[]; readonly lines: SourceLines } | undefined {
  const start = paragraphs.findIndex(({ text }) => /^n[oơ]i nh[aậg]n/iu.test(text.normalize("NFC")) || /^noi nh/.test(folded(text)));
  const first = paragraphs[start];
  if (first === undefined) {
    return undefined;
  }
  const listed: Paragraph[] = [];
  for (const paragraph of paragraphs.slice(start + 1)) {
    if (paragraph.marker.kind === "none") {
      break;
    }
    listed.push(paragraph);
  }
  return { names: listed.map(({ text }) => text.replace(/[;.,\s]+$/, "")).filter((text) => text !== ""), lines: [first.lines[0], listed.at(-1)?.lines[1] ?? first.lines[1]] };
}

const titles = /(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|HIỆU TRƯỞNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|TRƯỞNG PHÒNG|CHU TICH)$/u;

/** Who signs: the last title in capitals, and the name after it. */
export function signerOf(paragraphs: readonly Paragraph[]): Plan["signer"] | undefined {
  const last = paragraphs.slice(-25);
  const title = [...last].reverse().find(({ whole }) => titles.test(whole) && whole.length <= 140);
  const name = [...last].reverse().find(({ whole }) => /^(?:\p{Lu}[\p{L}]*\s+){1,5}\p{Lu}[\p{L}]*$/u.test(whole) && /\p{Ll}/u.test(whole));
  if (title === undefined || name === undefined || title.lines[0] > name.lines[0]) {
    return undefined;
  }
  const words = /(?:\p{Lu}{2,3}\.\s*)?(?:PHÓ\s+)?(?:\p{Lu}+\s*)+$/u.exec(title.whole)?.[0].trim() ?? title.whole;
  return { title: words, name: name.whole, sourceLines: [title.lines[0], name.lines[1]] };
}
