import { type Audience, audiences } from "../model";
import { begins, folded } from "./folded";
import { BULLET_RANK } from "./marker";
import type { Paragraph } from "./paragraphs";

const openings: Readonly<Record<Audience, readonly string[]>> = {
  collectives: ["doi voi tap the", "doi voi cac tap the", "doi voi co quan", "doi voi cac co quan", "doi voi don vi", "doi voi cac don vi", "tieu chi doi voi tap the", "tieu chuan doi voi tap the", "tieu chi tap the", "tieu chuan tap the", "tieu chuan thi dua doi voi tap the", "tieu chi thi dua doi voi tap the"],
  individuals: [
    "doi voi ca nhan", "doi voi cac ca nhan", "doi voi can bo", "doi voi cong chuc", "doi voi vien chuc", "doi voi nguoi lao dong",
    "tieu chi doi voi ca nhan", "tieu chuan doi voi ca nhan", "tieu chi ca nhan", "tieu chuan ca nhan", "tieu chuan thi dua doi voi ca nhan", "tieu chi thi dua doi voi ca nhan",
  ],
};

/** A heading that says whom what follows concerns is no longer than this. */
const LONGEST = 160;
const LONGEST_BULLET = 70;

/** Passages never change once made, and every section looks at those in it again. */
const known = new WeakMap<Paragraph, { readonly audience: Audience | undefined }>();

/** Whom the passages below a heading concern; undefined for any other passage. */
export function audienceOf(paragraph: Paragraph): Audience | undefined {
  const { audience } = known.get(paragraph) ?? { audience: recognised(paragraph) };
  known.set(paragraph, { audience });
  return audience;
}

function recognised({ text, marker, heading }: Paragraph): Audience | undefined {
  const isHeading = heading || marker.rank < BULLET_RANK ? text.length <= LONGEST : text.length <= LONGEST_BULLET && (marker.kind !== "none" || text.endsWith(":"));
  if (!isHeading) {
    return undefined;
  }
  const bare = folded(text);
  if (/^tap the$/.test(bare)) {
    return "collectives";
  }
  if (/^ca nhan$/.test(bare)) {
    return "individuals";
  }
  const exact = audiences.find((audience) => openings[audience].some((opening) => bare.startsWith(opening)));
  if (exact !== undefined) {
    return exact;
  }
  const alike = audiences.filter((audience) => openings[audience].some((opening) => begins(bare, opening)));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Two letters of “Đối với” may be misread where another heading of the kind stands before it. */
const TOLERATED = 0.3;

/** Whether a heading, however badly it was scanned, goes on as "Đối với …". */
export function concernsSomeone({ text }: Paragraph): boolean {
  return text.length <= LONGEST && begins(folded(text), "doi voi", TOLERATED);
}
