import type { SourceLines } from "../model";
import { begins, folded } from "./folded";
import type { Line } from "./lines";
import { BULLET_RANK } from "./marker";
import type { Paragraph } from "./paragraphs";

/** Something read, and where it stands. */
export interface Found {
  readonly text: string;
  readonly lines: SourceLines;
}

/** How far down the number, the place and the date of a document stand. */
const TOP = 25;

/** A document's own number, "756/KH-UBND": before its title, on a line of its own. */
export function documentNumber(lines: readonly Line[]): { readonly number: string | null; readonly asWritten: string } | undefined {
  for (const { text } of lines.filter(({ number }) => number <= TOP)) {
    const [, digits, suffix] = /^Số\s*:?\s*(\d*)\s*\/\s*(KH(?:\s*[-–]\s*[\p{Lu}\d-]+)?)/u.exec(text) ?? [];
    if (digits !== undefined && suffix !== undefined) {
      return { number: digits === "" ? null : `${digits}/${suffix.replace(/\s+/g, "").replace("–", "-")}`, asWritten: text.slice(0, 80) };
    }
  }
  return undefined;
}

/** The place and day line, "Thanh Hóa, ngày 24 tháng 7 năm 2019". The day may be blank. */
export function placeAndDay(lines: readonly Line[]): { readonly place: string; readonly date: string | null; readonly asWritten: string } | undefined {
  for (const { text } of lines.filter(({ number }) => number <= TOP)) {
    const [asWritten, place, day, month, year] = /(\p{Lu}[\p{L}.\s-]{1,60}),\s*ngày\s*(\d{0,2})[\s.…]*tháng\s*(\d{0,2})[\s.…]*năm\s*(\d{4})$/u.exec(text) ?? [];
    if (asWritten !== undefined && place !== undefined) {
      return { place: place.trim(), date: isoDay(day ?? "", month ?? "", year ?? ""), asWritten };
    }
  }
  return undefined;
}

function isoDay(day: string, month: string, year: string): string | null {
  const valid = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
  return valid ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}

/** How many passages after “KẾ HOẠCH” may belong to the title. */
const LONGEST_TITLE = 4;

/** The title: “KẾ HOẠCH” and what follows it up to the preface. */
export function titleOf(paragraphs: readonly Paragraph[]): Found | undefined {
  const start = paragraphs.findIndex(({ text }) => begins(folded(text), "ke hoach") && folded(text).length <= 200 && /^KẾ HOẠCH|^Kế hoạch$/u.test(text));
  const first = paragraphs[start];
  if (first === undefined) {
    return undefined;
  }
  const parts = [first];
  for (const next of paragraphs.slice(start + 1, start + 1 + LONGEST_TITLE)) {
    if (next.marker.rank < BULLET_RANK || next.text.length > 300 || /^(?:Căn cứ|Thực hiện|Ngày \d|PHỤ LỤC|Phụ lục|BẢNG|Bảng|Nhằm|Để |Triển khai)/u.test(next.text) || /[.;:]$/.test(next.text) || (next.text.length > 200 && /^Năm/u.test(next.text))) {
      break;
    }
    parts.push(next);
  }
  const rest = [first.text.replace(/^KẾ HOẠCH\s*|^Kế hoạch\s*/u, ""), ...parts.slice(1).map(({ text }) => text)].filter((text) => text !== "").join(" ");
  return { text: rest === "" ? "Kế hoạch" : `Kế hoạch ${rest.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase("vi"))}`, lines: [first.lines[0], parts.at(-1)?.lines[1] ?? first.lines[1]] };
}

const BODY = "(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Sở|Bộ|Ban|Văn phòng|Trường|Đảng ủy|Công an|Hội đồng)";

