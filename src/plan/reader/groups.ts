import type { Criterion, Group, SourceLines } from "../model";
import { type MarkerKind } from "./marker";
import { pointsAtEnd } from "./table/points";
import type { Paragraph } from "./paragraphs";
import type { Region } from "./regions";

interface Draft {
  readonly text: string;
  lines: SourceLines;
  readonly criteria: { text: string; lines: SourceLines; readonly kind: MarkerKind }[];
  readonly implicit: boolean;
}

/** From the outside in, where the text itself does not show otherwise. */
const convention: readonly MarkerKind[] = ["part", "roman", "number", "dotted", "letter", "*", "•", "-", "+", "none"];

/** Groups and criteria of a region: the outermost kind of marker makes groups, the next one criteria, what is deeper belongs to its criterion. */
export function groupsOf(region: Region, prefix: string): readonly Group[] {
  const depth = depths(region.body);
  const top = Math.min(...region.body.map((paragraph) => depth(paragraph.marker.kind)));
  const drafts: Draft[] = [];
  for (const paragraph of region.body) {
    if (depth(paragraph.marker.kind) === top) {
      drafts.push(groupFrom(paragraph));
    } else {
      addTo(drafts, paragraph, region, depth);
    }
  }
  return drafts.map((draft, index) => finished(draft, `${prefix}.${index + 1}`));
}

/** How deep each kind of marker stands here: one that follows a colon is below the one before it. */
function depths(body: readonly Paragraph[]): (kind: MarkerKind) => number {
  const order = [...convention];
  body.forEach((paragraph, index) => {
    const next = body[index + 1];
    const [above, below] = [order.indexOf(paragraph.marker.kind), order.indexOf(next?.marker.kind ?? "none")];
    if (next !== undefined && paragraph.text.endsWith(":") && above > below && paragraph.marker.kind !== "none") {
      order.splice(above, 1);
      order.splice(below, 0, paragraph.marker.kind);
    }
  });
  return (kind) => order.indexOf(kind);
}

function groupFrom({ text, lines, marker }: Paragraph): Draft {
  const parted = marker.kind === "*" ? /^([^:]{10,240}):\s+(\p{Lu}.{20,})$/u.exec(text) : null;
  const [, heading, first] = parted ?? [];
  return heading === undefined || first === undefined
    ? { text, lines, criteria: [], implicit: false }
    : { text: heading, lines, criteria: [{ text: first, lines, kind: "none" }], implicit: false };
}

function addTo(drafts: Draft[], paragraph: Paragraph, { heading }: Region, depth: (kind: MarkerKind) => number): void {
  const { kind } = paragraph.marker;
  const draft = drafts.at(-1);
  if (draft === undefined) {
    drafts.push({ text: heading.text, lines: heading.lines, criteria: [{ text: paragraph.text, lines: paragraph.lines, kind }], implicit: true });
    return;
  }
  const last = draft.criteria.at(-1);
  if (last === undefined || depth(kind) <= depth(last.kind)) {
    draft.criteria.push({ text: paragraph.text, lines: paragraph.lines, kind });
  } else {
    last.text = `${last.text} ${paragraph.whole}`;
    last.lines = [last.lines[0], paragraph.lines[1]];
  }
}

function finished({ text, lines, criteria, implicit }: Draft, id: string): Group {
  if (criteria.length === 0) {
    const heading = shortened(text);
    return { id, text: heading, sourceLines: lines, ...(heading === ended(text) ? {} : { textDerived: true }), selfCriterion: true, criteria: [criterion(`${id}.1`, text, lines)] };
  }
  return { id, text: ended(text), sourceLines: lines, ...(implicit ? { implicitHeading: true } : {}), criteria: criteria.map((item, index) => criterion(`${id}.${index + 1}`, item.text, item.lines)) };
}

/** A criterion of these words, with what they themselves say of whom it concerns and of its points. */
export function criterion(id: string, text: string, sourceLines: SourceLines): Criterion {
  const appliesTo = concerned(text);
  const note = appliesTo === undefined ? restriction(text) : undefined;
  const maximum = pointsAtEnd(text);
  return { id, text: ended(text), sourceLines, ...(note === undefined ? {} : { note }), ...(appliesTo === undefined ? {} : { appliesTo }), ...(maximum === undefined ? {} : { maximum }) };
}

/** Whom alone a criterion concerns, where it says so in brackets: "(áp dụng đối với đơn vị sự nghiệp)". */
function concerned(text: string): string | undefined {
  const said = /\(\s*((?:chỉ )?(?:áp dụng|dành) (?:riêng )?(?:đối với|với|cho) [^()]{3,120})\)/iu.exec(text)?.[1]?.trim();
  return said === undefined || /(?:tất cả|mọi|toàn thể|các đối tượng)/iu.test(said) ? undefined : said;
}

/** The text without the punctuation that only parts it from the next one. */
function ended(text: string): string {
  let end = text.length;
  while (end > 0 && " ;:,".includes(text[end - 1] ?? "")) {
    end -= 1;
  }
  const rest = text.slice(0, end);
  const bare = rest.endsWith("./.") ? rest.slice(0, -3) : rest.endsWith(".") && !rest.endsWith("..") ? rest.slice(0, -1) : rest;
  return bare.trim() === "" ? text : bare.trim();
}

const LONGEST_HEADING = 400;

/** A heading that is a whole passage is cut after its first clause. */
function shortened(text: string): string {
  const whole = ended(text);
  const clause = whole.length <= LONGEST_HEADING ? undefined : /^.{20,160}?(?=[;.,:](?:\s|$))/u.exec(whole)?.[0];
  return clause ?? whole;
}

/** A remark where the text seems to concern only some. The secretary decides. */
function restriction(text: string): string | undefined {
  const only = /^Đối với (?:các |những )?(?:cơ quan|đơn vị|ngành|bộ phận|lực lượng|người|cán bộ lãnh đạo)/u.test(text) || /^Cán bộ[^.;]{0,60}(?:lãnh đạo|quản lý)/u.test(text);
  return only ? "Có thể chỉ áp dụng cho một số đối tượng; hãy xem lại và cho ghi KAD nếu đúng." : undefined;
}

/** One group of all passages of a region, for criteria common to both audiences. */
export function oneGroup({ heading, body }: Region, id: string): Group | undefined {
  const criteria = body.filter(({ text }) => text !== "").map(({ text, lines }, index) => criterion(`${id}.${index + 1}`, text, lines));
  return criteria.length === 0 ? undefined : { id, text: ended(heading.text), sourceLines: heading.lines, general: true, criteria };
}
