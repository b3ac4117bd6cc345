/** What stands before a passage: I., 1., 1.1., a), or a bullet; "none" for none. */
export type MarkerKind = "part" | "roman" | "number" | "dotted" | "letter" | "*" | "•" | "-" | "+" | "none";

export interface Marker {
  readonly kind: MarkerKind;
  /** 0 for the highest heading; bullets and plain passages have no rank of their own. */
  readonly rank: number;
  /** How many characters the marker takes, white space included. */
  readonly length: number;
}

/** From here on a marker is no heading by itself. */
export const BULLET_RANK = 100;

const patterns: readonly { readonly kind: MarkerKind; readonly rank: number; readonly syntax: RegExp }[] = [
  { kind: "part", rank: 0, syntax: /^Phần\s+(?:thứ\s+\p{L}+|[IVX]+|\d+)\s*[.:]?\s*/u },
  { kind: "part", rank: 0, syntax: /^[A-H][.)]\s+(?=\p{Lu})/u },
  // Scanners read I as 1 or l.
  { kind: "roman", rank: 1, syntax: /^(?=[1l]*[IVX])[IVX1l]{1,5}[.)]\s*(?=\S)/ },
  { kind: "dotted", rank: 3, syntax: /^\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+(?=[\p{L}“"])/u },
  { kind: "number", rank: 2, syntax: /^(?:Điều\s+)?\d{1,2}[.)]\s*(?=[\p{L}“"])/u },
  { kind: "letter", rank: 6, syntax: /^[a-zđ][.)]\s*(?=[\p{L}“"])/u },
  { kind: "*", rank: BULLET_RANK, syntax: /^\*\s*(?=[\p{L}“"])/u },
  { kind: "•", rank: BULLET_RANK, syntax: /^[•●▪◦·■□o➢✓]\s+(?=[\p{L}“"])/u },
  { kind: "-", rank: BULLET_RANK, syntax: /^[‘'`]?\s*[-–—]\s*(?=[\p{L}“"])/u },
  { kind: "+", rank: BULLET_RANK, syntax: /^[‘'`]?\s*\+\s*(?=[\p{L}“"])/u },
];

export const NO_MARKER: Marker = { kind: "none", rank: BULLET_RANK, length: 0 };

/** The marker a tidied line begins with. */
export function markerOf(line: string): Marker {
  for (const { kind, rank, syntax } of patterns) {
    const [found] = syntax.exec(line) ?? [];
    if (found !== undefined) {
      return { kind, rank: kind === "dotted" ? rank + (found.match(/\./g)?.length ?? 1) - 1 : rank, length: found.length };
    }
  }
  return NO_MARKER;
}
