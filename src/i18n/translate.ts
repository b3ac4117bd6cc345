import { en } from "./en";
import { type Key, vi } from "./vi";

export type { Key } from "./vi";

export type Language = "vi" | "en";

export type Words = Readonly<Record<string, string | number>>;

/** Says a key's sentence, with its words filled in. */
export type Translate = (key: Key, words?: Words) => string;

const dictionaries: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { vi, en };

export function translator(language: Language): Translate {
  const sentences = dictionaries[language];
  return (key, words = {}) => sentences[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(words[name] ?? whole));
}
