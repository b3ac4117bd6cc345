import type { SourceLines } from "../model";
import type { Line } from "./lines";
import { type Marker, markerOf, NO_MARKER } from "./marker";

/** A passage of the text, put together from the lines it was broken into. */
export interface Paragraph {
  readonly lines: SourceLines;
  readonly marker: Marker;
  /** With its marker, white space folded. */
  readonly whole: string;
  /** Without its marker. */
  readonly text: string;
  readonly heading: boolean;
}

/** A line that ends a sentence ends its passage where it is this much shorter than the longest; any other line where it is even shorter. */
const FULL = 0.9;
const SHORT = 0.7;

/** Where lines are broken at a width, most are no longer than this. */
const WIDEST = 120;

/** The passages of a text: a marker, a heading, or a capital after the end of a sentence begins a new one. */
export function paragraphsOf(lines: readonly Line[]): readonly Paragraph[] {
  const width = brokenAt(lines);
  const found: { first: number; last: number; whole: string; heading: boolean; marker: Marker }[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const current = found.at(-1);
    const marker = markerOf(line.text);
    const title = isTitle(line);
    if (current === undefined || previous === undefined || marker !== NO_MARKER || title || current.heading || begins(line, previous, current.whole, width)) {
      found.push({ first: line.number, last: line.number, whole: line.text, heading: title, marker });
    } else {
      current.last = line.number;
      current.whole = `${current.whole} ${line.text}`;
    }
    previous = line;
  }
  return found.map(({ first, last, whole, heading, marker }) => ({ lines: [first, last], marker, whole, text: whole.slice(marker.length).trim(), heading }));
}

/** A heading by its mark-up or because it is in capitals throughout. */
function isTitle({ text, heading }: Line): boolean {
  return heading || (text.length <= 160 && /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text));
}

function begins(line: Line, previous: Line, soFar: string, width: number | undefined): boolean {
  if (!/^["“(]?\p{Lu}/u.test(line.text)) {
    return false;
  }
  if (/[;:]$/.test(soFar)) {
    return true;
  }
  if (!/[.!?…”"]$/.test(soFar)) {
    return width === undefined ? line.number - previous.number > 1 : previous.text.length < width * SHORT;
  }
  return width === undefined || previous.text.length < width * FULL;
}

/** In a text broken at a width about every second line begins within a sentence. */
const BROKEN = 0.2;

/** The width at which the text's lines were broken; undefined where each line is a passage of its own. */
function brokenAt(lines: readonly Line[]): number | undefined {
  if (lines.filter(({ text }) => /^[\p{Ll}\d,(]/u.test(text) && markerOf(text) === NO_MARKER).length < lines.length * BROKEN) {
    return undefined;
  }
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const longest = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return longest <= WIDEST ? longest : undefined;
}
