/**
 * How wide a text runs in Times New Roman: the advance widths of the Times family in thousandths of the font size
 * (Adobe Font Metrics, Times-Roman). Vietnamese letters are as wide as their base letter.
 */
const widths: Readonly<Record<number, string>> = {
  180: "'",
  200: "|",
  250: " \u00a0.,",
  278: "/\\:;ijlt",
  333: "!()-[]‘’‐‑I`frJ",
  389: "s",
  400: "*^°",
  444: "?acez“”\"",
  480: "{}",
  500: "#$0123456789_bdghknopquvxyđ–",
  541: "+<=>~≥≤",
  556: "PSF",
  611: "ELTZ",
  667: "BCR",
  722: "ADGHKNOQUVXYwĐ",
  778: "&m",
  833: "%",
  889: "M",
  921: "@",
  944: "W",
  1000: "…—",
};
const byLetter = new Map(Object.entries(widths).flatMap(([width, letters]) => [...letters].map((letter): [string, number] => [letter, Number(width)])));
const UNKNOWN = 600;
/** The horn of ơ and ư stands beside the letter. */
const HORN = "\u031b";
const HORN_WIDTH = 40;
/** Bold letters run wider, by this much on average (Times-Bold): small letters more than capitals. */
const BOLD = { capital: 1.05, other: 1.08 } as const;

export interface Typeface {
  /** Points. */
  readonly size: number;
  readonly bold?: true;
}

/** The width of one line of text, in points. */
export function textWidth(text: string, { size, bold }: Typeface): number {
  let thousandths = 0;
  for (const letter of text.normalize("NFD")) {
    const width = letter === HORN ? HORN_WIDTH : /\p{M}/u.test(letter) ? 0 : (byLetter.get(letter) ?? UNKNOWN);
    thousandths += width * (bold ? BOLD[/\p{Lu}/u.test(letter) ? "capital" : "other"] : 1);
  }
  return (thousandths * size) / 1000;
}

/** The lines a text takes in a column of so many points, broken at spaces, and within words that are too long. */
export function wrap(text: string, typeface: Typeface, room: number, firstLine = 0): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    let left = room - (lines.length === 0 ? firstLine : 0);
    for (const word of paragraph.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (textWidth(longer, typeface) <= left) {
        line = longer;
        continue;
      }
      if (line !== "") {
        lines.push(line);
        left = room;
      }
      line = "";
      for (const letter of word) {
        if (line !== "" && textWidth(line + letter, typeface) > left) {
          lines.push(line);
          line = "";
          left = room;
        }
        line += letter;
      }
    }
    lines.push(line);
  }
  return lines;
}

/** As much of a text as fits so many lines, cut after a word and ended with "…" where something is left out. */
export function fitLines(text: string, typeface: Typeface, room: number, most: number): string {
  if (wrap(text, typeface, room).length <= most) {
    return text;
  }
  const words = text.split(" ");
  while (words.length > 1) {
    words.pop();
    const shorter = `${words.join(" ").replace(/[\s,;:.–-]+$/u, "")}…`;
    if (wrap(shorter, typeface, room).length <= most) {
      return shorter;
    }
  }
  return words[0] ?? "";
}
