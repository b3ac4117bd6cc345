import type { Parts } from "../file/read/parts";
import { wordNamespaces } from "./wordNamespaces";

interface Level {
  format: string;
  /** "%1.%2." and the like. */
  text: string;
  start: number;
  /** The paragraph style that stands for this level. */
  style: string;
}

/** Lists nest nine deep in Word. */
const LEVELS = 9;

/** What Word counts with, for numbers a person would expect; anything else counts 1, 2, 3. */
const formats: ReadonlyMap<string, (value: number) => string> = new Map([
  ["upperRoman", (value) => roman(value)],
  ["lowerRoman", (value) => roman(value).toLowerCase()],
  ["upperLetter", (value) => letter(value).toUpperCase()],
  ["lowerLetter", (value) => letter(value)],
]);

/** The numbers and bullets Word puts before paragraphs, which are not part of their text. */
export class Numbering {
  private readonly counts = new Map<string, number[]>();

  constructor(
    private readonly lists: ReadonlyMap<string, ReadonlyMap<number, Level>> = new Map(),
    private readonly abstractOf: ReadonlyMap<string, string> = new Map(),
    /** The number a list begins anew with, by list and then depth. */
    private readonly restarts: ReadonlyMap<string, ReadonlyMap<number, number>> = new Map(),
  ) {}

  private readonly begun = new Set<string>();

  /** The level of a list that a paragraph style stands for. */
  levelOf(numId: string, style: string): number | undefined {
    const levels = this.lists.get(this.abstractOf.get(numId) ?? "");
    return style === "" ? undefined : [...(levels ?? [])].find(([, level]) => level.style === style)?.[0];
  }

  /** The label of the next paragraph of a list, with a space after it; "" outside of any. */
  next(numId: string, depth: number): string {
    const list = this.abstractOf.get(numId) ?? "";
    const level = this.lists.get(list)?.get(depth);
    if (level === undefined) {
      return "";
    }
    if (level.format === "bullet") {
      return /^[-–+*]$/.test(level.text) ? `${level.text} ` : "- ";
    }
    this.restart(numId, list, depth);
    const counts = this.counts.get(list) ?? [];
    this.counts.set(list, [...Array.from({ length: depth }, (_, at) => counts[at] ?? this.startOf(list, at)), counts[depth] === undefined ? level.start : counts[depth] + 1]);
    const now = this.counts.get(list) ?? [];
    return `${level.text.replace(/%([1-9])/g, (_, digit: string) => this.shown(list, Number(digit) - 1, now[Number(digit) - 1] ?? 1))} `;
  }

  /** The first paragraph of a list that is told to begin anew does, whatever came before in lists of its kind. */
  private restart(numId: string, list: string, depth: number): void {
    const start = this.restarts.get(numId)?.get(depth);
    if (start !== undefined && !this.begun.has(`${numId} ${depth}`)) {
      this.begun.add(`${numId} ${depth}`);
      const counts = this.counts.get(list) ?? [];
      this.counts.set(list, [...Array.from({ length: depth }, (_, at) => counts[at] ?? this.startOf(list, at)), start - 1]);
    }
  }

  private startOf(list: string, depth: number): number {
    return this.lists.get(list)?.get(depth)?.start ?? 1;
  }

  private shown(list: string, depth: number, value: number): string {
    const format = this.lists.get(list)?.get(depth)?.format ?? "decimal";
    return formats.get(format)?.(value) ?? String(value);
  }
}

/** Reads numbering.xml (ECMA-376 part 1, §17.9). Throws what {@link Parts.read} throws. */
export function readNumbering(parts: Parts, name: string): Numbering {
  const lists = new Map<string, Map<number, Level>>();
  const abstractOf = new Map<string, string>();
  let list: Map<number, Level> = new Map();
  const restarts = new Map<string, Map<number, number>>();
  let level: Level = { format: "decimal", text: "", start: 1, style: "" };
  let numId = "";
  let overridden = 0;
  parts.read(name, wordNamespaces, {
    open(element, parent, _attributes, qualified) {
      const value = qualified(wordNamespaces, "val") ?? "";
      if (element === "abstractNum") {
        list = new Map();
        lists.set(qualified(wordNamespaces, "abstractNumId") ?? "", list);
      } else if (element === "lvl" && parent === "abstractNum") {
        level = { format: "decimal", text: "", start: 1, style: "" };
        const depth = Number(qualified(wordNamespaces, "ilvl") ?? "0");
        if (depth < LEVELS) {
          list.set(depth, level);
        }
      } else if (element === "numFmt") {
        level.format = value;
      } else if (element === "lvlText") {
        level.text = value.slice(0, 40);
      } else if (element === "start" && /^\d{1,6}$/.test(value)) {
        level.start = Number(value);
      } else if (element === "pStyle" && parent === "lvl") {
        level.style = value;
      } else if (element === "lvlOverride") {
        overridden = Number(qualified(wordNamespaces, "ilvl") ?? "0");
      } else if (element === "startOverride" && /^\d{1,6}$/.test(value) && overridden < LEVELS) {
        restarts.set(numId, (restarts.get(numId) ?? new Map<number, number>()).set(overridden, Number(value)));
      } else if (element === "num") {
        numId = qualified(wordNamespaces, "numId") ?? "";
      } else if (element === "abstractNumId" && parent === "num") {
        abstractOf.set(numId, value);
      }
    },
  });
  return new Numbering(lists, abstractOf, restarts);
}

const numerals: readonly (readonly [number, string])[] = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];

function roman(value: number): string {
  if (value < 1 || value > 3999) {
    return String(value);
  }
  const [worth, sign] = numerals.find(([each]) => each <= value) ?? [1, "I"];
  return value === worth ? sign : `${sign}${roman(value - worth)}`;
}

/** a … z, aa, bb, … as Word counts. */
function letter(value: number): string {
  const at = (value - 1) % 26;
  return value < 1 ? String(value) : String.fromCharCode(0x61 + at).repeat(Math.min(8, Math.floor((value - 1) / 26) + 1));
}
