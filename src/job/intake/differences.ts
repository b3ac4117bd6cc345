import type { Located } from "../../book/pages/unit/readCollective";
import { entryToken } from "../../book/pages/unit/input";
import { finding, type Finding } from "../../finding/finding";
import { audiences, type Audience } from "../../plan/model";
import { BLANK, type Entry, entryWord } from "../../score/entry";
import type { SubjectEntries } from "../../score/stages";
import { excerpt } from "../../text/vietnamese";
import { countedEntry } from "./delivery";

/** How much of a text entry a message shows. */
const SHOWN = 60;

/** A mark the book holds and a returned file says otherwise, or no longer says. */
export interface Difference {
  readonly audience: Audience;
  readonly code: string;
  readonly id: string;
  readonly before: Entry;
  readonly after: Entry;
  /** The cell of the returned file; sheet and cell "" where the file has lost it. */
  readonly sheet: string;
  readonly cell: string;
}

/** An entry in words, a blank too. */
export function entryWords(entry: Entry): string {
  const word = excerpt(entryWord(entry), SHOWN);
  return entry.kind === "blank" ? "trống" : entry.kind === "text" ? `“${word}”` : word;
}

/**
 * How a returned file differs from the marks already taken in, cell by cell: first as its cells come, then what it
 * has lost. `own` are the codes it speaks for. An input
 * counts as its proposed reading, since that is what it becomes once a person decides for the file.
 */
export function differences(
  inputs: readonly Located[],
  own: Readonly<Record<Audience, readonly string[]>>,
  entriesOf: (audience: Audience, code: string) => SubjectEntries | undefined,
): Difference[] {
  const found: Difference[] = [];
  const seen: Record<Audience, Set<string>> = { collectives: new Set(), individuals: new Set() };
  for (const located of inputs) {
    const { audience, code, id, sheet, cell } = located;
    seen[audience].add(code);
    const before = entriesOf(audience, code)?.self.get(id) ?? BLANK;
    const after = countedEntry(located, true);
    if (before !== after && entryToken(before) !== entryToken(after)) {
      found.push({ audience, code, id, before, after, sheet: cell === "" ? "" : sheet, cell });
    }
  }
  for (const audience of audiences) {
    for (const code of own[audience]) {
      for (const [id, before] of seen[audience].has(code) ? [] : (entriesOf(audience, code)?.self ?? [])) {
        found.push({ audience, code, id, before, after: BLANK, sheet: "", cell: "" });
      }
    }
  }
  return found;
}

/** The difference as a finding at the file's cell. */
export function differenceFinding({ code, id, before, after, sheet, cell }: Difference): Finding {
  return finding("return.difference", "info", cell === "" ? {} : { sheet, cell }, { code, id, before: entryWords(before), after: entryWords(after) });
}
