import { told } from "../../src/finding/fault";
import { translator } from "../../src/i18n/translate";
import type { Sentence } from "../../src/taskpane/state/model";

/** What the pane says, in Vietnamese; "" where it says nothing. */
export function said(sentence: Sentence | null): string {
  if (sentence === null) {
    return "";
  }
  return "fault" in sentence ? told(sentence.fault) : translator("vi")(sentence.key, sentence.words);
}
