import { folded } from "./folded";

/** Words no plan does without, and so common that a poor scan shows in them first. */
const words = ["và", "của", "các", "được", "thực", "hiện", "công", "cán", "bộ", "chức", "nhiệm", "vụ"] as const;

/** With less than this share of its common words in order a text was scanned badly, or typed without marks. */
const SOUND = 0.8;

/** Too few words to say anything. */
const FEWEST = 30;

/** Whether a text has lost its Vietnamese marks, or many of them. */
export function looksScanned(text: string): boolean {
  const sound = new Set<string>(words);
  const bare = new Set(words.map(folded));
  const tokens = text.toLocaleLowerCase("vi").split(/[^\p{L}\d]+/u);
  const alike = tokens.filter((token) => bare.has(folded(token)));
  return alike.length >= FEWEST && alike.filter((token) => sound.has(token)).length < alike.length * SOUND;
}
