import { phraseInEnglish } from "./en/words";
import type { FindingLanguage } from "./language";
import { messagesEn } from "./messages.en";
import { retold } from "./retell";
import { messages } from "./messages.vi";

const codes = Object.keys(messages);

/** A phrase of the program, or a whole sentence that one other sentence quotes. */
function words(text: string): string {
  const phrase = phraseInEnglish(text);
  if (phrase !== text) {
    return phrase;
  }
  const [sentence, ...more] = codes.flatMap((code) => retold(code, text, english) ?? []);
  return more.length === 0 ? (sentence ?? text) : text;
}

/** Findings in English. Loaded only where someone reads English. */
export const english: FindingLanguage = { tag: "en", messages: messagesEn, more: " (and {count} more errors)", words };
