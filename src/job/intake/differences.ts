import type { Located } from "../../book/pages/unit/readCollective";
import type { BookState } from "../../book/state";
import { finding, type Finding } from "../../finding/finding";
import { BLANK, type Entry, entryWord } from "../../score/entry";

/** What an entry says, without mixing up its four states. */
export function entryToken(entry: Entry): string {
  return `${entry.kind}:${entryWord(entry)}`;
}

/** How a returned file differs from the marks already taken in, cell by cell. */
export function differences(inputs: readonly Located[], state: Pick<BookState, "marks">): Finding[] {
  return inputs.flatMap(({ audience, code, id, input, sheet, cell }) => {
    const before = state.marks[audience].get(code)?.self.get(id) ?? BLANK;
    const after = input.entry;
    const words = (entry: Entry): string => (entry.kind === "blank" ? "trống" : entryWord(entry));
    return entryToken(before) === entryToken(after) ? [] : [finding("return.difference", "info", { sheet, cell }, { code, id, before: words(before), after: words(after) })];
  });
}
