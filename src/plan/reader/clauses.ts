import { audienceOf } from "./audience";
import { BULLET_RANK, type Marker } from "./marker";
import type { Paragraph } from "./paragraphs";

const CLAUSE: Marker = { kind: "-", rank: BULLET_RANK, length: 0 };

/** A text with passages taken apart that hold a whole list, and which those were. */
export interface Parted {
  readonly paragraphs: readonly Paragraph[];
  readonly parted: readonly { readonly heading: Paragraph; readonly count: number }[];
}

/** "Đối với tập thể: một; hai; ba." in a single passage is a heading and three items, on the same lines. */
export function withClauses(paragraphs: readonly Paragraph[]): Parted {
  const parted: Parted["parted"][number][] = [];
  const all = paragraphs.flatMap((paragraph) => {
    const [, said, rest] = /^(Đối với [^:;]{2,60}):\s+(.{20,})$/u.exec(paragraph.text) ?? [];
    const clauses = (rest ?? "").split(/;\s+/u).map((clause) => clause.trim()).filter((clause) => clause !== "");
    if (said === undefined || clauses.length < 2) {
      return [paragraph];
    }
    const heading: Paragraph = { ...paragraph, text: said, whole: `${paragraph.whole.slice(0, paragraph.marker.length)}${said}` };
    if (audienceOf({ ...heading, heading: true }) === undefined) {
      return [paragraph];
    }
    parted.push({ heading, count: clauses.length });
    return [heading, ...clauses.map((text): Paragraph => ({ lines: paragraph.lines, marker: CLAUSE, whole: text, text, heading: false }))];
  });
  return { paragraphs: all, parted };
}
