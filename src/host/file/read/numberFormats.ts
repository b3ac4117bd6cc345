export type ShownAs = "date" | "percent" | undefined;

/** Numbers of built-in date and time formats, those of East Asian versions included (ECMA-376 part 1, §18.8.30). */
const dateRanges = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

export function builtInFormat(id: number): ShownAs {
  if (id === 9 || id === 10) {
    return "percent";
  }
  return dateRanges.some(([first, last]) => id >= first && id <= last) ? "date" : undefined;
}

/** How a number format code shows a number. Quoted and escaped text, fillers, colours and conditions say nothing about it. */
export function formatOfCode(code: string): ShownAs {
  const bare = code
    .replace(/"[^"]*"?/g, "")
    .replace(/[\\_*][^]/g, "")
    .replace(/\[(?:h+|m+|s+)\]/gi, "h")
    .replace(/\[[^\]]*\]?/g, "");
  if (/general/i.test(bare)) {
    return bare.includes("%") ? "percent" : undefined;
  }
  if (/[ymdhs]/i.test(bare)) {
    return "date";
  }
  return bare.includes("%") ? "percent" : undefined;
}
