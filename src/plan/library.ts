import type { Plan } from "./model";
import plan000 from "./library/000.json";
import text000 from "./library/000.text.json";
import plan001 from "./library/001.json";
import text001 from "./library/001.text.json";
import plan002 from "./library/002.json";
import text002 from "./library/002.text.json";
import plan003 from "./library/003.json";
import text003 from "./library/003.text.json";
import plan004 from "./library/004.json";
import text004 from "./library/004.text.json";

/** The plans that come with the program, in the order of their ids. A test holds each to its type and its text. */
export const library = [plan000, plan001, plan002, plan003, plan004] as unknown as readonly Plan[];

const texts: ReadonlyMap<string, readonly string[]> = new Map([text000, text001, text002, text003, text004].map(({ id, lines }) => [id, lines]));

/** The library's plan of this id, undefined if it has none. */
export function planById(id: string): Plan | undefined {
  return library.find((plan) => plan.id === id);
}

/** A library plan's own text, line by line; no lines for any other plan, whose text the program does not hold. */
export function planText(id: string): readonly string[] {
  return texts.get(id) ?? [];
}
