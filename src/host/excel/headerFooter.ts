/** A header or footer as Office.js wants it: three texts instead of one with codes. */
export interface Thirds {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

const sides = { L: "left", C: "center", R: "right" } as const;

/** Splits Excel's one-line code ("&LPhiếu&RTrang &P"); what stands before any of &L, &C, &R is in the middle. */
export function thirdsOf(code: string): Thirds {
  const thirds = { left: "", center: "", right: "" };
  let side: keyof Thirds = "center";
  for (const [piece] of code.matchAll(/&&|&[^]|[^&]+|&$/g)) {
    const letter = piece.length === 2 ? piece[1]?.toUpperCase() : undefined;
    if (letter === "L" || letter === "C" || letter === "R") {
      side = sides[letter];
    } else {
      thirds[side] += piece;
    }
  }
  return thirds;
}
