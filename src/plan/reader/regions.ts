import type { Audience } from "../model";
import { audienceOf, concernsSomeone } from "./audience";
import { folded, holds } from "./folded";
import { BULLET_RANK } from "./marker";
import type { Paragraph } from "./paragraphs";

/** A heading and the passages below it. */
export interface Region {
  readonly heading: Paragraph;
  readonly body: readonly Paragraph[];
}

/** Where a plan says what is looked at: for whom, or for everyone alike. */
export interface CriteriaRegions {
  /** The heading of the section they were found in; undefined where they were gathered from the whole text. */
  readonly section: Paragraph | undefined;
  readonly audiences: Readonly<Partial<Record<Audience, Region>>>;
  /** Criteria common to both, said before those of each. */
  readonly general: Region | undefined;
  /** The plan does not tell the audiences apart: one list for both. */
  readonly shared: Region | undefined;
  /** Whether an audience's heading was only guessed. */
  readonly guessed: readonly Audience[];
}

const NONE: CriteriaRegions = { section: undefined, audiences: {}, general: undefined, shared: undefined, guessed: [] };

/** “I.” and above: where a bullet's passages end at the latest. */
const SECTION_RANK = 1;

/** A heading is no longer than this. */
const LONGEST_HEADING = 200;

const wanted = [["tieu chuan", 3], ["tieu chi", 3], ["noi dung thi dua", 2], ["noi dung phong trao", 2], ["noi dung", 1]] as const;

/** Awards have conditions of their own, which are no criteria. */
const unwanted = ["khen thuong", "to chuc thuc hien", "muc dich"] as const;

/** Finds the passages that hold the criteria; the section that says “tiêu chuẩn” or “tiêu chí” before one that says “nội dung”. */
export function criteriaRegions(paragraphs: readonly Paragraph[]): CriteriaRegions {
  const candidates = paragraphs.flatMap((heading, index) => {
    const worth = worthOf(heading);
    if (worth === 0 || audienceOf(heading) !== undefined) {
      return [];
    }
    const regions = within(belowOf(paragraphs, index));
    const sizes = [regions.audiences.collectives, regions.audiences.individuals, regions.shared].map((region) => region?.body.length ?? 0);
    const size = sizes.reduce((sum, count) => sum + count, 0);
    const excluded = size === 0 || (regions.shared !== undefined && speaksOf(unwanted, heading));
    return excluded ? [] : [{ regions, order: [worth + fullness(regions), -index] as const }];
  });
  const anywhere = { ...within({ heading: paragraphs[0], body: paragraphs.slice(1) }), section: undefined, shared: undefined };
  const whole = { regions: anywhere, order: [fullness(anywhere), 0] as const };
  const [best] = [...candidates, whole].sort((a, b) => compare(b.order, a.order));
  return best?.regions ?? NONE;
}

/** A section that tells both audiences apart is worth more than one that tells none; one that speaks of a single audience is worth less. */
function fullness({ audiences, shared }: CriteriaRegions): number {
  const told = Object.keys(audiences).length;
  return told === 2 ? 1.5 : shared !== undefined ? 0 : told === 1 ? -0.5 : -2;
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Whether the section is about something else than criteria, be it worded like them. */
export function isUnwanted({ section }: CriteriaRegions): boolean {
  return section === undefined || speaksOf(unwanted, section);
}

function isHeading({ heading, marker, text }: Paragraph): boolean {
  return (heading || marker.rank < BULLET_RANK) && text.length <= LONGEST_HEADING;
}

function speaksOf(phrases: readonly string[], { text }: Paragraph): boolean {
  const bare = folded(text);
  return phrases.some((phrase) => holds(bare, phrase));
}

function worthOf(paragraph: Paragraph): number {
  if (!isHeading(paragraph)) {
    return 0;
  }
  const bare = folded(paragraph.text);
  const worth = wanted.find(([phrase]) => holds(bare, phrase))?.[1] ?? 0;
  return worth < 3 && speaksOf(unwanted, paragraph) ? 0 : worth;
}

/** The passages below a heading: up to the next one of its rank or above. */
function belowOf(paragraphs: readonly Paragraph[], index: number): Region {
  const heading = paragraphs[index]!;
  const end = paragraphs.findIndex((other, at) => at > index && other.marker.rank <= heading.marker.rank && other.marker.rank < BULLET_RANK);
  return { heading, body: paragraphs.slice(index + 1, end < 0 ? undefined : end) };
}

function within({ heading, body }: { readonly heading: Paragraph | undefined; readonly body: readonly Paragraph[] }): CriteriaRegions {
  const audiences: Partial<Record<Audience, Region>> = {};
  const guessed: Audience[] = [];
  let firstAt = -1;
  body.forEach((paragraph, index) => {
    const first = firstAt < 0 ? undefined : body[firstAt];
    const sibling = first !== undefined && paragraph.marker.kind === first.marker.kind && paragraph.marker.rank === first.marker.rank && paragraph.marker.rank < BULLET_RANK;
    const known = audienceOf(paragraph);
    const audience = known ?? (sibling && audiences.individuals === undefined && concernsSomeone(paragraph) ? "individuals" : undefined);
    if (audience !== undefined && audiences[audience] === undefined) {
      audiences[audience] = bodyOf(body, index);
      guessed.push(...(known === undefined ? [audience] : []));
      firstAt = firstAt < 0 ? index : firstAt;
    }
  });
  const general = body.findIndex((paragraph, index) => (firstAt < 0 || index < firstAt) && isHeading(paragraph) && ["tieu chuan chung", "tieu chi chung"].some((phrase) => holds(folded(paragraph.text), phrase)));
  const shared = firstAt < 0 && heading !== undefined ? { heading, body: body.filter((paragraph) => !isAward(paragraph)) } : undefined;
  return { section: heading, audiences, general: general < 0 || firstAt < 0 ? undefined : bodyOf(body, general), shared, guessed };
}

function isAward(paragraph: Paragraph): boolean {
  return isHeading(paragraph) && holds(folded(paragraph.text), "hinh thuc khen");
}

/** Below an audience's heading: up to the next heading of its rank or above, or the other audience's. */
function bodyOf(body: readonly Paragraph[], index: number): Region {
  const heading = body[index]!;
  const rank = heading.marker.rank < BULLET_RANK ? heading.marker.rank : SECTION_RANK;
  const end = body.findIndex((other, at) => at > index && (other.marker.rank <= rank || audienceOf(other) !== undefined));
  return { heading, body: body.slice(index + 1, end < 0 ? undefined : end) };
}
