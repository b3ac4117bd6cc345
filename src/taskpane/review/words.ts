import type { Translate } from "../../i18n/translate";
import { type Entry, entryWord } from "../../score/entry";
import type { Stage } from "../../score/stages";

/** A mark as the pane shows it; a blank is said to be one. */
export function shownEntry(entry: Entry, t: Translate): string {
  return entry.kind === "blank" ? t("review.blank") : entryWord(entry);
}

/** How a stage is called in the pane. */
export function stageName(stage: Stage, t: Translate): string {
  return t(({ self: "review.self", verified: "review.verified", council: "review.council" } as const)[stage]);
}
