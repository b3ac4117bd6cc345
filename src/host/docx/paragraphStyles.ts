import type { Parts } from "../file/read/parts";
import { wordNamespaces } from "./wordNamespaces";

/** What list a paragraph is in: by itself, or by its style. */
export interface InList {
  readonly numId: string;
  readonly level: number;
}

interface Style {
  numId: string | undefined;
  level: number | undefined;
  base: string;
}

/** Styles build on styles; no sound document goes deeper. */
const DEEPEST = 20;

/** The lists that paragraph styles put their paragraphs in. */
export class ParagraphStyles {
  constructor(private readonly styles: ReadonlyMap<string, Readonly<Style>> = new Map()) {}

  /** The list of a style or of what it builds on. */
  listOf(style: string): Partial<InList> {
    let [numId, level, id]: [string | undefined, number | undefined, string] = [undefined, undefined, style];
    for (let depth = 0; depth < DEEPEST && id !== ""; depth += 1) {
      const found = this.styles.get(id);
      numId ??= found?.numId;
      level ??= found?.level;
      id = found?.base ?? "";
    }
    return { ...(numId === undefined ? {} : { numId }), ...(level === undefined ? {} : { level }) };
  }
}

/** Reads styles.xml as far as it numbers paragraphs (ECMA-376 part 1, §17.7). Throws what {@link Parts.read} throws. */
export function readParagraphStyles(parts: Parts, name: string): ParagraphStyles {
  const styles = new Map<string, Style>();
  let style: Style = { numId: undefined, level: undefined, base: "" };
  parts.read(name, wordNamespaces, {
    open(element, parent, _attributes, qualified) {
      const value = qualified(wordNamespaces, "val") ?? "";
      if (element === "style") {
        style = { numId: undefined, level: undefined, base: "" };
        styles.set(qualified(wordNamespaces, "styleId") ?? "", style);
      } else if (element === "basedOn" && parent === "style") {
        style.base = value;
      } else if (element === "numId" && parent === "numPr") {
        style.numId = value;
      } else if (element === "ilvl" && parent === "numPr") {
        style.level = Number(value);
      }
    },
  });
  return new ParagraphStyles(styles);
}
