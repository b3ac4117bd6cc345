/** Letters without their marks, lower case, everything else a single space: what is left of a heading after a poor scan. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** How many letters of a phrase a scanner may have got wrong: one in five. */
const TOLERATED = 0.2;

/** How much of a heading is looked at; more is a sentence. */
const LOOKED_AT = 200;

/** Whether a folded text holds a folded phrase, but for letters that were misread. */
export function holds(text: string, phrase: string): boolean {
  return distanceWithin(text.slice(0, LOOKED_AT), phrase, false) <= Math.floor(phrase.length * TOLERATED);
}

/** Whether a folded text begins with a folded phrase, but for letters that were misread. */
export function begins(text: string, phrase: string, tolerated = TOLERATED): boolean {
  return distanceWithin(text.slice(0, phrase.length + 4), phrase, true) <= Math.floor(phrase.length * tolerated);
}

/** The least edit distance between the phrase and any part of the text (Sellers' algorithm), or any beginning of it. */
function distanceWithin(text: string, phrase: string, atStart: boolean): number {
  if (atStart ? text.startsWith(phrase) : text.includes(phrase)) {
    return 0;
  }
  let row = Array.from({ length: phrase.length + 1 }, (_, index) => index);
  let least = row[phrase.length] ?? 0;
  for (let at = 1; at <= text.length; at += 1) {
    const next = [atStart ? at : 0];
    for (let index = 1; index <= phrase.length; index += 1) {
      const same = text[at - 1] === phrase[index - 1] ? 0 : 1;
      next.push(Math.min((row[index - 1] ?? 0) + same, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
    }
    row = next;
    least = Math.min(least, row[phrase.length] ?? least);
  }
  return least;
}