/** Who issues the plan: from the letterhead, else from “… ban hành kế hoạch”, with the place of the day line where only “UBND” is said. */
export function issuerOf(lines: readonly Line[], preface: string, place: string | undefined): string | undefined {
  const top = lines.filter(({ number }) => number <= TOP).map(({ text }) => text);
  const title = top.findIndex((text) => /^KẾ HOẠCH/u.test(text));
  const letterhead = top.slice(0, Math.max(0, title)).findIndex((text) => /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|SỞ|BỘ|BAN|TRƯỜNG|VĂN PHÒNG) ?/u.test(text));
  if (letterhead >= 0) {
    const [name, more] = [top[letterhead] ?? "", top[letterhead + 1] ?? ""];
    return /^(?:XÃ|PHƯỜNG|THỊ TRẤN|HUYỆN|QUẬN|TỈNH|THÀNH PHỐ) /u.test(more) && !/(?:XÃ|PHƯỜNG|HUYỆN|QUẬN|TỈNH|THÀNH PHỐ) /u.test(name) ? `${name} ${more}` : name;
  }
  const said = new RegExp(`(?<=^|[,;.]\\s*|\\s)(${BODY}(?:\\s(?!về\\s|số\\s)[\\p{L}-]+){0,8}?)\\s+(?:ban hành|xây dựng)\\s+[Kk]ế hoạch(?!\\s+số)`, "u").exec(preface)?.[1];
  const vague = said === undefined || /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:xã|phường|huyện|quận|thành phố|tỉnh)$/u.test(said);
  return vague && said !== undefined && place !== undefined && !place.startsWith("TP") ? `UBND ${place.replace(/^\p{Lu}/u, (letter) => letter.toLocaleLowerCase("vi"))}` : said;
}

const levels: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\s)(?:xã|phường|thị trấn|đặc khu)(?=\s|$)/iu, "xã"],
  [/(?:^|\s)(?:huyện|quận|thị xã)(?=\s|$)/iu, "huyện"],
  [/^Sở(?=\s)/iu, "sở (cấp tỉnh)"],
  [/(?:^|\s)(?:tỉnh|thành phố)(?=\s|$)/iu, "tỉnh, thành phố"],
  [/^Bộ(?=\s)/iu, "bộ, ngành"],
];

export function levelOf(issuer: string): string | undefined {
  return levels.find(([syntax]) => syntax.test(issuer))?.[1];
}

/** The period: “giai đoạn 2019 - 2025”, “từ … đến …”, or a single year. */
export function periodOf(paragraphs: readonly Paragraph[], title: SourceLines | undefined): { readonly from: string; readonly to: string; readonly asWritten: string; readonly sourceLines: SourceLines } | undefined {
  const spans: readonly (readonly [RegExp, (match: readonly string[]) => readonly [string, string]])[] = [
    [/từ\s+tháng\s+(\d{1,2})\/(\d{4})\s+đến\s+(\d{1,2})\/(\d{1,2})\/(\d{4})/u, ([, month = "", year = "", day = "", last = "", lastYear = ""]) => [`${year}-${month.padStart(2, "0")}`, isoDay(day, last, lastYear) ?? lastYear]],
    [/từ\s+năm\s+(\d{4})\s+đến\s+năm\s+(\d{4})/u, ([, from = "", to = ""]) => [from, to]],
    [/giai đoạn\s+(\d{4})\s*[-–]\s*(\d{4})/u, ([, from = "", to = ""]) => [from, to]],
    [/(?:năm|nam)\s+(20\d{2})/u, ([, year = ""]) => [`${year}-01-01`, `${year}-12-31`]],
  ];
  const spread = paragraphs.find(({ whole }) => /Thời\s+gian/u.test(whole) && /từ\s+tháng/u.test(whole));
  const inTitle = paragraphs.filter(({ lines }) => title !== undefined && lines[0] >= title[0] && lines[1] <= title[1]);
  const preface = paragraphs.slice(0, 12).filter(({ whole }) => !/^(?:Căn cứ)/u.test(whole));
  for (const passages of [spread === undefined ? [] : [spread], inTitle, preface]) {
    for (const [[syntax, read], { whole, lines }] of spans.flatMap((span) => passages.map((passage) => [span, passage] as const))) {
      const match = syntax.exec(whole);
      if (match !== null) {
        const [from, to] = read(match);
        return { from, to, asWritten: match[0], sourceLines: lines };
      }
    }
  }
  return undefined;
}
